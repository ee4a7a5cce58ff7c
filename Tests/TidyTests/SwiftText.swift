/// A rough reading of Swift source: enough to tell code from comments and strings, and to find functions.
enum SwiftText {
    /// A function and how many lines it takes from its name to its closing brace.
    struct Function {
        let name: String
        let line: Int
        let length: Int
    }

    /// The source with the insides of comments and string literals blanked; lines keep their numbers.
    static func code(of source: String) -> String {
        var scanner = SwiftScanner(source)
        return scanner.code()
    }

    /// The functions, initialisers and subscripts that have a body, in source whose comments and
    /// strings are blanked.
    static func functions(in code: String) -> [Function] {
        let scalars = Array(code.unicodeScalars)
        var functions: [Function] = []
        var line = 1
        var index = 0
        while index < scalars.count {
            if scalars[index] == "\n" { line += 1 }
            guard let word = word(in: scalars, at: index), isDeclaration(word) else {
                index += 1
                continue
            }
            let start = index + word.unicodeScalars.count
            if let end = endOfBody(in: scalars, from: start) {
                let length = scalars[index...end].count { $0 == "\n" } + 1
                let name = String(String.UnicodeScalarView(scalars[index..<min(index + 40, end)]))
                functions.append(Function(name: name, line: line, length: length))
            }
            index = start
        }
        return functions
    }

    private static func isDeclaration(_ word: String) -> Bool {
        ["func", "init", "subscript", "deinit"].contains(word)
    }

    /// The word that begins at `index`; nil inside a word or where there is none.
    private static func word(in scalars: [Unicode.Scalar], at index: Int) -> String? {
        let isPart: (Unicode.Scalar) -> Bool = {
            $0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == "_"
        }
        guard isPart(scalars[index]) else { return nil }
        // After a point or a quote mark of escaped names it is a use, not a declaration.
        if index > 0, isPart(scalars[index - 1]) || scalars[index - 1] == "." { return nil }
        return String(String.UnicodeScalarView(scalars[index...].prefix(while: isPart)))
    }

    /// Where the body of a declaration ends; nil where it has none, as in a protocol, or where the word
    /// is a call.
    private static func endOfBody(in scalars: [Unicode.Scalar], from start: Int) -> Int? {
        var parentheses = 0
        var braces = 0
        for index in start..<scalars.count {
            switch scalars[index] {
            case "(", "[": parentheses += 1
            case ")", "]":
                parentheses -= 1
                if parentheses < 0 { return nil }
            case "{" where parentheses == 0: braces += 1
            case "}" where parentheses == 0:
                braces -= 1
                if braces == 0 { return index }
                if braces < 0 { return nil }
            case "=" where parentheses == 0 && braces == 0 && isAssignment(scalars, at: index):
                return nil
            default:
                let next = braces == 0 && parentheses == 0 ? word(in: scalars, at: index) : nil
                if let next, isDeclaration(next) || next == "var" || next == "let" || next == "case"
                {
                    return nil
                }
            }
        }
        return nil
    }

    /// Whether an equals sign assigns rather than compares or names an operator.
    private static func isAssignment(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
        index > 0 && scalars[index - 1] == " " && index + 1 < scalars.count
            && scalars[index + 1] == " "
    }
}

/// Walks over source, copying code and blanking the rest.
private struct SwiftScanner {
    private let source: [Unicode.Scalar]
    private var index = 0
    private var output = String.UnicodeScalarView()

    init(_ source: String) { self.source = Array(source.unicodeScalars) }

    mutating func code() -> String {
        while index < source.count { step() }
        return String(output)
    }

    private func at(_ text: String, _ place: Int? = nil) -> Bool {
        let place = place ?? index
        let wanted = Array(text.unicodeScalars)
        return place + wanted.count <= source.count
            && source[place..<place + wanted.count].elementsEqual(wanted)
    }

    private mutating func step() {
        if at("//") {
            while index < source.count, source[index] != "\n" { blank() }
        } else if at("/*") {
            skipBlockComment()
        } else if let hashes = stringStart() {
            skipString(hashes: hashes)
        } else {
            output.append(source[index])
            index += 1
        }
    }

    /// Passes one scalar over, keeping line ends.
    private mutating func blank() {
        output.append(source[index] == "\n" ? "\n" : " ")
        index += 1
    }

    private mutating func skipBlockComment() {
        var depth = 0
        repeat {
            if at("/*") {
                depth += 1
                blank()
            } else if at("*/") {
                depth -= 1
                blank()
            }
            blank()
        } while depth > 0 && index < source.count
    }

    /// How many `#` a string literal starts with here; nil where none starts.
    private func stringStart() -> Int? {
        var place = index
        while place < source.count, source[place] == "#" { place += 1 }
        return place < source.count && source[place] == "\"" ? place - index : nil
    }

    /// Passes a string literal over, copying the code inside its interpolations.
    private mutating func skipString(hashes: Int) {
        let marks = String(repeating: "#", count: hashes)
        for _ in 0..<hashes { blank() }
        let quote = at("\"\"\"") ? "\"\"\"" : "\""
        for _ in quote.unicodeScalars { blank() }
        while index < source.count, !at(quote + marks) {
            if at("\\" + marks + "(") {
                for _ in 0...hashes { blank() }
                copyInterpolation()
            } else if at("\\" + marks) {
                for _ in 0...hashes { blank() }
                if index < source.count { blank() }
            } else {
                blank()
            }
        }
        for _ in (quote + marks).unicodeScalars where index < source.count { blank() }
    }

    private mutating func copyInterpolation() {
        var depth = 0
        repeat {
            if source[index] == "(" { depth += 1 }
            if source[index] == ")" { depth -= 1 }
            step()
        } while depth > 0 && index < source.count
    }
}
