import Marc
import Testing

@Suite("Bytes become text")
struct EncodingTests {
    private static let russian = "Избранные произведения. О книгах и людях"

    /// The bytes of Russian text in a code page, by the places of its letters.
    private static func bytes(_ text: String, small: (Int) -> UInt8, capital: (Int) -> UInt8)
        -> [UInt8]
    {
        text.unicodeScalars.map { scalar in
            switch scalar.value {
            case 0x430...0x44F: small(Int(scalar.value) - 0x430)
            case 0x410...0x42F: capital(Int(scalar.value) - 0x410)
            default: UInt8(truncatingIfNeeded: scalar.value)
            }
        }
    }

    private static let koi = Array("юабцдефгхийклмнопярстужвьызшэщчъ".unicodeScalars)

    @Test(
        "Cyrillic of one byte is told by its letters",
        arguments: [
            MarcEncoding.windows1251, .koi8r, .cp866,
        ])
    func cyrillic(encoding: MarcEncoding) throws {
        var record = SmallRecord(
            [("200", "1 $a\(Self.russian)"), ("210", "  $aМосква")],
            leader: "00000nam0 2200000 i 450 ")
        record.encode = { text in
            switch encoding {
            case .koi8r:
                Self.bytes(
                    text,
                    small: { place in
                        let letter = Unicode.Scalar(UInt32(0x430 + place)) ?? "а"
                        return UInt8(0xC0 + (Self.koi.firstIndex(of: letter) ?? 0))
                    },
                    capital: { place in
                        let letter = Unicode.Scalar(UInt32(0x430 + place)) ?? "а"
                        return UInt8(0xE0 + (Self.koi.firstIndex(of: letter) ?? 0))
                    })
            case .cp866:
                Self.bytes(
                    text, small: { UInt8($0 < 16 ? 0xA0 + $0 : 0xE0 + $0 - 16) },
                    capital: { UInt8(0x80 + $0) })
            case .windows1251, .kz1048, .utf8, .marc8, .latin1:
                Self.bytes(text, small: { UInt8(0xE0 + $0) }, capital: { UInt8(0xC0 + $0) })
            }
        }
        let read = try #require(SmallRecord.only(record.bytes))
        #expect(read.encoding == encoding)
        #expect(read["200"]?["a"] == Self.russian && read["210"]?["a"] == "Москва")
    }

    @Test("all in capitals it is told as well")
    func capitals() throws {
        var record = SmallRecord(
            [("200", "1 $aИЗБРАННЫЕ ПРОИЗВЕДЕНИЯ О КНИГАХ")], leader: "00000nam0 2200000 i 450 ")
        record.encode = {
            Self.bytes($0, small: { UInt8(0xE0 + $0) }, capital: { UInt8(0xC0 + $0) })
        }
        #expect(SmallRecord.only(record.bytes)?["200"]?["a"] == "ИЗБРАННЫЕ ПРОИЗВЕДЕНИЯ О КНИГАХ")
    }

    // In KZ-1048 ө is B4, ғ BA, ә BC, ң BE; in Windows-1251 the same bytes are ґ, є, ј, ѕ.
    @Test("the language of the record tells Kazakh letters from those in their place")
    func kazakh() throws {
        let text: [UInt8] = [0xEA, 0xB4, 0xF0, 0xBA, 0xE5, 0xED, 0x20, 0xBC, 0xEB, 0xE5, 0xBE]
        func record(_ language: String) -> [UInt8] {
            var record = SmallRecord(
                [("101", "0 $a\(language)"), ("200", "1 $aT")], leader: "00000nam0 2200000 i 450 ")
            record.encode = { $0.hasPrefix("1 ") ? Array("1 $a".utf8) + text : Array($0.utf8) }
            return record.bytes
        }
        let kazakh = try #require(SmallRecord.only(record("kaz")))
        #expect(kazakh.encoding == .kz1048 && kazakh["200"]?["a"] == "көрғен әлең")
        let other = try #require(SmallRecord.only(record("ukr")))
        #expect(other.encoding == .windows1251 && other["200"]?["a"] == "кґрєен јлеѕ")
    }

    @Test("a record too short to tell is read as the one before it")
    func short() {
        func record(_ text: [UInt8]) -> [UInt8] {
            var record = SmallRecord([("200", "1 $aT")], leader: "00000nam0 2200000 i 450 ")
            record.encode = { _ in Array("1 $a".utf8) + text }
            return record.bytes
        }
        let koi: [UInt8] = Self.bytes(
            "книга о книгах",
            small: { place in
                let letter = Unicode.Scalar(UInt32(0x430 + place)) ?? "а"
                return UInt8(0xC0 + (Self.koi.firstIndex(of: letter) ?? 0))
            }, capital: { UInt8($0) })
        // D3 is «с» in KOI8-R and «У» in Windows-1251.
        let readings = MarcReader.readings(of: record(koi) + record([0xD3, 0x2E]))
        #expect(readings.compactMap { $0.record?["200"]?["a"] } == ["книга о книгах", "с."])
    }

    // Bytes by the code tables of MARC 21: E1 grave, E2 acute, E8 diaeresis, A1 Ł, B1 ł, E5 macron,
    // F2 dot below, BD is ư.
    @Test("marks of MARC-8 stand before their letter and go behind it")
    func marc8() throws {
        func title(_ bytes: [UInt8]) throws -> MarcRecord {
            var record = SmallRecord([("245", "00$aT")], leader: "00000nam  2200000 a 4500")
            record.encode = { _ in Array("00$a".utf8) + bytes }
            return try #require(SmallRecord.only(record.bytes))
        }
        let french = try title(Array("De la solitude ".utf8) + [0xE1, 0x61, 0x20, 0xE2, 0x65])
        #expect(french.encoding == .marc8 && french["245"]?["a"] == "De la solitude à é")
        let polish = try title([0xA1, 0x6F, 0x64, 0xE2, 0x7A, 0x20, 0xB1])
        #expect(polish["245"]?["a"] == "Łodź ł")
        let both = try title([0xE5, 0xF2, 0x61])
        #expect(both["245"]?["a"] == "a\u{304}\u{323}")
        // A mark without a letter stays where it is.
        #expect(try title([0x61, 0xE2])["245"]?["a"] == "a\u{301}")
    }

    // ESC ( N switches to basic Cyrillic: 4B к 4E н 49 и 47 г 41 а, capitals 20 higher; ESC ( B back.
    @Test("Cyrillic of MARC-8 by escape sequences")
    func marc8Cyrillic() throws {
        let escape: [UInt8] = [0x1B, 0x28]
        var record = SmallRecord(
            [("245", "00$aT$bU"), ("260", "  $aAb")], leader: "00000nam  2200000 a 4500")
        record.encode = { text in
            guard text.hasPrefix("00") else { return Array(text.utf8) }
            let cyrillic: [UInt8] = escape + [0x4E, 0x6B, 0x4E, 0x49, 0x47, 0x41] + escape + [0x42]
            // Extended Cyrillic as the upper set: C4 ё, and the next subfield begins anew.
            return Array("00$a".utf8) + cyrillic + Array(" x$b".utf8) + [
                0x1B, 0x29, 0x51, 0xC4, 0x61,
            ]
        }
        let read = try #require(SmallRecord.only(record.bytes))
        #expect(read["245"]?["a"] == "Книга x")
        #expect(read["245"]?["b"] == "ёa" && read["260"]?["a"] == "Ab")
    }

    @Test("a set of MARC-8 that is not read is told, and the record is read")
    func unreadSet() throws {
        var record = SmallRecord([("245", "00$aT")], leader: "00000nam  2200000 a 4500")
        record.separator = 0x7C
        // Arabic (ESC ( 3) and East Asian characters of three bytes (ESC $ 1).
        record.encode = { _ in
            Array("00|a".utf8) + [0x1B, 0x28, 0x33, 0x47, 0x1B, 0x28, 0x42] + Array(" A ".utf8)
                + [0x1B, 0x24, 0x31, 0x21, 0x30, 0x21, 0x1B, 0x28, 0x42]
        }
        let reading = try #require(MarcReader.readings(of: record.bytes).first)
        #expect(reading.record?["245"]?["a"] == "\u{FFFD} A \u{FFFD}")
        #expect(reading.faults.map(\.reason) == [.doubt(.characterSet(code: "1"))])
    }

    @Test("Unicode that is broken is told by field and count")
    func brokenUnicode() throws {
        var record = SmallRecord([("245", "00$aT"), ("500", "  $aҚ")])
        record.encode = {
            $0.hasPrefix("00") ? Array("00$aAb".utf8) + [0xC3, 0x28, 0x20, 0xFF] : Array($0.utf8)
        }
        let reading = try #require(MarcReader.readings(of: record.bytes).first)
        #expect(
            reading.record?["245"]?["a"] == "Ab\u{FFFD}( \u{FFFD}"
                && reading.record?["500"]?["a"] == "Қ")
        #expect(reading.faults.map(\.tag) == ["245"])
        #expect(reading.faults.map(\.reason) == [.doubt(.undecodable(count: 2, .utf8))])
    }

    @Test("an encoding told beforehand decides")
    func forced() {
        var record = SmallRecord([("245", "00$aT")])
        record.encode = { _ in Array("00$a".utf8) + [0xE9] }
        let readings = MarcReader.readings(of: record.bytes, encoding: .latin1)
        #expect(readings[0].record?["245"]?["a"] == "é" && readings[0].faults.isEmpty)
    }

    @Test("a record that states Unicode and is Cyrillic of Windows says so")
    func notUnicode() {
        var record = SmallRecord([("245", "00$aT")])
        record.encode = { _ in
            Array("00$a".utf8)
                + Self.bytes(
                    "Книга о книгах", small: { UInt8(0xE0 + $0) }, capital: { UInt8(0xC0 + $0) })
        }
        let readings = MarcReader.readings(of: record.bytes)
        #expect(readings[0].record?["245"]?["a"] == "Книга о книгах")
        #expect(readings[0].faults.map(\.reason) == [.doubt(.notUnicode(readAs: .windows1251))])
    }
}
