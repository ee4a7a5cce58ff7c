import Ledger
import Testing

@testable import Acquisitions

@Suite("What margins say and what they do not")
struct MarginTests {
    @Test(
        "the copies two margins share lie between bounds",
        arguments: [
            // 2018 copies, 1237 in Kazakh: from the budget (1277) and by state order (741).
            (1237, 1277, 2018, 496, 1237), (1237, 741, 2018, 0, 741), (5, 5, 5, 5, 5),
            (0, 7, 10, 0, 0), (3, 4, 10, 0, 3),
        ] as [(Int64, Int64, Int64, Int64, Int64)])
    func bounds(part: Int64, other: Int64, whole: Int64, least: Int64, most: Int64) throws {
        let bounds = try #require(MarginBounds(of: part, and: other, in: whole))
        #expect(bounds.range == least...most)
        #expect(bounds.isExact == (least == most))
    }

    @Test("a part greater than the whole, or below zero, has no bounds")
    func impossible() {
        #expect(MarginBounds(of: 11, and: 1, in: 10) == nil)
        #expect(MarginBounds(of: -1, and: 1, in: 10) == nil)
        #expect(MarginBounds(of: 1, and: 1, in: -10) == nil)
    }

    @Test("bounds hold for every table with these margins")
    func allTables() {
        for whole in Int64(0)...7 {
            for both in 0...whole {
                for first in 0...(whole - both) {
                    for second in 0...(whole - both - first) {
                        let bounds = MarginBounds(
                            of: both + first, and: both + second, in: whole)
                        #expect(bounds?.range.contains(both) == true)
                    }
                }
            }
        }
    }

    @Test("a margin is an exact whole number of a class; everything else is none")
    func reported() {
        func figure(
            _ code: String, _ measure: String, _ value: Int64?,
            _ qualifier: ReportedFigure.Qualifier = .exact
        ) -> ReportedFigure {
            ReportedFigure(
                code: code, document: "memo", quote: "",
                value: value.map(FigureValue.init(tenThousandths:)), unit: "copies", period: "",
                measure: measure, qualifier: qualifier)
        }
        let margins = ReportedMargin.all(in: [
            figure("A", "acquisitions.copies.kazakh", 12_370_000),
            figure("B", "acquisitions.copies", 20_180_000),
            figure("C", "acquisitions.copies.language.ru", 7_000_000, .moreThan),
            figure("D", "acquisitions.copies.kind.book", 5),
            figure("E", "acquisitions.copies.branch.1д", 30_000),
            figure("F", "acquisitions.copies.kind.periodical", nil),
        ])
        #expect(
            margins == [
                ReportedMargin(group: .language("kk"), copies: 1237, figure: "A"),
                ReportedMargin(group: .branch("1д"), copies: 3, figure: "E"),
            ])
    }
}
