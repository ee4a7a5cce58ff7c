public import Languages
import Ledger
public import Money
public import Statements

/// Writes the statements of a book as a workbook for a spreadsheet program.
///
/// Every total is a live formula with its value beside it; every sheet is set up for A4; the same book
/// gives the same bytes. The file appears whole or not at all: it is written under another name, read
/// back and compared cell by cell with what was meant, and only then takes its place. Where anything
/// fails, a file that stood there before is left as it was.
///
/// Books with many streamed rows (a journal of more than 50,000) are written with only the current row
/// of each sheet in memory; their sheets have filters instead of tables, which need the whole sheet.
///
/// ```swift
/// let writer = WorkbookWriter(language: .kazakh)
/// let report = try writer.write(book, to: "out/karaganda.kk.xlsx")
/// ```
public struct WorkbookWriter: Sendable {
    private let language: Language
    private let unit: MoneyUnit
    private let packing: Packing
    private let limits: BookPlan.Limits
    private let space: FreeSpace

    /// - Parameters:
    ///   - unit: how amounts are shown; the cells hold whole units of the currency all the same.
    ///   - packing: what the file's size may cost in time.
    public init(language: Language, unit: MoneyUnit = .whole, packing: Packing = .fast) {
        self.init(
            language: language, unit: unit, packing: packing, limits: BookPlan.Limits(),
            space: .system)
    }

    init(
        language: Language, unit: MoneyUnit, packing: Packing = .fast, limits: BookPlan.Limits,
        space: FreeSpace
    ) {
        self.language = language
        self.unit = unit
        self.packing = packing
        self.limits = limits
        self.space = space
    }

    /// Writes the book to `path` and returns what was written.
    ///
    /// Throws `WorkbookError`, or what a stream of rows throws while it is read.
    @discardableResult
    public func write(_ book: StatementBook, to path: String) throws -> WorkbookReport {
        let book = book.withFrontStatement()
        let plan = try BookPlan(book, language: language, limits: limits)
        let pending = try PendingFile(for: path)
        do {
            try requireSpace(for: book, beside: pending)
            let (expected, results) = try withPlainNumbers {
                try fill(book, plan, path: pending.path)
            }
            let bytes = try check(pending.path, against: expected)
            try pending.take()
            return WorkbookReport(
                path: path,
                sheets: expected.map {
                    .init(name: $0.name, cells: $0.digest.count, formulas: $0.formulaCount)
                },
                bytes: bytes, controlsHeld: results.count(.holds),
                controlsFailed: results.count(.fails),
                controlsUndecided: results.count(.undecided))
        } catch {
            pending.discard()
            throw error
        }
    }

    /// Writes all sheets and closes the file. Returns what should now stand in it.
    private func fill(_ book: StatementBook, _ plan: BookPlan, path: String) throws -> (
        [SheetExpectation], CheckResults
    ) {
        let streamed = book.statements.reduce(0) { $0 + ($1.stream?.count ?? 0) }
        let spreadsheet = try Spreadsheet(
            path: path, temporaryFolder: FreeSpace.temporaryFolder,
            isLarge: streamed > limits.rowsInMemory)
        for name in plan.sheetNames { _ = try spreadsheet.addSheet(name) }
        let session = try BookSession(
            book, plan: plan, language: language, unit: unit, spreadsheet: spreadsheet)
        // The journal first: links from the others lead to where its lines begin.
        let journal = book.statements.indices.filter { book.statements[$0].name == .journal }
        for index in journal + book.statements.indices.filter({ !journal.contains($0) }) {
            try StatementSheets(session, statement: index).write()
        }
        if let index = plan.checksSheet { try ChecksSheet(session, index: index).write() }
        try spreadsheet.set(properties(of: book))
        try packing.during { () throws(WorkbookError) in try spreadsheet.close() }
        return (spreadsheet.sheets.map(\.expectation), session.results)
    }

    private func check(_ path: String, against expected: [SheetExpectation]) throws(WorkbookError)
        -> Int64
    {
        do throws(VerificationFault) {
            let verification = try Verification(path: path)
            try verification.compare(with: expected)
            return verification.bytes
        } catch { throw .verification(error) }
    }

    /// Room for the parts as they are collected, and for the packed file: generous guesses, because a
    /// disk that fills up half-way costs more than a refusal.
    private func requireSpace(for book: StatementBook, beside pending: PendingFile)
        throws(WorkbookError)
    {
        let cells = book.statements.reduce(Int64(0)) { sum, statement in
            let rows = statement.rows.count + (statement.stream?.count ?? 0)
            return sum + Int64(rows) * Int64(statement.columns.count)
        }
        try space.require(1_000_000 + cells * 80, in: FreeSpace.temporaryFolder)
        try space.require(500_000 + cells * 20, in: pending.folder)
    }

    private func properties(of book: StatementBook) -> DocumentProperties {
        let asOf = WorkbookWords.asOf.filled(["date": WorkbookWords.date(book.asOf)])[language]
        let organisation = book.organisation[language]
        return DocumentProperties(
            title: (book.statements.first?.title[language] ?? "") + " · " + organisation,
            subject: asOf, company: organisation,
            comments: book.isIllustrative ? WorkbookWords.illustrative[language] : "",
            author: WorkbookWords.generator[language], created: book.asOf,
            custom: [
                ("Ledger head", book.head.hash), ("Ledger entries", "\(book.head.count)"),
                ("As of", book.asOf.iso), ("Language", language.rawValue),
            ])
    }
}
