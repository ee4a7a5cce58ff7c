import Languages
import Ledger

/// Reads the rows of a file of entries, one by one: cells by the header, codes by the chart, documents by
/// the desk.
struct MovementRowReader {
    /// What became of a row.
    enum Outcome {
        case accepted(MovementRow, Movement, newDocument: Document?, warnings: [Finding])
        case rejected([Finding])
    }

    private let organisation: Organisation
    private var cells: CellReader
    private var documents: DocumentDesk
    /// Columns of this file that a kind of entry makes no use of.
    private let unused: [EntryKind: [EntryColumn]]

    init(cells: CellReader, organisation: Organisation, documents: DocumentDesk) {
        self.cells = cells
        self.organisation = organisation
        self.documents = documents
        let present = EntryColumn.particular.filter { cells.header.place(of: $0) >= 0 }
        unused = Dictionary(
            uniqueKeysWithValues: EntryKind.allCases.map { kind in
                (kind, present.filter { !kind.particularColumns.contains($0) })
            })
    }

    /// Reads a row. All its unreadable cells are told at once.
    mutating func read(_ record: CSVRecord) -> Outcome {
        cells.findings.removeAll(keepingCapacity: true)
        cells.tellFaults(of: record)
        guard cells.findings.isEmpty, let row = readCells(of: record) else {
            return .rejected(cells.findings)
        }
        do throws(RowFault) {
            let (document, isNew) = try documents.document(of: row.mention)
            var entry = row.entry
            entry.document = document.code
            entry.namesDocument = !row.mention.isEmpty
            let movement = try entry.movement()
            tellUnused(entry.kind, in: record)
            return .accepted(
                entry, movement, newDocument: isNew ? document : nil, warnings: cells.findings)
        } catch {
            cells.tell(error.column, in: record, error.expected)
            return .rejected(cells.findings)
        }
    }

    /// Makes the new document of an accepted row known to the rows that follow.
    mutating func admit(_ document: Document) { documents.admit(document) }

    /// All cells of a row; nil where any is missing or unreadable.
    private mutating func readCells(
        of record: CSVRecord
    ) -> (entry: MovementRow, mention: DocumentDesk.Mention)? {
        let date = cells.date(.date, in: record)
        let kind = cells.kind(in: record)
        cells.require(date, .date, in: record)
        cells.require(kind, .kind, in: record)
        let year =
            cells.year(.year, in: record)
            ?? date.map { .containing($0, start: organisation.fiscalYearStart) }
        let key = kind == .reversal ? nil : readKey(in: record, year: year)
        let from = readFrom(in: record, to: key, kind: kind)
        let mention = date.map { readMention(in: record, rowDate: $0) }
        // Without a date or a kind the row is read on for its other faults only.
        var row = MovementRow(
            date: date ?? CalendarDate(dayNumber: 0), kind: kind ?? .reversal, document: "",
            key: key, from: from)
        readValues(of: record, into: &row)
        guard cells.findings.isEmpty, let mention else { return nil }
        return (row, mention)
    }

    private mutating func readValues(of record: CSVRecord, into row: inout MovementRow) {
        row.amount = cells.amount(in: record)
        row.month = cells.month(in: record)
        row.plan = cells.plan(in: record) ?? .both
        row.commitment = cells.text(.commitment, in: record).map { CommitmentCode($0) }
        row.settles = cells.settlement(in: record)
        row.closes = cells.answer(.closes, in: record) ?? false
        row.copies = cells.number(.copies, in: record)
        row.titles = cells.number(.titles, in: record)
        row.items = ItemClass(
            language: cells.itemLanguage(in: record), kind: cells.itemKind(in: record))
        row.reverses = cells.number(.reverses, in: record).map { EntryNumber($0) }
        row.narrative = cells.text(.narrative, in: record) ?? ""
        row.ownKey = cells.text(.key, in: record)
        if let figures = cells.text(.figures, in: record) {
            row.figures = figures.split { " ,;".contains($0) }.map(String.init)
        }
    }

    private mutating func readMention(
        in record: CSVRecord, rowDate: CalendarDate
    ) -> DocumentDesk.Mention {
        DocumentDesk.Mention(
            code: cells.documentCode(in: record), kind: cells.documentKind(in: record),
            number: cells.text(.documentNumber, in: record),
            date: cells.date(.documentDate, in: record),
            title: cells.text(.documentTitle, in: record), rowDate: rowDate)
    }

    private mutating func readKey(in record: CSVRecord, year: FiscalYear?) -> BudgetKey? {
        let line = cells.line(.line, in: record)
        let source = cells.source(.source, in: record)
        let branch = cells.branch(.branch, in: record)
        let programme = cells.programme(.programme, in: record)
        cells.require(line, .line, in: record)
        cells.require(source, .source, in: record)
        guard let line, let source, let year else { return nil }
        return BudgetKey(
            organisation: organisation.code, year: year, line: line, source: source,
            branch: branch, programme: programme)
    }

    /// The other end of a movement between keys: what the row does not state is as at the first end. A
    /// rollover comes from the year before; other kinds have no other end unless the row names one.
    private mutating func readFrom(
        in record: CSVRecord, to key: BudgetKey?, kind: EntryKind?
    ) -> BudgetKey? {
        let line = cells.line(.fromLine, in: record)
        let source = cells.source(.fromSource, in: record)
        let branch = cells.branch(.fromBranch, in: record)
        let programme = cells.programme(.fromProgramme, in: record)
        let year = cells.year(.fromYear, in: record)
        guard var from = key else { return nil }
        let isNamed =
            line != nil || source != nil || branch != nil || programme != nil || year != nil
        guard isNamed || kind == .rollover else { return nil }
        from.line = line ?? from.line
        from.source = source ?? from.source
        from.branch = branch ?? from.branch
        from.programme = programme ?? from.programme
        from.year = year ?? (kind == .rollover ? FiscalYear(from.year.year - 1) : from.year)
        return from
    }

    /// Warns of filled cells that the kind of entry has no use for.
    private mutating func tellUnused(_ kind: EntryKind, in record: CSVRecord) {
        for column in unused[kind] ?? [] where cells.isFilled(column, in: record) {
            let name = EntryVocabulary.kinds.first { $0.0 == kind }?.1.shown
            cells.tell(
                column, in: record,
                Phrase(
                    kk: "«{kind}» үшін бұл баған ескерілмейді.",
                    ru: "для вида «{kind}» этот столбец не учитывается.",
                    en: "“{kind}” makes no use of this column."
                ).filled(["kind": name ?? Phrase(same: kind.rawValue)]), severity: .warning)
        }
    }
}

extension EntryColumn {
    /// Columns that mean something for some kinds of entries only.
    fileprivate static let particular: [EntryColumn] = [
        .fromLine, .fromSource, .fromBranch, .fromProgramme, .fromYear, .month, .plan, .commitment,
        .settles, .closes, .copies, .titles, .language, .itemKind, .reverses,
    ]
}
