import ArgumentParser
import Languages
import Ledger
import Storage

/// `esep verify`: the chain and the balances, recomputed from the journal.
struct VerifyCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "verify", abstract: HelpWording.verify[Session.language],
            discussion: HelpWording.verifyExample[Session.language])
    }

    @Argument(help: HelpWording.ledger.help) var ledger: String
    @Option(help: HelpWording.expect.help) var expect: PrintedHead?
    @OptionGroup var common: CommonOptions

    func run() throws {
        let language = common.language
        try reporting(in: language) {
            var progress = Progress(SurfaceWording.verifying[language])
            let store = try LedgerFile.reading(ledger)
            let result = try store.verify(expecting: expect?.head) { progress.show($0, of: $1) }
            progress.finish()
            for fault in result.isIntact ? [.intact] : result.faults {
                try Output.line(fault.explanation[language])
            }
            if result.unlistedFaults > 0 {
                try Output.line(SurfaceWording.unlistedFaults(result.unlistedFaults)[language])
            }
            for remark in result.remarks { try Output.line(remark.explanation[language]) }
            guard result.isIntact else { throw ExitCode(ExitStatus.findings.rawValue) }
        }
    }
}

/// A head of the chain as it was printed on paper: `COUNT:HASH`.
struct PrintedHead: ExpressibleByArgument {
    let head: LedgerHead

    init?(argument: String) {
        let parts = argument.split(separator: ":")
        guard parts.count == 2, let count = Int64(parts[0]), count >= 0, parts[1].utf8.count == 64
        else { return nil }
        head = LedgerHead(count: count, hash: parts[1].lowercased())
    }
}
