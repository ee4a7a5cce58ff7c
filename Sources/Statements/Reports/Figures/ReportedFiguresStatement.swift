import Auditing
import Languages
import Ledger

/// Every figure the documents state, with its quote, what was booked of it and how its checks came out.
struct ReportedFiguresStatement {
    let context: StatementContext
    let outcomes: [CheckOutcome]

    func statement() -> Statement {
        let titles = Dictionary(
            context.snapshot.documents.map { ($0.code, $0.title) },
            uniquingKeysWith: { first, _ in first })
        var checks: [String: [CheckOutcome]] = [:]
        for outcome in outcomes {
            for code in Set(outcome.check.relation.figures) {
                checks[code, default: []].append(outcome)
            }
        }
        let figures = context.snapshot.figures
        return Statement(
            name: .reportedFigures, title: FigureWords.title, subtitles: context.subtitles(),
            columns: columns,
            rows: figures.map { row(of: $0, titles: titles, checks: checks[$0.code] ?? []) },
            notes: [figures.isEmpty ? FigureWords.noteNone : FigureWords.noteFigures])
    }

    private var columns: [Column] {
        [
            Column("code", CommonWords.code, .code),
            Column("quote", FigureWords.quote, .text),
            Column("measure", FigureWords.measure, .text),
            Column("qualifier", FigureWords.qualifier, .text),
            Column("amount", CommonWords.amount, .money),
            Column("value", CommonWords.value, .number(decimals: 2)),
            Column("unit", CommonWords.unit, .text),
            Column("period", CommonWords.period, .text),
            Column("document", CommonWords.document, .text),
            Column("entries", FigureWords.entries, .text),
            Column("checks", FigureWords.checks, .text),
            Column("remark", FigureWords.remark, .text),
        ]
    }

    private func row(
        of figure: ReportedFigure, titles: [DocumentCode: Phrase], checks: [CheckOutcome]
    ) -> Row {
        let vocabulary = context.chart.vocabulary
        let (amount, value) = numbers(of: figure)
        let entries = context.evidence.entries(restingOn: figure.code)
        return Row(
            figure.code,
            cells: [
                .text(figure.code), .text(figure.quote),
                .text(vocabulary.measure(figure.measure)),
                .text(FigureWords.qualifier(figure.qualifier)), amount, value,
                amount.value == .empty ? .text(vocabulary.unit(figure.unit)) : .empty,
                .text(vocabulary.period(figure.period)),
                .text(titles[figure.document] ?? Phrase(same: figure.document.text)),
                entries.isEmpty
                    ? .empty : .text(entries.map(\.description).joined(separator: ", ")),
                checks.isEmpty ? .empty : .text(summary(of: checks)),
                figure.remark.map { .text($0) } ?? .empty,
            ])
    }

    private func numbers(of figure: ReportedFigure) -> (amount: Cell, value: Cell) {
        switch context.cellValue(of: figure) {
        case .money(let money): (Cell(.money(money), figures: [figure.code]), .empty)
        case .some(let number): (.empty, Cell(number, figures: [figure.code]))
        case nil: (.empty, .notReported)
        }
    }

    private func summary(of checks: [CheckOutcome]) -> Phrase {
        Phrase { language in
            checks.map { "\($0.check.code): \(FigureWords.result($0)[language])" }
                .joined(separator: "; ")
        }
    }
}
