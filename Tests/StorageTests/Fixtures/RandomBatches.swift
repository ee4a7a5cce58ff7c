import TestSupport
import Languages
import Ledger
import Money

/// Batches of all kinds, some of which the rules refuse, the same for the same seed.
struct RandomBatches {
    private var generator: SplitMix64
    private var commitments = 0

    init(seed: UInt64) { generator = SplitMix64(seed: seed) }

    mutating func next(recorded: Int64) -> EntryBatch {
        let drafts = (0..<Int.random(in: 1...4, using: &generator)).map { _ in
            draft(recorded: recorded)
        }
        return EntryBatch(drafts, recordedAt: SampleLedger.moment, recordedBy: "accountant")
    }

    private mutating func draft(recorded: Int64) -> EntryDraft {
        let key = SampleLedger.key(
            pick(["books", "utilities.heating"]), branch: pick([nil, "1", "11д"]),
            programme: pick([nil, nil, "access"]))
        let amount = Money.tiyn(.random(in: 1...50_000, using: &generator))
        let day = SampleLedger.day(
            2021, .random(in: 1...12, using: &generator), .random(in: 1...28, using: &generator))
        return EntryDraft(
            documentDate: day, document: pick(["memo", "invoice", "decision"]),
            narrative: pick(["", "Қыс", "two\nlines"]),
            movements: [movement(key, amount, recorded: recorded)],
            figures: pick([[], ["F001"]]),
            idempotencyKey: Bool.random(using: &generator)
                ? nil : "key-\(Int.random(in: 0...200, using: &generator))")
    }

    private mutating func movement(
        _ key: BudgetKey, _ amount: Money, recorded: Int64
    ) -> Movement {
        let plan = PlanAmount.monthly([.random(in: 1...12, using: &generator): amount])
        let order = CommitmentCode("C-\(Int.random(in: 0...9, using: &generator))")
        let lot = ItemLot(
            itemClass: ItemClass(language: pick([nil, "kk", "ru"]), kind: pick([nil, "book"])),
            copies: 3, titles: pick([nil, 2]), value: amount)
        switch Int.random(in: 0...11, using: &generator) {
        case 0, 1: return .appropriation(key.controlKey, plan)
        case 2: return .amendment(key.controlKey, .undated(amount))
        case 3:
            return .transfer(
                from: key.controlKey, to: SampleLedger.key("utilities"), .undated(amount))
        case 4, 5: return .commitment(order, key, amount)
        case 6: return .release(order, key, amount)
        case 7: return .accrual(key, amount, against: order, lots: [lot])
        case 8: return .payment(key, amount, from: pick([.accrued, .plan, .commitment(order)]))
        case 9: return .refund(key, amount)
        case 10:
            return .receiptInKind(
                SampleLedger.key("books", SampleLedger.order, branch: key.branch),
                [lot, ItemLot(copies: 5, value: nil)])
        default:
            return .reversal(
                of: EntryNumber(.random(in: 1...max(1, recorded), using: &generator)))
        }
    }

    private mutating func pick<Value>(_ values: [Value]) -> Value {
        values[Int.random(in: 0..<values.count, using: &generator)]
    }
}
