import Ledger
import Money

extension Proceeding {
    mutating func reach(_ milestone: Milestone) throws(AcquisitionRefusal) {
        require(milestone.count > 0, .paper(.impossibleCount(milestone.count)))
        if let cost = milestone.cost {
            require(cost.amount.isPositive, .paper(.amountNotPositive(cost.amount)))
            // A plan costs nothing yet: its money is a commitment or a request, not a bill.
            require(milestone.state == .reached, .paper(.nothingToRecord))
            move(.accrual(cost.key, cost.amount))
        }
        book.milestones.append(MilestoneState(milestone: milestone, record: code, date: date))
    }

    mutating func note(_ check: StockCheck) throws(AcquisitionRefusal) {
        require(!check.numbers.isEmpty || !check.counts.isEmpty, .paper(.nothingToRecord))
        for numbers in check.numbers {
            require(numbers.count > 0, .paper(.impossibleCount(numbers.count)))
        }
        for count in check.counts {
            require(count.copies >= 0, .paper(.impossibleCount(count.copies)))
        }
        requireOnce(check.numbers)
        let differences = book.differences(of: check)
        if !differences.isNone {
            func count(_ numbers: [NumberedCopies]) -> Int64 {
                numbers.reduce(0) { $0 &+ $1.count }
            }
            warn(
                .stockDiffers(
                    missing: count(differences.missing), found: count(differences.found),
                    misplaced: count(differences.misplaced.map(\.numbers)),
                    unknown: count(differences.unknown)))
        }
        book.checks.append(
            CheckState(check: check, record: code, date: date, differences: differences))
    }
}
