/// Finds the fields of rows by whole words of bytes. It sees what `CSVParser` sees wherever a row is
/// plain; what is less plain it leaves to the parser, and what the parser would call a fault it only says
/// it is unsure of.
struct RowScanner {
    /// What was found where a row begins.
    enum Found {
        /// A row of as many fields as the header.
        case row
        /// A row whose end is certain but whose fields the parser has to read.
        case intricate
        /// An empty line.
        case emptyLine
        /// The bytes end before the row does.
        case unfinished
        /// What the parser might call a fault.
        case unsure
    }

    let separator: UInt8
    let width: Int
    /// Bytes a row may have before the parser has to look at its fields.
    let rowBytes: Int
    /// Where each field of the row ends: at its separator, or at the line break.
    private(set) var ends: [Int]
    /// Where the row began, where its line break stands, and where the next row begins.
    private(set) var start = 0
    private(set) var rowEnd = 0
    private(set) var next = 0
    private let separators: UInt64

    init(separator: UInt8, width: Int, rowBytes: Int) {
        self.separator = separator
        self.width = width
        self.rowBytes = rowBytes
        ends = [Int](repeating: 0, count: width)
        separators = UInt64(separator) &* Self.ones
    }

    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let quotes: UInt64 = 0x22 &* ones
    private static let upperHalves: UInt64 = 0xF0F0_F0F0_F0F0_F0F0

    /// Scans the row that begins at `start` in the bytes up to `end`, behind which a word is readable.
    @inline(__always)
    mutating func scan(_ bytes: UnsafePointer<UInt8>, from start: Int, to end: Int) -> Found {
        self.start = start
        var column = 0
        var fieldStart = start
        var isIntricate = false
        var at = start
        while at < end {
            let word = ByteHash.word(bytes + at)
            var hits =
                Self.zeroBytes(word ^ separators) | Self.zeroBytes(word & Self.upperHalves)
                | Self.zeroBytes(word ^ Self.quotes)
            var skipped: Int?
            while hits != 0 {
                let place = at &+ (hits.trailingZeroBitCount &>> 3)
                hits &= hits &- 1
                guard place < end else { return .unfinished }
                let byte = bytes[place]
                if byte == separator {
                    if column &+ 1 < width { ends[column] = place } else { isIntricate = true }
                    column &+= 1
                    fieldStart = place &+ 1
                } else if byte == 0x22 {
                    guard place == fieldStart else { continue }
                    switch Self.closing(bytes, from: place &+ 1, to: end) {
                    case .unfinished: return .unfinished
                    case .closed(let after, let isDoubled):
                        // Text after the closing quote is a fault.
                        let byte = bytes[after]
                        guard byte == separator || byte == 0x0A || byte == 0x0D else {
                            return .unsure
                        }
                        if isDoubled { isIntricate = true }
                        skipped = after
                    }
                } else if byte == 0x0A || byte == 0x0D {
                    return endRow(
                        bytes, at: place, to: end, column: column, isIntricate: isIntricate)
                } else if byte == 0 {
                    return .unsure
                }
                if skipped != nil { break }
            }
            at = skipped ?? (at &+ 8)
        }
        return .unfinished
    }

    @inline(__always)
    private mutating func endRow(
        _ bytes: UnsafePointer<UInt8>, at place: Int, to end: Int, column: Int, isIntricate: Bool
    ) -> Found {
        rowEnd = place
        next = place &+ 1
        if bytes[place] == 0x0D {
            guard next < end else { return .unfinished }
            if bytes[next] == 0x0A { next &+= 1 }
        }
        if place == start { return .emptyLine }
        guard column &+ 1 >= width else { return .unsure }
        if isIntricate || place &- start > rowBytes { return .intricate }
        ends[column] = place
        return .row
    }

    private enum Quoted {
        case unfinished
        /// Where what follows the closing quote begins, and whether a doubled quote stands before it.
        case closed(after: Int, isDoubled: Bool)
    }

    /// The quote that closes a field.
    private static func closing(
        _ bytes: UnsafePointer<UInt8>, from start: Int, to end: Int
    ) -> Quoted {
        var at = start
        var isDoubled = false
        while at < end {
            let hits = zeroBytes(ByteHash.word(bytes + at) ^ quotes)
            guard hits != 0 else {
                at &+= 8
                continue
            }
            let quote = at &+ (hits.trailingZeroBitCount &>> 3)
            guard quote &+ 1 < end else { return .unfinished }
            guard bytes[quote &+ 1] == 0x22 else {
                return .closed(after: quote &+ 1, isDoubled: isDoubled)
            }
            isDoubled = true
            at = quote &+ 2
        }
        return .unfinished
    }

    /// The top bit of every byte that is zero, and no other.
    @inline(__always)
    private static func zeroBytes(_ word: UInt64) -> UInt64 {
        let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
        return ~(((word & low) &+ low) | word | low)
    }
}

extension RowScanner {
    /// The bytes of a field of the row as they stand, quotes included.
    @inline(__always)
    func field(_ place: Int, of bytes: UnsafePointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        fields(TallyColumns.Run(first: place, last: place), of: bytes)
    }

    /// The bytes of neighbouring fields as they stand, with what separates them.
    @inline(__always)
    func fields(
        _ run: TallyColumns.Run, of bytes: UnsafePointer<UInt8>
    ) -> UnsafeBufferPointer<UInt8> {
        let from = run.first == 0 ? start : ends[run.first &- 1] &+ 1
        return UnsafeBufferPointer(start: bytes + from, count: ends[run.last] &- from)
    }

    /// The text of a field: its bytes without the quotes around them.
    @inline(__always)
    func text(_ place: Int, of bytes: UnsafePointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        let field = field(place, of: bytes)
        guard field.count >= 2, field[0] == 0x22 else { return field }
        return UnsafeBufferPointer(start: field.baseAddress.map { $0 + 1 }, count: field.count - 2)
    }
}
