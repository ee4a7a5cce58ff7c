import Languages
import Ledger
import Money
import Testing

/// A small library: a tree of lines, money and books in kind, two branches and a programme.
enum Fixture {
    static let organisation: OrganisationCode = "library"

    static let lines: [LineCode] = [
        "books", "books.children", "utilities", "utilities.heating", "utilities.water",
    ]

    static func chart(limits: [Limit] = []) -> Chart {
        Chart(
            organisation: Organisation(code: organisation, name: Phrase(same: "library")),
            lines: lines.map { BudgetLine(code: $0, name: Phrase(same: $0.text)) },
            sources: [
                FundingSource(code: "local", name: Phrase(same: "local"), nature: .budget),
                FundingSource(code: "paid", name: Phrase(same: "paid"), nature: .budget),
                FundingSource(code: "gift", name: Phrase(same: "gift"), nature: .inKind),
            ],
            branches: ["1", "1д"].map { Branch(code: BranchCode($0), name: Phrase(same: $0)) },
            programmes: [Programme(code: "access", name: Phrase(same: "access"))],
            limits: limits)
    }

    static func ledger(limits: [Limit] = []) -> InMemoryLedger {
        InMemoryLedger(
            chart: chart(limits: limits),
            documents: ["memo", "decision"].map {
                Document(
                    code: DocumentCode($0), kind: .memo, title: Phrase(same: "\($0)"))
            })
    }

    static func key(
        _ line: LineCode = "books", source: SourceCode = "local", branch: BranchCode? = nil,
        programme: ProgrammeCode? = nil, year: Int = 2021
    ) -> BudgetKey {
        BudgetKey(
            organisation: organisation, year: FiscalYear(year), line: line, source: source,
            branch: branch, programme: programme)
    }

    static func day(_ iso: String) throws -> CalendarDate {
        try #require(CalendarDate(iso: iso))
    }

    static func draft(
        _ movements: Movement..., on day: String = "2021-06-01", document: DocumentCode = "memo",
        request: String? = nil
    ) throws -> EntryDraft {
        try EntryDraft(
            documentDate: Fixture.day(day), document: document, narrative: "",
            movements: movements, idempotencyKey: request)
    }

    static func batch(_ drafts: EntryDraft...) -> EntryBatch {
        EntryBatch(drafts, recordedAt: Timestamp(seconds: 0), recordedBy: "accountant")
    }
}

extension Money {
    /// Whole tenge.
    static func tenge(_ tenge: Int64) -> Money { .tiyn(tenge * 100) }
}

extension PlanAmount {
    /// Whole tenge of both plans, without months.
    static func tenge(_ tenge: Int64) -> PlanAmount { .undated(.tenge(tenge)) }
}

extension InMemoryLedger {
    /// Records one movement on 1 June 2021.
    @discardableResult
    mutating func record(_ movement: Movement, on day: String = "2021-06-01") throws -> Entry {
        let draft = try Fixture.draft(movement, on: day)
        return try #require(try post(Fixture.batch(draft)).entries.first)
    }

    /// The reasons one movement is refused for; empty when it is admitted.
    func reasons(
        against movement: Movement, on day: String = "2021-06-01"
    ) throws -> [Refusal.Reason] {
        try reasons(against: Fixture.batch(try Fixture.draft(movement, on: day))).map(\.reason)
    }

    /// The refusals of a batch; empty when it is admitted.
    func reasons(against batch: EntryBatch) throws -> [Refusal] {
        do {
            _ = try preview(batch)
            return []
        } catch LedgerError.refused(let refusals) {
            return refusals
        }
    }

    func position(_ key: BudgetKey = Fixture.key()) throws -> Position {
        try balances.position(of: key, in: .kzt)
    }
}
