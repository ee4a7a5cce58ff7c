/// Reads interchanges of EDIFACT (ISO 9735, syntax 1 to 4) from bytes handed in piece by piece. It
/// holds one message at a time. A message with a damaged segment is not read, since the segment could
/// have been an amount; the other messages are.
public struct EdifactReader {
    private var scanner: SegmentScanner
    private var assembly: MessageAssembly

    public init(limits: EdifactLimits = EdifactLimits()) {
        scanner = SegmentScanner(limits: limits)
        assembly = MessageAssembly(limits: limits)
    }

    /// Reads the next piece and calls `body` with every message, and every fault of an envelope, that
    /// it completes.
    public mutating func feed(
        _ piece: UnsafeRawBufferPointer, _ body: (EdifactReading) throws -> Void
    ) rethrows {
        try read(piece, isLast: false, body)
    }

    /// Reads a piece held in an array.
    public mutating func feed(
        _ piece: [UInt8], _ body: (EdifactReading) throws -> Void
    ) rethrows {
        try piece.withUnsafeBytes { try feed($0, body) }
    }

    /// Ends the file: calls `body` with what is left of it.
    public mutating func finish(_ body: (EdifactReading) throws -> Void) rethrows {
        try read(UnsafeRawBufferPointer(start: nil, count: 0), isLast: true, body)
        if let reading = assembly.end() { try body(reading) }
    }

    /// All that a file held in memory contains.
    public static func readings(
        of bytes: [UInt8], limits: EdifactLimits = EdifactLimits()
    ) -> [EdifactReading] {
        var reader = EdifactReader(limits: limits)
        var readings: [EdifactReading] = []
        reader.feed(bytes) { readings.append($0) }
        reader.finish { readings.append($0) }
        return readings
    }

    private mutating func read(
        _ piece: UnsafeRawBufferPointer, isLast: Bool, _ body: (EdifactReading) throws -> Void
    ) rethrows {
        var assembly = assembly
        try scanner.feed(piece, isLast: isLast) { scanner, found in
            for reading in assembly.take(found, &scanner.text) { try body(reading) }
        }
        self.assembly = assembly
    }
}
