/// Numbers in the byte order of zip archives; nil beyond the end.
struct LittleEndian {
    let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var count: Int { bytes.count }

    func two(_ position: Int) -> Int? { number(position, 2).map { Int($0) } }

    func four(_ position: Int) -> Int? { number(position, 4).map { Int($0) } }

    /// Eight bytes; nil also where they are more than a file can have.
    func eight(_ position: Int) -> Int? { number(position, 8).flatMap { Int(exactly: $0) } }

    func part(_ position: Int, _ length: Int) -> ArraySlice<UInt8>? {
        guard position >= 0, length >= 0, position <= count, length <= count - position else {
            return nil
        }
        return bytes[position..<position + length]
    }

    private func number(_ position: Int, _ length: Int) -> UInt64? {
        guard position >= 0, position <= count - length else { return nil }
        var number: UInt64 = 0
        for offset in (0..<length).reversed() {
            number = number << 8 | UInt64(bytes[position + offset])
        }
        return number
    }
}
