import Languages
import Money
import Statements

/// What the writing of one workbook shares: the book, the plan, and what is gathered on the way.
final class BookSession {
    let book: StatementBook
    let plan: BookPlan
    let language: Language
    let unit: MoneyUnit
    /// The currency of the book's first amount: that of columns which hold none yet.
    let currency: Currency
    let spreadsheet: Spreadsheet
    let formulas: FormulaWriter
    let certainty: Certainty
    /// Where the entries of each line begin.
    var journal = JournalIndex()
    /// How the controls come out.
    let results: CheckResults
    private var needs: [Int: [String: FormulaWriter.Needs]] = [:]

    /// The name of the cell that holds 1 when all checks hold.
    static let overallName = "ChecksHold"

    init(
        _ book: StatementBook, plan: BookPlan, language: Language, unit: MoneyUnit,
        spreadsheet: Spreadsheet
    ) throws(WorkbookError) {
        self.book = book
        self.plan = plan
        self.language = language
        self.unit = unit
        self.spreadsheet = spreadsheet
        currency = Self.firstCurrency(book)
        results = try CheckResults(
            book, language: language, currency: currency,
            sheet: plan.checksSheet.map { plan.sheetNames[$0] } ?? "")
        formulas = FormulaWriter(plan: plan, language: language)
        certainty = Certainty(book, plan)
        for index in book.statements.indices { needs[index] = try guards(of: index) }
    }

    /// What the guard of a formula tests: the same for all cells of a statement that compute alike,
    /// so that a column holds one formula.
    func needs(_ formula: BoundFormula, at home: CellReference) -> FormulaWriter.Needs {
        needs[home.statement]?[formulas.shape(formula, at: home)] ?? .all(of: formula)
    }

    func words(_ phrase: Phrase) -> String { phrase[language] }

    private func guards(of index: Int) throws(WorkbookError) -> [String: FormulaWriter.Needs] {
        var needs: [String: FormulaWriter.Needs] = [:]
        for (row, cells) in book.statements[index].rows.map(\.cells).enumerated() {
            for (column, cell) in cells.enumerated() {
                guard let formula = cell.formula else { continue }
                let home = CellReference(statement: index, row: row, column: column)
                let (sheet, position) = plan.target(home)
                let bound = try plan.bind(
                    formula,
                    at: FormulaHome(
                        statement: index, row: row, column: column,
                        place: .init(sheet: plan.sheetNames[sheet], cell: position.a1)))
                let own = FormulaWriter.Needs(of: bound, certainty)
                let shape = formulas.shape(bound, at: home)
                if needs[shape]?.widen(to: own) == nil { needs[shape] = own }
            }
        }
        return needs
    }

    private static func firstCurrency(_ book: StatementBook) -> Currency {
        for statement in book.statements {
            for row in statement.rows {
                for cell in row.cells {
                    if case .money(let amount) = cell.value { return amount.currency }
                }
            }
        }
        return .kzt
    }
}
