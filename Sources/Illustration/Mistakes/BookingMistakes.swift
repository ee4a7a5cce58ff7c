import Languages
import Ledger
import Money

// Mistakes of where, when and how a right paper is booked.
extension SampleLedger {
    /// A bill for the Internet booked on water, under water's contract.
    mutating func plantWrongLine(_ scene: inout MistakeScene) throws(MoneyError) {
        var bill = contractBill(
            &scene, "internet", scene.amount(3_000...9_000), on: scene.day(5...20))
        let code = bill.line.code
        let right = chart.line(code)?.name ?? Phrase(same: code.text)
        bill.line = SampleLine.all[SampleLine.place(of: "utilities.water")]
        bill.commitment = contract(of: bill.line, scene.year)
        let plant = planned(scene, bill.amount, right)
        add(bill, bill: plant)
    }

    /// A bill whose own words name another library than the one it is booked on.
    mutating func plantWrongBranch(_ scene: inout MistakeScene) throws(MoneyError) {
        var bill = contractBill(
            &scene, "utilities.electricity", scene.amount(6_000...25_000), on: scene.day(5...20))
        let right = bill.branch
        bill.branch = lookalike(of: right)
        let plant = planned(scene, bill.amount, Phrase(same: right.text))
        add(bill, bill: plant)
    }

    /// The branch whose code is most easily taken for this one: of the same number, else the next.
    private func lookalike(of branch: BranchCode) -> BranchCode {
        let codes = chart.branches.map(\.code)
        func digits(_ code: BranchCode) -> String {
            String(code.text.unicodeScalars.filter { ("0"..."9").contains($0) })
        }
        let same = codes.first {
            $0 != branch && !digits($0).isEmpty && digits($0) == digits(branch)
        }
        let place = codes.firstIndex(of: branch) ?? 0
        return same ?? codes[(place + 1) % codes.count]
    }

    /// Dated in January or February, recorded four to nine months later.
    mutating func plantBackDated(_ scene: inout MistakeScene) throws(MoneyError) {
        scene.month = scene.random.within(1...2)
        let bill = contractBill(
            &scene, "utilities.general", scene.amount(7_000...30_000), on: scene.day(16...26))
        let recorded = CalendarDate.working(
            scene.year, scene.month + scene.random.within(4...9), 12)
        let plant = planned(scene, bill.amount, Phrase(bill.date))
        add(bill, recorded: recorded, bill: plant)
    }

    /// The paper is of December, the entry of January.
    mutating func plantLateCutOff(_ scene: inout MistakeScene) throws(MoneyError) {
        scene.month = 1
        var bill = contractBill(
            &scene, "internet", scene.amount(8_000...35_000), on: scene.day(21...26))
        let date = CalendarDate.working(scene.year - 1, 12, scene.random.within(20...29))
        bill.paper.date = date
        let plant = planned(scene, bill.amount, Phrase(date))
        add(bill, bill: plant)
    }

    mutating func plantReversedAndReentered(_ scene: inout MistakeScene) throws(MoneyError) {
        let bill = contractBill(
            &scene, "utilities.general", scene.amount(7_000...30_000), on: scene.day(4...9))
        let label = newLabel()
        let plant = planned(scene, bill.amount)
        agenda.add(
            .ready(Ready(documents: [bill.paper], drafts: [accrual(bill)], label: label)),
            recorded: bill.date)
        let day = bill.date.adding(7).workingDay
        let act = Papers.act(
            "act-\(scene.year)-\(scene.serial)", number: "\(scene.year)/\(scene.serial)", on: day)
        let draft = EntryDraft(
            documentDate: day, document: act.code, narrative: "Сторно", movements: [])
        agenda.add(
            .reversal(of: label, Ready(documents: [act], drafts: [draft], plant: plant)),
            recorded: day)
        add(bill, recorded: day, bill: plant)
    }
}
