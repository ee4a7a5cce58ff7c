import Languages
import Money
import Rendering
import Statements
import Testing

@Suite("Outputs as they were last read and approved")
struct GoldenTests {
    @Test("the terminal table in each language", arguments: Language.allCases)
    func table(language: Language) throws {
        let table = TerminalTable(language: language, unit: .thousand)
        try Golden.expect(
            table.render(SampleBook.execution, of: SampleBook.book),
            equals: "execution.\(language.rawValue).txt")
    }

    @Test("a narrow terminal gets the table in parts with nothing left out")
    func narrowTable() throws {
        let table = TerminalTable(language: .russian, unit: .whole, width: 60)
        try Golden.expect(
            table.render(SampleBook.execution, of: SampleBook.book),
            equals: "execution-narrow.ru.txt")
    }

    @Test("colours where they are asked for")
    func colours() throws {
        let table = TerminalTable(language: .english, unit: .million, colours: true)
        try Golden.expect(
            table.render(SampleBook.execution, of: SampleBook.book),
            equals: "execution-colours.en.txt")
    }

    @Test(
        "hostile text and streams on a terminal",
        arguments: [StatementName.reportedFigures, .journal])
    func otherTables(name: StatementName) throws {
        let statement = try #require(SampleBook.book[name])
        let table = TerminalTable(language: .english)
        try Golden.expect(
            table.render(statement, of: SampleBook.book),
            equals: "\(name.rawValue).en.txt")
    }

    @Test("CSV and JSON in each language", arguments: Language.allCases)
    func machineFormats(language: Language) throws {
        for statement in SampleBook.book.statements {
            let name = "\(statement.name.rawValue).\(language.rawValue)"
            try Golden.expect(
                CSVText(language: language).render(statement), equals: name + ".csv")
            try Golden.expect(
                JSONText(language: language).render(statement, of: SampleBook.book),
                equals: name + ".json")
        }
    }

    @Test("a page with one statement and a page with all", arguments: Language.allCases)
    func pages(language: Language) throws {
        let html = HTMLText(language: language, unit: .thousand)
        try Golden.expect(
            html.render(SampleBook.execution, of: SampleBook.book),
            equals: "execution.\(language.rawValue).html")
        try Golden.expect(
            html.render(SampleBook.book), equals: "book.\(language.rawValue).html")
    }
}
