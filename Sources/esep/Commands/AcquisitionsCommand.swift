import ArgumentParser
import Languages

/// `esep acquisitions`: the life of books, from a suggestion to the act that ends it.
struct AcquisitionsCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "acquisitions",
            abstract: AcquisitionsWording.acquisitions[Session.language],
            discussion: AcquisitionsWording.acquisitionsExample[Session.language],
            subcommands: [
                RecordPapersCommand.self, ShowAcquisitionsCommand.self, SuggestCommand.self,
                AnswerCommand.self, CountShelfCommand.self,
            ])
    }
}
