import Digest

/// Reads a CSV source row by row: bytes → text → rows, with memory for one piece and one row.
public struct CSVReader: Sendable {
    /// What is known beforehand; what is not is found out from the file.
    public struct Options: Sendable, Hashable {
        public var encoding: TextEncoding?
        public var separator: Separator?
        public var limits = CSVParser.Limits()

        public init(encoding: TextEncoding? = nil, separator: Separator? = nil) {
            self.encoding = encoding
            self.separator = separator
        }
    }

    /// What a whole reading found out of its source.
    public struct Outcome: Sendable, Hashable {
        /// Nil where the file was all ASCII.
        public var encoding: TextEncoding?
        /// Nil where the file was empty.
        public var separator: Separator?
        public var byteCount: Int64
        /// Of all bytes, in lower-case hexadecimal: two readings of the same bytes have the same.
        public var sha256: String
    }

    public let source: ByteSource
    public let options: Options

    public init(_ source: ByteSource, options: Options = Options()) {
        self.source = source
        self.options = options
    }

    /// Calls `body` with every row in order, the header first, and with the encoding as far as it is
    /// known by then. The record is reused: copy it to keep it. Throws `CSVRefusal`, and what `body`
    /// throws.
    @discardableResult
    public func forEachRecord(
        _ body: (CSVRecord, TextEncoding?) throws -> Void
    ) throws -> Outcome {
        var decoder = TextDecoder(encoding: options.encoding)
        var parser = CSVParser(separator: options.separator, limits: options.limits)
        let hash = try SHA256()
        var byteCount: Int64 = 0
        do {
            try source.forEachPiece { piece in
                try hash.update(piece)
                byteCount += Int64(piece.count)
                try decoder.decode(piece) { text, encoding in
                    try parser.feed(text) { try body($0, encoding) }
                }
            }
            try decoder.finish { text, encoding in
                try parser.feed(text) { try body($0, encoding) }
            }
        } catch is TextDecoder.ZeroByte {
            throw CSVRefusal.notText(file: source.name, line: parser.lineReached)
        }
        let encoding = decoder.encoding
        try parser.finish { try body($0, encoding) }
        return Outcome(
            encoding: decoder.encoding, separator: parser.separator, byteCount: byteCount,
            sha256: Hexadecimal.text(of: try hash.finish()))
    }
}
