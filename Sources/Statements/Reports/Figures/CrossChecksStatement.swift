import Auditing
import Languages
import Ledger

/// The relations figures should satisfy, and whether they do, computed from the figures' own cells.
struct CrossChecksStatement {
    let context: StatementContext
    let outcomes: [CheckOutcome]

    func statement() -> Statement {
        Statement(
            name: .crossChecks, title: FigureWords.checksTitle, subtitles: context.subtitles(),
            columns: columns, rows: outcomes.map(row), notes: [FigureWords.noteChecks])
    }

    /// The questions that stand on the front of every output.
    var openQuestions: [Phrase] {
        outcomes.filter(\.isOpenQuestion).map { outcome in
            if case .question = outcome.check.relation { return outcome.check.statement }
            return FigureWords.openQuestion.filled([
                "statement": outcome.check.statement, "finding": outcome.finding,
            ])
        }
    }

    private var columns: [Column] {
        [
            Column("code", CommonWords.code, .code),
            Column("statement", FigureWords.statement, .text),
            Column("result", FigureWords.result, .text),
            Column("expectedAmount", FigureWords.expectedAmount, .money),
            Column("foundAmount", FigureWords.foundAmount, .money),
            Column("differenceAmount", FigureWords.differenceAmount, .money),
            Column("expected", FigureWords.expected, .number(decimals: 2)),
            Column("found", FigureWords.found, .number(decimals: 2)),
            Column("difference", FigureWords.difference, .number(decimals: 2)),
            Column("finding", FigureWords.finding, .text),
            Column("figures", FigureWords.figures, .text),
            Column("open", FigureWords.isOpen, .text),
        ]
    }

    private func row(of outcome: CheckOutcome) -> Row {
        let figures = outcome.check.relation.figures
        return Row(
            outcome.check.code,
            cells: [
                .text(outcome.check.code), .text(outcome.check.statement),
                .text(FigureWords.result(outcome)),
            ] + numbers(of: outcome) + [
                .text(outcome.finding), .text(figures.joined(separator: ", ")),
                .text(outcome.isOpenQuestion ? CommonWords.yes : CommonWords.no),
            ],
            needsAttention: outcome.needsAttention)
    }

    /// Six cells: expected, found and difference as amounts, then as numbers; the ones that do not apply
    /// are blank.
    private func numbers(of outcome: CheckOutcome) -> [Cell] {
        let blank = [Cell](repeating: .empty, count: 3)
        guard outcome.found != nil, let (found, expected, isMoney) = formulas(of: outcome) else {
            return blank + blank
        }
        let ids = isMoney ? ("foundAmount", "expectedAmount") : ("found", "expected")
        let figures = outcome.check.relation.figures
        let cells = [
            expected.map { Cell($0, figures: figures) } ?? .empty,
            Cell(found, figures: figures),
            expected == nil
                ? .empty
                : Cell(.minus(.cell(.column(ids.0)), .cell(.column(ids.1)))),
        ]
        return isMoney ? cells + blank : blank + cells
    }

    /// How found and expected follow from the cells of the figures; nil where they are no numbers of
    /// one kind.
    private func formulas(
        of outcome: CheckOutcome
    ) -> (found: Formula, expected: Formula?, isMoney: Bool)? {
        let places = outcome.check.relation.figures.map { code in
            context.figure(code).flatMap(context.place)
        }
        let columns = Set(places.compactMap { $0?.column })
        guard !places.contains(nil), columns.count == 1, let column = columns.first else {
            return nil
        }
        func addresses(_ codes: [String]) -> [CellAddress] {
            codes.map { CellAddress(CellPlace(.reportedFigures, row: $0, column: column)) }
        }
        func one(_ code: String) -> Formula {
            .cell(CellAddress(CellPlace(.reportedFigures, row: code, column: column)))
        }
        let isMoney = column == "amount"
        switch outcome.check.relation {
        case .sum(let parts, let whole), .sumWithin(let parts, let whole):
            return (.sum(addresses(parts)), one(whole), isMoney)
        case .equal(let expected, let found):
            return (one(found), one(expected), isMoney)
        case .within(let part, let whole):
            return (one(part), one(whole), isMoney)
        case .notRound(let numerator, let denominator):
            return (.over(one(numerator), one(denominator)), nil, false)
        case .repeatedTotal(let groups):
            return (.sum(addresses(groups.first ?? [])), nil, isMoney)
        case .question:
            return nil
        }
    }
}
