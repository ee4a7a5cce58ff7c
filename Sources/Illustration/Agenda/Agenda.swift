import Languages
import Ledger

/// What is still to be recorded, in the order it will be.
struct Agenda {
    private var steps: [Step] = []
    private var nextOrder = 0
    /// Entries of all steps that were ever put down.
    private(set) var entries = 0

    /// Puts a step down after those of its day.
    mutating func add(_ work: Step.Work, recorded day: CalendarDate) {
        let step = Step(recorded: day.friday, order: nextOrder, work: work)
        nextOrder += 1
        entries += step.entries
        steps.append(step)
    }

    var hasSteps: Bool { !steps.isEmpty }

    /// Takes out what is recorded up to and with a day; nil takes all.
    mutating func steps(until day: CalendarDate?) -> [Step] {
        let due = steps.filter { step in day.map { step.recorded <= $0 } ?? true }
        if let day { steps.removeAll { $0.recorded <= day } } else { steps = [] }
        return due.sorted { ($0.recorded, $0.order) < ($1.recorded, $1.order) }
    }
}
