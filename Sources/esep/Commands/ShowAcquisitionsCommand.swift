import Acquisitions
import ArgumentParser
import Languages
import Ledger
import Money
import Storage

/// `esep acquisitions show`: the book as it stands, one line for each thing.
struct ShowAcquisitionsCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "show", abstract: AcquisitionsWording.show[Session.language],
            discussion: AcquisitionsWording.showExample[Session.language])
    }

    enum What: String, ExpressibleByArgument, CaseIterable {
        case suggestions, orders, batches, invoices, withdrawals, checks, milestones, agreement
    }

    @Argument(help: HelpWording.ledger.help) var ledger: String
    @Argument(help: AcquisitionsWording.what.help) var what: What
    @OptionGroup var common: CommonOptions

    func run() throws {
        let language = common.language
        try reporting(in: language) {
            let store = try LedgerFile.reading(ledger)
            let book = try store.acquisitionBook()
            let lines = AcquisitionListing(book: book, language: language).lines(of: what)
            for line in lines { try Output.line(line) }
            if what == .agreement {
                let differences = try store.acquisitionDisagreements()
                for difference in differences {
                    try Output.line(difference.explanation[language])
                }
                try Output.line(AcquisitionsWording.agreement(differences.count)[language])
                guard differences.isEmpty else {
                    throw ExitCode(ExitStatus.findings.rawValue)
                }
            } else if lines.isEmpty {
                try Output.line(AcquisitionsWording.nothing[language])
            }
        }
    }
}

/// The book's things as lines of text.
struct AcquisitionListing {
    let book: AcquisitionBook
    let language: Language

    func lines(of what: ShowAcquisitionsCommand.What) -> [String] {
        switch what {
        case .suggestions:
            book.suggestions.values.map { state in
                [
                    state.suggestion.code.text, state.date.iso, state.standing.name[language],
                    state.suggestion.work.title, "× \(state.suggestion.askedBy)",
                ].joined(separator: "  ")
            }
        case .orders: book.orders.values.flatMap(orderLines)
        case .batches: book.batches.values.map(batchLine)
        case .invoices:
            book.invoices.values.map { state in
                [
                    state.invoice.code.text, state.date.iso, state.invoice.vendor,
                    amount(state.lines.reduce(0) { $0 + $1.amount }),
                    state.cancelledBy.map { "✗ \($0)" } ?? "",
                ].joined(separator: "  ")
            }
        case .withdrawals:
            book.withdrawals.map { state in
                [
                    "\(state.date.year)/\(state.rowNumber)", state.record.text, state.date.iso,
                    state.act.reason.name[language],
                    "\(state.lots.reduce(0) { $0 + $1.copies })",
                    amount(state.lots.reduce(0) { $0 + ($1.minorUnits ?? 0) }),
                ].joined(separator: "  ")
            }
        case .checks:
            book.checks.flatMap { state in
                ["\(state.record)  \(state.date.iso)  \(state.check.branch?.text ?? "—")"]
                    + AcquisitionsWording.lines(of: state.differences).map { "    " + $0[language] }
            }
        case .milestones:
            book.milestones.map { state in
                [
                    state.record.text, state.date.iso, state.milestone.kind.name[language],
                    "\(state.milestone.count)", state.milestone.partner ?? "",
                ].joined(separator: "  ")
            }
        case .agreement: []
        }
    }

    private func orderLines(_ state: OrderState) -> [String] {
        let head = "\(state.order.code)  \(state.date.iso)  \(state.order.vendor)"
        return [head]
            + state.lines.map { line in
                let held = line.parts.reduce(0) { $0 + $1.held }
                let billed = line.parts.reduce(0) { $0 + $1.billed - $1.credited }
                return "    "
                    + AcquisitionsWording.orderLine(
                        line, billed: amount(billed), held: amount(held))[language]
            }
    }

    private func batchLine(_ state: BatchState) -> String {
        let numbers = state.lots.compactMap { $0.numbers?.written }.joined(separator: ", ")
        return [
            "\(state.date.year)/\(state.rowNumber)", state.batch.code.text, state.date.iso,
            state.batch.from, "\(state.copies)", amount(state.minorUnits), numbers,
            state.takenBy.map { "✗ \($0)" } ?? "",
        ].joined(separator: "  ")
    }

    private func amount(_ minorUnits: Int64) -> String {
        AmountStyle(language: language).string(
            Money(minorUnits: minorUnits, currency: book.currency))
    }
}
