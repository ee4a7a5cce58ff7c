/// What was meant to be on one sheet, collected while it is written.
struct SheetExpectation: Sendable {
    /// A formula and the value computed for it.
    struct Computed: Hashable, Sendable {
        var formula: String
        var cached: CachedValue
    }

    var name: String
    private(set) var digest = CellDigest()
    private(set) var formulaCount = 0
    /// Formulas by cell, so that a difference can be named. Only the first ones of a long sheet are
    /// kept; the digest covers all.
    private(set) var formulas: [CellPosition: Computed] = [:]

    /// How many formulas are kept by cell.
    static let formulasKept = 100_000

    init(name: String) {
        self.name = name
    }

    mutating func expect(text: String, at position: CellPosition) {
        digest.add(text: TextDigest(of: text), at: position)
    }

    mutating func expect(number: Double, at position: CellPosition) {
        digest.add(number: StoredNumber.roundTripped(number), at: position)
    }

    /// Cells whose numbers the file holds to the last bit.
    mutating func expect(_ cells: CellDigest) { digest.add(cells) }

    mutating func expect(formula: String, cached: CachedValue, at position: CellPosition) {
        let stored: CachedValue =
            switch cached {
            case .number(let number): .number(StoredNumber.roundTripped(number))
            case .text: cached
            }
        digest.add(formula: formula, cached: stored, at: position)
        formulaCount += 1
        if formulas.count < Self.formulasKept {
            formulas[position] = Computed(formula: formula, cached: stored)
        }
    }
}
