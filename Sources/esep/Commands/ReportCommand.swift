import ArgumentParser
import Languages
import Ledger
import Money
import Rendering
import Statements

/// `esep report NAME LEDGER`: one statement, in one of five formats.
struct ReportCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "report", abstract: HelpWording.report[Session.language],
            discussion: HelpWording.reportExample[Session.language])
    }

    /// The formats a statement can be written in.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case table, csv, json, xlsx, html
    }

    @Argument(help: HelpWording.reportName.help) var name: StatementName
    @Argument(help: HelpWording.ledger.help) var ledger: String
    @Option(help: HelpWording.format.help) var format: Format?
    @Option(name: .shortAndLong, help: HelpWording.output.help) var output: String?
    @Option(name: .customLong("from-csv"), help: HelpWording.fromCSV.help) var fromCSV: String?
    @Flag(help: HelpWording.failing.help) var failing = false
    @Flag(help: HelpWording.totals.help) var totals = false
    @Flag(name: .customLong("no-color"), help: HelpWording.noColour.help) var noColour = false
    @OptionGroup var figures: FigureOptions
    @OptionGroup var common: CommonOptions

    /// The format asked for, else the one the file's name asks for, else a table.
    private var chosen: Format {
        let ending = output?.split(separator: ".").last.map { $0.lowercased() }
        return format ?? ending.flatMap(Format.init(rawValue:)) ?? .table
    }

    func run() throws {
        let language = common.language
        try reporting(in: language) {
            let book =
                try fromCSV.map { file in
                    try EntriesBook(file: file, chart: ledger, language: language)
                        .book(asOf: figures.asOf)
                } ?? LedgerFile.book(ledger, asOf: figures.asOf)
            guard let found = book[name] else { throw Stop(.badData, Self.absent(name, in: book)) }
            if chosen == .xlsx {
                try WorkbookCommand.write(
                    book.only(name), language: language, unit: figures.unit, to: output)
                return
            }
            var statement = found
            if failing { statement = statement.keepingAttention() }
            if totals { statement = statement.keepingTotals() }
            try Output.to(output, inputs: [ledger]) { write in
                try render(statement, of: book, to: write)
            }
        }
    }

    private func render(
        _ statement: Statement, of book: StatementBook, to write: (String) throws -> Void
    ) throws {
        switch chosen {
        case .table:
            try TerminalTable(
                language: common.language, unit: figures.unit, width: Terminal.width ?? 120,
                colours: Terminal.wantsColour && !noColour && output == nil
            ).write(statement, of: book, to: write)
        case .csv:
            try CSVText(language: common.language).write(statement, to: write)
            // A table for machines has no place for what its figures are, nor for questions, and they
            // must not be lost on a person.
            if book.isIllustrative { tell(SurfaceWording.illustrative[common.language]) }
            for question in book.openQuestions { tell("? " + question[common.language]) }
        case .json:
            try JSONText(language: common.language).write(statement, of: book, to: write)
        case .html, .xlsx:
            try HTMLText(language: common.language, unit: figures.unit)
                .write(statement, of: book, to: write)
        }
    }

    private static func absent(_ name: StatementName, in book: StatementBook) -> Phrase {
        Phrase(
            kk: "Бұл кітапта «{name}» есебі жоқ; бары: {known}.",
            ru: "В этой книге нет отчёта «{name}»; есть: {known}.",
            en: "This ledger has no statement “{name}”; it has: {known}."
        ).filled([
            "name": name.rawValue,
            "known": book.statements.map(\.name.rawValue).joined(separator: ", "),
        ])
    }
}
