import TestSupport
import Testing

@testable import Forecasting

@Suite("Forecasts add up")
struct ReconciliationTests {
    private func total() throws -> Hierarchy { try Hierarchy(members: [[0, 1], [0], [1]]) }

    @Test(
        "total 100, parts 30 and 40, by the number of series: each part gets a quarter of what lacks, twice"
    )
    func structural() throws {
        // W = diag(2, 1, 1): the gap 30 is spread so that the total falls by 15 and parts rise by 7.5.
        let values = MinimumTrace(try total()).reconciled([100, 30, 40])
        for (own, wanted) in zip(values, [85, 37.5, 47.5]) { #expect(abs(own - wanted) < 1e-9) }
    }

    @Test("what is surely known hardly moves: variances 1, 100 and 100")
    func variances() throws {
        // The gap 30 is spread as 1 : 100 : 100 of 201.
        let values = try MinimumTrace(total(), variances: [1, 100, 100]).reconciled([100, 30, 40])
        #expect(abs(values[0] - (100 - 30.0 / 201)) < 1e-9)
        #expect(abs(values[1] - (30 + 3000.0 / 201)) < 1e-9)
    }

    @Test(
        "any forecasts add up afterwards, those that did stay, and none is negative",
        arguments: 0..<20)
    func coherent(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let hierarchy = try Hierarchy(
            members: [[0, 1, 2, 3], [0, 1], [2, 3], [0], [1], [2], [3]])
        let errors = (0..<7).map { _ in
            (0..<20).map { _ in Double.random(in: -5...5, using: &random) }
        }
        let trace = try MinimumTrace(hierarchy, errors: errors)
        let forecasts = (0..<7).map { _ in Double.random(in: 0...100, using: &random) }
        let values = trace.reconciled(forecasts, floor: 0)
        #expect(abs(values[0] - values[3...].reduce(0, +)) < 1e-6)
        #expect(abs(values[1] - values[3] - values[4]) < 1e-6)
        #expect(values.allSatisfy { $0 >= 0 })
        let coherent = hierarchy.summed([5, 6, 7, 8])
        for (own, wanted) in zip(trace.reconciled(coherent), coherent) {
            #expect(abs(own - wanted) < 1e-6)
        }
    }

    @Test("twelve months: 28 series, year first, and every path adds up")
    func temporal() throws {
        let hierarchy = try Hierarchy.temporal(periods: 12)
        #expect(hierarchy.members.count == 28)
        #expect(hierarchy.members[0] == Array(0..<12))
        let paths = (0..<28).map { place in
            Paths(values: (0..<5).map { [Double($0 + place) + 10] })
        }
        let coherent = MinimumTrace(hierarchy).reconciled(paths, floor: 0)
        for path in 0..<5 {
            let months = coherent.suffix(12).map { $0.values[path][0] }
            #expect(abs(coherent[0].values[path][0] - months.reduce(0, +)) < 1e-6)
        }
    }

    @Test(
        "a part that stands nowhere by itself, no series, and errors of too few series are refused")
    func refusals() throws {
        #expect(throws: HierarchyError.notByItself(1)) { try Hierarchy(members: [[0, 1], [0]]) }
        #expect(throws: HierarchyError.empty) { try Hierarchy(members: []) }
        #expect(throws: HierarchyError.wrongCount(have: 1, need: 3)) {
            try MinimumTrace(total(), errors: [[1, 2, 3]])
        }
    }
}
