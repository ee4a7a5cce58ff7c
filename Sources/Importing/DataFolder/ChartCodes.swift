import Languages
import Ledger

/// Reads the codes a ledger uses. A plain code takes its name from the reference data; a group of keys
/// with a name of its own adds one that only this library has.
struct ChartCodes {
    let reference: ReferenceData

    /// The lines in the order of the file, and what the documents tell of each (`states`).
    func lines(
        in root: Section, _ reader: inout DataReader
    ) -> (lines: [BudgetLine], facts: [String: Set<Coverage.Fact>]) {
        var codes = CodeList()
        var lines: [BudgetLine] = []
        var facts: [String: Set<Coverage.Fact>] = [:]
        let keys = ["code", "name", "specifics", "states"]
        for section in reader.sections("lines", in: root, keys: keys, required: true) {
            guard let code = reader.text("code", in: section),
                codes.adds(code, in: section, noting: &reader)
            else { continue }
            let stated = states(in: section, &reader)
            if !stated.isEmpty { facts[code] = stated }
            if let parent = LineCode(code).parent, !lines.contains(where: { $0.code == parent }) {
                reader.note(
                    .partWithoutWhole(parent: parent.text), line: section.line("code"),
                    at: section.place("code"), value: code)
            }
            if let line = line(code, in: section, &reader) { lines.append(line) }
        }
        return (lines, facts)
    }

    private func line(
        _ code: String, in section: Section, _ reader: inout DataReader
    ) -> BudgetLine? {
        guard !section.has("name") else {
            let specifics = LinesFile.specifics(in: section, &reader)
            return reader.phrase("name", in: section).map {
                BudgetLine(code: LineCode(code), name: $0, specifics: specifics)
            }
        }
        let known = reference.lines.first { $0.code.text == code }
        if known == nil {
            unknown(code, .line, among: reference.lines.map(\.code.text), in: section, &reader)
        }
        return known
    }

    private func states(
        in section: Section, _ reader: inout DataReader
    ) -> Set<Coverage.Fact> {
        var facts: Set<Coverage.Fact> = []
        for item in reader.texts("states", in: section) {
            do {
                facts.insert(try ReadValue.word(item.text, of: Coverage.Fact.self))
            } catch {
                reader.note(error.problem, line: item.line, at: item.place, value: item.text)
            }
        }
        return facts
    }

    /// The funding sources.
    func sources(in root: Section, _ reader: inout DataReader) -> [FundingSource] {
        var codes = CodeList()
        let keys = ["code", "name", "nature"]
        return reader.sections("sources", in: root, keys: keys, required: true).compactMap {
            section in
            guard let code = reader.text("code", in: section),
                codes.adds(code, in: section, noting: &reader)
            else { return nil }
            if section.has("name") { return SourcesFile.source(code, in: section, &reader) }
            let known = reference.sources.first { $0.code.text == code }
            if known == nil {
                let codes = reference.sources.map(\.code.text)
                unknown(code, .source, among: codes, in: section, &reader)
            }
            return known
        }
    }

    /// The programmes.
    func programmes(in root: Section, _ reader: inout DataReader) -> [Programme] {
        var codes = CodeList()
        return reader.sections("programmes", in: root, keys: ["code", "name"]).compactMap {
            section in
            guard let code = reader.text("code", in: section),
                codes.adds(code, in: section, noting: &reader)
            else { return nil }
            if section.has("name") {
                return reader.phrase("name", in: section).map {
                    Programme(code: ProgrammeCode(code), name: $0)
                }
            }
            let known = reference.programmes.first { $0.code.text == code }
            if known == nil {
                let codes = reference.programmes.map(\.code.text)
                unknown(code, .programme, among: codes, in: section, &reader)
            }
            return known
        }
    }

    /// The branches.
    func branches(in root: Section, _ reader: inout DataReader) -> [Branch] {
        var codes = CodeList()
        return reader.sections("branches", in: root, keys: ["code", "name", "serves"]).compactMap {
            section in
            let code = reader.text("code", in: section)
            let name = reader.phrase("name", in: section)
            let serves =
                section.has("serves")
                ? reader.value("serves", in: section) { text throws(ValueProblem) in
                    let kinds = ["central", "general", "children", "youth"]
                    guard kinds.contains(text) else { throw ValueProblem(.notOneOf(kinds)) }
                    return text
                } : nil
            guard let code, codes.adds(code, in: section, noting: &reader), let name else {
                return nil
            }
            return Branch(code: BranchCode(code), name: name, serves: serves)
        }
    }

    private func unknown(
        _ code: String, _ kind: DataFault.CodeKind, among known: [String], in section: Section,
        _ reader: inout DataReader
    ) {
        reader.note(
            .unknownCode(of: kind, known: known), line: section.line("code"),
            at: section.place("code"), value: code)
    }
}
