/// The first 24 characters of a record: what it is, and how its fields are found.
public struct MarcLeader: Sendable, Hashable {
    /// The characters as ASCII. Those that a damaged leader has beyond ASCII are question marks, and
    /// what is missing to 24 is spaces.
    public let text: String

    /// The number of characters every leader has.
    public static let length = 24

    init(_ bytes: some Sequence<UInt8>) {
        var ascii = bytes.prefix(Self.length).map { (0x20...0x7E).contains($0) ? $0 : 0x3F }
        while ascii.count < Self.length { ascii.append(0x20) }
        text = String(decoding: ascii, as: UTF8.self)
    }

    /// The leader written as text.
    public init(_ text: some StringProtocol) { self.init(text.utf8) }

    /// The character at `position`, 0…23.
    subscript(position: Int) -> UInt8 {
        text.utf8[text.utf8.index(text.utf8.startIndex, offsetBy: position)]
    }

    /// Type of record, position 6: `a` language material, `m` computer file, …
    public var type: Unicode.Scalar { Unicode.Scalar(self[6]) }
    /// Bibliographic level, position 7: `m` monograph, `s` serial, `a` part of another, …
    public var level: Unicode.Scalar { Unicode.Scalar(self[7]) }
    /// Whether position 9 states Unicode (MARC 21).
    var statesUnicode: Bool { self[9] == 0x61 }

    /// How many indicators a data field has: position 10, two where that is no digit.
    var indicatorCount: Int { digit(at: 10) ?? 2 }

    private func digit(at position: Int) -> Int? {
        let byte = self[position]
        return (0x30...0x39).contains(byte) ? Int(byte) - 48 : nil
    }
}
