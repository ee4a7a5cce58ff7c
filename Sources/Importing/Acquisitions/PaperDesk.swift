import Acquisitions
import BookNumbers
import Languages
import Ledger
import Money

/// Reads the groups of one paper key by key: what all kinds of papers have in common.
struct PaperDesk {
    let chart: Chart
    let reference: ReferenceData
    var reader: DataReader
    /// The day of the paper that is read.
    var date = CalendarDate(dayNumber: 0)

    var currency: Currency { chart.organisation.currency }

    /// The keys that tell what an item is.
    static let classKeys = ["language", "item-kind", "content", "audience"]
    static let workKeys = ["title", "author", "isbn", "publisher", "published"]
    static let fundKeys = ["line", "source", "programme", "branch", "year"]

    /// A whole number of things, at least one.
    mutating func count(_ key: String, in section: Section) -> Int64? {
        reader.value(key, in: section) { text throws(ValueProblem) in
            try ReadValue.whole(text, in: 1...1_000_000_000)
        }
    }

    mutating func optionalCount(_ key: String, in section: Section) -> Int64? {
        section.has(key) ? count(key, in: section) : nil
    }

    /// A small number: a line, a part, a lot.
    mutating func number(_ key: String, in section: Section) -> Int? {
        reader.value(key, in: section) { text throws(ValueProblem) in
            Int(try ReadValue.whole(text, in: 1...1_000_000))
        }
    }

    mutating func amount(
        _ key: String, in section: Section, of currency: Currency? = nil
    ) -> Money? {
        let currency = currency ?? self.currency
        return reader.value(key, in: section) { text throws(ValueProblem) in
            try ReadValue.amount(text, in: currency)
        }
    }

    mutating func optionalAmount(_ key: String, in section: Section) -> Money? {
        section.has(key) ? amount(key, in: section) : nil
    }

    /// A percentage of up to four decimals as a share.
    mutating func percentage(_ key: String, in section: Section) -> Share? {
        reader.value(key, in: section) { text throws(ValueProblem) in
            let tenThousandths = try ReadValue.decimal(text, decimals: 4)
            guard (0...1_000_000).contains(tenThousandths) else {
                throw ValueProblem(.notWhole(0...100))
            }
            return Share(partsPerMillion: tenThousandths)
        }
    }

    /// A word of a closed list; `standard` where nothing is written.
    mutating func word<Word: RawRepresentable & CaseIterable>(
        _ key: String, in section: Section, of words: Word.Type, standard: Word? = nil
    ) -> Word? where Word.RawValue == String {
        if let standard, !section.has(key) { return standard }
        return reader.value(key, in: section) { text throws(ValueProblem) in
            try ReadValue.word(text, of: words)
        }
    }

    mutating func isYes(_ key: String, in section: Section) -> Bool? {
        section.has(key) ? reader.value(key, in: section, ReadValue.yesOrNo) : false
    }

    /// A code among those known.
    mutating func code(
        _ key: String, of kind: DataFault.CodeKind, in section: Section
    ) -> String? {
        let known = known(kind)
        return reader.value(key, in: section) { text throws(ValueProblem) in
            try ReadValue.code(text, of: kind, among: known)
        }
    }

    mutating func optionalCode(
        _ key: String, of kind: DataFault.CodeKind, in section: Section
    ) -> String? {
        section.has(key) ? code(key, of: kind, in: section) : nil
    }

    private func known(_ kind: DataFault.CodeKind) -> [String] {
        switch kind {
        case .line: chart.lines.map(\.code.text)
        case .source: chart.sources.map(\.code.text)
        case .branch: chart.branches.map(\.code.text)
        case .programme: chart.programmes.map(\.code.text)
        case .itemKind: reference.collection.kinds.map(\.code.text)
        case .content: reference.collection.contents.map(\.code.text)
        case .audience: reference.collection.audiences.map(\.code.text)
        case .document, .figure, .unit, .measure, .period, .currency, .vat: []
        }
    }

    /// What an item is, as far as the paper says.
    mutating func itemClass(in section: Section) -> ItemClass {
        ItemClass(
            language: reader.optionalText("language", in: section).map { ItemLanguage($0) },
            kind: optionalCode("item-kind", of: .itemKind, in: section).map { ItemKind($0) },
            content: optionalCode("content", of: .content, in: section).map { ItemContent($0) },
            audience: optionalCode("audience", of: .audience, in: section)
                .map { ItemAudience($0) })
    }

    /// The work a paper names; nil where it names none.
    mutating func optionalWork(in section: Section) -> Work? {
        section.has("title") ? work(in: section) : nil
    }

    mutating func work(in section: Section) -> Work? {
        let title = reader.text("title", in: section)
        let isbn =
            section.has("isbn")
            ? reader.value("isbn", in: section) { text throws(ValueProblem) in
                guard let isbn = ISBN(text) else { throw ValueProblem(.notAnISBN) }
                return isbn
            } : nil
        let published =
            section.has("published")
            ? reader.value("published", in: section) { text throws(ValueProblem) in
                Int(try ReadValue.whole(text, in: 1400...9999))
            } : nil
        guard let title else { return nil }
        return Work(
            title: title.trimmed, author: reader.optionalText("author", in: section), isbn: isbn,
            publisher: reader.optionalText("publisher", in: section), published: published)
    }

    /// Line, source and, where given, programme, branch and year; the year of the paper's day unless
    /// told otherwise.
    mutating func fund(in section: Section) -> BudgetKey? {
        let line = code("line", of: .line, in: section)
        let source = code("source", of: .source, in: section)
        let programme = optionalCode("programme", of: .programme, in: section)
        let branch = optionalCode("branch", of: .branch, in: section)
        var year: FiscalYear? = .containing(date, start: chart.organisation.fiscalYearStart)
        if section.has("year") {
            year = reader.value("year", in: section) { text throws(ValueProblem) in
                FiscalYear(Int(try ReadValue.whole(text, in: 1...9999)))
            }
        }
        guard let line, let source, let year else { return nil }
        return BudgetKey(
            organisation: chart.organisation.code, year: year, line: LineCode(line),
            source: SourceCode(source), branch: branch.map { BranchCode($0) },
            programme: programme.map { ProgrammeCode($0) })
    }

    /// A line of the paper's order, or a budget without one.
    mutating func origin(in section: Section) -> LotOrigin? {
        guard section.has("order-line") else { return fund(in: section).map { .fund($0) } }
        let part = section.has("part") ? number("part", in: section) : nil
        return number("order-line", in: section).map { .orderLine($0, part: part) }
    }

    static let originKeys = ["order-line", "part"] + fundKeys

    /// Notes what the rules of acquisitions say of a group.
    mutating func note(_ refusal: AcquisitionRefusal, in section: Section) {
        reader.note(.refused(refusal.explanation), line: section.line, at: section.path)
    }
}
