import Languages
import Ledger

/// Reads `lines.yaml`: the tree of budget lines.
enum LinesFile {
    static func read(_ text: String, _ faults: inout [DataFault]) -> [BudgetLine] {
        var reader = DataReader(file: "lines.yaml")
        var codes = CodeList()
        var lines: [BudgetLine] = []
        defer { faults += reader.faults }
        guard let root = reader.root(of: text, keys: ["lines"]) else { return [] }
        let keys = ["code", "name", "specifics"]
        for section in reader.sections("lines", in: root, keys: keys, required: true) {
            let name = reader.phrase("name", in: section)
            let specifics = specifics(in: section, &reader)
            guard let code = reader.text("code", in: section),
                codes.adds(code, in: section, noting: &reader), let name
            else { continue }
            if let parent = LineCode(code).parent, !lines.contains(where: { $0.code == parent }) {
                reader.note(
                    .partWithoutWhole(parent: parent.text), line: section.line("code"),
                    at: section.place("code"), value: code)
            }
            lines.append(BudgetLine(code: LineCode(code), name: name, specifics: specifics))
        }
        return lines
    }

    /// The dated specifics of a line.
    static func specifics(in section: Section, _ reader: inout DataReader) -> [DatedSpecific] {
        let keys = ["code", "from", "to", "confidence"]
        return reader.sections("specifics", in: section, keys: keys).compactMap { specific in
            let code = reader.text("code", in: specific)
            let from = reader.value("from", in: specific, ReadValue.date)
            let to = specific.has("to") ? reader.value("to", in: specific, ReadValue.date) : nil
            let confidence = reader.value("confidence", in: specific) {
                text throws(ValueProblem) in
                try ReadValue.word(text, of: Confidence.self)
            }
            guard let code, let from, let confidence else { return nil }
            return DatedSpecific(
                code: code, validFrom: from, validTo: to, isConfirmed: confidence.isConfirmed)
        }
    }
}

/// Reads `sources.yaml`: where money or books come from.
enum SourcesFile {
    static func read(_ text: String, _ faults: inout [DataFault]) -> [FundingSource] {
        var reader = DataReader(file: "sources.yaml")
        var codes = CodeList()
        defer { faults += reader.faults }
        guard let root = reader.root(of: text, keys: ["sources"]) else { return [] }
        let keys = ["code", "name", "nature"]
        var sources: [FundingSource] = []
        for section in reader.sections("sources", in: root, keys: keys, required: true) {
            guard let code = reader.text("code", in: section),
                codes.adds(code, in: section, noting: &reader),
                let source = source(code, in: section, &reader)
            else { continue }
            sources.append(source)
        }
        return sources
    }

    /// One source by its name and nature.
    static func source(
        _ code: String, in section: Section, _ reader: inout DataReader
    ) -> FundingSource? {
        let name = reader.phrase("name", in: section)
        let nature = reader.value("nature", in: section) {
            text throws(ValueProblem) -> FundingSource.Nature in
            switch text {
            case "budget": .budget
            case "in-kind": .inKind
            default: throw ValueProblem(.notOneOf(["budget", "in-kind"]))
            }
        }
        guard let name, let nature else { return nil }
        return FundingSource(code: SourceCode(code), name: name, nature: nature)
    }
}

/// Reads `programmes.yaml`: programmes money can be set aside for across lines.
enum ProgrammesFile {
    static func read(_ text: String, _ faults: inout [DataFault]) -> [Programme] {
        var reader = DataReader(file: "programmes.yaml")
        var codes = CodeList()
        defer { faults += reader.faults }
        guard let root = reader.root(of: text, keys: ["programmes"]) else { return [] }
        var programmes: [Programme] = []
        for section in reader.sections("programmes", in: root, keys: ["code", "name"]) {
            guard let code = reader.text("code", in: section),
                codes.adds(code, in: section, noting: &reader),
                let name = reader.phrase("name", in: section)
            else { continue }
            programmes.append(Programme(code: ProgrammeCode(code), name: name))
        }
        return programmes
    }
}

/// Reads `measures.yaml`: the words for units, measures and periods of reported figures.
enum MeasuresFile {
    static func read(_ text: String, _ faults: inout [DataFault]) -> Vocabulary {
        var reader = DataReader(file: "measures.yaml")
        defer { faults += reader.faults }
        guard let root = reader.root(of: text, keys: ["units", "measures", "periods"]) else {
            return Vocabulary()
        }
        return Vocabulary(
            units: words("units", in: root, &reader),
            measures: words("measures", in: root, &reader),
            periods: words("periods", in: root, &reader))
    }

    private static func words(
        _ key: String, in root: Section, _ reader: inout DataReader
    ) -> [String: Phrase] {
        var codes = CodeList()
        var words: [String: Phrase] = [:]
        for section in reader.sections(key, in: root, keys: ["code", "name"], required: true) {
            guard let code = reader.text("code", in: section),
                codes.adds(code, in: section, noting: &reader)
            else { continue }
            words[code] = reader.phrase("name", in: section)
        }
        return words
    }
}
