import Languages
import Statements

/// Where everything of a book will stand, settled before the first cell is written: formulas point
/// forwards as well as back, and links need to know rows of sheets that come later.
struct BookPlan {
    /// How much one sheet and one workbook take.
    struct Limits: Sendable, Hashable {
        /// Rows of a sheet.
        var rowsPerSheet = 1_048_576
        /// More streamed rows than this are written with only the current row in memory.
        var rowsInMemory = 50_000
    }

    let language: Language
    let statements: [StatementPlan]
    /// Names of the sheets in their order: all parts of all statements, then the checks.
    let sheetNames: [String]
    /// The sheet of checks; nil where no statement has a control.
    let checksSheet: Int?
    private let places: [StatementName: Int]

    init(_ book: StatementBook, language: Language, limits: Limits) throws(WorkbookError) {
        self.language = language
        var names = SheetNaming()
        var statements: [StatementPlan] = []
        var places: [StatementName: Int] = [:]
        for (index, statement) in book.statements.enumerated() {
            guard places.updateValue(index, forKey: statement.name) == nil else {
                throw .repeatedName(statement.name.rawValue)
            }
            statements.append(
                try StatementPlan(
                    statement, of: book, language: language, limits: limits, names: &names))
        }
        let hasControls = book.statements.contains { !$0.controls.isEmpty }
        checksSheet = hasControls ? names.all.count : nil
        if hasControls { names.take(WorkbookWords.checks[language]) }
        if let front = places[.about] {
            statements[front].list(
                Self.entries(of: book, statements, checksSheet, names.all, language))
        }
        self.statements = statements
        self.places = places
        sheetNames = names.all
    }

    /// The sheets after the front one by name, with what is on them.
    private static func entries(
        of book: StatementBook, _ plans: [StatementPlan], _ checks: Int?, _ names: [String],
        _ language: Language
    ) -> [HeadLine.SheetEntry] {
        var entries: [HeadLine.SheetEntry] = []
        for (plan, statement) in zip(plans, book.statements) where plan.name != .about {
            for (part, sheet) in plan.sheets.enumerated() {
                let more = part == 0 ? "" : " " + WorkbookWords.continued[language]
                entries.append(
                    .init(name: names[sheet], title: statement.title[language] + more))
            }
        }
        if let checks {
            entries.append(
                .init(name: names[checks], title: WorkbookWords.checksPurpose[language]))
        }
        return entries
    }

    /// The place of a statement in the book; nil when it is not there.
    func index(of name: StatementName) -> Int? { places[name] }

    /// The cell a reference stands for.
    func target(_ reference: CellReference) -> (sheet: Int, position: CellPosition) {
        let plan = statements[reference.statement]
        let (part, row) = plan.place(ofRow: reference.row)
        return (plan.sheets[part], CellPosition(row: row, column: reference.column))
    }
}

/// A cell of a book by the indices of its statement, row and column.
struct CellReference: Hashable, Sendable {
    var statement: Int
    var row: Int
    var column: Int
}

/// Names given to the sheets of a workbook, one after another.
struct SheetNaming {
    private(set) var all: [String] = []
    private var taken: Set<String> = []

    /// Takes a name made from `title`, numbered where it is taken.
    @discardableResult
    mutating func take(_ title: String) -> String {
        let name = SheetName.unique(SheetName.made(from: title), among: taken)
        taken.insert(SheetName.folded(name))
        all.append(name)
        return name
    }
}
