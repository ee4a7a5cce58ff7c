import Languages
import Marc
import TestSupport
import Testing

@Suite("MARCXML")
struct MarcXMLTests {
    private func record(_ title: String, more: String = "") -> String {
        """
        <marc:record><marc:leader>00000nam a2200000 a 4500</marc:leader>
        <marc:controlfield tag="001">7</marc:controlfield>
        <marc:datafield tag='245' ind1="1" ind2="0">
          <marc:subfield code="a">\(title)</marc:subfield>\(more)
        </marc:datafield></marc:record>
        """
    }

    private func file(_ records: String..., head: String = "") -> [UInt8] {
        Array(
            (#"<?xml version="1.0" encoding="UTF-8"?>"# + head
                + #"<marc:collection xmlns:marc="http://www.loc.gov/MARC21/slim">"#
                + records.joined(separator: "\n") + "</marc:collection>\n").utf8)
    }

    private func titles(_ readings: [MarcReading]) -> [String] {
        readings.compactMap { $0.record?["245"]?["a"] }
    }

    private func damages(_ readings: [MarcReading]) -> [MarcDamage] {
        readings.flatMap(\.faults).compactMap {
            if case .damage(let damage) = $0.reason { damage } else { nil }
        }
    }

    @Test("records with leader, indicators and subfields in their order")
    func whole() throws {
        let bytes = file(
            record("Бірінші", more: #"<marc:subfield code="b">екінші</marc:subfield>"#),
            record("Second"))
        let readings = MarcReader.readings(of: bytes)
        #expect(titles(readings) == ["Бірінші", "Second"])
        #expect(readings.count == 2 && readings.allSatisfy { $0.faults.isEmpty })
        let first = try #require(readings.first?.record)
        #expect(first.leader.type == "a" && first.leader.level == "m")
        #expect(first["001"]?.value == "7")
        #expect(first["245"]?.indicators == MarcIndicators("1", "0"))
        #expect(first["245"]?.subfields.map(\.value) == ["Бірінші", "екінші"])
    }

    @Test("entities, numbered characters, sections and comments")
    func text() {
        let title = "A &amp; B &#1178;&#x49B; <![CDATA[<c> &amp;]]><!-- </marc:record> -->!"
        #expect(titles(MarcReader.readings(of: file(record(title)))) == ["A & B Ққ <c> &amp;!"])
    }

    @Test("pieces of any size give the same records", arguments: [1, 3, 64])
    func pieces(size: Int) {
        let bytes = file(record("One"), record("T &lt; <b>", more: ""), record("Three"))
        let whole = MarcReader.readings(of: bytes)
        var reader = MarcReader()
        var readings: [MarcReading] = []
        for start in stride(from: 0, to: bytes.count, by: size) {
            reader.feed(Array(bytes[start..<min(bytes.count, start + size)])) {
                readings.append($0)
            }
        }
        reader.finish { readings.append($0) }
        #expect(readings == whole)
        #expect(titles(readings) == ["One", "Three"])
    }

    @Test(
        "broken markup costs the record it stands in",
        arguments: [
            "<marc:wrong>", "a < b", "</marc:subfield></marc:subfield>", "&nbsp;", "&#0;", "&",
            "<marc:subfield code=\"b>", "<!bad>", "<marc:record>",
        ])
    func broken(text: String) {
        let readings = MarcReader.readings(of: file(record("First"), record(text), record("Third")))
        #expect(titles(readings).first == "First" && titles(readings).last == "Third")
        #expect(damages(readings).count >= 1)
    }

    @Test("a record that begins inside another is read")
    func nested() {
        let open = "<marc:record><marc:leader>x</marc:leader>"
        let readings = MarcReader.readings(of: file(open + record("Inner")))
        #expect(titles(readings) == ["Inner"])
        #expect(damages(readings).count == 1)
    }

    @Test("a document type is refused by name and nothing after it is read")
    func documentType() {
        let entities = #"<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>"#
        let readings = MarcReader.readings(of: file(record("A &b;"), head: entities))
        #expect(damages(readings) == [.xml(.documentType)] && readings.count == 1)
    }

    @Test("encodings are read or refused by name")
    func encodings() {
        let windows =
            Array(
                #"<?xml version="1.0" encoding="windows-1251"?><record><datafield tag="245"><subfield code="a">"#
                    .utf8)
            + [0xCA, 0xED, 0xE8, 0xE3, 0xE0] + Array("</subfield></datafield></record>".utf8)
        #expect(titles(MarcReader.readings(of: windows)) == ["Книга"])
        let wide = Array("\u{FEFF}<record/>".utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        #expect(damages(MarcReader.readings(of: wide)) == [.xml(.encoding(name: "UTF-16"))])
        let other = Array(#"<?xml version="1.0" encoding="EBCDIC"?><record/>"#.utf8)
        #expect(damages(MarcReader.readings(of: other)) == [.xml(.encoding(name: "ebcdic"))])
    }

    @Test("what is not MARCXML is not read as empty")
    func others() {
        #expect(
            damages(MarcReader.readings(of: Array("<html><body/></html>".utf8))) == [
                .xml(.noRecords)
            ])
        #expect(damages(MarcReader.readings(of: file("<marc:record/>"))) == [.noFields])
        let cut = Array(file(record("First"), record("Second")).dropLast(60))
        let readings = MarcReader.readings(of: cut)
        #expect(titles(readings) == ["First"])
        guard case .cutOff(stated: nil, found: _)? = damages(readings).first else {
            Issue.record("\(damages(readings))")
            return
        }
    }

    @Test("limits on depth, length and number hold")
    func limits() {
        let deep = String(repeating: "<a>", count: 100)
        #expect(damages(MarcReader.readings(of: Array(deep.utf8))).first == .xml(.depth(limit: 32)))
        let long = file(
            record("First"), record(String(repeating: "x", count: 2_000_000)), record("Third"))
        let readings = MarcReader.readings(of: long)
        #expect(titles(readings) == ["First", "Third"])
        #expect(damages(readings) == [.tooLong(limit: 1 << 20)])
    }

    @Test("three thousand mutations neither stop the reader nor lose the last record")
    func mutations() {
        var random = SplitMix64(seed: 21)
        let tail = Array("<!-- --><x>]]>".utf8) + Array(record("Good").utf8)
        for _ in 0..<3000 {
            var bytes = file(record("One &amp; two"))
            for _ in 0..<Int.random(in: 1...5, using: &random) {
                let place = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0..<3, using: &random) {
                case 0: bytes[place] = UInt8.random(in: 0x20...0xFF, using: &random)
                case 1: bytes.remove(at: place)
                default:
                    bytes.insert(
                        Array("<>&\"'/".utf8)[Int.random(in: 0..<6, using: &random)], at: place)
                }
            }
            let readings = MarcReader.readings(of: bytes + tail, format: .marcXML)
            for reading in readings {
                for fault in reading.faults { #expect(!fault.explanation.ru.isEmpty) }
            }
            // An open quote, comment, section or refusal may take all that follows with it.
            let isOpen = bytes.contains(0x21) || readings.contains { !$0.faults.isEmpty }
            #expect(titles(readings).last == "Good" || isOpen)
        }
    }
}
