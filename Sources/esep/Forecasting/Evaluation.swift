import Forecasting
import Synchronization

/// The scores of a benchmark file, dataset by dataset in the order they first appear.
struct Evaluation {
    struct Dataset {
        var name: String
        var board = Scoreboard()
        var milliseconds = 0.0
    }

    private(set) var datasets: [Dataset] = []

    init(_ file: BenchmarkFile, last: Int?, engine: ForecastEngine, progress label: String) {
        let rows = file.rows
        let progress = Mutex(Progress(label))
        let scores = ParallelMap.map(count: rows.count) { done in
            progress.withLock { $0.show(Int64(done), of: Int64(rows.count)) }
        } _: { index in
            Self.score(rows[index], last: last, engine: engine)
        }
        progress.withLock { $0.finish() }
        for (row, score) in zip(rows, scores) {
            let place: Int
            if let known = datasets.firstIndex(where: { $0.name == row.dataset }) {
                place = known
            } else {
                place = datasets.count
                datasets.append(Dataset(name: row.dataset))
            }
            if let result = score.result { datasets[place].board.add(result) }
            datasets[place].milliseconds += score.milliseconds
        }
    }

    /// Nil where the values make no series, which the file's reader has ruled out.
    private static func score(
        _ row: BenchmarkFile.Row, last: Int?, engine: ForecastEngine
    ) -> SeriesScore? {
        let history = last.map { Array(row.train.suffix($0)) } ?? row.train
        guard let series = try? Series(history, period: row.period) else { return nil }
        let forecast = engine.forecast(series, ahead: row.test.count)
        return SeriesScore(forecast, truth: row.test, history: history, period: row.period)
    }

    /// Columns by name; the same names are the keys of the JSON.
    static let columns = [
        "n", "sMAPE", "MASE", "RMSSE", "OWA", "bias", "cover50", "cover80", "cover95", "MSIS",
        "failures", "ms",
    ]

    /// The figures of a dataset as text; nil where there is none.
    static func figures(of dataset: Dataset) -> [String?] {
        let board = dataset.board
        let milliseconds = dataset.milliseconds / Double(max(1, board.count))
        return [
            "\(board.count)", rounded(board.smape, 3), rounded(board.mase, 3),
            rounded(board.rmsse, 3), rounded(board.owa, 3), rounded(board.bias, 3),
            rounded(board.coverage50 * 100, 1), rounded(board.coverage80 * 100, 1),
            rounded(board.coverage95 * 100, 1), rounded(board.msis, 2), "\(board.failures)",
            rounded(milliseconds, 2),
        ]
    }

    private static func rounded(_ value: Double?, _ decimals: Int) -> String? {
        value.map { PlainDecimal.text($0, decimals: decimals) }
    }

    var table: String {
        let rows = datasets.map { [$0.name] + Self.figures(of: $0).map { $0 ?? "–" } }
        return TextTable.text([["dataset"] + Self.columns] + rows)
    }

    var json: String {
        let objects = datasets.map { dataset in
            let pairs = zip(Self.columns, Self.figures(of: dataset)).map { name, figure in
                "\"\(name)\": \(figure ?? "null")"
            }
            return "  {\"dataset\": \(PlainJSON.quoted(dataset.name)), "
                + pairs.joined(separator: ", ") + "}"
        }
        return "[\n" + objects.joined(separator: ",\n") + "\n]\n"
    }
}
