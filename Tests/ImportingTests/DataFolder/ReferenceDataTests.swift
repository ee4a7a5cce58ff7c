import Importing
import Languages
import Ledger
import Money
import Planning
import Testing

@Suite("The reference data")
struct ReferenceDataTests {
    let reference: ReferenceData

    init() throws { reference = try ProjectData.reference() }

    @Test("lines form a tree, parents before their parts")
    func tree() {
        var seen: Set<LineCode> = []
        for line in reference.lines {
            if let parent = line.code.parent { #expect(seen.contains(parent)) }
            seen.insert(line.code)
        }
        for code: LineCode in ["general", "utilities.heating", "books", "periodicals"] {
            #expect(seen.contains(code))
        }
    }

    @Test(
        "no mapping to a specific passes for confirmed, and each specific is in the classification")
    func specifics() throws {
        let codes = Set(reference.specifics.map(\.code))
        let day = try #require(CalendarDate(iso: "2021-09-30"))
        for line in reference.lines {
            #expect(line.specifics.allSatisfy { !$0.isConfirmed && codes.contains($0.code) })
        }
        #expect(
            reference.lines.first { $0.code == "utilities.water" }?.specific(on: day)?.code == "151"
        )
    }

    @Test("the conflict over the code of library stock is told")
    func conflict() throws {
        let intangible = try #require(reference.specifics.first { $0.code == "416" })
        #expect(intangible.remark?.en.contains("CONFLICT") == true)
        #expect(intangible.confidence == .secondary)
        let other = try #require(reference.specifics.first { $0.code == "419" })
        #expect(other.confidence == .unconfirmed)
    }

    @Test(
        "the monthly calculation index depends on date and purpose",
        arguments: [
            ("2020-03-31", "general", 265_100), ("2020-04-01", "general", 277_800),
            ("2021-09-30", "general", 291_700), ("2022-06-01", "fines-and-taxes", 306_300),
            ("2022-06-01", "benefits", 318_000),
        ] as [(String, String, Int64)])
    func monthlyIndex(day: String, purpose: String, tiyn: Int64) throws {
        let date = try #require(CalendarDate(iso: day))
        let valid = reference.monthlyIndex.filter { row in
            row.purpose == purpose && row.validFrom <= date
                && (row.validTo.map { date <= $0 } ?? true)
        }
        #expect(valid.map(\.amount) == [.tiyn(tiyn)])
    }

    @Test("VAT: 12 % to 2025, 16 % from 2026, publishing of printed books exempt")
    func vat() {
        #expect(reference.vat.filter { $0.kind == "general" }.map(\.rate) == [0.12, 0.16])
        #expect(reference.vat.filter { $0.kind == "book-publishing" }.map(\.rate) == [nil])
    }

    @Test("annual averages and December on December are series of their own")
    func consumerPrices() {
        func series(_ name: String) -> [String: Double] {
            let rows = reference.consumerPrices.filter { $0.series == name }
            return Dictionary(uniqueKeysWithValues: rows.map { ($0.period, $0.change) })
        }
        #expect(series("annual-average")["2021"] == 0.08)
        #expect(series("annual-average")["2022"] == 0.15)
        #expect(series("december-on-december")["2022"] == 0.203)
    }

    @Test("for each year after 2021 there is an index for every line, with a range around it")
    func growth() {
        for year in 2022...2024 {
            let general = reference.growth.filter {
                $0.line == nil && $0.year == FiscalYear(year)
            }
            #expect(general.count == 1)
            #expect(general.first?.kind == .consumerPrices)
        }
        var keys: Set<String> = []
        for index in reference.growth {
            #expect(index.low <= index.growth && index.growth <= index.high)
            #expect(!index.isConfirmed)
            #expect(Language.allCases.allSatisfy { index.source[$0].utf8.count > 60 })
            let isNew = keys.insert("\(index.line?.text ?? "")/\(index.year)").inserted
            #expect(isNew)
        }
    }

    @Test(
        "a line with a tariff of its own grows by it in 2024",
        arguments: [("utilities.heating", 0.33), ("utilities.water", 0.265), ("internet", 0.15)])
    func tariffs(line: String, growth: Double) throws {
        let index = try #require(
            reference.growth.first { $0.line == LineCode(line) && $0.year == FiscalYear(2024) })
        #expect(index.kind == .tariff)
        #expect(index.growth == growth)
    }

    @Test(
        "in kind come the state order, gifts, exchange and what sponsors bring; the rest is budget")
    func sources() {
        let inKind = reference.sources.filter { $0.nature == .inKind }.map(\.code.text)
        #expect(Set(inKind) == ["state-order", "gift", "exchange", "sponsor-in-kind"])
    }

    @Test("a broken table names file, line, column and value")
    func brokenTable() {
        let table = """
            line,year,kind,percent,low,high,confirmed,source_kk,source_ru,source_en
            books,2022,guess,15,8,20,no,a,b,c
            """
        let error = #expect(throws: DataFaults.self) {
            try ReferenceData.read(["growth.csv": table])
        }
        #expect(
            error?.faults == [
                DataFault(
                    file: "growth.csv", line: 2, place: "line", value: "books",
                    problem: .unknownCode(of: .line, known: [])),
                DataFault(
                    file: "growth.csv", line: 2, place: "kind", value: "guess",
                    problem: .notOneOf(["tariff", "consumer-prices", "assumption"])),
            ])
    }
}
