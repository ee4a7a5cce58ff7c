public import ArgumentParser
public import Languages
public import Ledger
public import Money
public import Statements

extension Language: ExpressibleByArgument {}
extension StatementName: ExpressibleByArgument {}
extension MoneyUnit: ExpressibleByArgument {}
extension EntryKind: ExpressibleByArgument {}
extension Document.Kind: ExpressibleByArgument {}

extension CalendarDate: ExpressibleByArgument {
    /// A date on the command line is written `YYYY-MM-DD`.
    public init?(argument: String) { self.init(iso: argument) }
}

/// What every command takes.
struct CommonOptions: ParsableArguments {
    @Option(name: .shortAndLong, help: HelpWording.language.help)
    var language: Language = Session.language
}

/// What every command that shows figures takes.
struct FigureOptions: ParsableArguments {
    @Option(name: .customLong("as-of"), help: HelpWording.asOf.help)
    var asOf: CalendarDate?

    @Option(help: HelpWording.unit.help)
    var unit: MoneyUnit = .whole
}

extension Phrase {
    /// The phrase as help text in the language of this run.
    var help: ArgumentHelp { ArgumentHelp(self[Session.language]) }
}
