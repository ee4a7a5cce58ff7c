import ArgumentParser
import Forecasting
import Languages

/// `esep forecast series FILE.csv`: anyone's series, a column each, and what comes next.
struct ForecastSeriesCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "series", abstract: ForecastWording.series[Session.language],
            discussion: ForecastWording.seriesForm[Session.language])
    }

    enum Format: String, ExpressibleByArgument, CaseIterable { case table, csv, json }

    @Argument(help: ForecastWording.seriesFile.help) var file: String
    @Option(help: ForecastWording.ahead.help) var ahead: Int?
    @Option(help: ForecastWording.period.help) var period: Int?
    @Option(name: .customLong("part-of-last"), help: ForecastWording.partOfLast.help)
    var partOfLast = 1.0
    @Option(help: ForecastWording.growth.help) var growth = 0.0
    @Option(help: ForecastWording.seriesFormat.help) var format = Format.table
    @Option(name: .shortAndLong, help: HelpWording.output.help) var output: String?
    @OptionGroup var engine: EngineOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
        let language = common.language
        try reporting(in: language) {
            if let ahead, !(1...1200).contains(ahead) {
                throw Stop(.usage, ForecastWording.aheadOutside)
            }
            guard growth > -100, growth.isFinite else {
                throw Stop(.usage, ForecastWording.growthOutside)
            }
            let table = try SeriesFile(path: file, period: period, partOfLast: partOfLast)
            let engine = ForecastEngine(
                effort: engine.effort, index: (growth: growth / 100, deviation: 0.1))
            let steps = ahead ?? Self.usualHorizon(period: table.period)
            let forecasts = table.columns.map { column in
                SeriesReport.Entry(
                    name: column.name, labels: table.labels(ahead: steps, for: column),
                    forecast: engine.forecast(column.series, ahead: steps))
            }
            let report = SeriesReport(entries: forecasts)
            try Output.to(output, inputs: [file]) { write in
                switch format {
                case .table: try write(report.text(in: language))
                case .csv: try write(report.csv)
                case .json: try write(report.json)
                }
            }
        }
    }

    /// Three years of years, two of quarters, a year and a half of months.
    private static func usualHorizon(period: Int) -> Int {
        switch period {
        case 1: 3
        case 4: 8
        case 12: 18
        default: 2 * period
        }
    }
}
