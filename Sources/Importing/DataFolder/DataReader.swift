import Languages
import Yams

/// Reads one data file key by key and collects every mistake on the way, so that a reader mends them
/// in one go. What cannot be read comes back as nil, always with its fault noted.
struct DataReader {
    /// The name of the file, for faults.
    let file: String
    private(set) var faults: [DataFault] = []

    init(file: String) { self.file = file }

    /// Notes a mistake.
    mutating func note(
        _ problem: DataFault.Problem, line: Int? = nil, at place: String = "", value: String? = nil
    ) {
        faults.append(
            DataFault(file: file, line: line, place: place, value: value, problem: problem))
    }

    /// The keys of the whole file.
    mutating func root(of text: String, keys: [String]) -> Section? {
        do {
            guard let node = try Yams.compose(yaml: text) else {
                note(.missing)
                return nil
            }
            return section(node, at: "", keys: keys)
        } catch let error as YamlError {
            note(.badYAML(error.words), line: error.line)
        } catch {
            note(.badYAML("\(error)"))
        }
        return nil
    }

    /// A group of keys, with a note for each that nobody reads.
    mutating func section(_ node: Node, at path: String, keys: [String]) -> Section? {
        guard let mapping = node.mapping else {
            note(.notAGroup, line: node.mark?.line, at: path, value: node.scalar?.string)
            return nil
        }
        var values: [String: Node] = [:]
        for (key, value) in mapping {
            guard let name = key.scalar?.string, keys.contains(name) else {
                note(
                    .unknownKey(allowed: keys), line: key.mark?.line, at: path,
                    value: key.scalar?.string)
                continue
            }
            values[name] = value
        }
        return Section(values: values, line: node.mark?.line ?? 1, path: path)
    }
}

/// A group of keys of a data file.
struct Section {
    let values: [String: Node]
    /// The line it starts on.
    let line: Int
    /// Where it stands, e.g. `entries[2].rows[1]`; empty for the whole file.
    let path: String

    /// Whether the key is there and not empty.
    func has(_ key: String) -> Bool { values[key].map { !$0.isBlank } ?? false }

    /// The place of one of its keys.
    func place(_ key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }

    /// The line of one of its keys; its own where the key is missing.
    func line(_ key: String) -> Int { values[key]?.mark?.line ?? line }
}

extension Node {
    /// Whether nothing is written: an empty value or YAML's null.
    fileprivate var isBlank: Bool {
        guard let scalar else { return false }
        let isPlain = scalar.style == .plain || scalar.style == .any
        return scalar.string.isEmpty || (isPlain && ["~", "null"].contains(scalar.string))
    }
}

// Single values.
extension DataReader {
    /// The text of a key that must be there.
    mutating func text(_ key: String, in section: Section) -> String? {
        guard section.has(key) else {
            note(.missing, line: section.line, at: section.place(key))
            return nil
        }
        return optionalText(key, in: section)
    }

    /// The text of a key that may be missing.
    mutating func optionalText(_ key: String, in section: Section) -> String? {
        guard section.has(key), let node = section.values[key] else { return nil }
        guard let scalar = node.scalar else {
            note(.notAValue, line: section.line(key), at: section.place(key))
            return nil
        }
        return scalar.string
    }

    /// What `read` makes of the text of a key that must be there, or a fault.
    mutating func value<Value>(
        _ key: String, in section: Section,
        _ read: (String) throws(ValueProblem) -> Value
    ) -> Value? {
        guard let text = text(key, in: section) else { return nil }
        do {
            return try read(text)
        } catch {
            note(error.problem, line: section.line(key), at: section.place(key), value: text)
            return nil
        }
    }

    /// Words in the three languages: a group of `kk`, `ru`, `en`, all of them.
    mutating func phrase(_ key: String, in section: Section) -> Phrase? {
        guard section.has(key), let node = section.values[key] else {
            note(.missing, line: section.line, at: section.place(key))
            return nil
        }
        let languages = Language.allCases.map(\.rawValue)
        guard let words = self.section(node, at: section.place(key), keys: languages) else {
            return nil
        }
        guard let kk = text("kk", in: words), let ru = text("ru", in: words),
            let en = text("en", in: words)
        else { return nil }
        return Phrase(kk: kk.trimmed, ru: ru.trimmed, en: en.trimmed)
    }
}

// Lists.
extension DataReader {
    /// The nodes of a list; none when the key is missing and need not be there.
    mutating func nodes(_ key: String, in section: Section, required: Bool = false) -> [Node] {
        guard section.has(key), let node = section.values[key] else {
            if required { note(.missing, line: section.line, at: section.place(key)) }
            return []
        }
        guard let list = node.sequence else {
            note(
                .notAList, line: section.line(key), at: section.place(key),
                value: node.scalar?.string)
            return []
        }
        return Array(list)
    }

    /// The groups of a list.
    mutating func sections(
        _ key: String, in section: Section, keys: [String], required: Bool = false
    ) -> [Section] {
        nodes(key, in: section, required: required).enumerated().compactMap { index, node in
            self.section(node, at: "\(section.place(key))[\(index + 1)]", keys: keys)
        }
    }

    /// The values of a list of single values.
    mutating func texts(_ key: String, in section: Section, required: Bool = false) -> [Located] {
        nodes(key, in: section, required: required).enumerated().compactMap { index, node in
            located(node, at: "\(section.place(key))[\(index + 1)]")
        }
    }

    /// A code of a list among those known; see `ReadValue.code`.
    mutating func code(
        _ item: Located, of kind: DataFault.CodeKind, among known: [String]?
    ) -> String? {
        do {
            return try ReadValue.code(item.text, of: kind, among: known)
        } catch {
            note(error.problem, line: item.line, at: item.place, value: item.text)
            return nil
        }
    }

    /// A single value with its place.
    mutating func located(_ node: Node, at place: String) -> Located? {
        guard let scalar = node.scalar else {
            note(.notAValue, line: node.mark?.line, at: place)
            return nil
        }
        return Located(text: scalar.string, line: node.mark?.line ?? 1, place: place)
    }
}

/// A single value of a list, with the place it stands at.
struct Located {
    var text: String
    var line: Int
    var place: String
}

extension String {
    /// Without spaces and line ends around: folded YAML blocks end in one.
    var trimmed: String {
        var scalars = Substring(self).unicodeScalars
        while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
        while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
        return String(scalars)
    }
}

extension YamlError {
    /// The line the parser stumbled on.
    fileprivate var line: Int? {
        switch self {
        case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
            mark.line
        case .duplicatedKeysInMapping(_, let context): context.mark.line
        case .no, .memory, .reader, .writer, .emitter, .representer, .dataCouldNotBeDecoded: nil
        }
    }

    /// The parser's words, without the text around.
    fileprivate var words: String {
        switch self {
        case .scanner(_, let problem, _, _), .parser(_, let problem, _, _),
            .composer(_, let problem, _, _), .reader(let problem, _, _, _), .writer(let problem),
            .emitter(let problem), .representer(let problem):
            problem
        case .duplicatedKeysInMapping(let keys, _):
            "repeated key " + keys.joined(separator: ", ")
        case .no, .memory, .dataCouldNotBeDecoded: "\(self)"
        }
    }
}
