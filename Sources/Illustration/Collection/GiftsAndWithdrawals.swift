import Languages
import Ledger
import Money

// Books that come without money, and books that leave.
extension SampleLedger {
    /// State orders come by the quarter, gifts now and then. The memo of 2021 tells of state orders of
    /// nine months and of no gift.
    mutating func scheduleGifts(_ month: Int) throws(MoneyError) {
        if let place = Self.stateOrderMonths.firstIndex(of: month) {
            try scheduleStateOrder(month, place)
        }
        if [2, 6, 10].contains(month), !Memo2021.covers(budget.year, month) {
            var random = SampleRandom(seed: plan.seed, 8, budget.year, month)
            let copies = Int64(random.within(12...60))
            try scheduleReceipt(
                SampleCode.gift, month, Self.languages(copies, inKazakh: copies / 2),
                value: .tiyn(copies * Int64(random.within(900_00...2_400_00))), &random)
        }
    }

    private static let stateOrderMonths = [3, 6, 9, 11]
    private static let stateOrderWeights: [Int64] = [5, 7, 4]

    private mutating func scheduleStateOrder(_ month: Int, _ place: Int) throws(MoneyError) {
        var random = SampleRandom(seed: plan.seed, 7, budget.year, month)
        var copies = Int64(random.within(180...290))
        var inKazakh = copies * 7 / 10
        var value = Money.tiyn(copies * Int64(random.within(2_300_00...2_900_00)))
        if Memo2021.covers(budget.year, month) {
            let weights = Self.stateOrderWeights
            copies = try Memo2021.stateOrderCopies.split(byWeights: weights)[place]
            inKazakh = try Memo2021.stateOrderInKazakh.split(byWeights: weights)[place]
            value = try Memo2021.stateOrder.split(byWeights: weights)[place]
        }
        try scheduleReceipt(
            SampleCode.stateOrder, month, Self.languages(copies, inKazakh: inKazakh), value: value,
            &random)
    }

    private mutating func scheduleReceipt(
        _ source: SourceCode, _ month: Int, _ languages: [(ItemLanguage, Int64)], value: Money,
        _ random: inout SampleRandom
    ) throws(MoneyError) {
        let date = CalendarDate.working(budget.year, month, 10 + random.below(12))
        let act = Papers.act(
            "\(source)-\(budget.year)-\(month)", number: "\(budget.year)/Б\(month)", on: date)
        var lots: [BookLot] = []
        for (language, copies) in languages where copies > 0 {
            lots += try spread(copies, language, rows: min(3, Int(copies)), month, &random)
        }
        let weights = lots.map { $0.copies * Int64(800 + random.below(400)) }
        var ready = Ready(documents: [act])
        for (lot, value) in zip(lots, try value.split(byWeights: weights)) {
            var lot = lot
            lot.value = value
            var key = key(SampleLine.all[SampleLine.place(of: SampleCode.books)], budget.year)
            key.source = source
            key.branch = lot.branch
            let item = lot.item(random: &random)
            shelve(item, key, random: &random)
            ready.drafts.append(
                EntryDraft(
                    documentDate: date, document: act.code,
                    narrative: source == SampleCode.gift
                        ? "Дар читателей, филиал \(lot.branch)"
                        : "Государственный заказ, филиал \(lot.branch)",
                    movements: [.receiptInKind(key, [item])]))
        }
        agenda.add(.ready(ready), recorded: date)
    }

    /// Worn-out books leave in December by one act: parts of lots that came earlier.
    mutating func scheduleWithdrawals() throws(MoneyError) {
        let date = CalendarDate.working(budget.year, 12, 14)
        let act = Papers.act("withdrawal-\(budget.year)", number: "\(budget.year)/С", on: date)
        var ready = Ready(documents: [act])
        for shelved in shelves.prefix(12) {
            var lot = shelved.lot
            let copies = max(1, lot.copies / 5)
            lot.value = try lot.value?.split(byWeights: [copies, lot.copies - copies])[0]
            lot.copies = copies
            lot.titles = nil
            ready.drafts.append(
                EntryDraft(
                    documentDate: date, document: act.code,
                    narrative: "Списание по ветхости, филиал \(shelved.key.branch?.text ?? "")",
                    movements: [.withdrawal(shelved.key, [lot])]))
        }
        shelves.removeFirst(min(12, shelves.count))
        agenda.add(.ready(ready), recorded: date.adding(14))
    }
}
