import Languages
import Ledger
import Money

// Mistakes with orders and batches.
extension SampleLedger {
    mutating func plantSplitPurchase(_ scene: inout MistakeScene) throws(MoneyError) {
        let limit = plan.purchaseLimit
        let date = scene.day(3...9)
        var parts: [Money] = []
        for _ in 0..<3 {
            let share = Share(partsPerMillion: Int64(scene.random.within(962_000...992_000)))
            parts.append(try limit.taking(share))
        }
        let plant = planned(scene, try parts.sum(in: .kzt), Phrase(limit))
        for (index, amount) in parts.enumerated() {
            let (bill, order) = orderedBill(
                &scene, "equipment", ordered: amount, billed: amount, on: date,
                suffix: "-\(index + 1)")
            agenda.add(
                .ready(Ready(documents: order.documents, drafts: order.drafts, plant: plant)),
                recorded: date)
            add(bill)
        }
    }

    mutating func plantAboveOrder(_ scene: inout MistakeScene) throws(MoneyError) {
        let ordered = scene.amount(24_000...70_000)
        let share = Share(partsPerMillion: Int64(scene.random.within(1_120_000...1_450_000)))
        let billed = try ordered.taking(share)
        let date = scene.day(3...9)
        let (bill, order) = orderedBill(
            &scene, "equipment", ordered: ordered, billed: billed, on: date)
        agenda.add(.ready(order), recorded: date)
        let plant = planned(scene, try billed - ordered, Phrase(ordered))
        add(bill, bill: plant)
    }

    mutating func plantNeverOrdered(_ scene: inout MistakeScene) throws(MoneyError) {
        let amount = scene.amount(15_000...80_000)
        var (bill, _) = orderedBill(
            &scene, "events", ordered: amount, billed: amount, on: scene.day(3...9))
        bill.commitment = nil
        let plant = planned(scene, amount)
        add(bill, bill: plant)
    }

    /// Never in the months of the memo of 2021, whose copies would no longer be its 1,277.
    mutating func plantTenfoldPrice(_ scene: inout MistakeScene) throws(MoneyError) {
        if Memo2021.covers(scene.year, scene.month) { scene.month = scene.random.within(10...11) }
        let copies = Int64(scene.random.within(2...6))
        let price = Int64(scene.random.within(2_100...3_300)) * 100 + 37
        let amount = Money.tiyn(copies * 10 * price)
        let date = scene.day(3...8)
        var (bill, order) = orderedBill(
            &scene, SampleCode.books, ordered: amount, billed: amount, on: date)
        agenda.add(.ready(order), recorded: date)
        bill.paper = Papers.deliveryNote(
            "batch-\(scene.year)-\(scene.serial)", number: "\(scene.serial)", on: bill.date,
            vendor: 60)
        let plant = planned(scene, amount, Phrase(same: "\(copies) / \(copies * 10)"))
        var draft = accrual(bill)
        let lot = ItemLot(
            itemClass: ItemClass(language: "ru", kind: "book"), copies: copies, titles: 1,
            value: amount)
        draft.movements = [
            .accrual(
                key(bill.line, scene.year, branch: bill.branch), amount, against: bill.commitment,
                lots: [lot])
        ]
        agenda.add(
            .ready(Ready(documents: [bill.paper], drafts: [draft], plant: plant)),
            recorded: bill.date)
        let paid = payday(of: bill.date, after: 7)
        agenda.add(.ready(payment(bill, on: paid)), recorded: paid)
    }

    /// An order and the bill that follows it two weeks later.
    private func orderedBill(
        _ scene: inout MistakeScene, _ code: LineCode, ordered: Money, billed: Money,
        on date: CalendarDate, suffix: String = ""
    ) -> (bill: SingleBill, order: Ready) {
        let line = SampleLine.all[SampleLine.place(of: code)]
        let vendor = 20 + scene.serial % 30
        let name = "\(code)-\(scene.year)-\(scene.serial)\(suffix)"
        let commitment = CommitmentCode("order-" + name)
        let paper = Papers.order(
            commitment.text, number: "\(scene.serial)\(suffix)/\(scene.year % 100)", on: date,
            vendor: vendor)
        let order = EntryDraft(
            documentDate: date, document: paper.code, narrative: "Заказ: \(words(line))",
            movements: [.commitment(commitment, key(line, scene.year), ordered)])
        let delivered = date.adding(13).workingDay
        let branch = branch(scene.random.below(chart.branches.count))
        let bill = SingleBill(
            line: line, branch: branch, amount: billed, date: delivered,
            paper: Papers.invoice(
                "inv-" + name, number: "\(scene.serial)\(suffix)", on: delivered, vendor: vendor),
            narrative: "\(words(line)), филиал \(branch)", commitment: commitment)
        return (bill, Ready(documents: [paper], drafts: [order]))
    }
}
