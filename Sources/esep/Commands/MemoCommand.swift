import ArgumentParser
import Languages
import Ledger
import Memo

/// `esep memo`: the financial part of the service memo, from the ledger.
struct MemoCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "memo", abstract: HelpWording.memo[Session.language],
            discussion: HelpWording.memoExample[Session.language])
    }

    /// The formats a memo can be written in.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case md, html, docx
    }

    @Argument(help: HelpWording.ledger.help) var ledger: String
    @Option(help: HelpWording.memoFormat.help) var format: Format?
    @Option(name: .shortAndLong, help: HelpWording.output.help) var output: String?
    @Option(name: .customLong("as-of"), help: HelpWording.asOf.help) var asOf: CalendarDate?
    @OptionGroup var common: CommonOptions

    func run() throws {
        let language = common.language
        try reporting(in: language) {
            let book = try LedgerFile.book(ledger, asOf: asOf)
            let writer = try MemoWriter(directory: Installation.templates())
            switch format ?? Self.format(of: output) {
            case .md:
                try Output.to(output, inputs: [ledger]) { try $0(writer.markdown(book, language)) }
            case .html:
                try Output.to(output, inputs: [ledger]) { try $0(writer.html(book, language)) }
            case .docx:
                guard let output else {
                    throw Stop(.usage, SurfaceWording.documentNeedsFile)
                }
                try writer.docx(book, language, to: OutputTarget.checked(output))
            }
        }
    }

    /// The format a file's name asks for; Markdown where it asks for none.
    private static func format(of output: String?) -> Format {
        guard let output, let ending = output.split(separator: ".").last else { return .md }
        return Format(rawValue: ending.lowercased()) ?? .md
    }
}
