import Marc

/// Writes records in ISO 2709 for tests, whole or with what is wrong put in by hand.
struct SmallRecord {
    var leader = "00000nam a2200000 a 4500"
    /// Tag and content; `$` stands for the subfield separator.
    var fields: [(String, String)]
    /// The byte that stands for the subfield separator.
    var separator: UInt8 = 0x24
    var encode: (String) -> [UInt8] = { Array($0.utf8) }

    init(_ fields: [(String, String)], leader: String = "00000nam a2200000 a 4500") {
        self.fields = fields
        self.leader = leader
    }

    var bytes: [UInt8] {
        var directory: [UInt8] = []
        var data: [UInt8] = []
        for (tag, content) in fields {
            let value = encode(content).map { $0 == separator ? 0x1F : $0 } + [0x1E]
            directory += Array(tag.utf8) + digits(value.count, 4) + digits(data.count, 5)
            data += value
        }
        let base = 24 + directory.count + 1
        let head = Array(leader.utf8)
        let length = base + data.count + 1
        return digits(length, 5) + head[5..<12] + digits(base, 5) + head[17...] + directory + [0x1E]
            + data + [0x1D]
    }

    private func digits(_ number: Int, _ count: Int) -> [UInt8] {
        let text = "\(number)"
        return Array((String(repeating: "0", count: max(0, count - text.utf8.count)) + text).utf8)
    }

    /// A MARC 21 record with a title.
    static func titled(_ title: String) -> SmallRecord {
        SmallRecord([("001", "1"), ("245", "10$a\(title)"), ("020", "  $a0516228650")])
    }

    /// The one record that `bytes` hold; nil where they hold none or more.
    static func only(_ bytes: [UInt8]) -> MarcRecord? {
        let records = MarcReader.readings(of: bytes).compactMap(\.record)
        return records.count == 1 ? records[0] : nil
    }
}

extension [UInt8] {
    /// The bytes with some replaced.
    func replacing(_ range: Range<Int>, with text: String) -> [UInt8] {
        Array(self[..<range.lowerBound]) + Array(text.utf8) + Array(self[range.upperBound...])
    }
}
