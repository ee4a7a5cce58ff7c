import Languages
import Ledger
import Money

/// A lot that stands on the shelves and may be withdrawn in a later year.
struct ShelvedLot: Sendable {
    var key: BudgetKey
    var lot: ItemLot
}

// Books bought: an order, a batch with a row for each language and library, a payment.
extension SampleLedger {
    /// Puts the month's batches on the agenda.
    mutating func scheduleBooks(_ month: Int, entries: Int) throws(MoneyError) {
        let place = SampleLine.place(of: SampleCode.books)
        let amount = budget.bills[place][month - 1]
        guard amount.isPositive else { return }
        let copies = try copies(of: amount, in: month)
        let languages = try byLanguage(copies, in: month)
        let wanted = max(3, entries * Self.bookWeight / 400)
        var random = SampleRandom(seed: plan.seed, 6, budget.year, month)
        var lots: [BookLot] = []
        for (language, count) in languages where count > 0 {
            let rows = max(1, min(wanted * Int(count) / Int(copies), Int(count) / 3))
            lots += try spread(count, language, rows: rows, month, &random)
        }
        let weights = lots.map { $0.copies * Int64(700 + random.below(600)) }
        let values = try amount.split(byWeights: weights)
        for index in lots.indices { lots[index].value = values[index] }
        let batches = min(60, (lots.count + 11) / 12)
        for batch in 0..<batches {
            let own = stride(from: batch, to: lots.count, by: batches).map { lots[$0] }
            try scheduleBatch(own, month, batch, &random)
        }
    }

    /// So many copies of one language for one library.
    struct BookLot {
        var language: ItemLanguage
        var kind: ItemKind
        var copies: Int64
        var branch: BranchCode
        var value = Money.zero(.kzt)

        func item(random: inout SampleRandom) -> ItemLot {
            ItemLot(
                itemClass: ItemClass(language: language, kind: kind), copies: copies,
                titles: max(1, copies / Int64(1 + random.below(4))), value: value)
        }
    }

    /// How many copies the month's money buys; in the months the memo of 2021 tells of, its 1,277.
    private func copies(of amount: Money, in month: Int) throws(MoneyError) -> Int64 {
        let place = SampleLine.place(of: SampleCode.books)
        if Memo2021.covers(budget.year, month) {
            return try Memo2021.boughtCopies.split(byWeights: memoMonths)[month - 1]
        }
        let target = try SampleLine.all[place].target(budget.year).minorUnits
        // 2,598 tenge a copy in 2021, the quotient of the memo's value and copies.
        let price = Int128(259_843) * Int128(target) / Int128(SampleLine.all[place].base)
        return max(3, Int64(clamping: Int128(amount.minorUnits) / max(price, 1)))
    }

    /// The money of the memo's months, which its copies follow.
    private var memoMonths: [Int64] {
        let place = SampleLine.place(of: SampleCode.books)
        return budget.bills[place].prefix(Memo2021.month).map(\.minorUnits)
    }

    private func byLanguage(
        _ copies: Int64, in month: Int
    ) throws(MoneyError) -> [(ItemLanguage, Int64)] {
        var inKazakh = copies * 56 / 100
        if Memo2021.covers(budget.year, month) {
            inKazakh = try Memo2021.boughtInKazakh.split(byWeights: memoMonths)[month - 1]
        }
        return Self.languages(copies, inKazakh: inKazakh)
    }

    static func languages(_ copies: Int64, inKazakh: Int64) -> [(ItemLanguage, Int64)] {
        let rest = copies - inKazakh
        let english = rest / 9
        return [("kk", inKazakh), ("ru", rest - english), ("en", english)]
    }

    func spread(
        _ copies: Int64, _ language: ItemLanguage, rows: Int, _ month: Int,
        _ random: inout SampleRandom
    ) throws(MoneyError) -> [BookLot] {
        let first = random.below(chart.branches.count)
        return try copies.split(byWeights: random.unevenWeights(rows)).enumerated()
            .filter { $0.element > 0 }
            .map { index, count in
                // The memo speaks of books only.
                let isOther = !Memo2021.covers(budget.year, month) && random.below(12) == 0
                return BookLot(
                    language: language, kind: isOther ? "brochure" : "book", copies: count,
                    branch: branch(first + index))
            }
    }

    private mutating func scheduleBatch(
        _ lots: [BookLot], _ month: Int, _ index: Int, _ random: inout SampleRandom
    ) throws(MoneyError) {
        guard !lots.isEmpty else { return }
        let year = budget.year
        let line = SampleLine.all[SampleLine.place(of: SampleCode.books)]
        let serial = month * 100 + index + 1
        let vendor = 60 + random.below(12)
        let code = CommitmentCode("order-books-\(year)-\(serial)")
        let total = try lots.map(\.value).sum(in: .kzt)
        let ordered = CalendarDate.working(year, month, 1 + random.below(7))
        let order = Papers.order(
            code.text, number: "К-\(serial)/\(year % 100)", on: ordered, vendor: vendor)
        let slack = Share(partsPerMillion: Int64(random.within(1_000_000...1_020_000)))
        let ordering = EntryDraft(
            documentDate: ordered, document: order.code, narrative: "Заказ книг",
            movements: [.commitment(code, key(line, year), try total.taking(slack))])
        agenda.add(.ready(Ready(documents: [order], drafts: [ordering])), recorded: ordered)
        let delivered = CalendarDate.working(
            year, month, random.within(month == 12 ? 10...16 : 14...25))
        let note = Papers.deliveryNote(
            "batch-\(year)-\(serial)", number: "\(vendor)-\(Papers.padded(serial))", on: delivered,
            vendor: vendor)
        var batch = Ready(documents: [note])
        var payment = Ready(paidOn: payday(of: delivered, after: 5 + random.below(6)))
        for (row, lot) in lots.enumerated() {
            let key = key(line, year, branch: lot.branch)
            let item = lot.item(random: &random)
            shelve(item, key, random: &random)
            batch.drafts.append(
                EntryDraft(
                    documentDate: delivered, document: note.code,
                    narrative: "Партия книг, филиал \(lot.branch)",
                    movements: [
                        .accrual(
                            key, lot.value, against: code, releasesRest: row == lots.count - 1,
                            lots: [item])
                    ]))
            payment.drafts.append(
                EntryDraft(
                    documentDate: payment.paidOn ?? delivered, document: "",
                    narrative: "Оплата: партия книг, филиал \(lot.branch)",
                    movements: [.payment(key, lot.value, from: .accrued)]))
        }
        agenda.add(.ready(batch), recorded: delivered)
        agenda.add(.ready(payment), recorded: max(delivered, payment.paidOn ?? delivered))
    }

    /// Remembers some lots for a withdrawal to come: never more than a few dozen.
    mutating func shelve(_ lot: ItemLot, _ key: BudgetKey, random: inout SampleRandom) {
        guard lot.copies >= 4, shelves.count < 48 || random.below(8) == 0 else { return }
        if shelves.count >= 48 { shelves.removeFirst() }
        shelves.append(ShelvedLot(key: key, lot: lot))
    }
}
