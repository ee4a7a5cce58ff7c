public import Languages
public import Ledger

/// A CSV file of entries, read row by row into drafts.
///
/// The first row names the columns, in Kazakh, Russian or English (see `EntryColumn`). Every other row
/// is one movement and becomes one draft with a key of its own (see `RowIdentity`), so that importing a
/// file again adds nothing, and importing a longer one adds what is new. Memory holds one chunk.
public struct EntryCSV: Sendable {
    /// What the caller knows better than the file.
    public struct Options: Sendable {
        public var csv = CSVReader.Options()
        /// The language of amounts and dates; nil takes that of the header.
        public var language: Language?
        /// Values of columns the file does not have, in words of the file: `.kind: "payment"`.
        public var defaults: [EntryColumn: String] = [:]
        /// What rows that name no document rest on. It must stay the same when a file that grows is
        /// imported again: rows recorded before under another document are refused.
        public var document: Document?
        /// Drafts of one chunk.
        public var chunkSize = 20_000
        /// Findings listed; all are counted.
        public var findingLimit = 1000

        public init() {}
    }

    public let source: ByteSource
    public let chart: Chart
    /// The documents the ledger knows.
    public let documents: [Document]
    public let options: Options

    public init(
        _ source: ByteSource, chart: Chart, documents: [Document], options: Options = Options()
    ) {
        self.source = source
        self.chart = chart
        self.documents = documents
        self.options = options
    }

    /// Reads the file and hands out what can be recorded, chunk by chunk, and the rows that cannot.
    /// Throws `CSVRefusal` where the file cannot be read at all, and what the closures throw.
    @discardableResult
    public func read(
        onRejected: (RejectedRow) throws -> Void = { _ in },
        onChunk: (EntryChunk) throws -> Void
    ) throws -> EntryImport {
        var session = try EntryReadingSession(self)
        let outcome = try CSVReader(source, options: options.csv).forEachRecord {
            record, encoding in
            try session.take(record, encoding: encoding, onRejected: onRejected, onChunk: onChunk)
        }
        return try session.finish(outcome, onChunk: onChunk)
    }

    /// Reads the file to see what it would come to, keeping nothing.
    public func check(
        onRejected: (RejectedRow) throws -> Void = { _ in }
    ) throws -> EntryImport {
        try read(onRejected: onRejected) { _ in }
    }
}

/// One reading of a file: the header first, then rows gathered into chunks.
private struct EntryReadingSession {
    private let csv: EntryCSV
    private var result: EntryImport
    private var reader: MovementRowReader?
    private var header: EntryHeader?
    private var identity: RowIdentity
    private var chunk = EntryChunk()

    init(_ csv: EntryCSV) throws {
        self.csv = csv
        identity = try RowIdentity()
        result = EntryImport(file: csv.source.name)
    }

    mutating func take(
        _ record: CSVRecord, encoding: TextEncoding?, onRejected: (RejectedRow) throws -> Void,
        onChunk: (EntryChunk) throws -> Void
    ) throws {
        guard let header else { return begin(record, encoding: encoding) }
        guard !record.isBlank || !record.faults.isEmpty else { return }
        result.rowsRead += 1
        let rejection = try accept(record)
        if rejection.isEmpty {
            if chunk.drafts.count >= max(1, csv.options.chunkSize) { try hand(over: onChunk) }
        } else {
            result.rejectedRows += 1
            try onRejected(
                RejectedRow(
                    header: header.names, row: record.line, fields: record.fields,
                    findings: rejection))
        }
    }

    mutating func finish(
        _ outcome: CSVReader.Outcome, onChunk: (EntryChunk) throws -> Void
    ) throws -> EntryImport {
        result.source = outcome
        if header == nil { tell(EntryHeader.noHeader(file: csv.source.name)) }
        try hand(over: onChunk)
        return result
    }

    private mutating func begin(_ record: CSVRecord, encoding: TextEncoding?) {
        let header = EntryHeader(
            record, file: csv.source.name, currency: csv.chart.organisation.currency,
            defaults: Set(csv.options.defaults.keys), hasDocument: csv.options.document != nil
        ) { CodePageNote.phrase(for: $0, in: encoding) }
        self.header = header
        result.language = csv.options.language ?? header.language
        for fault in record.faults {
            tell(fault.finding(file: csv.source.name, header: header.names))
        }
        for finding in header.findings { tell(finding) }
        // Under a header that is not understood no row means anything.
        guard result.isClean else { return }
        let cells = CellReader(
            file: csv.source.name, header: header, encoding: encoding, chart: csv.chart,
            language: result.language, defaults: csv.options.defaults)
        reader = MovementRowReader(
            cells: cells, organisation: csv.chart.organisation,
            documents: DocumentDesk(known: csv.documents, fallback: csv.options.document))
    }

    /// Adds a row to the chunk, or returns why it is rejected.
    private mutating func accept(_ record: CSVRecord) throws -> [Finding] {
        guard let outcome = reader?.read(record) else { return header?.findings ?? [] }
        switch outcome {
        case .rejected(let findings):
            for finding in findings { tell(finding) }
            return findings
        case .accepted(let row, let movement, let newDocument, let warnings):
            guard let key = try identity.key(of: row) else {
                let finding = repeatedKey(row, in: record)
                tell(finding)
                return [finding]
            }
            for warning in warnings { tell(warning) }
            if let newDocument {
                reader?.admit(newDocument)
                chunk.documents.append(newDocument)
            }
            chunk.drafts.append(
                EntryDraft(
                    documentDate: row.date, document: row.document, narrative: row.narrative,
                    movements: [movement], figures: row.figures, idempotencyKey: key))
            chunk.rows.append(record.line)
            result.count(row.kind, row.amount, in: csv.chart.organisation.currency)
            return []
        }
    }

    private func repeatedKey(_ row: MovementRow, in record: CSVRecord) -> Finding {
        let place = header?.place(of: .key) ?? -1
        return Finding(
            file: csv.source.name, row: record.line, columnNumber: place >= 0 ? place + 1 : nil,
            column: place >= 0 ? header?.names[place] : nil, value: row.ownKey,
            expected: Phrase(
                kk: "бұл кілт осы құжат үшін файлда бұрын кездескен; кілт қайталанбайды.",
                ru: "этот ключ для того же документа уже был в файле; ключ не повторяется.",
                en: "this key stood in the file before for the same document; keys do not repeat."))
    }

    private mutating func tell(_ finding: Finding) {
        result.add(finding, limit: csv.options.findingLimit)
    }

    private mutating func hand(over body: (EntryChunk) throws -> Void) throws {
        guard !chunk.drafts.isEmpty || !chunk.documents.isEmpty else { return }
        let full = chunk
        chunk = EntryChunk()
        try body(full)
    }
}
