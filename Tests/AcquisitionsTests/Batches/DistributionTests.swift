import Acquisitions
import Languages
import Ledger
import Money
import Testing

@Suite("Copies are shared among branches to the last one")
struct DistributionTests {
    private func formula(_ basis: DistributionFormula.Basis, _ weights: Int64...)
        -> DistributionFormula
    {
        DistributionFormula(
            basis: basis,
            weights: zip(["1", "1д", "2"], weights).map {
                .init(branch: BranchCode($0), weight: $1)
            })
    }

    @Test("the largest remainder gets what is left, the earlier branch among equals")
    func remainders() throws {
        // 10 by 5 : 3 : 2 is 5, 3 and 2; 10 by thirds is 3.33 each and one over: the first.
        #expect(try formula(.readers, 5, 3, 2).shares(of: 10).map(\.copies) == [5, 3, 2])
        #expect(try formula(.equal, 1, 1, 1).shares(of: 10).map(\.copies) == [4, 3, 3])
        #expect(try formula(.equal, 1, 1, 1).shares(of: 11).map(\.copies) == [4, 4, 3])
        // 7 by 100 : 10 : 1 is 6.31, 0.63 and 0.06: the second has the largest remainder.
        #expect(try formula(.loans, 100, 10, 1).shares(of: 7).map(\.copies) == [6, 1])
        #expect(throws: AcquisitionRefusal.paper(.unusableWeights)) {
            try formula(.fixed, 0, 0, 0).shares(of: 1)
        }
    }

    @Test("numbered copies go out in the order of their numbers, with what each came in at")
    func numbers() throws {
        var desk = try Desk()
        // 10.00 over 3 copies: 3.33, 3.33 and 3.34.
        try desk.hand("1", Desk.gift("1", copies: 3, value: .tenge(10)))
        try desk.hand(
            "1",
            .copiesDistributed(
                BatchDistribution(
                    batch: "1",
                    rows: [
                        .init(lot: 1, branch: "2", copies: 1),
                        .init(lot: 1, branch: "1", copies: 2),
                    ])))
        #expect(desk.stock(Desk.key("gift")).copies == 0)
        #expect(desk.stock(Desk.key("gift", branch: "2")).minorUnits == 333)
        #expect(desk.stock(Desk.key("gift", branch: "1")).minorUnits == 667)
        let places = desk.book.inventory.all.map { ($0.run.first, $0.run.last, $0.run.key.branch) }
        #expect(places.map(\.2) == ["2", "1"])
        #expect(places.map(\.0) == [1, 2])
        #expect(places.map(\.1) == [1, 3])
        #expect(
            try desk.refusals(
                of: "2",
                .copiesDistributed(
                    BatchDistribution(batch: "1", rows: [.init(lot: 1, branch: "2", copies: 1)])))
                == [.batch(.copiesExceeded(lot: 1, holds: 0, asked: 1))])
    }

    @Test("copies that go to branches at once stand there, and titles are counted once")
    func atOnce() throws {
        var desk = try Desk()
        try desk.hand(
            "1",
            Desk.gift(
                "1", copies: 5, value: .tenge(50), titles: 2,
                branches: [
                    BranchCopies(branch: "1", copies: 1), BranchCopies(branch: "2", copies: 3),
                ]))
        let titles = ["1", "2"].map { desk.stock(Desk.key("gift", branch: $0)).titles }
        #expect(titles + [desk.stock(Desk.key("gift")).titles] == [1, 1, 0])
        #expect(desk.stock(Desk.key("gift")).copies == 1)
        #expect(desk.book.batches["1"]?.lots[0].undistributed == 1)
    }
}
