import Languages
import Ledger
import Money

/// Reads `ledger.yaml`: who keeps the ledger, of what period, with which codes, on which documents.
struct LedgerFile {
    let reference: ReferenceData
    private(set) var documents: [Document] = []
    /// The codes of all documents, those with faults too; nil where there are none to read.
    private(set) var documentCodes: [String]?
    private(set) var period: ReportingPeriod?
    private(set) var chart: Chart?
    private var reader = DataReader(file: "ledger.yaml")

    init(reference: ReferenceData) { self.reference = reference }

    var faults: [DataFault] { reader.faults }
    /// Whether enough was read for entries to be judged against it.
    var isComplete: Bool { chart != nil && period != nil }

    mutating func read(_ text: String) {
        let keys = [
            "organisation", "period", "illustrative", "lines", "sources", "programmes", "branches",
            "documents", "readings",
        ]
        guard let root = reader.root(of: text, keys: keys) else { return }
        let organisation = organisation(in: root)
        period = period(in: root)
        let lines = ChartCodes(reference: reference).lines(in: root, &reader)
        let sources = ChartCodes(reference: reference).sources(in: root, &reader)
        let programmes = ChartCodes(reference: reference).programmes(in: root, &reader)
        let branches = ChartCodes(reference: reference).branches(in: root, &reader)
        documents = documents(in: root)
        let readings = readings(in: root)
        let isIllustrative =
            root.has("illustrative")
            ? reader.value("illustrative", in: root, ReadValue.yesOrNo) ?? false : false
        guard let organisation else { return }
        chart = Chart(
            organisation: organisation, lines: lines.lines, sources: sources, branches: branches,
            programmes: programmes,
            coverage: Coverage(facts: [], factsByLine: lines.facts),
            isIllustrative: isIllustrative, period: period, readings: readings)
    }

    private mutating func organisation(in root: Section) -> Organisation? {
        let keys = ["code", "name", "currency", "fiscal-year-starts-in-month"]
        guard root.has("organisation"), let node = root.values["organisation"] else {
            reader.note(.missing, line: root.line, at: "organisation")
            return nil
        }
        guard let section = reader.section(node, at: "organisation", keys: keys) else { return nil }
        let code = reader.text("code", in: section)
        let name = reader.phrase("name", in: section)
        let currency = reader.value("currency", in: section) { text throws(ValueProblem) in
            guard Currency(isoCode: text) != nil else {
                throw ValueProblem(.unknownCode(of: .currency, known: ["KZT", "USD", "EUR"]))
            }
            return text
        }
        let start = reader.value("fiscal-year-starts-in-month", in: section) {
            text throws(ValueProblem) in
            Int(try ReadValue.whole(text, in: 1...12))
        }
        guard let code, let name, let currency, let start else { return nil }
        return Organisation(
            code: OrganisationCode(code), name: name, currencyCode: currency, fiscalYearStart: start
        )
    }

    private mutating func period(in root: Section) -> ReportingPeriod? {
        guard root.has("period"), let node = root.values["period"] else {
            reader.note(.missing, line: root.line, at: "period")
            return nil
        }
        let keys = ["name", "fiscal-year", "as-of", "as-of-stated"]
        guard let section = reader.section(node, at: "period", keys: keys) else { return nil }
        let name = reader.phrase("name", in: section)
        let year = reader.value("fiscal-year", in: section) { text throws(ValueProblem) in
            FiscalYear(Int(try ReadValue.whole(text, in: 1...9999)))
        }
        let asOf = reader.value("as-of", in: section, ReadValue.date)
        let isStated = reader.value("as-of-stated", in: section, ReadValue.yesOrNo)
        guard let name, let year, let asOf, let isStated else { return nil }
        return ReportingPeriod(name: name, year: year, asOf: asOf, isAsOfStated: isStated)
    }

    private mutating func documents(in root: Section) -> [Document] {
        var codes = CodeList()
        let keys = ["code", "kind", "number", "date", "title", "file", "sha256"]
        return reader.sections("documents", in: root, keys: keys, required: true).compactMap {
            section in
            let code = reader.text("code", in: section)
            let kind = reader.value("kind", in: section) { text throws(ValueProblem) in
                try ReadValue.word(text, of: Document.Kind.self)
            }
            let date = reader.value("date", in: section, ReadValue.statedDate)
            let title = reader.phrase("title", in: section)
            let sum =
                section.has("sha256") ? reader.value("sha256", in: section, ReadValue.sum) : nil
            if let code { documentCodes = (documentCodes ?? []) + [code] }
            guard let code, codes.adds(code, in: section, noting: &reader), let kind, let date,
                let title
            else { return nil }
            return Document(
                code: DocumentCode(code), kind: kind,
                number: reader.optionalText("number", in: section), date: date, title: title,
                file: reader.optionalText("file", in: section), sha256: sum)
        }
    }

    /// Each reading as one phrase: what was chosen, and why.
    private mutating func readings(in root: Section) -> [Phrase] {
        reader.sections("readings", in: root, keys: ["chosen", "because"]).compactMap { section in
            let chosen = reader.phrase("chosen", in: section)
            let because = reader.phrase("because", in: section)
            guard let chosen, let because else { return nil }
            return chosen.mapped { words, language in words + " " + because[language] }
        }
    }
}

/// Codes already seen in one list, with the line of each.
struct CodeList {
    private var lines: [String: Int] = [:]

    /// Whether `code` is new; a fault is noted where it is not.
    mutating func adds(
        _ code: String, in section: Section, key: String = "code", noting reader: inout DataReader
    ) -> Bool {
        if let firstLine = lines[code] {
            reader.note(
                .repeatedCode(firstLine: firstLine), line: section.line(key),
                at: section.place(key), value: code)
            return false
        }
        lines[code] = section.line(key)
        return true
    }
}
