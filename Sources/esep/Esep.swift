import ArgumentParser
import Languages

/// The command `esep`: it wires the rooms together and knows no rule of its own.
@main
struct Esep: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "esep",
            abstract: HelpWording.esep[Session.language],
            discussion: HelpWording.esepDiscussion[Session.language],
            version: Release.version,
            subcommands: [
                InitCommand.self, ImportCommand.self, PostCommand.self, StatusCommand.self,
                ReportCommand.self, WorkbookCommand.self, MemoCommand.self, VerifyCommand.self,
                BackUpCommand.self, RestoreCommand.self, SalvageCommand.self, CasesCommand.self,
                SampleCommand.self, ChartCommand.self, AcquisitionsCommand.self,
                ForecastCommand.self,
            ])
    }
}

/// What is released.
enum Release {
    /// The version that `esep --version` prints and workbooks bear.
    static let version = "0.1.0"
}
