/// How much of a damaged or hostile file is read before a message is given up.
public struct EdifactLimits: Sendable, Hashable {
    /// Bytes of one segment.
    public var segmentBytes = 1 << 16
    /// Segments of one message.
    public var segments = 200_000
    /// Data elements and components of one segment.
    public var components = 1000

    public init() {}
}
