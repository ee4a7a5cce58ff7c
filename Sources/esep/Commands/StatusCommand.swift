import ArgumentParser
import Languages
import Ledger
import Storage

/// `esep status`: how a ledger stands, in a few lines.
struct StatusCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "status", abstract: HelpWording.status[Session.language],
            discussion: HelpWording.statusExample[Session.language])
    }

    @Argument(help: HelpWording.ledger.help) var ledger: String
    @OptionGroup var common: CommonOptions

    func run() throws {
        let language = common.language
        try reporting(in: language) {
            let book = try LedgerFile.book(ledger, asOf: nil)
            for line in StatusWording.lines(of: book) { try Output.line(line[language]) }
        }
    }
}
