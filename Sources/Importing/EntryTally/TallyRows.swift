import Languages
import Ledger
import Money

/// The rows of a file whose header is known.
struct TallyRows {
    private var scanner: RowScanner
    private var memory: RowMemory
    private let columns: TallyColumns
    private var tally: LedgerTally
    private let amounts: AmountReader
    /// Whether amounts in the plain form are in hundredths of the file's unit and the ledger's both.
    private let isInHundredths: Bool
    private var commitments = ByteTable()
    private var keys = FingerprintSet()
    private let fiscalYearStart: Int
    /// What reads a row that is like none before.
    private var parser: CSVParser
    private var reader: MovementRowReader
    private let chunkSize: Int
    private var rowsInChunk = 0

    init(
        _ csv: EntryCSV, header record: CSVRecord, parser: CSVParser, asOf: CalendarDate?
    ) throws(TallyUnsure) {
        let organisation = csv.chart.organisation
        let header = EntryHeader(
            record, file: csv.source.name, currency: organisation.currency, defaults: [],
            hasDocument: csv.options.document != nil
        ) { _ in nil }
        guard header.findings.allSatisfy({ $0.severity == .warning }),
            let separator = parser.separator, let width = parser.width
        else { throw TallyUnsure() }
        let language = csv.options.language ?? header.language
        let cells = CellReader(
            file: csv.source.name, header: header, encoding: nil, chart: csv.chart,
            language: language, defaults: [:])
        reader = MovementRowReader(
            cells: cells, organisation: organisation,
            documents: DocumentDesk(known: csv.documents, fallback: csv.options.document))
        self.parser = parser
        fiscalYearStart = organisation.fiscalYearStart
        scanner = RowScanner(
            separator: separator.rawValue, width: width,
            rowBytes: csv.options.csv.limits.fieldBytes)
        columns = TallyColumns(header, width: width)
        memory = RowMemory(columns)
        tally = LedgerTally(chart: csv.chart, documents: csv.documents, asOf: asOf)
        amounts = AmountReader(
            currency: organisation.currency, language: language, unit: header.amountUnit)
        isInHundredths =
            organisation.currency.digits == 2 && header.amountUnit?.power ?? 0 == 0
        chunkSize = max(1, csv.options.chunkSize)
    }
}

extension TallyRows {
    /// Takes the rows that stand whole in the buffer.
    mutating func take(_ buffer: RowBuffer, isLast: Bool) throws(TallyUnsure) {
        let rest = try buffer.withBytes { bytes, start, end throws(TallyUnsure) in
            var at = start
            while at < end {
                switch scanner.scan(bytes, from: at, to: end) {
                case .row: if try !takeKnown(bytes) { try takeNew(bytes, isPlain: true) }
                case .intricate: try takeNew(bytes, isPlain: false)
                case .emptyLine: break
                case .unfinished:
                    guard !isLast else { throw TallyUnsure() }
                    return at
                case .unsure: throw TallyUnsure()
                }
                at = scanner.next
            }
            return at
        }
        buffer.drop(upTo: rest)
    }

    /// Ends the file.
    mutating func finish() throws(TallyUnsure) -> LedgerSnapshot {
        try tally.closeBatch()
        return try tally.snapshot()
    }

    /// Takes a row that is like one before; false where it is not.
    private mutating func takeKnown(_ bytes: UnsafePointer<UInt8>) throws(TallyUnsure) -> Bool {
        guard let day = memory.day(scanner, bytes) else { return false }
        var filled: RowMemory.Filled = []
        let stated = try readAmounts(bytes, &filled)
        guard
            case .counted(let pattern)? = memory.pattern(scanner, bytes, on: day, filled: filled),
            let document = memory.document(scanner, bytes, on: day)
        else { return false }
        for run in columns.textRuns {
            guard PlainText.isText(scanner.fields(run, of: bytes)) else { throw TallyUnsure() }
        }
        if columns.key >= 0 {
            let key = scanner.text(columns.key, of: bytes)
            if !key.isEmpty { try claim(key.withoutOuterSpaces, of: document) }
        }
        try tally.add(pattern, in: day.month, stated)
        try endRow()
        return true
    }

    /// Takes a row by the ordinary reader and remembers it, unless its fields were not told apart here.
    private mutating func takeNew(
        _ bytes: UnsafePointer<UInt8>, isPlain: Bool
    ) throws(TallyUnsure) {
        let record = try parse(bytes)
        if record.isBlank && record.faults.isEmpty { return }
        guard case .accepted(let row, let movement, let newDocument, _) = reader.read(record)
        else { throw TallyUnsure() }
        if let newDocument {
            reader.admit(newDocument)
            tally.add(newDocument)
        }
        let document = Fingerprint.of(row.document.text.utf8)
        let month = tally.month(of: row.date)
        let pattern = try tally.pattern(of: movement, on: row.date)
        let stated = try statedAmounts(row)
        if isPlain {
            let learned = RowMemory.Learned(
                month: month, fiscalYear: .containing(row.date, start: fiscalYearStart),
                calendarYear: row.date.year, filled: Self.filled(row), pattern: pattern,
                document: document)
            try memory.learn(scanner, bytes, learned)
        }
        if let own = row.ownKey {
            try Array(own.utf8).withUnsafeBufferPointer { key throws(TallyUnsure) in
                try claim(key, of: document)
            }
        }
        switch pattern {
        case .plan:
            try tally.addPlan(
                EntryDraft(
                    documentDate: row.date, document: row.document, narrative: row.narrative,
                    movements: [movement], figures: row.figures))
        case .counted(let number): try tally.add(number, in: month, stated)
        }
        try endRow()
    }

    /// Rows are judged by as many as the ordinary reading hands on at once.
    private mutating func endRow() throws(TallyUnsure) {
        rowsInChunk += 1
        guard rowsInChunk >= chunkSize else { return }
        rowsInChunk = 0
        try tally.closeBatch()
    }

    /// The row as the ordinary parser sees it.
    private mutating func parse(_ bytes: UnsafePointer<UInt8>) throws(TallyUnsure) -> CSVRecord {
        var found: [CSVRecord] = []
        let row = UnsafeRawBufferPointer(
            start: bytes + scanner.start, count: scanner.rowEnd - scanner.start)
        parser.feed(row) { found.append($0) }
        parser.feed([0x0A]) { found.append($0) }
        guard found.count == 1 else { throw TallyUnsure() }
        return found[0]
    }

    /// Claims a row's own key within its document: the ledger's rules look again at one met before.
    private mutating func claim(
        _ key: UnsafeBufferPointer<UInt8>, of document: RowMemory.DocumentMark
    ) throws(TallyUnsure) {
        guard !key.isEmpty else { return }
        guard PlainText.isOfOneSpelling(key) else { throw TallyUnsure() }
        let mark = Fingerprint.of(key, after: Fingerprint.of([0x3A], after: document))
        guard keys.insert(mark) else { throw TallyUnsure() }
    }
}

// The cells that are read in every row.
extension TallyRows {
    @inline(__always)
    private mutating func readAmounts(
        _ bytes: UnsafePointer<UInt8>, _ filled: inout RowMemory.Filled
    ) throws(TallyUnsure) -> MovementAmounts {
        var stated = MovementAmounts()
        if columns.amount >= 0 {
            stated.minorUnits = try amount(scanner.text(columns.amount, of: bytes))
            if stated.minorUnits != nil { filled.insert(.amount) }
        }
        if columns.commitment >= 0 {
            stated.commitment = try commitment(scanner.text(columns.commitment, of: bytes))
            if stated.commitment != nil { filled.insert(.commitment) }
        }
        if columns.copies >= 0 {
            stated.copies = try count(scanner.text(columns.copies, of: bytes))
            if stated.copies != nil { filled.insert(.copies) }
        }
        if columns.titles >= 0 {
            stated.titles = try count(scanner.text(columns.titles, of: bytes))
            if stated.titles != nil { filled.insert(.titles) }
        }
        return stated
    }

    @inline(__always)
    private func amount(_ text: UnsafeBufferPointer<UInt8>) throws(TallyUnsure) -> Int64? {
        if text.isEmpty { return nil }
        if isInHundredths, let plain = PlainAmount.hundredths(text) { return plain }
        guard PlainText.isText(text) else { throw TallyUnsure() }
        let trimmed = text.withoutOuterSpaces
        if trimmed.isEmpty { return nil }
        guard case .value(let amount) = amounts.read(trimmed) else { throw TallyUnsure() }
        return amount.minorUnits
    }

    @inline(__always)
    private func count(_ text: UnsafeBufferPointer<UInt8>) throws(TallyUnsure) -> Int64? {
        if text.isEmpty { return nil }
        guard PlainText.isText(text) else { throw TallyUnsure() }
        let trimmed = text.withoutOuterSpaces
        if trimmed.isEmpty { return nil }
        guard case .value(let count) = WholeNumber.read(trimmed) else { throw TallyUnsure() }
        return count
    }

    @inline(__always)
    private mutating func commitment(
        _ text: UnsafeBufferPointer<UInt8>
    ) throws(TallyUnsure) -> Int? {
        if text.isEmpty { return nil }
        guard PlainText.isOfOneSpelling(text) else { throw TallyUnsure() }
        let trimmed = text.withoutOuterSpaces
        return trimmed.isEmpty ? nil : commitments.insert(trimmed)
    }

    /// The same of a row that was read.
    private mutating func statedAmounts(
        _ row: MovementRow
    ) throws(TallyUnsure) -> MovementAmounts {
        var stated = MovementAmounts(
            minorUnits: row.amount?.minorUnits, copies: row.copies, titles: row.titles)
        if let code = row.commitment {
            // A word behind the text must be readable.
            let text = Array(code.text.utf8)
            stated.commitment = try (text + [UInt8](repeating: 0, count: 8))
                .withUnsafeBufferPointer { bytes throws(TallyUnsure) in
                    try commitment(UnsafeBufferPointer(rebasing: bytes[..<text.count]))
                }
        }
        return stated
    }

    private static func filled(_ row: MovementRow) -> RowMemory.Filled {
        var filled: RowMemory.Filled = []
        if row.amount != nil { filled.insert(.amount) }
        if row.commitment != nil { filled.insert(.commitment) }
        if row.copies != nil { filled.insert(.copies) }
        if row.titles != nil { filled.insert(.titles) }
        return filled
    }
}

/// A hash over bytes that can go on from another (FNV-1a).
enum Fingerprint {
    static func of(
        _ bytes: some Sequence<UInt8>, after start: UInt64 = 0xCBF2_9CE4_8422_2325
    ) -> UInt64 {
        bytes.reduce(start) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }
}
