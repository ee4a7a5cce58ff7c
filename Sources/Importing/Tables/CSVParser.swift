/// Reads the rows of a CSV text (RFC 4180) from UTF-8 bytes handed in piece by piece. It holds one
/// row at a time, so its memory does not grow with the file; pieces may end anywhere.
///
/// Rows end with LF, CR LF or a lone CR. A field that begins with a quote runs to the closing quote and
/// may hold separators, line breaks and doubled quotes; a quote elsewhere in a field is a plain
/// character. Empty lines are passed over. Rules are applied to bytes: a combining mark after a quote or
/// a separator does not hide it.
public struct CSVParser: Sendable {
    /// How much of a damaged file is read before it is called damaged.
    public struct Limits: Sendable, Hashable {
        /// Bytes of one field.
        public var fieldBytes = 1 << 20
        /// Fields of one row.
        public var fields = 4096

        public init() {}
    }

    private enum State { case fieldStart, plain, quoted, quoteInQuoted }

    /// What fields are separated by; nil until the header was read.
    public private(set) var separator: Separator?
    /// The number of fields each row should have: that of the first row.
    public private(set) var width: Int?
    private let limits: Limits
    private var state = State.fieldStart
    private var record = CSVRecord(line: 1)
    /// Bytes before the end of the header, kept until they show the separator.
    private var header: [UInt8] = []
    private var line = 1
    private var previousWasCR = false
    private var fieldLine = 1
    private var isCutting = false

    /// A parser for `separator`, or for the one the header shows.
    public init(separator: Separator? = nil, limits: Limits = Limits()) {
        self.separator = separator
        self.limits = limits
    }

    /// Reads the next piece and calls `body` with every row it completes. The record is reused: copy it
    /// to keep it.
    public mutating func feed(
        _ piece: UnsafeRawBufferPointer, _ body: (CSVRecord) throws -> Void
    ) rethrows {
        guard let separator else {
            header.append(contentsOf: piece)
            return try readHeaderIfComplete(isLast: false, body)
        }
        try read(piece, separatedBy: separator.rawValue, body)
    }

    /// Reads a piece held in an array.
    public mutating func feed(_ piece: [UInt8], _ body: (CSVRecord) throws -> Void) rethrows {
        try piece.withUnsafeBytes { try feed($0, body) }
    }

    /// The line of the text that was reached, from 1.
    public var lineReached: Int {
        separator == nil ? 1 + header.count { $0 == 0x0A } : line
    }

    /// Ends the text: calls `body` with the last row where no line break followed it.
    public mutating func finish(_ body: (CSVRecord) throws -> Void) rethrows {
        if separator == nil { try readHeaderIfComplete(isLast: true, body) }
        if state == .quoted {
            addFault(.openQuote, line: fieldLine)
        }
        if state != .fieldStart || record.count > 0 { try endRow(body) }
    }
}

extension CSVParser {
    /// Finds the separator once the header is there, then reads what was kept.
    private mutating func readHeaderIfComplete(
        isLast: Bool, _ body: (CSVRecord) throws -> Void
    ) rethrows {
        var isQuoted = false
        let end = header.firstIndex { byte in
            if byte == 0x22 { isQuoted.toggle() }
            return !isQuoted && (byte == 0x0A || byte == 0x0D)
        }
        guard end != nil || isLast || header.count > limits.fieldBytes else { return }
        var kept = header
        header = []
        let text = kept[..<(end ?? kept.endIndex)]
        // Spreadsheet programs write the separator as a first line `sep=;`.
        if text.count == 5, text.starts(with: Array("sep=".utf8)),
            let told = text.last.flatMap(Separator.init(rawValue:))
        {
            separator = told
            kept.removeFirst(5)
        } else {
            separator = .detected(inHeader: text)
        }
        try feed(kept, body)
    }

    private mutating func read(
        _ piece: UnsafeRawBufferPointer, separatedBy separator: UInt8,
        _ body: (CSVRecord) throws -> Void
    ) rethrows {
        var index = 0
        let count = piece.count
        while index < count {
            let byte = piece[index]
            switch state {
            case .fieldStart where byte == 0x22:
                state = .quoted
                fieldLine = line
                previousWasCR = false
                index += 1
            case .fieldStart, .plain:
                let end = Self.endOfPlain(in: piece, from: index, separator: separator)
                if end > index {
                    append(piece, index..<end)
                    state = .plain
                    previousWasCR = false
                }
                index = end
                guard index < count else { return }
                try endPlain(at: piece[index], separator: separator, body)
                index += 1
            case .quoted:
                let end = Self.endOfQuoted(in: piece, from: index)
                if end > index {
                    append(piece, index..<end)
                    previousWasCR = false
                }
                index = end
                guard index < count else { return }
                takeInQuotes(piece, at: index)
                index += 1
            case .quoteInQuoted:
                index += try afterQuote(piece, at: index, separator: separator, body)
            }
        }
    }

    /// The first byte from `start` that may end an unquoted field or is a zero byte.
    @inline(__always)
    private static func endOfPlain(
        in piece: UnsafeRawBufferPointer, from start: Int, separator: UInt8
    ) -> Int {
        var index = start
        while index < piece.count {
            let byte = piece[index]
            if byte == separator || byte == 0x0A || byte == 0x0D || byte == 0 { break }
            index += 1
        }
        return index
    }

    /// The first byte from `start` that means something inside quotes.
    @inline(__always)
    private static func endOfQuoted(in piece: UnsafeRawBufferPointer, from start: Int) -> Int {
        var index = start
        while index < piece.count {
            let byte = piece[index]
            if byte == 0x22 || byte == 0x0A || byte == 0x0D || byte == 0 { break }
            index += 1
        }
        return index
    }

    private mutating func endPlain(
        at byte: UInt8, separator: UInt8, _ body: (CSVRecord) throws -> Void
    ) rethrows {
        switch byte {
        case separator:
            previousWasCR = false
            endField()
        case 0x0A, 0x0D:
            try endLine(byte, body)
        default:
            previousWasCR = false
            state = .plain
            addFault(.zeroByte, line: line)
        }
    }

    /// A line break outside quotes ends the row; the LF of a CR LF ends nothing more.
    private mutating func endLine(
        _ byte: UInt8, _ body: (CSVRecord) throws -> Void
    ) rethrows {
        if byte == 0x0A && previousWasCR {
            previousWasCR = false
            return
        }
        previousWasCR = byte == 0x0D
        line += 1
        if state == .fieldStart && record.count == 0 {
            record.restart(line: line)
        } else {
            try endRow(body)
        }
    }

    /// A quote, line break or zero byte inside quotes.
    private mutating func takeInQuotes(_ piece: UnsafeRawBufferPointer, at index: Int) {
        let byte = piece[index]
        switch byte {
        case 0x22:
            state = .quoteInQuoted
            return
        case 0:
            addFault(.zeroByte, line: line)
            previousWasCR = false
        default:
            append(piece, index..<index + 1)
            if byte == 0x0D || !previousWasCR { line += 1 }
            previousWasCR = byte == 0x0D
        }
    }

    /// What follows a quote inside quotes: its double, or the end of the field. Returns how many bytes
    /// it took.
    private mutating func afterQuote(
        _ piece: UnsafeRawBufferPointer, at index: Int, separator: UInt8,
        _ body: (CSVRecord) throws -> Void
    ) rethrows -> Int {
        let byte = piece[index]
        previousWasCR = false
        switch byte {
        case 0x22:
            append(piece, index..<index + 1)
            state = .quoted
        case separator:
            endField()
        case 0x0A, 0x0D:
            try endLine(byte, body)
        default:
            addFault(.textAfterQuote, line: line)
            state = .plain
            return 0
        }
        return 1
    }
}

extension CSVParser {
    private mutating func append(_ piece: UnsafeRawBufferPointer, _ range: Range<Int>) {
        let start = record.ends.last ?? 0
        guard !isCutting, record.bytes.count - start + range.count <= limits.fieldBytes else {
            if !isCutting { addFault(.fieldTooLong(limit: limits.fieldBytes), line: line) }
            isCutting = true
            return
        }
        record.bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: piece[range]))
    }

    private mutating func endField() {
        state = .fieldStart
        isCutting = false
        guard record.ends.count < limits.fields else {
            record.bytes.removeLast(record.bytes.count - (record.ends.last ?? 0))
            let isKnown = record.faults.contains {
                $0.reason == .tooManyFields(limit: limits.fields)
            }
            if !isKnown { addFault(.tooManyFields(limit: limits.fields), line: line) }
            return
        }
        record.ends.append(record.bytes.count)
    }

    private mutating func endRow(_ body: (CSVRecord) throws -> Void) rethrows {
        endField()
        checkWidth()
        checkText()
        let next = line
        try body(record)
        record.restart(line: next)
    }

    /// Empty fields beyond the header's width are no fault: spreadsheets write them.
    private mutating func checkWidth() {
        guard let width else {
            width = record.count
            return
        }
        let isLonger = record.count > width && record.bytes.count > record.ends[width - 1]
        // A row with another fault has too few or too many fields because of it.
        guard record.count < width || isLonger, record.faults.isEmpty else { return }
        record.faults.append(
            CSVFault(
                line: record.line, column: min(record.count, width + 1),
                reason: .fieldCount(expected: width, found: record.count)))
    }

    /// Marks fields whose bytes are no UTF-8.
    private mutating func checkText() {
        guard record.bytes.contains(where: { $0 >= 0x80 }) else { return }
        for index in 0..<record.count {
            let isText = record.withBytes(of: index) { UTF8Scan($0).isWhole }
            if !isText {
                record.faults.append(
                    CSVFault(line: record.line, column: index + 1, reason: .undecodable))
            }
        }
    }

    private mutating func addFault(_ reason: CSVFault.Reason, line: Int) {
        record.faults.append(CSVFault(line: line, column: record.count + 1, reason: reason))
    }
}
