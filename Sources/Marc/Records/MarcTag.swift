/// The three characters that name a field, e.g. `245`. Packed, so that looking for a field compares
/// numbers.
public struct MarcTag: Hashable, Sendable {
    private let packed: UInt32

    /// The tag of three bytes.
    init(_ first: UInt8, _ second: UInt8, _ third: UInt8) {
        packed = UInt32(first) << 16 | UInt32(second) << 8 | UInt32(third)
    }

    /// The tag written as three ASCII characters; nil for any other text.
    public init?(_ text: some StringProtocol) {
        let bytes = Array(text.utf8)
        guard bytes.count == 3, bytes.allSatisfy({ (0x20...0x7E).contains($0) }) else { return nil }
        self.init(bytes[0], bytes[1], bytes[2])
    }

    /// Whether fields of this tag are control fields: a plain value without indicators (00X).
    public var isControl: Bool { packed >> 8 == 0x3030 }

    /// Whether the tag is three digits or letters, as the standards have it.
    var isRegular: Bool {
        Self.isRegular(packed >> 16) && Self.isRegular(packed >> 8) && Self.isRegular(packed)
    }

    private static func isRegular(_ byte: UInt32) -> Bool {
        switch UInt8(truncatingIfNeeded: byte) {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: false
        }
    }
}

extension MarcTag: CustomStringConvertible {
    public var description: String {
        String(
            decoding: [packed >> 16, packed >> 8, packed].map { UInt8(truncatingIfNeeded: $0) },
            as: UTF8.self)
    }
}

extension MarcTag: ExpressibleByStringLiteral {
    /// The tag of a literal. What is missing to three characters is filled with spaces.
    public init(stringLiteral value: StaticString) {
        // Without an array, so that a literal costs no more than the number it becomes.
        func byte(_ index: Int) -> UInt8 {
            guard value.hasPointerRepresentation, index < value.utf8CodeUnitCount else {
                return 0x20
            }
            return value.utf8Start[index]
        }
        self.init(byte(0), byte(1), byte(2))
    }
}
