import TestSupport
import Languages
import Ledger
import Money
import Testing

/// Properties that hold whatever is handed in, over seeded random operations: most of them sensible,
/// some not.
@Suite struct RandomOperationTests {
    @Test(
        "postings balance, the cube is the fold of the journal, refusals change nothing",
        arguments: [1, 2, 3, 4] as [UInt64])
    func operations(seed: UInt64) throws {
        var source = RandomOperations(seed: seed)
        var ledger = Fixture.ledger(limits: [
            Limit(.commitments, .stop, at: .percent(110), source: "local"),
            Limit(.spending, .warn, at: .percent(80)), Limit(.funding, .stop, line: "utilities"),
        ])
        var folded = BalanceCube()
        var (admitted, refused) = (0, 0)
        for _ in 0..<500 {
            let batch = try source.batch(after: ledger.entries.count)
            let before = ledger
            do {
                let admission = try ledger.post(batch)
                admitted += 1
                for entry in admission.entries {
                    #expect(entry.imbalances() == [])
                    for posting in entry.postings { try folded.add(posting) }
                }
            } catch LedgerError.refused(let refusals) {
                refused += 1
                #expect(!refusals.isEmpty)
                #expect(refusals.map(\.draft) == refusals.map(\.draft).sorted())
                #expect(ledger.entries == before.entries)
                #expect(ledger.balances == before.balances)
            }
        }
        #expect(ledger.balances == folded)
        // Both sides of every rule are met, or the properties prove little.
        #expect(admitted > 100)
        #expect(refused > 50)
        try expectSoundBalances(ledger)
        let replayed = try InMemoryLedger(
            chart: ledger.chart, documents: ledger.documents, recorded: ledger.entries)
        #expect(replayed.balances == ledger.balances)
    }

    /// What no admitted sequence of entries may bring about.
    private func expectSoundBalances(_ ledger: InMemoryLedger) throws {
        for (key, position) in try ledger.balances.positions(in: .kzt) {
            #expect(!position.committed.isNegative, "\(key)")
            #expect(!position.accrued.isNegative, "\(key)")
            #expect(position.paid.minorUnits >= position.refunded.minorUnits, "\(key)")
        }
        for (cell, content) in ledger.balances.cells where cell.stage == .stock {
            #expect(content.copies >= 0, "\(cell)")
        }
        var counter: Int128 = 0
        for content in ledger.balances.cells.values { counter += Int128(content.minorUnits) }
        #expect(counter == 0)
    }

    @Test(
        "taking back every entry, the last first, restores every figure",
        arguments: [5, 6] as [UInt64])
    func reversal(seed: UInt64) throws {
        var source = RandomOperations(seed: seed)
        var ledger = Fixture.ledger()
        for _ in 0..<60 {
            _ = try? ledger.post(try source.batch(after: ledger.entries.count))
        }
        let standing = ledger.entries.filter { entry in
            entry.kind != .reversal && ledger.reversal(of: entry.number) == nil
        }
        #expect(standing.count > 20)
        for entry in standing.reversed() {
            let before = ledger
            let reversal = try ledger.record(.reversal(of: entry.number))
            var restored = before.balances
            for posting in reversal.postings { try restored.add(posting) }
            #expect(ledger.balances == restored)
        }
        #expect(ledger.balances.cells.values.allSatisfy { $0.isEmpty })
        for code in RandomOperations.codes {
            #expect(ledger.openCommitment(code).values.allSatisfy { $0 == 0 })
        }
    }

    @Test("amounts at the ends of the range never trap", arguments: [7, 8] as [UInt64])
    func extremes(seed: UInt64) throws {
        var source = RandomOperations(seed: seed, amounts: [1, .max, .max / 2, .max - 1, .min, -1])
        var ledger = Fixture.ledger(limits: [Limit(.commitments, .warn), Limit(.funding, .warn)])
        for _ in 0..<250 {
            do {
                try ledger.post(try source.batch(after: ledger.entries.count))
            } catch LedgerError.refused(let refusals) {
                #expect(!refusals.isEmpty)
            }
        }
        // Every key still has figures: the rules admit nothing that could not be shown.
        for position in try ledger.balances.positions(in: .kzt).values {
            _ = try (position.available(), position.cash(), position.overCommitted())
        }
    }
}

/// A seeded source of batches over the keys of the fixture.
struct RandomOperations {
    static let codes: [CommitmentCode] = ["K-1", "K-2", "K-3"]
    private var generator: SplitMix64
    private let amounts: [Int64]?

    init(seed: UInt64, amounts: [Int64]? = nil) {
        generator = SplitMix64(seed: seed)
        self.amounts = amounts
    }

    mutating func batch(after count: Int) throws -> EntryBatch {
        let drafts = try (0..<Int.random(in: 1...3, using: &generator)).map { _ in
            let movement = movement(after: count)
            let size = movement.kind == .reversal ? 1 : Int.random(in: 1...2, using: &generator)
            return EntryDraft(
                documentDate: try Fixture.day(one(of: ["2021-02-03", "2021-06-01", "2021-11-30"])),
                document: one(of: ["memo", "decision"]), narrative: "",
                movements: Array(repeating: movement, count: size))
        }
        return EntryBatch(drafts, recordedAt: Timestamp(seconds: 0), recordedBy: "accountant")
    }

    private mutating func movement(after count: Int) -> Movement {
        let key = key()
        switch Int.random(in: 0..<24, using: &generator) {
        case 0..<5: return .appropriation(key.controlKey, plan())
        case 5:
            return .appropriation(key.controlKey, plan(), distributedFrom: self.key().controlKey)
        case 6: return .amendment(key.controlKey, plan(sign: one(of: [1, -1])))
        case 7: return .reallocation(from: key, to: self.key(), plan())
        case 8: return .transfer(from: key, to: self.key(), plan())
        case 9..<12: return .commitment(one(of: Self.codes), key, amount())
        case 12: return .release(one(of: Self.codes), key, amount())
        case 13..<16:
            return .accrual(
                key, amount(), against: one(of: [nil, "K-1", "K-2"]),
                releasesRest: Bool.random(using: &generator), lots: [lot()])
        case 16..<19:
            return .payment(
                key, amount(),
                from: one(of: [.accrued, .accrued, .plan, .commitment(one(of: Self.codes))]))
        case 19: return .refund(key, amount())
        case 20:
            return .receiptInKind(Fixture.key(source: "gift", branch: key.branch), [lot()])
        case 21: return .withdrawal(key, [lot()])
        default:
            let last = Int64(max(count, 1))
            return .reversal(of: EntryNumber(Int64.random(in: 1...last, using: &generator)))
        }
    }

    private mutating func key() -> BudgetKey {
        Fixture.key(
            one(of: ["books", "utilities.heating"]), source: one(of: ["local", "paid"]),
            branch: one(of: [nil, "1", "1д"]))
    }

    private mutating func plan(sign: Int64 = 1) -> PlanAmount {
        let amount = Money.tiyn(sign &* self.amount().minorUnits &* (amounts == nil ? 5 : 1))
        return one(of: [.undated(amount), .monthly([one(of: [1, 6, 12]): amount])])
    }

    private mutating func amount() -> Money {
        .tiyn(
            amounts.map { one(of: $0) } ?? Int64.random(in: 1...50_000, using: &generator))
    }

    private mutating func lot() -> ItemLot {
        let copies = Int64.random(in: 1...5, using: &generator)
        return ItemLot(
            itemClass: ItemClass(language: one(of: ["kk", "ru"])), copies: copies,
            titles: one(of: [nil, 1]), value: one(of: [nil, .tiyn(copies * 100)]))
    }

    private mutating func one<Choice>(of choices: [Choice]) -> Choice {
        choices[Int.random(in: 0..<choices.count, using: &generator)]
    }
}
