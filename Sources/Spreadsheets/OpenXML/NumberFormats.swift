/// Reads which cell styles show a number as a date or time.
struct NumberFormats: XMLHandler {
    private let limit: Int
    private var custom: [Int: DateForm?] = [:]
    private var isInCellFormats = false
    private var depth = 0
    private var ids: [Int] = []

    /// A reading of as many styles as are permitted.
    init(limit: Int) { self.limit = limit }

    mutating func open(_ name: XMLName, _ attributes: XMLAttributes) throws(SpreadsheetFault) {
        depth += 1
        guard name.space == .spreadsheet || name.space == .none else { return }
        if depth == 2 {
            isInCellFormats = name.local.spells("cellXfs")
        } else if depth == 3, isInCellFormats, name.local.spells("xf") {
            guard ids.count < limit else { throw .beyond(.styles, limit) }
            ids.append(attributes.raw("numFmtId")?.whole ?? 0)
        } else if name.local.spells("numFmt"), let id = attributes.raw("numFmtId")?.whole,
            let code = attributes.text("formatCode")
        {
            guard custom.count < limit else { throw .beyond(.styles, limit) }
            // Formats of differences between styles come later and are none of cells.
            if custom[id] == nil { custom[id] = .some(FormatCode.form(of: code)) }
        }
    }

    func text(_ text: XMLBytes) {}

    mutating func close() { depth -= 1 }

    /// How each cell style shows numbers as time, by the style's number; nil for plain numbers.
    var forms: [DateForm?] {
        ids.map { id in custom[id] ?? FormatCode.builtIn(id) }
    }
}

/// Number formats and what they make of a number.
enum FormatCode {
    /// How a format every program knows by number shows time (ECMA-376, 18.8.30).
    static func builtIn(_ id: Int) -> DateForm? {
        switch id {
        case 14...17, 22, 27...31, 34...36, 50...58: .date
        case 18...21, 32, 33, 45, 47: .time
        case 46: .duration
        default: nil
        }
    }

    /// How a format written out shows time; nil where it does not. Letters in quotes, in brackets and
    /// behind a backslash are only shown.
    static func form(of code: String) -> DateForm? {
        var scanner = FormatScanner(code)
        return scanner.form()
    }
}

/// Goes through a format's code.
private struct FormatScanner {
    private let code: [UInt8]
    private var position = 0
    private var hasDay = false
    private var hasClock = false
    private var months = false

    init(_ code: String) { self.code = Array(code.utf8) }

    mutating func form() -> DateForm? {
        while position < code.count {
            let byte = code[position]
            position += 1
            switch byte {
            case 0x22: skip(past: 0x22)
            // The next character is shown, filled with, or left the width of.
            case 0x5C, 0x5F, 0x2A: position += 1
            case 0x5B where isElapsedTime(): return .duration
            case 0x5B: break
            case 0x67 where spells("eneral"), 0x47 where spells("eneral"): position += 6
            case 0x61 where spells("m/pm"), 0x41 where spells("m/pm"):
                hasClock = true
                position += 4
            case 0x61 where spells("/p"), 0x41 where spells("/p"):
                hasClock = true
                position += 2
            case 0x30, 0x23, 0x3F: skipPower()
            default: note(byte | 0x20)
            }
        }
        if hasDay || (months && !hasClock) { return .date }
        return hasClock ? .time : nil
    }

    private mutating func note(_ letter: UInt8) {
        switch letter {
        // Days, years, and years of the Buddhist and the Japanese calendar.
        case 0x64, 0x79, 0x65, 0x62: hasDay = true
        case 0x68, 0x73: hasClock = true
        // Months, or minutes where hours or seconds are beside them. Three are a month's name.
        case 0x6D:
            var length = 1
            while position < code.count, code[position] | 0x20 == 0x6D {
                length += 1
                position += 1
            }
            if length > 2 { hasDay = true } else { months = true }
        default: break
        }
    }

    /// The `E+` of a scientific format follows its digits and is no year.
    private mutating func skipPower() {
        var ahead = position
        while ahead < code.count, [0x30, 0x23, 0x3F, 0x2E, 0x2C].contains(code[ahead]) {
            ahead += 1
        }
        guard ahead + 1 < code.count, code[ahead] | 0x20 == 0x65,
            code[ahead + 1] == 0x2B || code[ahead + 1] == 0x2D
        else { return }
        position = ahead + 2
    }

    private mutating func skip(past end: UInt8) {
        while position < code.count, code[position] != end { position += 1 }
        position += 1
    }

    /// Passes brackets over: true where hours, minutes or seconds stand in them.
    private mutating func isElapsedTime() -> Bool {
        let start = position
        skip(past: 0x5D)
        let inner = code[start..<max(start, min(position - 1, code.count))].map { $0 | 0x20 }
        guard let first = inner.first, [0x68, 0x6D, 0x73].contains(first) else { return false }
        return inner.allSatisfy { $0 == first }
    }

    private func spells(_ rest: StaticString) -> Bool {
        let count = rest.utf8CodeUnitCount
        guard position + count <= code.count else { return false }
        return (0..<count).allSatisfy { index in
            let wanted = rest.utf8Start[index]
            let found = code[position + index]
            return found == wanted || found | 0x20 == wanted
        }
    }
}
