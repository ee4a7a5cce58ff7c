import ArgumentParser
import Languages
import Ledger
import Money
import Statements
import Workbook

/// `esep workbook`: all statements of a ledger as one XLSX workbook.
struct WorkbookCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "workbook", abstract: HelpWording.workbook[Session.language],
            discussion: HelpWording.workbookExample[Session.language])
    }

    @Argument(help: HelpWording.ledger.help) var ledger: String
    @Option(name: .shortAndLong, help: HelpWording.workbookFile.help) var output: String
    @OptionGroup var figures: FigureOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
        try reporting(in: common.language) {
            let book = try LedgerFile.book(ledger, asOf: figures.asOf)
            try Self.write(book, language: common.language, unit: figures.unit, to: output)
        }
    }

    /// Writes a book of statements to a file, and says what was written.
    static func write(
        _ book: StatementBook, language: Language, unit: MoneyUnit, to output: String?
    ) throws {
        guard let output else { throw Stop(.usage, SurfaceWording.workbookNeedsFile) }
        let report = try WorkbookWriter(language: language, unit: unit)
            .write(book, to: OutputTarget.checked(output))
        tell(
            SurfaceWording.workbookWritten(
                path: output, sheets: report.sheets.count,
                formulas: report.sheets.reduce(0) { $0 + $1.formulas },
                failing: report.controlsFailed)[language])
        guard report.controlsFailed == 0 else { throw ExitCode(ExitStatus.findings.rawValue) }
    }
}
