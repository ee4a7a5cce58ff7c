import Acquisitions
import Ledger
import Money
import Testing

@Suite("Milestones of programmes")
struct MilestoneTests {
    @Test("a step with a cost accrues it; a planned step costs nothing yet") func cost() throws {
        var desk = try Desk()
        let cost = Milestone.Cost(key: Desk.key("paid"), amount: .tenge(700))
        try desk.hand(
            "1",
            .milestoneReached(
                Milestone(kind: .worksScanned, programme: "digital", count: 35, cost: cost)))
        #expect(try desk.position(Desk.key("paid")).accrued == .tenge(700))
        try desk.hand(
            "2",
            .milestoneReached(
                Milestone(kind: .coworkingPlaces, state: .planned, branch: "2", count: 12)))
        #expect(desk.book.milestones.map(\.milestone.count) == [35, 12])
        #expect(
            try desk.refusals(
                of: "3",
                .milestoneReached(
                    Milestone(kind: .worksSent, programme: "unknown", count: 0)))
                == [.paper(.unknownProgramme("unknown")), .paper(.impossibleCount(0))])
        #expect(
            try desk.refusals(
                of: "3",
                .milestoneReached(
                    Milestone(kind: .equipment, state: .planned, count: 1, cost: cost)))
                == [.paper(.nothingToRecord)])
    }
}
