import Forecasting
import Importing
import Languages

/// A table of series: the first column names the periods (2021, 2021-Q3 or 2021-03), every other column
/// is a series; an empty cell is a value that is not known.
struct SeriesFile {
    struct Column {
        var name: String
        var series: Series
        /// Values up to and with the last one known.
        var count: Int
    }

    let period: Int
    let columns: [Column]
    private let first: PeriodLabel?

    init(path: String, period asked: Int?, partOfLast: Double) throws {
        let table = try CSVTable(ByteSource(path: path))
        let rows = table.rows.filter { !$0.isBlank }
        guard table.header.count >= 2, let head = rows.first else {
            throw Stop(.badData, ForecastWording.noSeries(table.file))
        }
        let start = PeriodLabel(head[0])
        guard let period = asked ?? start?.period, period >= 1 else {
            throw Self.fault(table, head, 0, ForecastWording.expectedLabel)
        }
        if let start, asked == nil {
            for (place, row) in rows.enumerated() where PeriodLabel(row[0]) != start.later(place) {
                let wanted = ForecastWording.expectedNext(start.later(place).text)
                throw Self.fault(table, row, 0, wanted)
            }
        }
        self.period = period
        first = asked == nil || asked == start?.period ? start : nil
        columns = try table.header.indices.dropFirst().map { place in
            let values = try rows.map { row -> Double? in
                guard !row[place].utf8.allSatisfy({ $0 == 0x20 }) else { return nil }
                guard let value = Double(row[place]), value.isFinite else {
                    throw Self.fault(table, row, place, ForecastWording.expectedNumber)
                }
                return value
            }
            let known = Array(values[..<((values.lastIndex { $0 != nil } ?? -1) + 1)])
            do throws(SeriesError) {
                let series = try Series(known, period: period, lastShare: partOfLast)
                return Column(name: table.header[place], series: series, count: known.count)
            } catch {
                throw Stop(
                    .badData, ForecastWording.refused(error, column: table.header[place]))
            }
        }
    }

    private static func fault(
        _ table: CSVTable, _ record: CSVRecord, _ place: Int, _ expected: Phrase
    ) -> Stop {
        let finding = Finding(
            file: table.file, row: record.line, column: table.header[place], value: record[place],
            expected: expected)
        return Stop(.badData, finding.explanation)
    }

    /// The names of the periods ahead: from the begun one where the last is not over.
    func labels(ahead: Int, for column: Column) -> [String] {
        let begun = column.series.lastShare < 1 && column.count > 1 ? 1 : 0
        return (0..<ahead).map { step in
            first?.later(column.count - begun + step).text ?? "+\(step + 1)"
        }
    }
}

/// A year, a quarter or a month as a table names it.
struct PeriodLabel: Equatable {
    var period: Int
    /// Periods since the year 0.
    var number: Int

    private init(period: Int, number: Int) {
        self.period = period
        self.number = number
    }

    /// `2021`, `2021-Q3`, `2021-03`; nil for anything else.
    init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count == 4 || bytes.count == 7, let year = Int(text.prefix(4)) else {
            return nil
        }
        if bytes.count == 4 {
            self.init(period: 1, number: year)
        } else if bytes[4...5].elementsEqual("-Q".utf8), let quarter = Int(text.suffix(1)),
            (1...4).contains(quarter)
        {
            self.init(period: 4, number: year * 4 + quarter - 1)
        } else if bytes[4] == UInt8(ascii: "-"), let month = Int(text.suffix(2)),
            (1...12).contains(month)
        {
            self.init(period: 12, number: year * 12 + month - 1)
        } else {
            return nil
        }
    }

    func later(_ steps: Int) -> PeriodLabel { .init(period: period, number: number + steps) }

    var text: String {
        let place = number % period + 1
        switch period {
        case 1: return "\(number)"
        case 4: return "\(number / 4)-Q\(place)"
        default: return "\(number / period)-" + (place < 10 ? "0\(place)" : "\(place)")
        }
    }
}
