import TestSupport
import Languages
import Ledger
import Money
import Testing

@testable import Statements

/// A statement of one money column, `amount`, and one ratio column, `rate`, from cells by row.
private func made(
    _ rows: [(String, Cell, Cell)], named name: StatementName = .execution
) -> Statement {
    Statement(
        name: name, title: Phrase(same: ""),
        columns: [
            Column("amount", Phrase(same: ""), .money), Column("rate", Phrase(same: ""), .percent),
        ],
        rows: rows.map { Row($0.0, cells: [$0.1, $0.2]) })
}

private func book(_ statements: [Statement]) -> StatementBook {
    StatementBook(
        organisation: Phrase(same: ""), asOf: CalendarDate(dayNumber: 0),
        head: LedgerHead(count: 0, hash: ""), isIllustrative: false, openQuestions: [],
        statements: statements)
}

/// The value of one formula over the rows `a` and `b`, whose amounts and rates are given.
private func evaluate(
    _ formula: Formula, a: (CellValue, CellValue) = (.empty, .empty),
    b: (CellValue, CellValue) = (.empty, .empty)
) throws -> CellValue {
    try book([
        made([
            ("a", Cell(a.0), Cell(a.1)), ("b", Cell(b.0), Cell(b.1)),
            ("result", Cell(formula), .empty),
        ])
    ]).evaluated().value(.execution, "result", "amount")
}

private let a = Formula.cell(.row("a"))
private let b = Formula.cell(.row("b"))
private let rateOfA = Formula.cell(CellAddress(row: "a", column: "rate"))
private let both = Formula.sum([.row("a"), .row("b")])

@Suite("Formulas are evaluated exactly")
struct EvaluatorTests {
    @Test(
        "each rule with a number worked by hand",
        arguments: [
            (both, CellValue.tiyn(150), CellValue.tiyn(-30), CellValue.tiyn(120)),
            (both, .notReported, .tiyn(5), .tiyn(5)),
            (both, .notReported, .empty, .notReported),
            (both, .count(3), .count(4), .count(7)),
            (.plus(a, b), .tiyn(1), .tiyn(2), .tiyn(3)),
            (.plus(a, b), .tiyn(1), .notReported, .notReported),
            (.plus(a, b), .notApplicable, .count(1), .notApplicable),
            (.plus(a, b), .notApplicable, .notReported, .notReported),
            (.minus(a, b), .count(3), .count(5), .count(-2)),
            (.minus(a, b), .ratio(0.5), .ratio(0.25), .ratio(0.25)),
            (.minus(.constant(1), b), .empty, .ratio(0.25), .ratio(0.75)),
            (.times(a, b), .tiyn(105), .count(3), .tiyn(315)),
            (.times(a, b), .ratio(0.5), .ratio(0.5), .ratio(0.25)),
            (.times(.constant(12), b), .empty, .count(2), .count(24)),
            (.over(a, b), .tiyn(1), .tiyn(8), .ratio(0.125)),
            (.over(a, b), .count(3), .count(4), .ratio(0.75)),
            (.over(a, b), .tiyn(1), .tiyn(0), .notApplicable),
            (.over(a, b), .notReported, .count(0), .notReported),
            (.average(a, b), .tiyn(198_783_620), .count(741), .tiyn(268_264)),
            (.average(a, b), .tiyn(5), .count(2), .tiyn(3)),
            (.average(a, b), .tiyn(-5), .count(2), .tiyn(-3)),
            (.average(a, b), .tiyn(-5), .count(-2), .tiyn(3)),
            (.average(a, b), .tiyn(5), .count(0), .notApplicable),
            (.average(a, b), .tiyn(Int64.max), .count(1), .tiyn(Int64.max)),
        ] as [(Formula, CellValue, CellValue, CellValue)])
    func rules(formula: Formula, left: CellValue, right: CellValue, expected: CellValue) throws {
        #expect(try evaluate(formula, a: (left, .empty), b: (right, .empty)) == expected)
    }

    @Test(
        "growth rounds half away from zero at the tiyn, as ROUND(x*(1+r),2) does",
        arguments: [
            (701_500_000, 0.15, 806_725_000), (100, 0.005, 101), (-100, 0.005, -101),
            (50, 0.01, 51), (333, 0.1, 366), (335, 0.1, 369), (1, -1, 0),
            (21_429_476_000, 0.147, 24_579_608_972),
        ] as [(Int64, Double, Int64)])
    func growth(tiyn: Int64, rate: Double, expected: Int64) throws {
        let formula = Formula.grown(a, by: rateOfA)
        #expect(try evaluate(formula, a: (.tiyn(tiyn), .ratio(rate))) == .tiyn(expected))
    }

    @Test("a quotient is a plain number in a number column and a ratio in a percent column")
    func shownAsColumn() throws {
        var statement = made([("a", Cell(.tiyn(10)), Cell(.over(a, a)))])
        statement.columns[1].kind = .percent
        statement.rows[0].cells[1] = Cell(
            .over(
                .cell(.column("amount")), .cell(.column("amount"))))
        #expect(try book([statement]).evaluated().value(.execution, "a", "rate") == .ratio(1))
        statement.columns[1].kind = .number(decimals: 2)
        #expect(try book([statement]).evaluated().value(.execution, "a", "rate") == .number(1))
    }

    @Test("a formula may point to a statement that stands later")
    func acrossStatements() throws {
        let there = CellAddress(statement: .landing, row: "x", column: "amount")
        let evaluated = try book([
            made([("a", Cell(.cell(there)), .empty)]),
            made(
                [
                    ("x", Cell(.plus(.cell(.row("y")), .cell(.row("y")))), .empty),
                    ("y", Cell(.tiyn(4)), .empty),
                ], named: .landing),
        ]).evaluated()
        #expect(try evaluated.value(.execution, "a", "amount") == .tiyn(8))
    }

    @Test("a control is evaluated like a cell")
    func control() throws {
        var statement = made([("a", Cell(.tiyn(7)), .empty), ("b", Cell(.tiyn(5)), .empty)])
        statement.controls = [
            Control(
                label: Phrase(same: ""),
                difference: .minus(
                    .cell(CellAddress(row: "a", column: "amount")),
                    .cell(CellAddress(row: "b", column: "amount"))))
        ]
        #expect(
            try book([statement]).evaluated().statements[0].controls[0].value == .tiyn(2))
    }

    // MARK: Faults

    private let result = EvaluatorTests.place

    @Test("an address that is not there names both cells")
    func missing() {
        #expect(
            throws: EvaluationError.missing(
                CellPlace(.execution, row: "nowhere", column: "amount"), from: result)
        ) { try evaluate(.cell(.row("nowhere"))) }
        #expect(
            throws: EvaluationError.missing(
                CellPlace(.journal, row: "result", column: "amount"), from: result)
        ) { try evaluate(.cell(CellAddress(statement: .journal))) }
    }

    @Test("cells that depend on each other are a fault that names the circle")
    func cycle() {
        let statement = made([
            ("a", Cell(.cell(.row("b"))), .empty), ("b", Cell(.cell(.row("a"))), .empty),
        ])
        let (one, other) = (
            CellPlace(.execution, row: "a", column: "amount"),
            CellPlace(.execution, row: "b", column: "amount")
        )
        #expect(throws: EvaluationError.cycle([one, other, one])) {
            try book([statement]).evaluated()
        }
    }

    @Test(
        "what does not go together is a fault in the cell",
        arguments: [
            (.plus(a, b), .tiyn(1), .count(1), EvaluationError.mixedKinds(in: place)),
            (.times(a, b), .tiyn(1), .ratio(0.5), .mixedKinds(in: place)),
            (.times(a, b), .tiyn(1), .tiyn(1), .mixedKinds(in: place)),
            (.average(a, b), .count(1), .count(1), .mixedKinds(in: place)),
            (.plus(a, b), .text(Phrase(same: "x")), .count(1), .notANumber(in: place)),
            (.over(a, b), .count(1), .empty, .notANumber(in: place)),
            (.plus(a, b), .count(Int64.max), .count(1), .overflow(in: place)),
            (.plus(a, b), .tiyn(Int64.max), .tiyn(1), .money(.overflow(.kzt), in: place)),
            (.times(a, b), .tiyn(Int64.max), .count(2), .money(.overflow(.kzt), in: place)),
        ] as [(Formula, CellValue, CellValue, EvaluationError)])
    func faults(formula: Formula, left: CellValue, right: CellValue, fault: EvaluationError) {
        #expect(throws: fault) {
            try evaluate(formula, a: (left, .empty), b: (right, .empty))
        }
    }

    private static let place = CellPlace(.execution, row: "result", column: "amount")

    @Test("ids that stand twice and ragged rows are faults")
    func shape() {
        let cell = Cell(.tiyn(1))
        let twice = made([("a", cell, cell), ("a", cell, cell)])
        #expect(
            throws: EvaluationError.repeated(CellPlace(.execution, row: "a", column: ""))
        ) { try book([twice]).evaluated() }
        var ragged = made([("a", cell, cell)])
        ragged.rows[0].cells.removeLast()
        #expect(
            throws: EvaluationError.raggedRow(CellPlace(.execution, row: "a", column: ""))
        ) { try book([ragged]).evaluated() }
        let one = made([("a", cell, cell)])
        #expect(
            throws: EvaluationError.repeated(CellPlace(.execution, row: "", column: ""))
        ) { try book([one, one]).evaluated() }
    }

    @Test("every fault is explained in three languages and names its cell")
    func explained() {
        let fault = EvaluationError.missing(Self.place, from: Self.place)
        for language in Language.allCases {
            #expect(fault.explanation[language].contains("execution[result, amount]"))
        }
    }
}

@Suite("A change reaches exactly what depends on it")
struct EvaluatorProperties {
    @Test("changing an input changes its dependants and nothing else", arguments: 0..<40)
    func dependants(seed: Int) throws {
        var generator = SplitMix64(seed: UInt64(seed))
        let (inputs, sums) = (6, 30)
        // Row i ≥ inputs adds some of the rows before it, so what it depends on is known.
        var parts: [[Int]] = []
        for row in inputs..<(inputs + sums) {
            parts.append(
                (0..<Int.random(in: 1...4, using: &generator)).map { _ in
                    Int.random(in: 0..<row, using: &generator)
                })
        }
        func evaluated(_ amounts: [Int64]) throws -> StatementBook {
            let recorded = amounts.enumerated().map { ("\($0)", Cell(.tiyn($1)), Cell.empty) }
            let computed = parts.enumerated().map { position, parts in
                (
                    "\(position + inputs)",
                    Cell(.sum(parts.map { CellAddress.row("\($0)") })), Cell.empty
                )
            }
            return try book([made((recorded + computed).shuffled(using: &generator))])
                .evaluated()
        }
        var amounts = (0..<inputs).map { _ in Int64.random(in: 1...1_000_000, using: &generator) }
        let before = try evaluated(amounts)
        let changed = Int.random(in: 0..<inputs, using: &generator)
        amounts[changed] += 1
        let after = try evaluated(amounts)

        var dependants: Set<Int> = [changed]
        for (position, parts) in parts.enumerated() where !dependants.isDisjoint(with: parts) {
            dependants.insert(position + inputs)
        }
        for row in 0..<(inputs + sums) {
            let isSame =
                try before.value(.execution, "\(row)", "amount")
                == after.value(.execution, "\(row)", "amount")
            #expect(isSame == !dependants.contains(row), "row \(row)")
        }
    }
}
