/// How much of a damaged or hostile file is read before a record is given up.
public struct MarcLimits: Sendable, Hashable {
    /// Bytes of one record. ISO 2709 states lengths up to 99,999; some writers exceed it.
    public var recordBytes = 1 << 20
    /// Fields of one record.
    public var fields = 10_000
    /// Subfields of one record.
    public var subfields = 50_000
    /// Elements inside elements of MARCXML.
    public var depth = 32

    public init() {}
}
