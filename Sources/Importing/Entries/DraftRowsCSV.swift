import Languages
public import Ledger
import Money

/// Writes drafts as a file of entries that `EntryCSV` reads back: a row for each movement, plans with a
/// row for each basis and month, batches with a row for each lot. Columns are named in English, dates
/// ISO, amounts in whole units with a decimal point.
///
/// A draft of one movement and one cell is one row, and so one entry again when it is imported.
public struct DraftRowsCSV: Sendable {
    private let writer = CSVWriter()
    private var known: Set<DocumentCode> = []

    public init() {}

    /// The columns, in the order of the file.
    private static let columns: [EntryColumn] = [
        .document, .documentKind, .documentNumber, .documentDate, .documentTitle, .date, .kind,
        .line, .source, .branch, .programme, .fromLine, .fromSource, .fromBranch, .fromProgramme,
        .fromYear, .year, .month, .plan, .amount, .commitment, .settles, .closes, .copies, .titles,
        .language, .itemKind, .reverses, .figures, .narrative,
    ]

    /// The places of columns in a row.
    private static let places: [EntryColumn: Int] = Dictionary(
        uniqueKeysWithValues: columns.enumerated().map { ($0.element, $0.offset) })

    private static let kindNames = Dictionary(
        uniqueKeysWithValues: EntryVocabulary.kinds.map { ($0.0, $0.1.shown.en) })
    private static let documentKindNames = Dictionary(
        uniqueKeysWithValues: EntryVocabulary.documentKinds.map { ($0.0, $0.1.shown.en) })
    private static let planNames = Dictionary(
        uniqueKeysWithValues: EntryVocabulary.plans.map { ($0.0, $0.1.shown.en) })
    private static let settlementNames = Dictionary(
        uniqueKeysWithValues: EntryVocabulary.settlements.map { ($0.0, $0.1.shown.en) })

    /// The row of column names, as UTF-8.
    public func header() -> [UInt8] {
        writer.row(Self.columns.map { $0.name[.english] })
    }

    /// The rows of a draft, as UTF-8. `document` is described the first time one of its rows is written;
    /// nil where the ledger that imports the file knows it.
    public mutating func rows(of draft: EntryDraft, document: Document?) -> [UInt8] {
        var bytes: [UInt8] = []
        for cells in draft.movements.flatMap(Self.cells) {
            var row = [String](repeating: "", count: Self.columns.count)
            func set(_ column: EntryColumn, _ text: String) {
                if let place = Self.places[column] { row[place] = text }
            }
            set(.document, draft.document.text)
            if let document, known.insert(document.code).inserted {
                set(.documentKind, Self.documentKindNames[document.kind] ?? "")
                set(.documentNumber, document.number ?? "")
                set(.documentDate, document.date?.iso ?? "")
                set(.documentTitle, document.title[.russian])
            }
            set(.date, draft.documentDate.iso)
            set(.figures, draft.figures.joined(separator: " "))
            set(.narrative, draft.narrative)
            for (column, text) in cells { set(column, text) }
            bytes += writer.row(row)
        }
        return bytes
    }

    /// The cells of the rows a movement takes.
    private static func cells(_ movement: Movement) -> [[EntryColumn: String]] {
        let kind: [EntryColumn: String] = [.kind: kindNames[movement.kind] ?? ""]
        return particulars(movement).map { $0.merging(kind) { own, _ in own } }
    }

    private static func particulars(_ movement: Movement) -> [[EntryColumn: String]] {
        switch movement {
        case .appropriation(let key, let amount, let from):
            planRows(key, amount, from: from)
        case .amendment(let key, let amount):
            planRows(key, amount, from: nil)
        case .reallocation(let from, let key, let amount), .transfer(let from, let key, let amount):
            planRows(key, amount, from: from)
        case .rollover(let from, let key, let amount):
            planRows(key, amount, from: from).map { row in
                row.merging([.fromYear: "\(from.year)"]) { _, year in year }
            }
        case .commitment(let code, let key, let amount), .release(let code, let key, let amount):
            [place(key, [.amount: amount.plainDigits, .commitment: code.text])]
        case .accrual(let key, let amount, let code, let closes, let lots):
            accrualRows(key, amount, code, closes, lots)
        case .payment(let key, let amount, let origin):
            [place(key, payment(amount, origin))]
        case .refund(let key, let amount), .credit(let key, let amount):
            [place(key, [.amount: amount.plainDigits])]
        case .receiptInKind(let key, let lots), .withdrawal(let key, let lots),
            .receipt(let key, let lots), .openingStock(let key, let lots),
            .finding(let key, let lots):
            lots.map { place(key, cells(of: $0)) }
        case .relocation(let from, let key, let lots):
            lots.map { lot in
                place(key, cells(of: lot).merging(origin(from)) { own, _ in own })
            }
        case .reversal(let number):
            [[.reverses: "\(number)"]]
        }
    }

    private static func payment(
        _ amount: Money, _ origin: PaymentOrigin
    ) -> [EntryColumn: String] {
        var cells: [EntryColumn: String] = [.amount: amount.plainDigits]
        switch origin {
        case .accrued: cells[.settles] = settlementNames[.accrued]
        case .plan: cells[.settles] = settlementNames[.plan]
        case .commitment(let code):
            cells[.settles] = settlementNames[.commitment]
            cells[.commitment] = code.text
        }
        return cells
    }

    /// A row for each lot, since a row's amount is the value of its lot; only the last one closes.
    private static func accrualRows(
        _ key: BudgetKey, _ amount: Money, _ code: CommitmentCode?, _ closes: Bool,
        _ lots: [ItemLot]
    ) -> [[EntryColumn: String]] {
        var rows = lots.map { place(key, cells(of: $0)) }
        if rows.isEmpty { rows = [place(key, [.amount: amount.plainDigits])] }
        for index in rows.indices {
            rows[index][.commitment] = code?.text
            if closes, index == rows.count - 1 { rows[index][.closes] = "yes" }
        }
        return rows
    }

    private static func cells(of lot: ItemLot) -> [EntryColumn: String] {
        var cells: [EntryColumn: String] = [.copies: "\(lot.copies)"]
        cells[.titles] = lot.titles.map { "\($0)" }
        cells[.language] = lot.itemClass.language?.text
        cells[.itemKind] = lot.itemClass.kind?.text
        cells[.amount] = lot.value?.plainDigits
        return cells
    }

    /// A row for each month of each plan; one for both where they say the same of a month.
    private static func planRows(
        _ key: BudgetKey, _ amount: PlanAmount, from: BudgetKey?
    ) -> [[EntryColumn: String]] {
        let months = Set(amount.obligations.keys).union(amount.payments.keys)
            .sorted { ($0 ?? 0) < ($1 ?? 0) }
        return months.flatMap { month -> [[EntryColumn: String]] in
            let (obligations, payments) = (amount.obligations[month], amount.payments[month])
            let parts: [(PlanScope, Money?)] =
                obligations == payments
                ? [(.both, obligations)] : [(.obligations, obligations), (.payments, payments)]
            return parts.compactMap { scope, part in
                guard let part else { return nil }
                var cells = place(
                    key, [.amount: part.plainDigits, .plan: planNames[scope] ?? ""])
                cells[.month] = month.map { "\($0)" }
                if let from { cells.merge(origin(from)) { own, _ in own } }
                return cells
            }
        }
    }

    private static func place(
        _ key: BudgetKey, _ cells: [EntryColumn: String]
    ) -> [EntryColumn: String] {
        var cells = cells
        cells[.line] = key.line.text
        cells[.source] = key.source.text
        cells[.branch] = key.branch?.text
        cells[.programme] = key.programme?.text
        cells[.year] = "\(key.year)"
        return cells
    }

    private static func origin(_ key: BudgetKey) -> [EntryColumn: String] {
        var cells: [EntryColumn: String] = [
            .fromLine: key.line.text, .fromSource: key.source.text,
        ]
        cells[.fromBranch] = key.branch?.text
        cells[.fromProgramme] = key.programme?.text
        return cells
    }
}
