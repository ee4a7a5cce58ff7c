import Forecasting
import Importing
import Languages

/// Forecasts of several series as text, CSV or JSON.
struct SeriesReport {
    struct Entry {
        var name: String
        var labels: [String]
        var forecast: SeriesForecast
    }

    var entries: [Entry]

    private static let names = [
        "point", "low50", "high50", "low80", "high80", "low95", "high95",
    ]

    private static func figures(of step: SeriesForecast.Step) -> [String] {
        [
            step.point, step.range50.low, step.range50.high, step.range80.low, step.range80.high,
            step.range95.low, step.range95.high,
        ].map(PlainDecimal.figure)
    }

    func text(in language: Language) -> String {
        entries.map { entry in
            let head = ForecastWording.columns.map { $0[language] }
            let rows = zip(entry.labels, entry.forecast.steps).map { [$0] + Self.figures(of: $1) }
            let reasons = ForecastWording.reasons(for: entry.forecast).map { $0[language] }
            return entry.name + "\n" + TextTable.text([head] + rows)
                + reasons.map { "  " + $0 + "\n" }.joined()
        }.joined(separator: "\n")
    }

    var csv: String {
        let writer = CSVWriter()
        var bytes = writer.row(["series", "period"] + Self.names)
        for entry in entries {
            for (label, step) in zip(entry.labels, entry.forecast.steps) {
                bytes += writer.row([entry.name, label] + Self.figures(of: step))
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    var json: String {
        let objects = entries.map { entry in
            let steps = zip(entry.labels, entry.forecast.steps).map { label, step in
                let pairs = zip(Self.names, Self.figures(of: step)).map { "\"\($0)\": \($1)" }
                return "{\"period\": \(PlainJSON.quoted(label)), "
                    + pairs.joined(separator: ", ") + "}"
            }
            let models = entry.forecast.parts.map { part in
                let error = part.backTestError.map { PlainDecimal.text($0, decimals: 3) } ?? "null"
                return "{\"model\": \"\(part.model.rawValue)\", "
                    + "\"weight\": \(PlainDecimal.text(part.weight, decimals: 3)), "
                    + "\"backTestError\": \(error)}"
            }
            return "  {\"series\": \(PlainJSON.quoted(entry.name)),\n   \"steps\": ["
                + steps.joined(separator: ",\n             ") + "],\n   \"models\": ["
                + models.joined(separator: ", ") + "]}"
        }
        return "[\n" + objects.joined(separator: ",\n") + "\n]\n"
    }
}
