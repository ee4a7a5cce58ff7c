import ArgumentParser
import Languages
import Storage

/// `esep restore`: a verified copy put in a ledger's place.
struct RestoreCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "restore", abstract: RescueWording.restore[Session.language],
            discussion: RescueWording.restoreExample[Session.language])
    }

    @Argument(help: RescueWording.restoreCopy.help) var copy: String
    @Argument(help: HelpWording.ledger.help) var ledger: String
    @Flag(help: HelpWording.overwrite.help) var overwrite = false
    @OptionGroup var common: CommonOptions

    func run() throws {
        let language = common.language
        try reporting(in: language) {
            let head = try SQLiteLedgerStore.restore(
                from: copy, to: ledger, overwriting: overwrite)
            tell(RescueWording.restored(path: ledger, from: copy, head: head)[language])
        }
    }
}
