import Languages
import Ledger
import Money
import TestSupport
import Testing

/// Anything is handed to the rules, in any order and of any size: what they admit keeps every invariant.
@Suite("Random operations keep every invariant")
struct RandomOperationTests {
    @Test("debits equal credits, stages stay within their rules, Int64 ends in an error")
    func operations() throws {
        let wanted = Scale.rounds(20_000, long: 1_000_000)
        var source = AnyOperations(seed: 20)
        var (offered, admitted, refused, overflows) = (0, 0, 0, 0)
        while offered < wanted {
            // A reference ledger costs what it holds, so that many small ones go further.
            var ledger = InMemoryLedger(
                chart: AnyOperations.chart, documents: AnyOperations.documents)
            var folded = BalanceCube()
            for _ in 0..<120 where offered < wanted {
                let batch = source.batch(after: ledger.entries.count)
                offered += batch.drafts.count
                do {
                    for entry in try ledger.post(batch).entries {
                        admitted += 1
                        if !entry.imbalances().isEmpty { Issue.record("\(entry)") }
                        for posting in entry.postings { try folded.add(posting) }
                    }
                } catch LedgerError.refused(let refusals) {
                    refused += batch.drafts.count
                    if refusals.contains(where: { $0.reason == .overflow }) { overflows += 1 }
                } catch LedgerError.overflow {
                    overflows += 1
                }
            }
            #expect(ledger.balances == folded)
            try expectSound(ledger)
        }
        // Both sides of the rules are met, or the properties prove little.
        #expect(admitted > wanted / 10 && refused > wanted / 10 && overflows > 0)
        Scale.tell(
            "random operations",
            "\(offered) offered, \(admitted) admitted, \(refused) refused, "
                + "\(overflows) batches beyond Int64, 0 invariants broken")
    }

    private func expectSound(_ ledger: InMemoryLedger) throws {
        var sums: [Stage.Family: Int128] = [:]
        var copies: Int128 = 0
        for (cell, content) in ledger.balances.cells {
            sums[cell.stage.family, default: 0] += Int128(content.minorUnits)
            copies += Int128(content.copies)
            if cell.stage == .stock { #expect(content.copies >= 0) }
        }
        #expect(sums.values.allSatisfy { $0 == 0 } && copies == 0)
        for (key, position) in try ledger.balances.positions(in: .kzt) {
            #expect(!position.committed.isNegative && !position.accrued.isNegative, "\(key)")
            #expect(position.paid.minorUnits >= position.refunded.minorUnits, "\(key)")
            _ = try (position.available(), position.cash(), position.overCommitted())
        }
    }
}

/// A seeded source of batches, most of them sensible, some at the ends of Int64.
private struct AnyOperations {
    static let chart = Chart(
        organisation: Organisation(code: "o", name: Phrase(same: "O")),
        lines: ["books", "heating"].map { BudgetLine(code: $0, name: Phrase(same: "L")) },
        sources: [
            FundingSource(code: "local", name: Phrase(same: "L"), nature: .budget),
            FundingSource(code: "gift", name: Phrase(same: "G"), nature: .inKind),
        ],
        branches: [Branch(code: "1", name: Phrase(same: "1"))],
        limits: [
            Limit(.commitments, .stop, at: .percent(110), line: "heating"),
            Limit(.spending, .warn, at: .percent(80)),
        ])
    static let documents = [Document(code: "d", kind: .memo, title: Phrase(same: "D"))]
    private var generator: SplitMix64

    init(seed: UInt64) { generator = SplitMix64(seed: seed) }

    mutating func batch(after count: Int) -> EntryBatch {
        let drafts = (0..<Int.random(in: 1...3, using: &generator)).map { _ in
            let movement = movement(after: count)
            return EntryDraft(
                documentDate: CalendarDate(
                    dayNumber: .random(in: 18_628...18_992, using: &generator)),
                document: "d", narrative: "", movements: [movement])
        }
        return EntryBatch(drafts, recordedAt: Timestamp(seconds: 0), recordedBy: "anybody")
    }

    private mutating func movement(after count: Int) -> Movement {
        let (key, other) = (key(), key())
        let code = one(of: ["K-1", "K-2", "K-3"] as [CommitmentCode])
        let plan = PlanAmount.monthly([Int.random(in: 1...12, using: &generator): amount(times: 9)])
        switch Int.random(in: 0..<20, using: &generator) {
        case 0..<4: return .appropriation(key.controlKey, plan)
        case 4: return .amendment(key.controlKey, .undated(amount()))
        case 5: return .transfer(from: key.controlKey, to: other.controlKey, plan)
        case 6: return .reallocation(from: key.controlKey, to: other.controlKey, plan)
        case 7..<10: return .commitment(code, key, amount())
        case 10: return .release(code, key, amount())
        case 11..<14:
            return .accrual(
                key, amount(), against: one(of: [nil, code]),
                releasesRest: Bool.random(using: &generator), lots: [lot()])
        case 14, 15:
            return .payment(key, amount(), from: one(of: [.accrued, .plan, .commitment(code)]))
        case 16: return .refund(key, amount())
        case 17:
            var gift = key
            gift.source = "gift"
            return .receiptInKind(gift, [lot()])
        case 18: return .withdrawal(key, [lot()])
        default:
            return .reversal(
                of: EntryNumber(.random(in: 1...Int64(max(count, 1)), using: &generator)))
        }
    }

    private mutating func key() -> BudgetKey {
        BudgetKey(
            organisation: "o", year: FiscalYear(2021), line: one(of: ["books", "heating"]),
            source: "local", branch: one(of: [nil, "1"]))
    }

    private mutating func amount(times: Int64 = 1) -> Money {
        let isExtreme = Int.random(in: 0..<40, using: &generator) == 0
        let units =
            isExtreme
            ? one(of: [.max, .min, .max - 1, .max / 2, -1, 0] as [Int64])
            : times * .random(in: 1...50_000, using: &generator)
        return Money(minorUnits: units, currency: .kzt)
    }

    private mutating func lot() -> ItemLot {
        ItemLot(
            itemClass: ItemClass(language: one(of: ["kk", "ru"])),
            copies: .random(in: 1...5, using: &generator), titles: one(of: [nil, 1]),
            value: one(of: [nil, amount()]))
    }

    private mutating func one<Choice>(of choices: [Choice]) -> Choice {
        choices[Int.random(in: 0..<choices.count, using: &generator)]
    }
}
