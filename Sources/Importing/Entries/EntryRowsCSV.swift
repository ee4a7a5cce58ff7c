public import Languages
public import Ledger
public import Money

/// Writes recorded entries as a file of entries that can be imported into a new ledger: a row for each
/// movement, every code as the chart has it, columns in the order of `EntryColumn`.
public struct EntryRowsCSV: Sendable {
    private let currency: Currency
    private let language: Language
    private let documents: [DocumentCode: Document]
    private let writer = CSVWriter(separator: .semicolon)
    /// The rows each entry became, by its number: rows of a new ledger are numbered from 1.
    private var rows: [Int64: Range<Int64>] = [:]
    private var nextRow: Int64 = 1
    /// Entries that no row can say: reversals of entries that are not here, and postings that no
    /// movement makes.
    public private(set) var leftOut: [EntryNumber] = []

    /// A writer for entries of a ledger in this currency that rest on these documents, its header in
    /// `language`.
    public init(currency: Currency, documents: [Document], language: Language) {
        self.currency = currency
        self.language = language
        self.documents = Dictionary(documents.map { ($0.code, $0) }) { first, _ in first }
    }

    /// The first row, with the names of the columns, after the mark that spreadsheet programs need.
    public var header: [UInt8] {
        [0xEF, 0xBB, 0xBF] + writer.row(EntryColumn.allCases.map { $0.name[language] })
    }

    /// The rows of the next entry.
    public mutating func bytes(of entry: Entry) -> [UInt8] {
        let rows = cells(of: entry)
        guard !rows.isEmpty else {
            leftOut.append(entry.number)
            return []
        }
        let first = nextRow
        nextRow += Int64(rows.count)
        self.rows[entry.number.value] = first..<nextRow
        return rows.enumerated().flatMap { index, cells in
            var cells = cells
            cells[.key] = "\(entry.number)-\(index + 1)"
            return writer.row(EntryColumn.allCases.map { cells[$0] ?? "" })
        }
    }

    private func cells(of entry: Entry) -> [[EntryColumn: String]] {
        if let reversed = entry.reverses {
            // Rows are taken back as they were made, the last first.
            return (self.rows[reversed.value] ?? 0..<0).reversed().map { row in
                var cells = common(to: entry)
                cells[.reverses] = "\(row)"
                return cells
            }
        }
        return (RecordedMovement.movements(of: entry) ?? []).map {
            common(to: entry).merging(cells(of: $0, in: entry)) { $1 }
        }
    }

    private func common(to entry: Entry) -> [EntryColumn: String] {
        var cells: [EntryColumn: String] = [
            .document: entry.document.text, .date: entry.documentDate.iso,
            .kind: entry.kind.rawValue, .narrative: entry.narrative,
            .figures: entry.figures.joined(separator: " "),
        ]
        if let document = documents[entry.document] {
            cells[.documentKind] = document.kind.rawValue
            cells[.documentNumber] = document.number
            cells[.documentDate] = document.date?.iso
            cells[.documentTitle] = document.title[language]
        }
        return cells
    }

    private func cells(
        of movement: RecordedMovement, in entry: Entry
    ) -> [EntryColumn: String] {
        var cells: [EntryColumn: String] = [:]
        if let key = movement.key {
            cells[.line] = key.line.text
            cells[.source] = key.source.text
            cells[.branch] = key.branch?.text
            cells[.programme] = key.programme?.text
            cells[.year] = "\(key.year)"
        }
        if let from = movement.from {
            cells[.fromLine] = from.line.text
            cells[.fromSource] = from.source.text
            cells[.fromBranch] = from.branch?.text
            cells[.fromProgramme] = from.programme?.text
            if entry.kind == .rollover { cells[.fromYear] = "\(from.year)" }
        }
        cells[.amount] = movement.minorUnits.map(amount)
        if let plan = movement.plan {
            cells[.month] = plan.month.map { "\($0)" }
            cells[.plan] = word(
                for: plan.basis == .obligations ? .obligations : .payments,
                in: EntryVocabulary.plans)
        }
        cells[.commitment] = movement.commitment?.text
        cells[.settles] = movement.settles.flatMap {
            word(for: $0, in: EntryVocabulary.settlements)
        }
        cells[.closes] = movement.closes ? word(for: true, in: EntryVocabulary.answers) : nil
        if let items = movement.items {
            cells[.copies] = "\(items.copies)"
            cells[.titles] = items.titles.map { "\($0)" }
            cells[.language] = items.itemClass.language?.text
            cells[.itemKind] = items.itemClass.kind?.text
        }
        return cells
    }

    /// The word a file of this language has for a value.
    private func word<Value: Equatable>(
        for value: Value, in words: [(Value, Wording)]
    ) -> String? {
        words.first { $0.0 == value }?.1.shown[language]
    }

    /// An amount in plain digits, with all the decimals the currency has.
    private func amount(_ minorUnits: Int64) -> String {
        let digits = Int(currency.digits)
        let sign = minorUnits < 0 ? "-" : ""
        let plain = String(minorUnits.magnitude)
        let padded = String(repeating: "0", count: max(0, digits + 1 - plain.count)) + plain
        guard digits > 0 else { return sign + padded }
        return sign + padded.dropLast(digits) + "." + padded.suffix(digits)
    }
}
