import Languages
import Ledger

/// What the book is of: organisation, period, sources, readings, what is unknown, open questions, and
/// the hash that proves which journal it was made from.
struct AboutStatement {
    let context: StatementContext
    let openQuestions: [Phrase]

    /// The cell with the sum of all postings, which the journal's control points to.
    static let sumOfPostings = CellPlace(.about, row: "sum-of-postings", column: "value")

    func statement() throws(LedgerError) -> Statement {
        let rows =
            front + questions + documents + readings + notReported + methods
            + (try counts())
        return Statement(
            name: .about, title: AboutWords.title, subtitles: context.subtitles(),
            columns: [
                Column("item", AboutWords.item, .text),
                Column("value", CommonWords.value, .text),
                Column("detail", AboutWords.detail, .text),
            ], rows: rows)
    }

    // MARK: Sections

    private var front: [Row] {
        let chart = context.chart
        var rows = [
            row("organisation", AboutWords.organisation, .text(chart.organisation.name)),
            row("year", AboutWords.year, .text("\(context.year)")),
        ]
        if let period = chart.period {
            rows.append(row("period", CommonWords.period, .text(period.name)))
        }
        // Only the period's own last day can be stated or not; any other day was asked for.
        let isPeriodEnd = chart.period?.asOf == context.snapshot.asOf
        let stated: Cell =
            isPeriodEnd && chart.period?.isAsOfStated == true
            ? .text(AboutWords.asOfStated)
            : isPeriodEnd ? .text(AboutWords.asOfBound) : .empty
        rows.append(
            row("as-of", AboutWords.asOf, Cell(.date(context.snapshot.asOf)), stated))
        let isTenge = chart.organisation.currencyCode == "KZT"
        rows.append(
            row(
                "currency", AboutWords.currency, .text(chart.organisation.currencyCode),
                .text(isTenge ? AboutWords.tenge : AboutWords.otherCurrency)))
        if chart.isIllustrative {
            rows.append(
                row("illustrative", AboutWords.illustrative, .text(CommonWords.illustrative)))
        }
        return rows
    }

    private var questions: [Row] {
        listing(
            "questions", AboutWords.openQuestions, AboutWords.openQuestion, openQuestions)
    }

    private var documents: [Row] {
        guard !context.snapshot.documents.isEmpty else { return [] }
        let documents = context.snapshot.documents
        // A ledger kept from day to day rests on thousands of papers: they are counted by kind, and
        // only those that were read from a file are named.
        let named =
            documents.count <= Self.documentsNamed
            ? documents : Array(documents.filter { $0.file != nil }.prefix(Self.documentsNamed))
        let shown = Set(named.map(\.code))
        let others = documents.filter { !shown.contains($0.code) }
        return [section("documents", AboutWords.documents)]
            + Document.Kind.allCases.compactMap { kind in
                let count = others.count { $0.kind == kind }
                guard count > 0 else { return nil }
                return row(
                    "documents-\(kind.rawValue)", kind.name, Cell(.count(Int64(count))), level: 1)
            }
            + named.map { document in
                Row(
                    "document-\(document.code)", level: 1,
                    cells: [
                        .text(document.title),
                        document.file.map { .text($0) } ?? .text(AboutWords.noFile),
                        document.sha256.map { .text("SHA-256 \($0)") } ?? .empty,
                    ])
            }
    }

    /// So many documents are named one by one.
    private static let documentsNamed = 40

    private var readings: [Row] {
        listing(
            "readings", AboutWords.readings, AboutWords.reading,
            context.chart.readings + context.request.readings)
    }

    /// Each kind of fact that is not recorded for every line.
    private var notReported: [Row] {
        let coverage = context.chart.coverage
        let lines = context.chart.lines.filter { coverage.factsByLine[$0.code.text] != nil }
        let rows = Coverage.Fact.allCases.filter { !coverage.facts.contains($0) }
            .compactMap { fact -> Row? in
                let known = lines.filter { coverage.covers(fact, for: $0.code) }
                guard known.count < lines.count || lines.isEmpty else { return nil }
                return row(
                    "silent-\(fact.rawValue)", AboutWords.fact(fact),
                    .text(extent(of: known, among: lines)), level: 1)
            }
        guard !rows.isEmpty else {
            return [
                section("silent", AboutWords.notReported),
                row("silent-nothing", AboutWords.everythingReported, .empty, level: 1),
            ]
        }
        return [section("silent", AboutWords.notReported)] + rows
    }

    /// For which lines a fact is unknown, by the shorter list.
    private func extent(of known: [BudgetLine], among lines: [BudgetLine]) -> Phrase {
        guard !known.isEmpty else { return AboutWords.allLines }
        let unknown = lines.filter { line in !known.contains { $0.code == line.code } }
        let (words, listed) =
            known.count <= unknown.count
            ? (AboutWords.knownOnlyFor, known) : (AboutWords.unknownFor, unknown)
        return words.filled([
            "lines": Phrase { language in
                listed.map { $0.name[language] }.joined(separator: "; ")
            }
        ])
    }

    private var methods: [Row] {
        listing(
            "method", AboutWords.method, AboutWords.method,
            [AboutWords.methodLedger, AboutWords.methodUnknown, AboutWords.methodEstimate])
    }

    private func counts() throws(LedgerError) -> [Row] {
        let snapshot = context.snapshot
        let sum = try JournalStatement.sumOfPostings(snapshot.balances)
        func count(_ number: Int) -> Cell { Cell(.count(Int64(number))) }
        var rows = [
            section("counts", AboutWords.counts),
            row("entries", AboutWords.entries, count(snapshot.journal.entryCount), level: 1),
            row("postings", AboutWords.postings, count(snapshot.journal.postingCount), level: 1),
            row(
                Self.sumOfPostings.row, AboutWords.sumOfPostings, Cell(context.money(sum)),
                level: 1),
            row("figures", AboutWords.figures, count(snapshot.figures.count), level: 1),
            row("checks", AboutWords.checks, count(snapshot.checks.count), level: 1),
            row("branches", AboutWords.branches, count(snapshot.chart.branches.count), level: 1),
            row("head", AboutWords.head, .text(snapshot.head.hash), level: 1),
        ]
        if !context.request.version.isEmpty {
            rows.append(
                row("version", AboutWords.version, .text(context.request.version), level: 1))
        }
        return rows
    }

    // MARK: Rows

    /// A section with one row for each phrase; nothing where there is none.
    private func listing(
        _ id: String, _ title: Phrase, _ item: Phrase, _ phrases: [Phrase]
    ) -> [Row] {
        guard !phrases.isEmpty else { return [] }
        return [section(id, title)]
            + phrases.enumerated().map { position, phrase in
                row(
                    "\(id)-\(position + 1)",
                    Phrase { "\(item[$0]) \(position + 1)" }, .text(phrase), level: 1)
            }
    }

    private func section(_ id: String, _ title: Phrase) -> Row {
        Row(id, role: .section, cells: [.text(title), .empty, .empty])
    }

    private func row(
        _ id: String, _ item: Phrase, _ value: Cell, _ detail: Cell = .empty, level: Int = 0
    ) -> Row {
        Row(id, level: level, cells: [.text(item), value, detail])
    }
}
