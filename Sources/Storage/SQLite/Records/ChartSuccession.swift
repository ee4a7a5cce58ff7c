import GRDB
import Ledger

/// Records a chart after the one before it: names and limits may change, what entries use may not go.
struct ChartSuccession {
    private let database: Database

    init(_ database: Database) { self.database = database }

    /// Records the chart as the latest; the same as the latest is left alone.
    /// Throws `.codesInUse` or `.currencyInUse`.
    func admit(_ chart: Chart) throws {
        let count =
            try Int.fetchOne(database, sql: "SELECT count(*) FROM chart_version") ?? 0
        if count > 0 {
            let latest = try RecordLog.chart(in: database)
            guard latest != chart else { return }
            try requireCodes(in: chart)
            try requireCurrency(of: chart, after: latest)
        }
        var log = try RecordLog(database)
        try log.add(.chart, code: "\(count + 1)", chart)
    }

    private func requireCodes(in chart: Chart) throws {
        let organisations = try used("organisation").filter { $0 != chart.organisation.code.text }
        let missing = [
            organisations,
            try missing("line", from: chart.lines.map(\.code.text)),
            try missing("source", from: chart.sources.map(\.code.text)),
            try missing("branch", from: chart.branches.map(\.code.text)),
            try missing("programme", from: chart.programmes.map(\.code.text)),
        ].flatMap { $0 }
        guard missing.isEmpty else { throw StorageError.codesInUse(missing) }
    }

    private func missing(_ dimension: String, from codes: [String]) throws -> [String] {
        let kept = Set(codes)
        return try used(dimension).filter { !kept.contains($0) }
    }

    private func used(_ dimension: String) throws -> [String] {
        try String.fetchAll(
            database,
            sql: """
                SELECT DISTINCT \(dimension) FROM budget_key
                WHERE \(dimension) IS NOT NULL ORDER BY 1
                """)
    }

    private func requireCurrency(of chart: Chart, after latest: Chart) throws {
        let recorded = latest.organisation.currencyCode
        let proposed = chart.organisation.currencyCode
        guard recorded != proposed else { return }
        let hasEntries = try Row.fetchOne(database, sql: "SELECT 1 FROM entry LIMIT 1") != nil
        guard !hasEntries else {
            throw StorageError.currencyInUse(recorded: recorded, proposed: proposed)
        }
    }
}
