import Languages
import Ledger
import Money

/// Something to be recorded on a certain day: small enough that a month of them is nothing, whatever
/// number of entries it becomes.
struct Step {
    /// The day it is recorded, a Friday.
    var recorded: CalendarDate
    /// Its place among the steps of a day.
    var order = 0
    var work: Work

    enum Work {
        case ready(Ready)
        case bill(Bill)
        case payment(of: Bill)
        case reversal(of: Int, Ready)
        /// What a contract still holds is given back.
        case releaseOfRest(CommitmentCode, BudgetKey, Ready)
        /// A number of a payment order that is never used.
        case skippedNumber(year: Int, plant: Int)
    }

    /// How many entries it becomes.
    var entries: Int {
        switch work {
        case .ready(let ready): ready.drafts.count
        case .bill(let bill), .payment(let bill): bill.rows
        case .reversal, .releaseOfRest: 1
        case .skippedNumber: 0
        }
    }
}

/// Entries that are few enough to be written down at once.
struct Ready {
    var documents: [Document] = []
    var drafts: [EntryDraft] = []
    /// The day of a payment order all drafts rest on: its number is given when it is recorded.
    var paidOn: CalendarDate?
    /// Under what the number of its first entry is remembered, for a reversal to come.
    var label: Int?
    /// The planted mistake its entries are.
    var plant: Int?
}
