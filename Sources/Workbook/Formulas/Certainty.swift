import Statements

/// Whether a cell holds a number whatever a person types into the inputs. Where it surely does, a
/// formula needs no guard against "not reported", and stays as short as an accountant would write it.
final class Certainty {
    private let book: StatementBook
    private let plan: BookPlan
    private var known: [CellReference: Bool] = [:]
    private var absent: [CellReference: Bool] = [:]

    init(_ book: StatementBook, _ plan: BookPlan) {
        self.book = book
        self.plan = plan
    }

    /// Whether the cell surely holds a number.
    func isNumber(_ reference: CellReference) -> Bool {
        if let answer = known[reference] { return answer }
        // A circle of formulas is sure of nothing.
        known[reference] = false
        let answer = judge(reference)
        known[reference] = answer
        return answer
    }

    /// Whether the formula surely comes out as a number.
    func isNumber(_ formula: BoundFormula) -> Bool {
        switch formula {
        case .constant: true
        case .cell(let reference): isNumber(reference)
        case .sum(let references): references.contains { isNumber($0) }
        case .plus(let left, let right), .minus(let left, let right), .times(let left, let right),
            .grown(let left, let right):
            isNumber(left) && isNumber(right)
        case .over(let left, let right), .average(let left, let right):
            formula.divisors.isEmpty && isNumber(left) && isNumber(right)
        }
    }

    /// Whether the cell may come out as having no meaning, such as a share of nothing.
    func mayBeNotApplicable(_ reference: CellReference) -> Bool {
        if let answer = absent[reference] { return answer }
        absent[reference] = false
        let answer = judgeAbsence(reference)
        absent[reference] = answer
        return answer
    }

    private func judgeAbsence(_ reference: CellReference) -> Bool {
        guard let cell = cell(at: reference) else { return true }
        guard cell.formula != nil else { return cell.value == .notApplicable }
        guard let bound = formula(of: cell, at: reference) else { return true }
        return !bound.divisors.isEmpty || bound.values.contains { mayBeNotApplicable($0) }
    }

    /// The cell; nil for one that is streamed and so not held.
    private func cell(at reference: CellReference) -> Cell? {
        let rows = book.statements[reference.statement].rows
        return reference.row < rows.count ? rows[reference.row].cells[reference.column] : nil
    }

    private func formula(of cell: Cell, at reference: CellReference) -> BoundFormula? {
        guard let formula = cell.formula else { return nil }
        let home = FormulaHome(
            statement: reference.statement, row: reference.row, column: reference.column,
            place: .init(sheet: "", cell: ""))
        return try? plan.bind(formula, at: home)
    }

    private func judge(_ reference: CellReference) -> Bool {
        guard let cell = cell(at: reference) else { return false }
        if cell.formula != nil {
            return formula(of: cell, at: reference).map { isNumber($0) } ?? false
        }
        switch cell.value {
        case .money, .count, .ratio, .number: return cell.nature != .input
        case .text, .date, .notReported, .notApplicable, .empty: return false
        }
    }
}
