import ArgumentParser
import Languages
import Ledger
import Money

/// What one entry does, as options of the command line.
struct MovementOptions: ParsableArguments {
    @Option(help: PostWording.kind.help) var kind: EntryKind
    @Option(help: PostWording.amount.help) var amount: String?
    @Option(help: PostWording.line.help) var line: String?
    @Option(help: PostWording.source.help) var source: String?
    @Option(help: PostWording.branch.help) var branch: String?
    @Option(help: PostWording.programme.help) var programme: String?
    @Option(help: PostWording.year.help) var year: Int?
    @Option(help: PostWording.month.help) var month: Int?
    @Option(name: .customLong("to-line"), help: PostWording.toLine.help) var toLine: String?
    @Option(name: .customLong("to-source"), help: PostWording.toSource.help) var toSource: String?
    @Option(name: .customLong("to-branch"), help: PostWording.toBranch.help) var toBranch: String?
    @Option(name: .customLong("to-programme"), help: PostWording.toProgramme.help)
    var toProgramme: String?
    @Option(name: .customLong("distributed-from"), help: PostWording.distributedFrom.help)
    var distributedFrom: String?
    @Option(help: PostWording.commitment.help) var commitment: String?
    @Option(help: PostWording.settles.help) var settles: Settled = .accrued
    @Flag(name: .customLong("releases-rest"), help: PostWording.releasesRest.help)
    var releasesRest = false
    @Option(help: PostWording.copies.help) var copies: Int64?
    @Option(help: PostWording.titles.help) var titles: Int64?
    @Option(name: .customLong("item-language"), help: PostWording.itemLanguage.help)
    var itemLanguage: String?
    @Option(name: .customLong("item-kind"), help: PostWording.itemKind.help) var itemKind: String?
    @Option(help: PostWording.reverses.help) var reverses: Int64?

    /// What a payment settles.
    enum Settled: String, ExpressibleByArgument, CaseIterable {
        case accrued, commitment, plan
    }

    /// The movement these options describe in a ledger of `chart`, its amount written as `language`
    /// writes amounts. Throws `Stop` naming the option that is missing, or `MoneyError`.
    func movement(
        in chart: Chart, on date: CalendarDate, amountsIn language: Language
    ) throws -> Movement {
        if kind == .reversal {
            return .reversal(of: EntryNumber(try required(reverses, "--reverses")))
        }
        let key = try budgetKey(in: chart, on: date)
        let money = try self.money(in: chart, language: language)
        switch kind {
        case .appropriation:
            return .appropriation(
                key, try plan(money),
                distributedFrom: distributedFrom.map {
                    var whole = key
                    whole.line = LineCode($0)
                    whole.branch = nil
                    whole.programme = nil
                    return whole
                })
        case .amendment:
            return .amendment(key, try plan(money))
        case .transfer:
            return .transfer(from: key, to: otherEnd(of: key), try plan(money))
        case .rollover:
            var next = otherEnd(of: key)
            next.year = key.year.next
            return .rollover(from: key, to: next, try plan(money))
        case .commitment:
            return .commitment(try commitmentCode(), key, try required(money, "--amount"))
        case .release:
            return .release(try commitmentCode(), key, try required(money, "--amount"))
        case .accrual:
            return .accrual(
                key, try required(money, "--amount"),
                against: commitment.map { CommitmentCode($0) }, releasesRest: releasesRest,
                lots: lots(value: money))
        case .credit:
            return .credit(key, try required(money, "--amount"))
        case .payment:
            return .payment(key, try required(money, "--amount"), from: try origin())
        case .refund:
            return .refund(key, try required(money, "--amount"))
        case .receiptInKind:
            _ = try required(copies, "--copies")
            return .receiptInKind(key, lots(value: money))
        case .receipt:
            _ = try required(copies, "--copies")
            return .receipt(key, lots(value: money))
        case .openingStock:
            _ = try required(copies, "--copies")
            return .openingStock(key, lots(value: money))
        case .relocation:
            _ = try required(copies, "--copies")
            return .relocation(from: key, to: otherEnd(of: key), lots(value: money))
        case .finding:
            _ = try required(copies, "--copies")
            return .finding(key, lots(value: money))
        case .withdrawal:
            _ = try required(copies, "--copies")
            return .withdrawal(key, lots(value: money))
        case .reversal:
            return .reversal(of: EntryNumber(try required(reverses, "--reverses")))
        }
    }

    private func budgetKey(in chart: Chart, on date: CalendarDate) throws -> BudgetKey {
        BudgetKey(
            organisation: chart.organisation.code,
            year: year.map { FiscalYear($0) }
                ?? .containing(date, start: chart.organisation.fiscalYearStart),
            line: LineCode(try required(line, "--line")),
            source: SourceCode(try required(source, "--source")),
            branch: branch.map { BranchCode($0) }, programme: programme.map { ProgrammeCode($0) })
    }

    /// The key money is moved to: what is not told stays as it is.
    private func otherEnd(of key: BudgetKey) -> BudgetKey {
        var other = key
        if let toLine { other.line = LineCode(toLine) }
        if let toSource { other.source = SourceCode(toSource) }
        if let toBranch { other.branch = BranchCode(toBranch) }
        if let toProgramme { other.programme = ProgrammeCode(toProgramme) }
        return other
    }

    private func money(in chart: Chart, language: Language) throws -> Money? {
        guard let amount else { return nil }
        return try MoneyReader(currency: chart.organisation.currency, language: language)
            .amount(amount)
    }

    private func plan(_ money: Money?) throws -> PlanAmount {
        let money = try required(money, "--amount")
        return PlanAmount(obligations: [month: money], payments: [month: money])
    }

    private func commitmentCode() throws -> CommitmentCode {
        CommitmentCode(try required(commitment, "--commitment"))
    }

    private func origin() throws -> PaymentOrigin {
        switch settles {
        case .accrued: .accrued
        case .plan: .plan
        case .commitment: .commitment(try commitmentCode())
        }
    }

    private func lots(value: Money?) -> [ItemLot] {
        guard let copies else { return [] }
        return [
            ItemLot(
                itemClass: ItemClass(
                    language: itemLanguage.map { ItemLanguage($0) },
                    kind: itemKind.map { ItemKind($0) }),
                copies: copies, titles: titles, value: value)
        ]
    }

    private func required<Value>(_ value: Value?, _ option: String) throws -> Value {
        guard let value else { throw Stop(.usage, PostWording.missing(option, for: kind)) }
        return value
    }
}
