#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Turns the bytes of a file into UTF-8 piece by piece: drops a byte order mark, finds out the encoding
/// where it was not told, and refuses what is no text in bytes.
///
/// The encoding is decided by the first piece that holds anything beyond ASCII: UTF-8 where that is what
/// most of its bytes are, else Windows-1251. Until then both read the same.
public struct TextDecoder: Sendable {
    /// The encoding told or found; nil while all was ASCII.
    public private(set) var encoding: TextEncoding?
    /// Whether the encoding was found rather than told.
    public private(set) var isDetected = false
    /// The first bytes, until they show whether there is a mark; then an unfinished character while
    /// the encoding is undecided.
    private var held: [UInt8] = []
    private var hasBegun = false
    private var page: CodePageBytes?

    /// A decoder for a told encoding, or one that finds out.
    public init(encoding: TextEncoding? = nil) {
        self.encoding = encoding
        page = encoding.flatMap(CodePageBytes.init)
    }

    /// What takes the decoded text: its bytes, and the encoding as far as it is known by then.
    public typealias Taker = (UnsafeRawBufferPointer, TextEncoding?) throws -> Void

    /// Calls `body` with the UTF-8 of the next piece. Throws `CSVRefusal` for UTF-16 and UTF-32,
    /// `ZeroByte`, and what `body` throws.
    public mutating func decode(_ piece: UnsafeRawBufferPointer, _ body: Taker) throws {
        if hasBegun && held.isEmpty { return try pass(piece, isLast: false, body) }
        held.append(contentsOf: piece)
        guard hasBegun || held.count >= 4 else { return }
        try releaseHeld(isLast: false, body)
    }

    /// Ends the text, handing out what was held back.
    public mutating func finish(_ body: Taker) throws {
        try releaseHeld(isLast: true, body)
    }

    private mutating func releaseHeld(isLast: Bool, _ body: Taker) throws {
        var bytes = held
        held = []
        if !hasBegun {
            hasBegun = true
            try Self.refuseWideText(bytes)
            if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
                bytes.removeFirst(3)
                if encoding == nil {
                    encoding = .utf8
                    isDetected = true
                }
            }
        }
        try bytes.withUnsafeBytes { try pass($0, isLast: isLast, body) }
    }

    private mutating func pass(
        _ piece: UnsafeRawBufferPointer, isLast: Bool, _ body: Taker
    ) throws {
        var piece = piece
        let end = Self.zeroByte(in: piece)
        if let end { piece = UnsafeRawBufferPointer(rebasing: piece[..<end]) }
        if encoding == nil { piece = decide(by: piece, isLast: isLast || end != nil) }
        if let page {
            try page.utf8(of: piece).withUnsafeBytes { try body($0, encoding) }
        } else {
            try body(piece, encoding)
        }
        if end != nil { throw ZeroByte() }
    }

    /// A zero byte stands in the text; what is before it was handed out.
    struct ZeroByte: Error {}

    private static func zeroByte(in piece: UnsafeRawBufferPointer) -> Int? {
        guard let start = piece.baseAddress,
            let found = memchr(UnsafeMutableRawPointer(mutating: start), 0, piece.count)
        else { return nil }
        return UnsafeRawPointer(found) - start
    }

    /// Decides the encoding if the piece shows it. Returns the piece without an unfinished character
    /// that alone would have to decide.
    private mutating func decide(
        by piece: UnsafeRawBufferPointer, isLast: Bool
    ) -> UnsafeRawBufferPointer {
        let scan = UTF8Scan(piece.bindMemory(to: UInt8.self))
        if scan.characters == 0 && scan.strayBytes == 0 {
            guard scan.unfinished > 0 else { return piece }
            guard isLast else {
                held = Array(piece.suffix(scan.unfinished))
                return UnsafeRawBufferPointer(rebasing: piece.dropLast(scan.unfinished))
            }
        }
        let decided: TextEncoding = scan.characters > scan.strayBytes ? .utf8 : .windows1251
        encoding = decided
        isDetected = true
        page = CodePageBytes(decided)
        return piece
    }

    /// Throws for UTF-16 and UTF-32, with a byte order mark or without: Latin text has zero bytes in
    /// every second place, Cyrillic text the byte 4.
    private static func refuseWideText(_ bytes: [UInt8]) throws(CSVRefusal) {
        if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
            throw .wideText("UTF-32")
        }
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            throw .wideText("UTF-16")
        }
        guard bytes.count >= 4 else { return }
        let isHigh: (UInt8) -> Bool = { $0 == 0 || $0 == 4 }
        let isLittle =
            isHigh(bytes[1]) && isHigh(bytes[3]) && !isHigh(bytes[0]) && !isHigh(bytes[2])
        let isBig = isHigh(bytes[0]) && isHigh(bytes[2]) && !isHigh(bytes[1]) && !isHigh(bytes[3])
        if isLittle || isBig { throw .wideText("UTF-16") }
    }
}

/// The UTF-8 of each byte of a code page.
private struct CodePageBytes: Sendable {
    /// For the bytes 0x80...0xFF.
    private var encoded: [[UInt8]]

    /// The table of an encoding; nil for UTF-8, which needs none.
    init?(_ encoding: TextEncoding) {
        let page: [UInt16]
        switch encoding {
        case .utf8: return nil
        case .windows1251: page = CodePage.windows1251
        case .kz1048: page = CodePage.kz1048
        }
        encoded = page.enumerated().map { offset, value in
            // A byte that stands for nothing stays as it is: no UTF-8, so it is found as a fault.
            guard value != 0, let scalar = Unicode.Scalar(value) else {
                return [UInt8(0x80 + offset)]
            }
            return Array(String(scalar).utf8)
        }
    }

    func utf8(of piece: UnsafeRawBufferPointer) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(piece.count * 2)
        for byte in piece {
            if byte < 0x80 {
                bytes.append(byte)
            } else {
                bytes.append(contentsOf: encoded[Int(byte) - 0x80])
            }
        }
        return bytes
    }
}
