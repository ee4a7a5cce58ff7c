/// Reads a file of bibliographic records, ISO 2709 or MARCXML, from bytes handed in piece by piece. It
/// holds one record at a time, so its memory does not grow with the file; pieces may end anywhere.
/// Damage to one record never stops the rest from being read.
public struct MarcReader {
    /// How records are written.
    public enum Format: String, Sendable, Hashable, CaseIterable, Codable {
        case iso2709 = "iso-2709"
        case marcXML = "marcxml"
    }

    private enum State {
        /// What is at hand is too little to know the format.
        case beginning([UInt8])
        case iso2709(ISO2709Reader)
        case marcXML(MarcXMLReader)
    }

    private let encoding: MarcEncoding?
    private let limits: MarcLimits
    private var state: State

    /// A reader of `format`, or of the one the file's beginning shows; with records in `encoding`, or
    /// in the one that each record shows.
    public init(
        format: Format? = nil, encoding: MarcEncoding? = nil, limits: MarcLimits = MarcLimits()
    ) {
        self.encoding = encoding
        self.limits = limits
        switch format {
        case .iso2709: state = .iso2709(ISO2709Reader(encoding: encoding, limits: limits))
        case .marcXML: state = .marcXML(MarcXMLReader(encoding: encoding, limits: limits))
        case nil: state = .beginning([])
        }
    }

    /// The format read; nil as long as the file has not shown it.
    public var format: Format? {
        switch state {
        case .beginning: nil
        case .iso2709: .iso2709
        case .marcXML: .marcXML
        }
    }

    /// Reads the next piece and calls `body` with every record, and every fault between records, that
    /// it completes.
    public mutating func feed(
        _ piece: UnsafeRawBufferPointer, _ body: (MarcReading) throws -> Void
    ) rethrows {
        switch state {
        case .beginning(var kept):
            kept.append(contentsOf: piece)
            guard let format = Self.format(of: kept) else {
                // Blank bytes beyond four thousand are no beginning of XML.
                if kept.count > 4096 { state = reader(.iso2709) } else { state = .beginning(kept) }
                if case .beginning = state { return }
                return try kept.withUnsafeBytes { try feed($0, body) }
            }
            state = reader(format)
            try kept.withUnsafeBytes { try feed($0, body) }
        case .iso2709(var reader):
            state = .beginning([])
            defer { state = .iso2709(reader) }
            try reader.feed(piece, body)
        case .marcXML(var reader):
            state = .beginning([])
            defer { state = .marcXML(reader) }
            try reader.feed(piece, body)
        }
    }

    /// Reads a piece held in an array.
    public mutating func feed(
        _ piece: [UInt8], _ body: (MarcReading) throws -> Void
    ) rethrows {
        try piece.withUnsafeBytes { try feed($0, body) }
    }

    /// Ends the file: calls `body` with what is left of it.
    public mutating func finish(_ body: (MarcReading) throws -> Void) rethrows {
        switch state {
        case .beginning(let kept):
            var reader = ISO2709Reader(encoding: encoding, limits: limits)
            try kept.withUnsafeBytes { try reader.feed($0, body) }
            try reader.finish(body)
            state = .iso2709(reader)
        case .iso2709(var reader):
            try reader.finish(body)
            state = .iso2709(reader)
        case .marcXML(var reader):
            try reader.finish(body)
            state = .marcXML(reader)
        }
    }

    /// All that a file held in memory contains.
    public static func readings(
        of bytes: [UInt8], format: Format? = nil, encoding: MarcEncoding? = nil,
        limits: MarcLimits = MarcLimits()
    ) -> [MarcReading] {
        var reader = MarcReader(format: format, encoding: encoding, limits: limits)
        var readings: [MarcReading] = []
        reader.feed(bytes) { readings.append($0) }
        reader.finish { readings.append($0) }
        return readings
    }

    private func reader(_ format: Format) -> State {
        switch format {
        case .iso2709: .iso2709(ISO2709Reader(encoding: encoding, limits: limits))
        case .marcXML: .marcXML(MarcXMLReader(encoding: encoding, limits: limits))
        }
    }

    /// What the first byte that is not blank shows: XML begins with `<`. Files of 16-bit units are XML
    /// for this purpose, so that they are refused by name.
    private static func format(of bytes: [UInt8]) -> Format? {
        var index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        if bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE]) {
            return .marcXML
        }
        while index < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[index]) { index += 1 }
        guard index < bytes.count else { return nil }
        return bytes[index] == 0x3C ? .marcXML : .iso2709
    }
}
