import Languages
import Ledger
import Money
import Storage
import Testing

@Suite("What every store promises of entries and balances")
struct JournalContractTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test(
        "entries come back field by field, in the order of numbers",
        arguments: StoreUnderTest.allCases)
    func roundTrip(_ kind: StoreUnderTest) throws {
        let store = try kind.make(in: folder)
        let admission = try store.post(SampleLedger.fiveEntries)
        #expect(admission.entries.map(\.number.value) == [1, 2, 3, 4, 5])
        #expect(try store.entries() == admission.entries)
        let snapshot = try store.snapshot(asOf: nil)
        #expect(snapshot.asOf == SampleLedger.day(2021, 3, 3))
        #expect(snapshot.journal.entryCount == 5)
        #expect(
            snapshot.journal.postingCount
                == admission.entries.reduce(0) { $0 + $1.postings.count })
        #expect(snapshot.head.count == 5)
        #expect(try store.head() == snapshot.head)
    }

    @Test("balances are those worked by hand", arguments: StoreUnderTest.allCases)
    func balances(_ kind: StoreUnderTest) throws {
        let store = try kind.make(in: folder)
        try store.post(SampleLedger.fiveEntries)
        let cube = try store.snapshot(asOf: nil).balances
        let books = SampleLedger.key("books")
        let branch = SampleLedger.key("books", branch: "11д")
        let february = PlanCell(.payments, month: 2)
        #expect(
            cube[.init(key: books, stage: .originalPlan, plan: february)].minorUnits == 50_000)
        #expect(cube[.init(key: branch, stage: .committed)].minorUnits == 20_000)
        #expect(cube[.init(key: branch, stage: .accrued)].minorUnits == 0)
        #expect(cube[.init(key: branch, stage: .paid)].minorUnits == 40_000)
        let kazakh = ItemClass(language: "kk", kind: "book")
        let shelf = cube[.init(key: branch, stage: .stock, itemClass: kazakh)]
        #expect(shelf.copies == 4)
        #expect(shelf.titles == 2)
        #expect(shelf.minorUnits == 40_000)
        let gifts = cube[
            .init(
                key: SampleLedger.key("books", SampleLedger.order, branch: "1"), stage: .stock,
                itemClass: ItemClass())]
        #expect(gifts.copies == 3)
        #expect(gifts.copiesWithoutTitles == 3)
        #expect(gifts.copiesWithoutPrice == 3)
    }

    @Test(
        "a date inside a month shows that month's entries up to it",
        arguments: StoreUnderTest.allCases)
    func insideMonth(_ kind: StoreUnderTest) throws {
        let store = try kind.make(in: folder)
        try store.post(SampleLedger.fiveEntries)
        let paid = BalanceCube.Cell(
            key: SampleLedger.key("books", branch: "11д"), stage: .paid)
        // The bill is of 10 February, its payment of the 20th.
        for (day, entries, amount) in [(9, 2, 0), (10, 3, 0), (19, 3, 0), (20, 4, 40_000)] {
            let snapshot = try store.snapshot(asOf: SampleLedger.day(2021, 2, day))
            #expect(snapshot.journal.entryCount == entries)
            #expect(try snapshot.journal.all().count == entries)
            #expect(snapshot.balances[paid].minorUnits == Int64(amount))
            #expect(snapshot.head.count == 5)
        }
    }

    @Test(
        "a refused batch leaves nothing, not even its good drafts",
        arguments: StoreUnderTest.allCases)
    func refused(_ kind: StoreUnderTest) throws {
        let store = try kind.make(in: folder)
        try store.post(SampleLedger.fiveEntries)
        let before = try store.snapshot(asOf: nil)
        let batch = SampleLedger.batch(
            SampleLedger.draft(.refund(SampleLedger.key("books", branch: "11д"), .tiyn(1))),
            SampleLedger.draft(
                .appropriation(SampleLedger.key("no-such-line"), .undated(.tiyn(5)))))
        #expect {
            try store.post(batch)
        } throws: { error in
            guard case .refused(let refusals) = error as? LedgerError else { return false }
            return refusals.map(\.draft) == [1]
        }
        let after = try store.snapshot(asOf: nil)
        #expect(after.balances == before.balances)
        #expect(after.head == before.head)
        #expect(try store.entries() == before.journal.all())
    }

    @Test(
        "a preview says what posting does, and changes nothing",
        arguments: StoreUnderTest.allCases)
    func preview(_ kind: StoreUnderTest) throws {
        let store = try kind.make(in: folder)
        let head = try store.head()
        let preview = try store.preview(SampleLedger.fiveEntries)
        #expect(try store.head() == head)
        #expect(try store.entries().isEmpty)
        #expect(try store.post(SampleLedger.fiveEntries) == preview)
    }

    @Test("the same request again adds nothing and says so", arguments: StoreUnderTest.allCases)
    func idempotency(_ kind: StoreUnderTest) throws {
        let store = try kind.make(in: folder)
        let draft = SampleLedger.draft(
            .appropriation(SampleLedger.key("books"), .undated(.tiyn(7))),
            idempotencyKey: "file-1/row-2")
        try store.post(SampleLedger.batch(draft))
        let head = try store.head()
        let again = try store.post(SampleLedger.batch(draft))
        #expect(again.entries.isEmpty)
        #expect(again.repeated == [.init(draft: 0, entry: EntryNumber(1))])
        #expect(try store.head() == head)
    }

    @Test(
        "a journal sees the entries of its snapshot and none recorded after",
        arguments: StoreUnderTest.allCases)
    func journalStays(_ kind: StoreUnderTest) throws {
        let store = try kind.make(in: folder)
        try store.post(SampleLedger.fiveEntries)
        let journal = try store.snapshot(asOf: nil).journal
        let more = SampleLedger.batch(
            SampleLedger.draft(.appropriation(SampleLedger.key("utilities"), .undated(.tiyn(9)))))
        try store.post(more)
        var seen: [Int64] = []
        try journal.forEach { entry in
            seen.append(entry.number.value)
            // Whoever reads a journal may write and read meanwhile.
            if seen.count == 2 { try store.post(more) }
            #expect(try store.head().count >= 6)
        }
        #expect(seen == [1, 2, 3, 4, 5])
        #expect(try store.head().count == 7)
    }

    @Test("a reader that stops early stops the reading", arguments: StoreUnderTest.allCases)
    func stopping(_ kind: StoreUnderTest) throws {
        struct Enough: Error {}
        let store = try kind.make(in: folder)
        try store.post(SampleLedger.fiveEntries)
        var seen = 0
        #expect(throws: Enough.self) {
            try store.snapshot(asOf: nil).journal.forEach { _ in
                seen += 1
                throw Enough()
            }
        }
        #expect(seen == 1)
    }

    @Test(
        "codes written with composed and with decomposed letters are the same codes",
        arguments: StoreUnderTest.allCases)
    func composedLetters(_ kind: StoreUnderTest) throws {
        let store = try kind.make(in: folder)
        let (composed, decomposed) = ("1\u{0439}", "1\u{0438}\u{0306}")
        var chart = SampleLedger.chart
        chart.branches.append(
            Branch(code: BranchCode(decomposed), name: Phrase(same: decomposed)))
        try store.record(chart: chart)
        let key = SampleLedger.key("books", branch: BranchCode(decomposed))
        let same = SampleLedger.key("books", branch: BranchCode(composed))
        try store.post(
            SampleLedger.batch(
                SampleLedger.draft(
                    .commitment(CommitmentCode(decomposed), key, .tiyn(10)),
                    narrative: decomposed)))
        try store.post(
            SampleLedger.batch(
                SampleLedger.draft(.release(CommitmentCode(composed), same, .tiyn(4)))))
        let cube = try store.snapshot(asOf: nil).balances
        #expect(cube[.init(key: key, stage: .committed)].minorUnits == 6)
        #expect(cube[.init(key: same, stage: .committed)].minorUnits == 6)
        #expect(try store.verify().outcome == .intact)
        try store.record(chart: chart)
    }

    @Test("an overflow refuses the batch", arguments: StoreUnderTest.allCases)
    func overflow(_ kind: StoreUnderTest) throws {
        let store = try kind.make(in: folder)
        let huge = SampleLedger.batch(
            SampleLedger.draft(
                .appropriation(
                    SampleLedger.key("books"),
                    PlanAmount(obligations: [nil: .tiyn(.max - 5)], payments: [:]))))
        try store.post(huge)
        let head = try store.head()
        #expect(throws: LedgerError.self) { try store.post(huge) }
        #expect(try store.head() == head)
        #expect(try store.verify().outcome == .intact)
    }

    @Test(
        "verification finds a whole ledger whole, and its older heads in it",
        arguments: StoreUnderTest.allCases)
    func verification(_ kind: StoreUnderTest) throws {
        let store = try kind.make(in: folder)
        var heads = [try store.head()]
        for draft in SampleLedger.fiveEntries.drafts {
            try store.post(SampleLedger.batch(draft))
            heads.append(try store.head())
        }
        try store.record(figures: [SampleLedger.figure], checks: [SampleLedger.check])
        heads.append(try store.head())
        #expect(Set(heads).count == 7)
        var reports: [Int64] = []
        let verification = try store.verify { done, of in
            reports.append(done)
            #expect(of == 5)
        }
        #expect(verification == Verification(head: try store.head()))
        #expect(reports.last == 5)
        for head in heads { #expect(try store.verify(expecting: head).outcome == .intact) }
    }

    @Test("a clock set back is remarked", arguments: StoreUnderTest.allCases)
    func clockSetBack(_ kind: StoreUnderTest) throws {
        let store = try kind.make(in: folder)
        try store.post(SampleLedger.fiveEntries)
        try store.post(
            SampleLedger.batch(
                SampleLedger.draft(
                    .appropriation(SampleLedger.key("books"), .undated(.tiyn(1)))),
                recordedAt: Timestamp(seconds: SampleLedger.moment.seconds - 3600)))
        let verification = try store.verify()
        #expect(verification.isIntact)
        #expect(verification.remarks == [.clockSetBack(EntryNumber(6), by: 3600)])
    }
}
