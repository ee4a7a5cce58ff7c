import Languages
import Ledger
import Money
import Storage
import Testing

@Suite("What every store promises of charts, documents, figures and checks")
struct RecordContractTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test("the chart comes back as recorded, the latest wins", arguments: StoreUnderTest.allCases)
    func chart(_ kind: StoreUnderTest) throws {
        let store = try kind.make(in: folder)
        #expect(try store.chart() == SampleLedger.chart)
        var renamed = SampleLedger.chart
        renamed.lines[0].name = Phrase(same: "Printed books")
        try store.record(chart: renamed)
        #expect(try store.chart() == renamed)
        #expect(try store.snapshot(asOf: nil).chart == renamed)
        let head = try store.head()
        try store.record(chart: renamed)
        #expect(try store.head() == head)
        try store.record(chart: SampleLedger.chart)
        #expect(try store.chart() == SampleLedger.chart)
        #expect(try store.head() != head)
    }

    @Test("codes that entries use stay in the chart", arguments: StoreUnderTest.allCases)
    func codesInUse(_ kind: StoreUnderTest) throws {
        let store = try kind.make(in: folder)
        try store.post(SampleLedger.fiveEntries)
        var smaller = SampleLedger.chart
        smaller.lines.removeAll { $0.code == "books" || $0.code == "utilities" }
        smaller.sources.removeAll { $0.code == SampleLedger.order }
        smaller.branches = []
        smaller.programmes = []
        #expect(throws: StorageError.codesInUse(["books", "state-order", "1", "11д"])) {
            try store.record(chart: smaller)
        }
        #expect(try store.chart() == SampleLedger.chart)
        var unused = SampleLedger.chart
        unused.lines.removeAll { $0.code == "utilities.heating" }
        try store.record(chart: unused)
        #expect(try store.chart() == unused)
    }

    @Test("the currency stays once there are entries", arguments: StoreUnderTest.allCases)
    func currency(_ kind: StoreUnderTest) throws {
        let store = try kind.make(in: folder)
        var other = SampleLedger.chart
        other.organisation.currencyCode = "EUR"
        try store.record(chart: other)
        try store.record(chart: SampleLedger.chart)
        try store.post(SampleLedger.fiveEntries)
        #expect(throws: StorageError.currencyInUse(recorded: "KZT", proposed: "EUR")) {
            try store.record(chart: other)
        }
    }

    @Test(
        "a document again is nothing new, with other content an error",
        arguments: StoreUnderTest.allCases)
    func documents(_ kind: StoreUnderTest) throws {
        let store = try kind.make(in: folder)
        let head = try store.head()
        try store.record(documents: SampleLedger.documents)
        #expect(try store.head() == head)
        #expect(try store.snapshot(asOf: nil).documents == SampleLedger.documents)
        var changed = SampleLedger.documents[1]
        changed.number = "8"
        let another = Document(code: "act", kind: .act, title: Phrase(same: "Act"))
        #expect(throws: StorageError.recordDiffers(.document, code: "memo")) {
            try store.record(documents: [another, changed])
        }
        #expect(try store.snapshot(asOf: nil).documents == SampleLedger.documents)
    }

    @Test(
        "figures and checks come back, repeats are the same or an error",
        arguments: StoreUnderTest.allCases)
    func figures(_ kind: StoreUnderTest) throws {
        let store = try kind.make(in: folder)
        let (figure, check) = (SampleLedger.figure, SampleLedger.check)
        try store.record(figures: [figure], checks: [check])
        let head = try store.head()
        try store.record(figures: [figure], checks: [check])
        #expect(try store.head() == head)
        let snapshot = try store.snapshot(asOf: nil)
        #expect(snapshot.figures == [figure])
        #expect(snapshot.checks == [check])
        var other = figure
        other.quote += "?"
        #expect(throws: StorageError.recordDiffers(.figure, code: "F001")) {
            try store.record(figures: [other], checks: [])
        }
        var question = check
        question.isOpenQuestion = true
        #expect(throws: StorageError.recordDiffers(.check, code: "C1")) {
            try store.record(figures: [], checks: [question])
        }
    }

    @Test("a figure without its document is an error", arguments: StoreUnderTest.allCases)
    func figureWithoutDocument(_ kind: StoreUnderTest) throws {
        let store = try kind.make(in: folder)
        var figure = SampleLedger.figure
        figure.document = "letter"
        #expect(
            throws: StorageError.figureWithoutDocument(figure: "F001", document: "letter")
        ) { try store.record(figures: [figure], checks: []) }
    }

    @Test("a text that could not be kept whole is an error", arguments: StoreUnderTest.allCases)
    func nullCharacter(_ kind: StoreUnderTest) throws {
        let store = try kind.make(in: folder)
        let head = try store.head()
        let batch = SampleLedger.batch(
            SampleLedger.draft(
                .appropriation(SampleLedger.key("books"), .undated(.tiyn(1))), narrative: "a\0b"))
        #expect(throws: StorageError.textWithNull("a\0b")) { try store.post(batch) }
        #expect(try store.head() == head)
    }
}
