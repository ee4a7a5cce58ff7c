import Forecasting
import Importing
import Languages

/// Series with their continuation, in the form of the competitions: series_id, dataset, period, h,
/// n_train, category, train, test; the numbers of the last two separated by spaces.
struct BenchmarkFile {
    struct Row: Sendable {
        var dataset: String
        var period: Int
        var train: [Double]
        var test: [Double]
    }

    let rows: [Row]

    init(path: String) throws {
        let table = try CSVTable(ByteSource(path: path))
        let names = ["dataset", "period", "train", "test"]
        var places: [Int] = []
        for name in names {
            guard let place = table.column(name) else {
                throw Stop(.badData, ForecastWording.noColumn(name, file: table.file))
            }
            places.append(place)
        }
        var rows: [Row] = []
        for record in table.rows where !record.isBlank {
            func fault(_ place: Int, _ expected: Phrase) -> Stop {
                let finding = Finding(
                    file: table.file, row: record.line, column: names[place],
                    value: record[places[place]], expected: expected)
                return Stop(.badData, finding.explanation)
            }
            guard let period = Int(record[places[1]]), period >= 1 else {
                throw fault(1, ForecastWording.expectedPeriod)
            }
            guard let train = Self.numbers(record[places[2]]), !train.isEmpty else {
                throw fault(2, ForecastWording.expectedNumbers)
            }
            guard let test = Self.numbers(record[places[3]]), !test.isEmpty else {
                throw fault(3, ForecastWording.expectedNumbers)
            }
            rows.append(
                Row(dataset: record[places[0]], period: period, train: train, test: test))
        }
        guard !rows.isEmpty else { throw Stop(.badData, ForecastWording.noSeries(table.file)) }
        self.rows = rows
    }

    /// The numbers; nil where something is none, or is not finite.
    private static func numbers(_ text: String) -> [Double]? {
        var numbers: [Double] = []
        for part in text.utf8.split(separator: UInt8(ascii: " ")) {
            guard let number = Double(Substring(part)), number.isFinite else { return nil }
            numbers.append(number)
        }
        return numbers
    }
}
