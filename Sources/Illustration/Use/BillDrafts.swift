import Languages
import Ledger
import Money

// A bill and its payment as documents and drafts.
extension SampleLedger {
    func paper(of bill: Bill) -> Document {
        let code = SampleLine.all[bill.line].code.text
        return Papers.invoice(
            "inv-\(code)-\(bill.year)-\(bill.serial)",
            number: "\(bill.line + 1)\(bill.year % 100)-\(Papers.padded(bill.serial))",
            on: bill.date, vendor: bill.line + 1)
    }

    func drafts(of bill: Bill) throws(MoneyError) -> [EntryDraft] {
        let line = SampleLine.all[bill.line]
        let document = paper(of: bill).code
        let amounts = try bill.amounts()
        return amounts.indices.map { row in
            EntryDraft(
                documentDate: bill.date, document: document,
                narrative: narrative(of: bill, row),
                movements: [
                    .accrual(
                        key(line, bill.year, branch: branch(bill.firstBranch + row)), amounts[row],
                        against: bill.commitment,
                        releasesRest: bill.closes && row == amounts.count - 1)
                ])
        }
    }

    func payments(of bill: Bill, on order: Document) throws(MoneyError) -> [EntryDraft] {
        let line = SampleLine.all[bill.line]
        let date = payday(of: bill)
        let amounts = try bill.amounts()
        return amounts.indices.map { row in
            EntryDraft(
                documentDate: date, document: order.code,
                narrative: "Оплата: " + narrative(of: bill, row),
                movements: [
                    .payment(
                        key(line, bill.year, branch: branch(bill.firstBranch + row)), amounts[row],
                        from: .accrued)
                ])
        }
    }

    /// One to two weeks after the bill, within the year; salaries the day after.
    func payday(of bill: Bill) -> CalendarDate {
        payday(of: bill.date, after: bill.line == Self.payroll ? 1 : 6 + Int(bill.seed % 8))
    }

    /// A working day so many days after a bill, at the latest the last before the year's accounts close.
    func payday(of bill: CalendarDate, after days: Int) -> CalendarDate {
        let last = CalendarDate.working(bill.year, 12, 29)
        return min(bill.adding(days).workingDay, last)
    }

    private func narrative(of bill: Bill, _ row: Int) -> String {
        let month = bill.month < 10 ? "0\(bill.month)" : "\(bill.month)"
        let line = words(SampleLine.all[bill.line])
        return "\(line), \(month).\(bill.year), филиал \(branch(bill.firstBranch + row))"
    }

    static let payroll = SampleLine.place(of: "payroll")
}
