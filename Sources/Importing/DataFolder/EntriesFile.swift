import Languages
import Ledger
import Money

/// Reads `entries.yaml`: what is booked, each entry with its document, the figures it rests on and its
/// rows. A row names a line and a source, and what the kind of entry asks for.
struct EntriesFile {
    let ledger: LedgerFile
    /// The codes of the figures; nil where they could not be read.
    let figures: [String]?
    private(set) var drafts: [EntryDraft] = []
    private var reader = DataReader(file: "entries.yaml")

    init(ledger: LedgerFile, figures: [String]?) {
        self.ledger = ledger
        self.figures = figures
    }

    var faults: [DataFault] { reader.faults }

    /// The kinds of entry a data folder may book.
    enum Kind: String, CaseIterable {
        case appropriation, amendment, transfer, commitment, release, accrual, payment, refund
        case receiptInKind, withdrawal
    }

    mutating func read(_ text: String) {
        guard let chart = ledger.chart,
            let root = reader.root(of: text, keys: ["entries"])
        else { return }
        var ids = CodeList()
        let keys = ["id", "kind", "date", "document", "figures", "narrative", "rows"]
        for section in reader.sections("entries", in: root, keys: keys) {
            guard let draft = draft(in: section, chart: chart, ids: &ids) else { continue }
            drafts.append(draft)
        }
    }

    private mutating func draft(
        in section: Section, chart: Chart, ids: inout CodeList
    ) -> EntryDraft? {
        let documents = ledger.documentCodes
        let id = reader.text("id", in: section)
        let kind = reader.value("kind", in: section) { text throws(ValueProblem) in
            try ReadValue.word(text, of: Kind.self)
        }
        let date = reader.value("date", in: section, ReadValue.date)
        let document = reader.value("document", in: section) { text throws(ValueProblem) in
            try ReadValue.code(text, of: .document, among: documents)
        }
        let narrative = reader.text("narrative", in: section)
        let restsOn = figureCodes(in: section)
        guard let kind else { return nil }
        let year = date.map {
            FiscalYear.containing($0, start: chart.organisation.fiscalYearStart)
        }
        let movements = movements(
            of: kind, in: section, chart: chart, year: year ?? FiscalYear(1))
        guard let id, ids.adds(id, in: section, key: "id", noting: &reader), let date, let document,
            let narrative, !movements.isEmpty
        else { return nil }
        return EntryDraft(
            documentDate: date, document: DocumentCode(document), narrative: narrative.trimmed,
            movements: movements, figures: restsOn,
            idempotencyKey: "\(chart.organisation.code)/\(id)")
    }

    private mutating func figureCodes(in section: Section) -> [String] {
        reader.texts("figures", in: section).compactMap { item in
            reader.code(item, of: .figure, among: figures)
        }
    }

    private mutating func movements(
        of kind: Kind, in section: Section, chart: Chart, year: FiscalYear
    ) -> [Movement] {
        let keys = EntryRow.keys(of: kind)
        return reader.sections("rows", in: section, keys: keys, required: true).compactMap { row in
            EntryRow(section: row, chart: chart, year: year).movement(of: kind, &reader)
        }
    }
}
