import TestSupport
import Importing
import Testing

@Suite("CSV rows")
struct CSVParserTests {
    @Test("pieces of any size give the same rows", arguments: [1, 2, 3, 7, 1000])
    func pieces(size: Int) {
        let parsed = ParsedText("a,b\r\n\"x, \"\"y\"\"\r\nz\",2\r\nқ,ө\n", pieces: size)
        #expect(parsed.rows == [["a", "b"], ["x, \"y\"\r\nz", "2"], ["қ", "ө"]])
        #expect(parsed.lines == [1, 2, 4])
        #expect(parsed.faults.isEmpty)
    }

    @Test("LF, CR LF and a lone CR all end a row", arguments: ["\n", "\r\n", "\r"])
    func lineEnds(end: String) {
        let parsed = ParsedText(["a;b", "1;2", "", "3;4"].joined(separator: end), pieces: 2)
        #expect(parsed.rows == [["a", "b"], ["1", "2"], ["3", "4"]])
        #expect(parsed.lines == [1, 2, 4])
    }

    @Test("line breaks inside quotes count as lines once each")
    func linesInQuotes() {
        let parsed = ParsedText("a,b\n\"1\r\n2\r3\n4\",x\n5,6\n", pieces: 1)
        #expect(parsed.rows[1][0] == "1\r\n2\r3\n4")
        #expect(parsed.lines == [1, 2, 6])
    }

    @Test("a line break at the end is not a row, a separator is a field")
    func ends() {
        #expect(ParsedText("a,b\n1,2\n").rows.count == 2)
        #expect(ParsedText("a,b\n1,").rows == [["a", "b"], ["1", ""]])
        #expect(ParsedText("a\n\"\"").rows == [["a"], [""]])
        #expect(ParsedText("").rows.isEmpty)
        #expect(ParsedText("\n\r\n\r").rows.isEmpty)
    }

    @Test(
        "the separator is what the header is written with",
        arguments: [
            ("a;b;c\n1,5;2;3", Separator.semicolon), ("a\tb\n1,2\t3", .tab), ("a,b\n1;2,3", .comma),
            ("Сумма, тенге;Дата;Күні\n1;2;3", .semicolon), ("\"a;b;c\",d\n1,2", .comma),
            ("Сумма, тенге;Дата\n1;2", .semicolon), ("alone\n1", .comma),
        ])
    func separators(text: String, expected: Separator) {
        #expect(ParsedText(text).separator == expected)
        #expect(ParsedText(text).faults.isEmpty)
    }

    @Test("a first line sep= names the separator and is no row")
    func toldByFile() {
        let parsed = ParsedText("sep=;\r\na,b;c\r\n1;2\r\n", pieces: 3)
        #expect(parsed.rows == [["a,b", "c"], ["1", "2"]])
        #expect(parsed.lines == [2, 3])
    }

    @Test("quotes inside an unquoted field are plain characters")
    func looseQuotes() {
        let parsed = ParsedText("a;b\nТОО \"Кітап\";5'\"\n")
        #expect(parsed.rows[1] == ["ТОО \"Кітап\"", "5'\""])
        #expect(parsed.faults.isEmpty)
    }

    @Test("a combining mark after a separator or a quote hides neither")
    func combiningMarks() {
        let mark = "\u{301}"
        #expect(ParsedText("a,b\n1,\(mark)2\n").rows[1] == ["1", "\(mark)2"])
        let afterQuote = ParsedText("a,b\n\"1\"\(mark),2\n")
        #expect(afterQuote.faults == [CSVFault(line: 2, column: 1, reason: .textAfterQuote)])
        let inQuotes = ParsedText("a,b\n\"x\"\"\(mark),\",2\n")
        #expect(inQuotes.rows[1] == ["x\"\(mark),", "2"])
    }

    @Test("text that looks like a formula stays text")
    func formulas() {
        #expect(ParsedText("a,b\n=cmd|' /C calc'!A0,+1\n").rows[1] == ["=cmd|' /C calc'!A0", "+1"])
    }
}

@Suite("CSV faults")
struct CSVFaultTests {
    @Test("a quote left open is named with the line and column where it opens")
    func openQuote() {
        let parsed = ParsedText("a,b\n1,2\n3,\"open\n4,5\n6,7\n", pieces: 5)
        #expect(parsed.faults == [CSVFault(line: 3, column: 2, reason: .openQuote)])
        #expect(parsed.rows.count == 3)
    }

    @Test("text after a closing quote is named")
    func textAfterQuote() {
        let parsed = ParsedText("a,b\n\"1\"x,2\n3,\"4\" \n5,6\n")
        #expect(
            parsed.faults == [
                CSVFault(line: 2, column: 1, reason: .textAfterQuote),
                CSVFault(line: 3, column: 2, reason: .textAfterQuote),
            ])
        #expect(parsed.rows.last == ["5", "6"])
    }

    @Test("a zero byte is named with line and column", arguments: [1, 4, 100])
    func zeroByte(pieces: Int) {
        let parsed = ParsedText("a,b\n1,\u{0}2\n\"x\n\u{0}\",3\n4,5\n", pieces: pieces)
        #expect(
            parsed.faults == [
                CSVFault(line: 2, column: 2, reason: .zeroByte),
                CSVFault(line: 4, column: 1, reason: .zeroByte),
            ])
        #expect(parsed.rows.last == ["4", "5"])
    }

    @Test("rows shorter or longer than the header are named, empty fields beyond it are not")
    func ragged() {
        let parsed = ParsedText("a,b,c\n1,2\n1,2,3,4\n1,2,3,,\n1,2,3\n")
        #expect(
            parsed.faults == [
                CSVFault(line: 2, column: 2, reason: .fieldCount(expected: 3, found: 2)),
                CSVFault(line: 3, column: 4, reason: .fieldCount(expected: 3, found: 4)),
            ])
    }

    @Test("a field of 10 MB is named once and the rows after it are read")
    func longField() {
        let long = [UInt8](repeating: 0x78, count: 10_000_000)
        let bytes = Array("a,b\n1,".utf8) + long + Array("\n3,4\n".utf8)
        let parsed = ParsedText(bytes)
        #expect(
            parsed.faults == [CSVFault(line: 2, column: 2, reason: .fieldTooLong(limit: 1 << 20))])
        #expect(parsed.rows.last == ["3", "4"])
        #expect(parsed.rows[1][1].utf8.count <= 1 << 20)
    }

    @Test("a row of endless fields is cut and named")
    func endlessFields() {
        var limits = CSVParser.Limits()
        limits.fields = 5
        let parsed = ParsedText(
            Array("a,b\n1,2,3,4,5,6,7,8\n1,2\n".utf8), limits: limits)
        #expect(parsed.faults == [CSVFault(line: 2, column: 6, reason: .tooManyFields(limit: 5))])
        #expect(parsed.rows[1] == ["1", "2", "3", "4", "5"])
        #expect(parsed.rows[2] == ["1", "2"])
    }

    @Test("bytes that are no UTF-8 are named with their column")
    func undecodable() {
        let bytes: [UInt8] = Array("a,b\nқ,".utf8) + [0xC0, 0xAF] + Array("\nқ,ү\n".utf8)
        let parsed = ParsedText(bytes, separator: .comma)
        #expect(parsed.faults == [CSVFault(line: 2, column: 2, reason: .undecodable)])
    }
}

@Suite("CSV written and read")
struct CSVRoundTripTests {
    private static let alphabet: [Unicode.Scalar] = [
        "a", "Қ", "ә", "ө", "ң", "я", "1", ",", ";", "\t", "\"", "\n", "\r", " ", "\u{301}",
        "\u{A0}", "\u{2009}", "=", "'", "😀", "€",
    ]

    @Test("rows written are read back the same", arguments: Separator.allCases, UInt64(1)...20)
    func identity(separator: Separator, seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let width = Int.random(in: 1...6, using: &random)
        let rows = (0..<40).map { _ in
            (0..<width).map { _ in
                let length = Int.random(in: 0...8, using: &random)
                let scalars = (0..<length).map { _ in
                    Self.alphabet.randomElement(using: &random) ?? "a"
                }
                return String(String.UnicodeScalarView(scalars))
            }
        }
        let writer = CSVWriter(separator: separator)
        let parsed = ParsedText(
            rows.flatMap(writer.row), pieces: Int.random(in: 1...50, using: &random),
            separator: separator)
        #expect(
            parsed.rows.map { $0.map { Array($0.utf8) } } == rows.map { $0.map { Array($0.utf8) } })
        #expect(parsed.faults.isEmpty)
    }
}
