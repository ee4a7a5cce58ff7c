import Foundation
import Languages
import Money
import Statements
import Testing

@testable import Rendering

@Suite("Text from data stays text in every format")
struct EscapingTests {
    @Test(
        "a CSV field is quoted by its scalars",
        arguments: [
            ("plain", "plain"), ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""),
            ("\"\u{301}", "\"\"\"\u{301}\""), ("x\r\ny", "\"x\r\ny\""), (" x", "\" x\""),
            (",\u{301}", "\",\u{301}\""),
        ])
    func csvQuoting(text: String, field: String) {
        #expect(Array(CSVField.quoted(text).utf8) == Array(field.utf8))
    }

    @Test(
        "words that a spreadsheet would run get an apostrophe",
        arguments: [
            "=1", "+1", "-1", "@a", "\t=1", "\r\n=1", "=\u{200D}cmd", "=\u{301}", "\u{FEFF}=1",
            " =1", "\u{FF1D}1", "-\u{301}1",
        ])
    func formulaGuard(text: String) {
        #expect(CSVField.guarded(text).utf8.first == 0x27)
    }

    @Test("harmless words stay as they are", arguments: ["a=1", "", "5-6", "«=»", "1", "'x"])
    func noGuard(text: String) { #expect(CSVField.guarded(text) == text) }

    @Test("a negative amount stays a number in CSV")
    func negativeNumbers() throws {
        let statement = Statement(
            name: .execution, title: Phrase(same: "t"),
            columns: [
                Column("a", Phrase(same: "a"), .money), Column("b", Phrase(same: "b"), .count),
                Column("c", Phrase(same: "c"), .percent), Column("d", Phrase(same: "d"), .text),
            ],
            rows: [
                Row(
                    "r",
                    cells: [
                        Cell(.money(.tiyn(-5))), Cell(.count(-5)), Cell(.ratio(-0.000005)),
                        .text("-5"),
                    ])
            ])
        let text = try CSVText(language: .english).render(statement)
        #expect(text == "rowId,rowRole,rowLevel,a,b,c,d\r\nr,detail,0,-0.05,-5,-0.000005,'-5\r\n")
    }

    @Test(
        "numbers for machines have no exponent",
        arguments: [
            (0.1, "0.1"), (1e-5, "0.00001"), (1.5e20, "150000000000000000000"), (-2.0, "-2"),
            (1e16, "10000000000000000"), (1.25e-7, "0.000000125"), (0, "0"),
        ])
    func plainNumbers(number: Double, text: String) {
        #expect(PlainNumber.text(number) == text)
        #expect(Double(text) == number)
    }

    @Test("no number is written for what is none", arguments: [Double.nan, .infinity])
    func noNumber(number: Double) { #expect(PlainNumber.text(number) == nil) }

    @Test("HTML leaves no way out of an attribute or element")
    func html() {
        #expect(
            HTMLEscaping.escaped("\"\u{301}<'&>\u{0}") == "&quot;\u{301}&lt;&#39;&amp;&gt;\u{FFFD}")
        let page = HTMLText(language: .english)
        let text = try? page.render(SampleBook.hostile, of: SampleBook.book)
        #expect(text?.utf8.contains(0x00) == false)
        #expect(text?.contains("<script") == false)
        #expect(text?.contains("<img") == false)
    }

    @Test("JSON can be read back and says the same", arguments: Language.allCases)
    func json(language: Language) throws {
        for statement in SampleBook.book.statements {
            let text = try JSONText(language: language).render(statement, of: SampleBook.book)
            let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
            let object = try #require(value as? [String: Any])
            #expect(object["title"] as? String == statement.title[language])
            #expect(object["illustrative"] as? Bool == true)
            let rows = try #require(object["rows"] as? [[String: Any]])
            #expect(rows.count == statement.rows.count + (statement.stream?.count ?? 0))
        }
    }

    @Test("JSON tells unknown, estimate and amount apart")
    func jsonCells() throws {
        let text = try JSONText(language: .english).render(
            SampleBook.execution, of: SampleBook.book)
        let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
        let rows = try #require((value as? [String: Any])?["rows"] as? [[String: Any]])
        func cell(_ row: String, _ column: String) throws -> [String: Any] {
            let row = try #require(rows.first { $0["id"] as? String == row })
            return try #require((row["cells"] as? [String: [String: Any]])?[column])
        }
        #expect(try cell("utilities.water", "paid")["notReported"] as? Bool == true)
        #expect(try cell("utilities.water", "paid")["value"] is NSNull)
        #expect(try cell("books", "paid")["nature"] as? String == "estimate")
        #expect(try cell("utilities.heating", "original")["value"] as? String == "3132000.50")
        #expect(try cell("utilities.water", "original")["figures"] as? [String] == ["F006"])
    }
}
