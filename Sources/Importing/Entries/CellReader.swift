import Languages
import Ledger
import Money

/// Reads single cells of a file of entries and gathers what is wrong with them.
struct CellReader {
    let file: String
    let header: EntryHeader
    /// What is wrong with the row being read.
    var findings: [Finding] = []
    /// Values of columns that stand for the whole file, as UTF-8.
    private let defaults: [EntryColumn: [UInt8]]
    private let encoding: TextEncoding?
    private let dates: DateReader
    private let amounts: AmountReader
    private let lines: NameResolver<LineCode>
    private let sources: NameResolver<SourceCode>
    private let branches: NameResolver<BranchCode>
    private let programmes: NameResolver<ProgrammeCode>
    private let lineCache = ReadingCache<LineCode>()
    private let sourceCache = ReadingCache<SourceCode>()
    private let branchCache = ReadingCache<BranchCode>()
    private let programmeCache = ReadingCache<ProgrammeCode>()
    private let kindCache = ReadingCache<EntryKind>()
    private let languageCache = ReadingCache<ItemLanguage>()
    private let itemKindCache = ReadingCache<ItemKind>()
    private let monthCache = ReadingCache<Int>()
    private let documentCache = ReadingCache<DocumentCode>()
    private let documentKindCache = ReadingCache<Document.Kind>()
    private let planCache = ReadingCache<PlanScope>()
    private let settlementCache = ReadingCache<Settlement>()
    private let answerCache = ReadingCache<Bool>()

    init(
        file: String, header: EntryHeader, encoding: TextEncoding?, chart: Chart,
        language: Language?, defaults: [EntryColumn: String]
    ) {
        self.file = file
        self.header = header
        self.encoding = encoding
        self.defaults = defaults.mapValues { Array($0.utf8) }
        dates = DateReader(language: language)
        amounts = AmountReader(
            currency: chart.organisation.currency, language: language, unit: header.amountUnit)
        lines = NameResolver(chart.lines.map { ($0.code, $0.name) })
        sources = NameResolver(chart.sources.map { ($0.code, $0.name) })
        branches = NameResolver(chart.branches.map { ($0.code, $0.name) })
        programmes = NameResolver(chart.programmes.map { ($0.code, $0.name) })
    }

    /// Whether a cell has anything but spaces, or the file a value for all its rows.
    func isFilled(_ column: EntryColumn, in record: CSVRecord) -> Bool {
        cell(column, in: record) { _ in true } ?? false
    }

    /// The bytes of a cell without outer spaces, given to `body`; nil where the cell is empty and the
    /// file has no value for all its rows.
    private func cell<Result>(
        _ column: EntryColumn, in record: CSVRecord,
        _ body: (UnsafeBufferPointer<UInt8>) -> Result
    ) -> Result? {
        let place = header.place(of: column)
        guard place >= 0 else {
            guard !defaults.isEmpty, let bytes = defaults[column] else { return nil }
            return bytes.withUnsafeBufferPointer { bytes in
                let trimmed = bytes.withoutOuterSpaces
                return trimmed.isEmpty ? nil : body(trimmed)
            }
        }
        return record.withBytes(of: place) { bytes in
            let trimmed = bytes.withoutOuterSpaces
            return trimmed.isEmpty ? nil : body(trimmed)
        }
    }

    private mutating func read<Value>(
        _ column: EntryColumn, in record: CSVRecord,
        _ reader: (UnsafeBufferPointer<UInt8>) -> Reading<Value>
    ) -> Value? {
        switch cell(column, in: record, reader) {
        case .value(let value): return value
        case .unreadable(let expected):
            tell(column, in: record, expected)
            return nil
        case nil: return nil
        }
    }
}

// What a column holds; nil where its cell is empty, or unreadable and told so.
extension CellReader {
    func text(_ column: EntryColumn, in record: CSVRecord) -> String? {
        cell(column, in: record) { String(decoding: $0, as: UTF8.self) }
    }

    mutating func date(_ column: EntryColumn, in record: CSVRecord) -> CalendarDate? {
        read(column, in: record) { [dates] in dates.read($0) }
    }

    func documentCode(in record: CSVRecord) -> DocumentCode? {
        let reading = cell(.document, in: record) { [documentCache] in
            documentCache.reading(of: $0) { .value(DocumentCode($0)) }
        }
        guard case .value(let code)? = reading else { return nil }
        return code
    }

    mutating func amount(in record: CSVRecord) -> Money? {
        read(.amount, in: record) { [amounts] in amounts.read($0) }
    }

    mutating func number(_ column: EntryColumn, in record: CSVRecord) -> Int64? {
        read(column, in: record, WholeNumber.read)
    }

    mutating func year(_ column: EntryColumn, in record: CSVRecord) -> FiscalYear? {
        read(column, in: record, WholeNumber.readYear).map { FiscalYear(Int($0)) }
    }

    mutating func month(in record: CSVRecord) -> Int? {
        read(.month, in: record) { [monthCache] in
            monthCache.reading(of: $0) { text in
                if let month = EntryVocabulary.monthIndex[text] { return .value(month) }
                if let month = Int(text), (1...12).contains(month) { return .value(month) }
                return .unreadable(
                    Phrase(
                        kk: "ай 1–12 саны не атауы болуы керек.",
                        ru: "месяц — число от 1 до 12 или название.",
                        en: "a month is a number 1–12 or its name."))
            }
        }
    }

    mutating func kind(in record: CSVRecord) -> EntryKind? {
        word(.kind, EntryVocabulary.kindIndex, EntryVocabulary.kinds, kindCache, in: record)
    }

    mutating func itemKind(in record: CSVRecord) -> ItemKind? {
        word(
            .itemKind, EntryVocabulary.itemKindIndex, EntryVocabulary.itemKinds, itemKindCache,
            in: record)
    }

    /// A language by name, or any code of ISO 639.
    mutating func itemLanguage(in record: CSVRecord) -> ItemLanguage? {
        read(.language, in: record) { [languageCache] in
            languageCache.reading(of: $0) { text in
                if let language = EntryVocabulary.itemLanguageIndex[text] {
                    return .value(language)
                }
                let isCode =
                    (2...3).contains(text.utf8.count)
                    && text.utf8.allSatisfy { (0x61...0x7A).contains($0) }
                return isCode
                    ? .value(ItemLanguage(text))
                    : .unreadable(Self.oneOf(EntryVocabulary.itemLanguages))
            }
        }
    }

    mutating func documentKind(in record: CSVRecord) -> Document.Kind? {
        word(
            .documentKind, EntryVocabulary.documentKindIndex, EntryVocabulary.documentKinds,
            documentKindCache, in: record)
    }

    mutating func plan(in record: CSVRecord) -> PlanScope? {
        word(.plan, EntryVocabulary.planIndex, EntryVocabulary.plans, planCache, in: record)
    }

    mutating func settlement(in record: CSVRecord) -> Settlement? {
        word(
            .settles, EntryVocabulary.settlementIndex, EntryVocabulary.settlements,
            settlementCache, in: record)
    }

    mutating func answer(_ column: EntryColumn, in record: CSVRecord) -> Bool? {
        word(
            column, EntryVocabulary.answerIndex, EntryVocabulary.answers, answerCache, in: record)
    }

    mutating func line(_ column: EntryColumn, in record: CSVRecord) -> LineCode? {
        read(column, in: record) { [lines, lineCache] in
            lineCache.reading(of: $0) { lines.read($0) }
        }
    }

    mutating func source(_ column: EntryColumn, in record: CSVRecord) -> SourceCode? {
        read(column, in: record) { [sources, sourceCache] in
            sourceCache.reading(of: $0) { sources.read($0) }
        }
    }

    mutating func branch(_ column: EntryColumn, in record: CSVRecord) -> BranchCode? {
        read(column, in: record) { [branches, branchCache] in
            branchCache.reading(of: $0) { branches.read($0) }
        }
    }

    mutating func programme(_ column: EntryColumn, in record: CSVRecord) -> ProgrammeCode? {
        read(column, in: record) { [programmes, programmeCache] in
            programmeCache.reading(of: $0) { programmes.read($0) }
        }
    }

    /// A word of a vocabulary.
    private mutating func word<Value>(
        _ column: EntryColumn, _ index: WordingIndex<Value>, _ words: [(Value, Wording)],
        _ cache: ReadingCache<Value>, in record: CSVRecord
    ) -> Value? {
        read(column, in: record) { bytes in
            let reader: (String) -> Reading<Value> = { text in
                index[text].map(Reading.value) ?? .unreadable(Self.oneOf(words))
            }
            return cache.reading(of: bytes, reader)
        }
    }

    private static func oneOf<Value>(_ words: [(Value, Wording)]) -> Phrase {
        Phrase(
            kk: "мұндай мән жоқ; мүмкін мәндер: {list}.",
            ru: "такого значения нет; возможные значения: {list}.",
            en: "there is no such value; it can be: {list}."
        ).filled(["list": EntryVocabulary.list(words)])
    }
}

extension CellReader {
    /// Tells something of a cell.
    mutating func tell(
        _ column: EntryColumn, in record: CSVRecord, _ expected: Phrase,
        severity: Finding.Severity = .error
    ) {
        let place = header.place(of: column)
        let value = place >= 0 ? record[place] : nil
        var expected = expected
        if let value, let note = CodePageNote.phrase(for: value, in: encoding) {
            expected = expected.joined(Phrase(same: " ")).joined(note)
        }
        findings.append(
            Finding(
                file: file, row: record.line, columnNumber: place >= 0 ? place + 1 : nil,
                column: place >= 0 ? header.names[place] : nil, value: value, expected: expected,
                severity: severity))
    }

    /// Tells that a cell every row needs is empty, unless it is unreadable and told so.
    mutating func require<Value>(_ value: Value?, _ column: EntryColumn, in record: CSVRecord) {
        guard value == nil, !isFilled(column, in: record) else { return }
        tell(
            column, in: record,
            Phrase(
                kk: "«{name}» толтырылуы керек.", ru: "нужно заполнить «{name}».",
                en: "“{name}” must be filled in."
            ).filled(["name": column.name]))
    }

    /// Tells the faults of the row's CSV.
    mutating func tellFaults(of record: CSVRecord) {
        for fault in record.faults {
            let value = fault.column <= record.count ? record[fault.column - 1] : nil
            findings.append(fault.finding(file: file, header: header.names, value: value))
        }
    }
}
