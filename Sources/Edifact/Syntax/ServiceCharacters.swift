/// The characters that divide an interchange (ISO 9735), by default or as its UNA states them.
public struct ServiceCharacters: Sendable, Hashable {
    public var component: UInt8 = 0x3A
    public var element: UInt8 = 0x2B
    /// Makes the character after it plain text; 0 where there is none.
    public var release: UInt8 = 0x3F
    public var terminator: UInt8 = 0x27

    public init() {}

    /// How many bytes a UNA takes.
    static let length = 9

    /// The characters of a UNA that `bytes` begin with; nil where two of them are the same or one is a
    /// letter or digit.
    init?(una bytes: UnsafeRawBufferPointer) {
        guard bytes.count >= Self.length else { return nil }
        component = bytes[3]
        element = bytes[4]
        // bytes[5] is the decimal mark; numbers are read with point and comma alike, and the standard
        // allows no other separators in them.
        release = bytes[6] == 0x20 ? 0 : bytes[6]
        terminator = bytes[8]
        let used = [component, element, release, terminator]
        guard Set(used).count == used.count, !used.contains(where: Self.isText) else { return nil }
    }

    private static func isText(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x20, 0x80...0xFF: true
        default: false
        }
    }
}
