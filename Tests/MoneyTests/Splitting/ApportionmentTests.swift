import Money
import Testing

@Suite("Apportioning a price among funds")
struct ApportionmentTests {
    private static func percent(_ values: Int64...) -> [Apportionment.Portion] {
        values.map { .share(.percent($0)) }
    }
    private static func amounts(_ values: Int64...) -> [Apportionment.Portion] {
        values.map { .amount(.tiyn($0)) }
    }

    private static let remainders: [(Int64, [Apportionment.Portion], Int64)] = [
        (Int64(90_00), percent(93, 3), Int64(3_60)),
        (90_00, amounts(50_00, 35_00), 5_00),
        (10_00, amounts(10_00, 10_00), -10_00),
        (10_00, percent(20, 50), 3_00),
        (10_00, amounts(5_00) + percent(60), -1_00),
        (47_98, percent(100, 100), -47_98),
        (10_00, amounts(5_00) + percent(50), 0),
        (9_99, percent(50, 50), 0),
        (0, percent(100), 0),
        (0, amounts(0), 0),
    ]

    @Test(
        "F43: what the portions leave of the price",
        arguments: remainders)
    func f43(price: Int64, portions: [Apportionment.Portion], remaining: Int64) throws {
        let apportionment = Apportionment(portions)
        #expect(try apportionment.remaining(of: .tiyn(price)) == .tiyn(remaining))
        if remaining == 0 {
            #expect(try apportionment.parts(of: .tiyn(price)).sum(in: .kzt) == .tiyn(price))
        } else {
            #expect(
                throws: MoneyError.portionsDoNotMeet(.tiyn(price), remaining: .tiyn(remaining))
            ) { try apportionment.parts(of: .tiyn(price)) }
        }
    }

    private static let unusableForNothing: [[Apportionment.Portion]] = [
        amounts(0) + percent(100), amounts(5), percent(50), percent(100, 100), [],
    ]

    @Test(
        "F43: a zero price takes no mixture and no half shares",
        arguments: unusableForNothing)
    func zeroPrice(portions: [Apportionment.Portion]) {
        #expect(throws: MoneyError.unusableShares) {
            try Apportionment(portions).remaining(of: .tiyn(0))
        }
    }

    private static let exactParts: [(Int64, [Apportionment.Portion], [Int64])] = [
        (Int64(100_03), percent(50, 50), [Int64(50_01), 50_02]),
        (100_01, percent(30, 30, 40), [30_00, 30_00, 40_01]),
        (-100_01, percent(30, 30, 40), [-30_00, -30_00, -40_01]),
        (1_94, percent(30, 30, 30, 10), [58, 58, 58, 20]),
        (1_99, amounts(40) + percent(30, 30) + amounts(39), [40, 60, 60, 39]),
        (9_99, percent(50, 50), [4_99, 5_00]),
    ]

    @Test(
        "F44 and F45: the parts end to the last unit",
        arguments: exactParts)
    func parts(price: Int64, portions: [Apportionment.Portion], expected: [Int64]) throws {
        let parts = try Apportionment(portions).parts(of: .tiyn(price))
        #expect(parts.map(\.minorUnits) == expected)
    }

    @Test("F44: three orders encumber 110.01, 110.02 and 80.02 of three funds")
    func f44() throws {
        let halves = try Apportionment(Self.percent(50, 50)).parts(of: .tiyn(100_03))
        let thirds = try Apportionment(Self.percent(30, 30, 40)).parts(of: .tiyn(100_01))
        let funds = try [
            halves[0] + thirds[0] + thirds[0], halves[1] + thirds[1] + thirds[1],
            thirds[2] + thirds[2],
        ]
        #expect(funds == [.tiyn(110_01), .tiyn(110_02), .tiyn(80_02)])
    }

    @Test("absurd shares are an error and no trap")
    func overflow() {
        let huge = Apportionment([
            .share(Share(partsPerMillion: .max)), .share(Share(partsPerMillion: .max)),
        ])
        #expect(throws: MoneyError.overflow(.kzt)) { try huge.remaining(of: .tiyn(.max)) }
    }
}
