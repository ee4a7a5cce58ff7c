import ArgumentParser
import Languages
import Storage

/// `esep backup`: a verified copy of the ledger, made while it stays in use.
struct BackUpCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "backup", abstract: HelpWording.backUp[Session.language],
            discussion: HelpWording.backUpExample[Session.language])
    }

    @Argument(help: HelpWording.ledger.help) var ledger: String
    @Argument(help: HelpWording.backUpTarget.help) var target: String
    @Flag(help: HelpWording.overwrite.help) var overwrite = false
    @OptionGroup var common: CommonOptions

    func run() throws {
        let language = common.language
        try reporting(in: language) {
            let store = try LedgerFile.reading(ledger)
            try OutputTarget.requireOrdinary(target)
            try store.backUp(to: target, overwriting: overwrite)
            let head = try LedgerFile.reading(target).head()
            tell(SurfaceWording.backedUp(path: target, head: head)[language])
        }
    }
}
