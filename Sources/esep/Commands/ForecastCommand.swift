import ArgumentParser
import Forecasting
import Languages

/// `esep forecast`: the future of series.
struct ForecastCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "forecast", abstract: ForecastWording.abstract[Session.language],
            discussion: ForecastWording.examples[Session.language],
            subcommands: [ForecastSeriesCommand.self, ForecastEvaluateCommand.self])
    }
}

/// What both take.
struct EngineOptions: ParsableArguments {
    @Flag(help: ForecastWording.fast.help) var fast = false

    var effort: ForecastEngine.Effort { fast ? .fast : .full }
}

/// `esep forecast evaluate FILE.csv`: how well the engine forecasts what is already known.
struct ForecastEvaluateCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "evaluate", abstract: ForecastWording.evaluate[Session.language])
    }

    enum Format: String, ExpressibleByArgument, CaseIterable { case table, json }

    @Argument(help: ForecastWording.benchmark.help) var file: String
    @Option(help: ForecastWording.last.help) var last: Int?
    @Option(help: ForecastWording.evaluateFormat.help) var format = Format.table
    @OptionGroup var engine: EngineOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
        let language = common.language
        try reporting(in: language) {
            if let last, last < 1 { throw Stop(.usage, ForecastWording.lastTooSmall) }
            let evaluation = Evaluation(
                try BenchmarkFile(path: file), last: last,
                engine: ForecastEngine(effort: engine.effort),
                progress: ForecastWording.working[language])
            try Output.to(nil) { write in
                switch format {
                case .table: try write(evaluation.table)
                case .json: try write(evaluation.json)
                }
            }
        }
    }
}
