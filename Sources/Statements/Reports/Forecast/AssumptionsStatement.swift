import Languages
import Ledger
import Planning

/// The growth indices the years ahead rest on: input cells, each with its source.
struct AssumptionsStatement {
    let context: StatementContext
    let choice: IndexChoice

    func statement() -> Statement {
        let rows = choice.indices.map(row)
        return Statement(
            name: .assumptions, title: ForecastWords.assumptions, subtitles: context.subtitles(),
            columns: [
                Column("line", CommonWords.budgetLine, .text),
                Column("year", ForecastWords.year, .code),
                Column("growth", ForecastWords.growth, .percent),
                Column("low", ForecastWords.low, .percent),
                Column("high", ForecastWords.high, .percent),
                Column("kind", ForecastWords.kind, .text),
                Column("source", ForecastWords.source, .text),
                Column("confirmed", ForecastWords.confirmed, .text),
            ],
            rows: rows,
            notes: [
                rows.isEmpty ? ForecastWords.noteNoAssumptions : ForecastWords.noteAssumptions
            ])
    }

    private func row(of index: GrowthIndex) -> Row {
        let name =
            index.line.map { context.chart.line($0)?.name ?? Phrase(same: $0.text) }
            ?? ForecastWords.everyLine
        return Row(
            IndexChoice.row(of: index),
            cells: [
                .text(name), .text("\(index.year)"), Cell(.ratio(index.growth), nature: .input),
                Cell(.ratio(index.low), nature: .input), Cell(.ratio(index.high), nature: .input),
                .text(ForecastWords.kind(index.kind)), .text(index.source),
                .text(index.isConfirmed ? CommonWords.yes : CommonWords.no),
            ])
    }
}

/// The indices that apply to the years of a book, as rows of the assumptions.
struct IndexChoice {
    /// One for each line and year, in the order given; the first of several holds.
    let indices: [GrowthIndex]

    init(_ indices: [GrowthIndex], years: [FiscalYear]) {
        var seen: Set<String> = []
        self.indices = indices.filter {
            years.contains($0.year) && seen.insert(Self.row(of: $0)).inserted
        }
    }

    /// The id of the row an index has among the assumptions.
    static func row(of index: GrowthIndex) -> String {
        "\(index.line?.text ?? "*")@\(index.year)"
    }
}
