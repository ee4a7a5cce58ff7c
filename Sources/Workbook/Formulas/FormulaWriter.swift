import Languages
import Statements

/// Writes formulas of statements in a spreadsheet's notation: US English names and commas, whatever
/// the language, because that is what the file format holds.
struct FormulaWriter {
    let plan: BookPlan
    let language: Language

    /// Which cells of a formula must be tested for holding a number before it is computed.
    struct Needs: Hashable, Sendable {
        /// One per cell of `BoundFormula.values`.
        var values: [Bool]
        /// One per list of `BoundFormula.sums`.
        var sums: [Bool]
        /// One per cell of `BoundFormula.values`: whether it may have no meaning, which then goes on to
        /// the result.
        var absences: [Bool]

        /// Every cell is tested.
        static func all(of formula: BoundFormula) -> Needs {
            Needs(
                values: formula.values.map { _ in true }, sums: formula.sums.map { _ in true },
                absences: formula.values.map { _ in false })
        }

        /// Only those are tested that are not surely numbers.
        init(of formula: BoundFormula, _ certainty: Certainty) {
            values = formula.values.map { !certainty.isNumber($0) }
            sums = formula.sums.map { !certainty.isNumber(.sum($0)) }
            absences = formula.values.map { certainty.mayBeNotApplicable($0) }
        }

        private init(values: [Bool], sums: [Bool], absences: [Bool]) {
            self.values = values
            self.sums = sums
            self.absences = absences
        }

        /// What either needs: one formula for the whole column.
        mutating func widen(to other: Needs) {
            for index in values.indices where other.values[index] { values[index] = true }
            for index in sums.indices where other.sums[index] { sums[index] = true }
            for index in absences.indices where other.absences[index] { absences[index] = true }
        }
    }

    /// The formula as it stands in a cell of the sheet `sheet`, without the leading `=`. `digits` are
    /// the decimals an amount is rounded to.
    func text(_ formula: BoundFormula, needs: Needs, onSheet sheet: Int, digits: UInt8) -> String {
        let spelling = FormulaSpelling(digits: digits) { references in
            list(references, onSheet: sheet)
        }
        // A plain reference shows whatever stands there, words included.
        if case .cell = formula { return spelling.text(formula) }
        let computed = guarded(formula, spelling)
        let tests = conditions(formula, needs, onSheet: sheet, countsAbsent: false)
        guard !tests.isEmpty else { return computed }
        return "IF(\(all(tests)),\(computed),\(otherwise(formula, needs, onSheet: sheet)))"
    }

    /// What stands where a number is missing: that it is not reported, or, where all that is missing
    /// has no meaning, that the result has none.
    private func otherwise(_ formula: BoundFormula, _ needs: Needs, onSheet sheet: Int) -> String {
        let unknown = quoted(WorkbookWords.notReported)
        guard needs.absences.contains(true) else { return unknown }
        let tests = conditions(formula, needs, onSheet: sheet, countsAbsent: true)
        return "IF(\(all(tests)),\(quoted(WorkbookWords.notApplicable)),\(unknown))"
    }

    private func all(_ tests: [String]) -> String {
        tests.count == 1 ? tests[0] : "AND(" + tests.joined(separator: ",") + ")"
    }

    /// The formula by distances instead of places: the same text for cells that compute alike.
    func shape(_ formula: BoundFormula, at home: CellReference) -> String {
        let (sheet, position) = plan.target(home)
        return FormulaSpelling(digits: 2) { references in
            references.map { reference in
                let (other, target) = plan.target(reference)
                let name = other == sheet ? "" : "\(other)!"
                return name + "R[\(target.row - position.row)]C[\(target.column - position.column)]"
            }
        }.text(formula)
    }

    /// The formula, or that it has no meaning where something would be divided by zero.
    private func guarded(_ formula: BoundFormula, _ spelling: FormulaSpelling) -> String {
        var seen: Set<String> = []
        let zeros = formula.divisors.map { spelling.text($0, within: .comparison) + "=0" }
            .filter { seen.insert($0).inserted }
        let computed = spelling.text(formula)
        guard !zeros.isEmpty else { return computed }
        let test = zeros.count == 1 ? zeros[0] : "OR(" + zeros.joined(separator: ",") + ")"
        return "IF(\(test),\(quoted(WorkbookWords.notApplicable)),\(computed))"
    }

    /// What must hold of the cells; `countsAbsent` also admits cells that have no meaning.
    private func conditions(
        _ formula: BoundFormula, _ needs: Needs, onSheet sheet: Int, countsAbsent: Bool
    ) -> [String] {
        var tested: [CellReference] = []
        var absent: [CellReference] = []
        for (index, reference) in formula.values.enumerated()
        where needs.values[index] && !tested.contains(reference) {
            tested.append(reference)
            if needs.absences[index] { absent.append(reference) }
        }
        var conditions: [String] = []
        if !tested.isEmpty {
            var count = FormulaSpelling.call("COUNT", list(tested, onSheet: sheet))
            for reference in absent where countsAbsent {
                let cell = list([reference], onSheet: sheet).joined()
                count += "+(\(cell)=\(quoted(WorkbookWords.notApplicable)))"
            }
            conditions.append(count + "=\(tested.count)")
        }
        for (references, isNeeded) in zip(formula.sums, needs.sums) where isNeeded {
            let cells = list(references, onSheet: sheet)
            conditions.append(FormulaSpelling.call("COUNT", cells) + ">0")
        }
        return conditions
    }

    /// The cells as ranges, with the sheet's name where it is another.
    private func list(_ references: [CellReference], onSheet sheet: Int) -> [String] {
        var order: [Int] = []
        var bySheet: [Int: [CellPosition]] = [:]
        for reference in references {
            let (other, position) = plan.target(reference)
            if bySheet[other] == nil { order.append(other) }
            bySheet[other, default: []].append(position)
        }
        return order.flatMap { other in
            let prefix = other == sheet ? "" : SheetName.quoted(plan.sheetNames[other])
            return ReferenceList.ranges(bySheet[other] ?? []).map { prefix + $0.a1 }
        }
    }

    /// Words as they stand inside a formula.
    func quoted(_ phrase: Phrase) -> String {
        "\"" + CellText.clean(phrase[language]).replacing("\"", with: "\"\"") + "\""
    }
}
