import Importing
import Languages
import Testing

@Suite("CSV sources")
struct CSVReaderTests {
    @Test("a reading tells encoding, separator, size and SHA-256")
    func outcome() throws {
        var rows: [[String]] = []
        let outcome = try CSVReader(ByteSource(Array("a;b\nқ;2\n".utf8), name: "x.csv"))
            .forEachRecord { record, _ in rows.append(record.fields) }
        #expect(rows == [["a", "b"], ["қ", "2"]])
        #expect(outcome.encoding == .utf8)
        #expect(outcome.separator == .semicolon)
        #expect(outcome.byteCount == 9)
        let empty = try CSVReader(ByteSource([], name: "x.csv")).forEachRecord { _, _ in }
        #expect(
            empty.sha256 == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        let abc = try CSVReader(ByteSource(Array("abc".utf8), name: "x.csv", pieceSize: 1))
            .forEachRecord { _, _ in }
        #expect(
            abc.sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    }

    @Test("Windows-1251 comes out as the same rows as UTF-8")
    func codePage() throws {
        // «дата;сумма» and «1;№» in Windows-1251.
        let bytes: [UInt8] = [
            0xE4, 0xE0, 0xF2, 0xE0, 0x3B, 0xF1, 0xF3, 0xEC, 0xEC, 0xE0, 0x0D, 0x0A, 0x31, 0x3B,
            0xB9,
        ]
        let table = try CSVTable(ByteSource(bytes, name: "x.csv"))
        #expect(table.header == ["дата", "сумма"])
        #expect(table.rows.map(\.fields) == [["1", "№"]])
        #expect(table.outcome.encoding == .windows1251)
        #expect(table.findings.isEmpty)
    }

    @Test(
        "a zero byte anywhere ends the reading: the file is no text, and its line is told",
        arguments: [1, 3, 1 << 16])
    func notText(pieces: Int) {
        let cases: [([UInt8], line: Int)] = [
            (Array("a;b\n1;2\n3;\0\n".utf8), 3), (Array("a\0;b\n".utf8), 1),
            (Array("a;b\n\"x\n\0\";2\n".utf8), 3), ([0x50, 0x4B, 3, 4, 0x14, 0, 6, 0], 1),
            (Array("a;b\r\n1;2\0".utf8), 2),
        ]
        for (bytes, line) in cases {
            #expect(throws: CSVRefusal.notText(file: "x.csv", line: line)) {
                try CSVTable(ByteSource(bytes, name: "x.csv", pieceSize: pieces))
            }
        }
        let words = CSVRefusal.notText(file: "x.csv", line: 3).explanation
        for language in Language.allCases {
            #expect(words[language].contains("x.csv") && words[language].contains("3"))
        }
    }

    @Test("a table names its faults with the header's names")
    func table() throws {
        let text = "\u{FEFF} id ,quote\n1,\"a \"\"b\"\"\"\n2\n3,\"x\"y\n"
        let table = try CSVTable(ByteSource(Array(text.utf8), name: "figures.csv"))
        #expect(table.header == ["id", "quote"])
        #expect(table.column("quote") == 1)
        #expect(table.rows[0].fields == ["1", "a \"b\""])
        #expect(table.findings.map(\.row) == [3, 4])
        #expect(table.findings.map(\.column) == ["id", "quote"])
        #expect(
            table.findings[0].explanation.en
                == "figures.csv, row 3, column “id”, “2”: the row has 1 fields; "
                + "by the header it should have 2.")
    }

    @Test("a missing file, a folder and a path through a file are named")
    func unreadable() throws {
        let read = { (path: String) in
            _ = try CSVReader(ByteSource(path: path)).forEachRecord { _, _ in }
        }
        #expect(throws: CSVRefusal.notFound(file: "no-such.csv")) {
            try read("/nowhere/no-such.csv")
        }
        #expect(throws: CSVRefusal.isFolder(file: "/")) { try read("/") }
    }

    @Test("an error of the reader's caller ends the reading")
    func stopping() {
        struct Enough: Error {}
        var count = 0
        #expect(throws: Enough.self) {
            try CSVReader(ByteSource(Array("a\n1\n2\n3\n".utf8), name: "x")).forEachRecord { _, _ in
                count += 1
                if count == 2 { throw Enough() }
            }
        }
        #expect(count == 2)
    }
}
