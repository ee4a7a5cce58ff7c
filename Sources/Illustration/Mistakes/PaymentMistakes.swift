import Languages
import Ledger
import Money

// Mistakes with payments.
extension SampleLedger {
    mutating func plantDuplicatePayment(_ scene: inout MistakeScene) throws(MoneyError) {
        let amount = scene.amount(8_000...40_000)
        let first = contractBill(&scene, "internet", amount, on: scene.day(4...9))
        add(first)
        var second = first
        let number = first.paper.number ?? ""
        second.date = first.date.adding(9).workingDay
        second.paper = Papers.invoice(
            first.paper.code.text + "a", number: number + "-А", on: second.date,
            vendor: SampleLine.place(of: "internet") + 1)
        let plant = planned(scene, amount, Phrase(same: "№ " + number))
        add(second, bill: plant, payment: plant)
    }

    mutating func plantWeekendPayment(_ scene: inout MistakeScene) throws(MoneyError) {
        let bill = contractBill(
            &scene, "utilities.electricity", scene.amount(6_000...30_000), on: scene.day(5...12))
        var day = bill.date.adding(5)
        while !day.isWeekend { day = day.adding(1) }
        let plant = planned(scene, bill.amount, Phrase(day))
        add(bill, paidOn: day, payment: plant)
    }

    mutating func plantRoundAmount(_ scene: inout MistakeScene) throws(MoneyError) {
        let amount = Money.tiyn(Int64(scene.random.within(2...6)) * 10_000_00)
        let bill = contractBill(&scene, "utilities.general", amount, on: scene.day(5...20))
        let plant = planned(scene, amount)
        add(bill, bill: plant, payment: plant)
    }

    /// The payment is lower than the bill by a multiple of nine, as transposed digits always are.
    mutating func plantTransposedDigits(_ scene: inout MistakeScene) throws(MoneyError) {
        let thousands = Int64(scene.random.within(12...39))
        let (high, low) = (Int64(scene.random.within(5...9)), Int64(scene.random.within(0...4)))
        let tiyn = Int64(scene.random.within(11...98))
        let right = Money.tiyn((thousands * 1000 + high * 100 + low * 10 + 3) * 100 + tiyn)
        let wrong = Money.tiyn((thousands * 1000 + low * 100 + high * 10 + 3) * 100 + tiyn)
        let bill = contractBill(&scene, "internet", right, on: scene.day(5...20))
        let plant = planned(scene, try right - wrong, Phrase(right))
        add(bill, pays: wrong, payment: plant)
    }

    mutating func plantNumberGap(_ scene: inout MistakeScene) {
        let plant = planned(scene, nil)
        agenda.add(.skippedNumber(year: scene.year, plant: plant), recorded: scene.day(3...25))
    }
}
