import Importing
import Languages
import Ledger
import Testing

@Suite("The five data folders")
struct DataFoldersTests {
    @Test(
        "each loads whole, with its document, its figures and readings in three languages",
        arguments: [
            ("karaganda-city-2021", 87, 10), ("karaganda-region-2017", 7, 0),
            ("kyzylorda-region", 9, 0), ("kyzylorda-city", 6, 0), ("stepnogorsk", 5, 0),
        ])
    func loads(folder: String, figures: Int, drafts: Int) throws {
        let source = try ProjectData.load(folder)
        #expect(source.figures.count == figures)
        #expect(source.drafts.count == drafts)
        #expect(source.documents.count == 1)
        #expect(source.documents.allSatisfy { $0.file != nil && $0.sha256?.utf8.count == 64 })
        #expect(!source.readings.isEmpty)
        for reading in source.readings {
            #expect(Language.allCases.allSatisfy { !reading[$0].isEmpty })
        }
        #expect(source.chart.period == source.period)
        #expect(source.chart.limits.isEmpty)
    }

    @Test(
        "each posts into an empty ledger, and a second time adds nothing",
        arguments: ProjectData.folders)
    func posts(folder: String) throws {
        let source = try ProjectData.load(folder)
        var ledger = InMemoryLedger(chart: source.chart, documents: source.documents)
        let batch = EntryBatch(
            source.drafts, recordedAt: Timestamp(seconds: 0), recordedBy: "test")
        try ledger.post(batch)
        let again = try ledger.post(batch)
        #expect(again.entries.isEmpty)
        #expect(again.repeated.count == source.drafts.count)
        #expect(ledger.entries.count == source.drafts.count)
    }

    @Test("every figure stated in the sources is there with its value and unit")
    func statedFigures() throws {
        var figures: [String: ReportedFigure] = [:]
        for folder in ProjectData.folders {
            for figure in try ProjectData.load(folder).figures { figures[figure.code] = figure }
        }
        #expect(StatedFigures.rows.count == 113)
        for row in StatedFigures.rows {
            let figure = try #require(figures[row.code], "\(row.code)")
            #expect(figure.value == (try value(row.value)), "\(row.code)")
            #expect(figure.unit == row.unit, "\(row.code)")
        }
        // One more than the sources' own numbers: the central library, counted apart.
        #expect(figures.count == StatedFigures.rows.count + 1)
    }

    @Test("years, anniversaries, telephone numbers, view counters and models are no figures")
    func noFigures() throws {
        let notMetrics: Set = ["F087", "F094", "F096", "F097", "F107", "F119"]
        for folder in ProjectData.folders {
            let codes = try ProjectData.load(folder).figures.map(\.code)
            #expect(notMetrics.isDisjoint(with: codes))
        }
    }

    @Test(
        "quotes carry no address, telephone number or prize winner", arguments: ProjectData.folders)
    func quotes(folder: String) throws {
        for figure in try ProjectData.load(folder).figures {
            #expect(!figure.quote.isEmpty)
            for mark in ["@", "http", "+7", "8 7"] {
                #expect(!figure.quote.contains(mark), "\(figure.code)")
            }
            // Initials with a point, as in a person's name; М.О. and А.С. are in names of libraries.
            let initials = /\p{Lu}\p{Ll}+ \p{Lu}\.\p{Lu}?\.?/
            #expect(figure.quote.firstMatch(of: initials) == nil, "\(figure.code)")
        }
    }

    @Test("prizes are quoted with a gap where the winner stood")
    func prizes() throws {
        let figures = try ProjectData.load("karaganda-city-2021").figures
        for code in ["F052", "F053", "F054", "F055"] {
            let figure = try #require(figures.first { $0.code == code })
            #expect(figure.quote.contains("…"))
        }
    }

    @Test("every figure has words for its unit, measure and period", arguments: ProjectData.folders)
    func vocabulary(folder: String) throws {
        let source = try ProjectData.load(folder)
        let words = source.chart.vocabulary
        for figure in source.figures {
            #expect(words.units[figure.unit] != nil)
            #expect(words.measures[figure.measure] != nil)
            #expect(words.periods[figure.period] != nil)
        }
    }

    @Test("a lower bound is never booked")
    func bounds() throws {
        for folder in ProjectData.folders {
            let source = try ProjectData.load(folder)
            let bounds = source.figures.filter { $0.qualifier != .exact }.map(\.code)
            for draft in source.drafts {
                #expect(Set(bounds).isDisjoint(with: draft.figures))
            }
        }
    }

    @Test(
        "where a document bears no date, the as-of day says it is not stated",
        arguments: [
            ("karaganda-city-2021", true), ("karaganda-region-2017", false),
            ("kyzylorda-region", false), ("kyzylorda-city", false), ("stepnogorsk", false),
        ])
    func asOf(folder: String, isStated: Bool) throws {
        #expect(try ProjectData.load(folder).period.isAsOfStated == isStated)
    }

    /// A plain number as ten-thousandths.
    private func value(_ text: String) throws -> FigureValue {
        let parts = text.split(separator: ".")
        let whole = try #require(Int64(parts[0]))
        let decimals = parts.count == 2 ? String(parts[1]) : ""
        let padded = decimals + String(repeating: "0", count: 4 - decimals.utf8.count)
        return FigureValue(tenThousandths: whole * 10_000 + (try #require(Int64(padded))))
    }
}
