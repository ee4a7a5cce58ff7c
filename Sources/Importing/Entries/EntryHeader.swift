import Languages
import Ledger
import Money

/// The header of a file of entries: which column holds what, in which language it speaks, and in which
/// unit its amounts are.
struct EntryHeader: Sendable {
    /// The columns' names as written.
    let names: [String]
    /// Where each column stands, from 0, by the raw value of `EntryColumn`; -1 where it does not.
    private(set) var places = [Int](repeating: -1, count: EntryColumn.allCases.count)
    /// The language most of the names are in; nil where none prevails.
    private(set) var language: Language?
    /// The unit the amounts are in, where the header states one.
    private(set) var amountUnit: MoneyUnit?
    private(set) var findings: [Finding] = []

    /// Reads the header. `defaults` are columns the caller gives a value for, `hasDocument` whether rows
    /// that name no document rest on one anyway.
    init(
        _ record: CSVRecord, file: String, currency: Currency, defaults: Set<EntryColumn>,
        hasDocument: Bool, note: (String) -> Phrase?
    ) {
        names = record.fields.map { Finding.shortened($0.trimmingSpaces) }
        var votes: [Language: Int] = [:]
        for (place, name) in names.enumerated() {
            guard let (column, unit) = Self.column(named: name, currency: currency) else {
                findings += Self.unknown(name, at: place, file: file, row: record.line, note: note)
                continue
            }
            for language in Language.allCases where Self.speaks(language, name, column) {
                votes[language, default: 0] += 1
            }
            if self.place(of: column) >= 0 {
                findings.append(twice(column, at: place, file: file, row: record.line))
            } else {
                places[Int(column.rawValue)] = place
                if column == .amount { amountUnit = unit }
            }
        }
        language = Self.prevailing(votes)
        findings += missing(
            file: file, row: record.line, defaults: defaults, hasDocument: hasDocument)
    }

    /// Where a column stands, from 0; -1 where it does not.
    func place(of column: EntryColumn) -> Int { places[Int(column.rawValue)] }

    /// Whether any name was understood.
    private var isEmpty: Bool { places.allSatisfy { $0 < 0 } }

    /// What a name of a column means, and the unit it states.
    private static func column(
        named name: String, currency: Currency
    ) -> (EntryColumn, unit: MoneyUnit?)? {
        if let column = EntryVocabulary.columnIndex[name] { return (column, nil) }
        guard currency == .kzt else { return nil }
        // `Сумма, тыс. тенге`, `Amount (KZT)`, `amount_kzt`.
        let folded = Wording.folded(name).unicodeScalars
        for cut in folded.indices where [",", "(", " "].contains(folded[cut]) {
            let words = String(folded[folded.index(after: cut)...]).filter {
                $0 != ")" && $0 != "("
            }
            guard EntryVocabulary.columnIndex[String(folded[..<cut])] == .amount,
                let unit = EntryVocabulary.unitIndex[words]
            else { continue }
            return (.amount, unit)
        }
        return nil
    }

    private static func speaks(
        _ language: Language, _ name: String, _ column: EntryColumn
    ) -> Bool {
        let wording = EntryVocabulary.columns.first { $0.0 == column }?.1
        let folded = Wording.folded(name)
        return wording?[language].contains { folded.hasPrefix(Wording.folded($0)) } ?? false
    }

    private static func prevailing(_ votes: [Language: Int]) -> Language? {
        let most = votes.values.max() ?? 0
        let first = Language.allCases.filter { votes[$0] == most }
        return first.count == 1 ? first.first : nil
    }
}

extension EntryHeader {
    /// A name that is almost a known one is an error, since its values would be lost; another is only
    /// told.
    private static func unknown(
        _ name: String, at place: Int, file: String, row: Int, note: (String) -> Phrase?
    ) -> [Finding] {
        if EntryVocabulary.remarks[name] != nil { return [] }
        let folded = Wording.folded(name)
        guard !folded.isEmpty else {
            return []
        }
        let nearest = EntryVocabulary.columnIndex.names
            .map { (name: $0, distance: SpellingDistance.between(folded, $0)) }
            .min { ($0.distance, $0.name) < ($1.distance, $1.name) }
        let isAlmost =
            nearest.map { $0.distance <= max(1, folded.unicodeScalars.count / 3) } ?? false
        let meant = Phrase(
            kk: "мұндай баған жоқ; «{near}» деп жазғыңыз келді ме?",
            ru: "такого столбца нет; не «{near}» ли имелось в виду?",
            en: "there is no such column; did you mean “{near}”?"
        ).filled(["near": nearest?.name ?? ""])
        let passed = Phrase(
            kk: "мұндай баған жоқ; ол оқылмайды.", ru: "такого столбца нет; он не читается.",
            en: "there is no such column; it is not read.")
        let expected = isAlmost ? meant : passed
        return [
            Finding(
                file: file, row: row, columnNumber: place + 1, column: name,
                expected: note(name).map { expected.joined(Phrase(same: " ")).joined($0) }
                    ?? expected,
                severity: isAlmost ? .error : .warning)
        ]
    }

    private func twice(_ column: EntryColumn, at place: Int, file: String, row: Int) -> Finding {
        Finding(
            file: file, row: row, columnNumber: place + 1, column: names[place],
            expected: Phrase(
                kk: "бұл баған екі рет тұр: {a}-баған мен {b}-баған; біреуін қалдырыңыз.",
                ru: "этот столбец стоит дважды: {a}-й и {b}-й; оставьте один.",
                en: "this column stands twice: columns {a} and {b}; keep one."
            ).filled(["a": "\(self.place(of: column) + 1)", "b": "\(place + 1)"]))
    }

    private func missing(
        file: String, row: Int, defaults: Set<EntryColumn>, hasDocument: Bool
    ) -> [Finding] {
        guard !isEmpty else {
            return [Self.noHeader(file: file, row: row)]
        }
        let has: (EntryColumn) -> Bool = { self.place(of: $0) >= 0 || defaults.contains($0) }
        var lacking = [EntryColumn.date, .kind].filter { !has($0) }
        if !has(.document) && !has(.documentNumber) && !hasDocument { lacking.append(.document) }
        let isOfReversals = has(.reverses) && !has(.line)
        if !isOfReversals { lacking += [.line, .source].filter { !has($0) } }
        if !isOfReversals && !has(.amount) && !has(.copies) { lacking.append(.amount) }
        return lacking.map { column in
            Finding(
                file: file, row: row,
                expected: Phrase(
                    kk: "«{name}» бағаны жетіспейді.", ru: "не хватает столбца «{name}».",
                    en: "the column “{name}” is missing."
                ).filled(["name": column.name]))
        }
    }

    /// The finding for a file whose first row names no column, or that has no row.
    static func noHeader(file: String, row: Int? = nil) -> Finding {
        Finding(
            file: file, row: row,
            expected: Phrase(
                kk: "тақырып жолы жоқ; бірінші жол бағандарды атауы керек, мысалы: {list}.",
                ru: "нет строки заголовка; первая строка называет столбцы, например: {list}.",
                en: "there is no header; the first row names the columns, for example: {list}."
            ).filled(["list": example]))
    }

    private static var example: Phrase {
        let columns: [EntryColumn] = [.date, .kind, .document, .line, .source, .amount, .narrative]
        let list = { (language: Language) in
            columns.map { $0.name[language] }.joined(separator: ";")
        }
        return Phrase(kk: list(.kazakh), ru: list(.russian), en: list(.english))
    }
}

extension String {
    /// The text without white space at its ends.
    var trimmingSpaces: String {
        let isSpace: (Unicode.Scalar) -> Bool = { $0.properties.isWhitespace }
        guard let first = unicodeScalars.firstIndex(where: { !isSpace($0) }),
            let last = unicodeScalars.lastIndex(where: { !isSpace($0) })
        else { return "" }
        return String(unicodeScalars[first...last])
    }
}
