import Languages
import Ledger
import Yams

/// Reads `checks.yaml`: what should hold between the figures, and what is open.
struct ChecksFile {
    /// The codes of the figures; nil where they could not be read.
    let figures: [String]?
    private(set) var checks: [CrossCheck] = []
    private var reader = DataReader(file: "checks.yaml")

    static let relations = [
        "sum", "equal", "within", "not-round", "repeated-total", "question",
    ]

    init(figures: [String]?) { self.figures = figures }

    var faults: [DataFault] { reader.faults }

    mutating func read(_ text: String) {
        guard let root = reader.root(of: text, keys: ["checks"]) else { return }
        var codes = CodeList()
        let keys = ["code", "statement", "open-question"] + Self.relations
        for section in reader.sections("checks", in: root, keys: keys) {
            guard let check = check(in: section),
                codes.adds(check.code, in: section, noting: &reader)
            else { continue }
            checks.append(check)
        }
    }

    private mutating func check(in section: Section) -> CrossCheck? {
        let code = reader.text("code", in: section)
        let statement = reader.phrase("statement", in: section)
        let isOpen =
            section.has("open-question")
            ? reader.value("open-question", in: section, ReadValue.yesOrNo) : false
        let relation = relation(in: section)
        guard let code, let statement, let isOpen, let relation else { return nil }
        return CrossCheck(
            code: code, relation: relation, statement: statement, isOpenQuestion: isOpen)
    }

    private mutating func relation(in section: Section) -> CrossCheck.Relation? {
        let given = Self.relations.filter { section.values[$0] != nil }
        guard given.count == 1, let key = given.first else {
            reader.note(
                .notExactlyOne(of: Self.relations), line: section.line, at: section.path,
                value: given.isEmpty ? nil : given.joined(separator: ", "))
            return nil
        }
        switch key {
        case "sum", "within": return parts(key, in: section)
        case "equal":
            let pair = codes(key, in: section)
            guard pair.count == 2 else {
                reader.note(.missing, line: section.line(key), at: section.place(key))
                return nil
            }
            return .equal(pair[0], pair[1])
        case "not-round":
            guard let group = group(key, in: section, keys: ["numerator", "denominator"]),
                let numerator = figure("numerator", in: group),
                let denominator = figure("denominator", in: group)
            else { return nil }
            return .notRound(numerator: numerator, denominator: denominator)
        case "repeated-total":
            let groups = reader.nodes(key, in: section).enumerated().map { index, node in
                codes(of: node, at: "\(section.place(key))[\(index + 1)]")
            }
            return .repeatedTotal(groups: groups)
        default: return .question(figures: codes("question", in: section))
        }
    }

    /// `{parts: […], whole: …}`; for `within` also `{part: …, whole: …}`.
    private mutating func parts(_ key: String, in section: Section) -> CrossCheck.Relation? {
        let keys = key == "sum" ? ["parts", "whole"] : ["part", "parts", "whole"]
        guard let group = group(key, in: section, keys: keys),
            let whole = figure("whole", in: group)
        else { return nil }
        if group.has("part") {
            return figure("part", in: group).map { .within(part: $0, whole: whole) }
        }
        guard group.has("parts") else {
            reader.note(.missing, line: group.line, at: group.place("parts"))
            return nil
        }
        let parts = codes("parts", in: group)
        return key == "sum"
            ? .sum(parts: parts, whole: whole) : .sumWithin(parts: parts, whole: whole)
    }

    private mutating func group(_ key: String, in section: Section, keys: [String]) -> Section? {
        section.values[key].flatMap { reader.section($0, at: section.place(key), keys: keys) }
    }

    private mutating func figure(_ key: String, in section: Section) -> String? {
        let figures = figures
        return reader.value(key, in: section) { text throws(ValueProblem) in
            try ReadValue.code(text, of: .figure, among: figures)
        }
    }

    private mutating func codes(_ key: String, in section: Section) -> [String] {
        section.values[key].map { codes(of: $0, at: section.place(key)) } ?? []
    }

    /// A list of codes of figures.
    private mutating func codes(of node: Node, at place: String) -> [String] {
        guard let list = node.sequence else {
            reader.note(.notAList, line: node.mark?.line, at: place, value: node.scalar?.string)
            return []
        }
        return list.enumerated().compactMap { index, item in
            reader.located(item, at: "\(place)[\(index + 1)]").flatMap {
                reader.code($0, of: .figure, among: figures)
            }
        }
    }
}
