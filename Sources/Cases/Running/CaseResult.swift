public import Languages
public import Ledger

/// What came of one worked case.
public struct CaseResult: Sendable, Hashable {
    public var worked: WorkedCase
    /// What came out otherwise than the case says; empty when the case holds.
    public var differences: [CaseDifference]

    /// Whether the rules lead to exactly what the case says.
    public var holds: Bool { differences.isEmpty }
}

/// One thing that came out otherwise than a case says.
public struct CaseDifference: Sendable, Hashable {
    public enum Finding: Sendable, Hashable {
        /// A figure stands at another value.
        case figure(CaseFigures.Expectation.Subject, expected: String, got: String)
        /// A step was refused that should have been admitted.
        case refused([Refusal])
        /// A step was admitted that should have been refused.
        case admitted(insteadOf: [String])
        /// A step was refused for other reasons than stated.
        case refusedOtherwise(expected: [String], got: [Refusal])
        /// Other limits warned than stated.
        case warned(expected: [Limit.Measure], got: [Limit.Measure])
        /// A figure cannot be computed.
        case notComputable(Phrase)
    }

    /// The line of the file that says otherwise.
    public var line: Int
    public var finding: Finding
}

extension CaseDifference: Explained {
    public var explanation: Phrase {
        Phrase(
            kk: "{line}-жол: {finding}", ru: "строка {line}: {finding}",
            en: "line {line}: {finding}"
        ).filled(["line": Phrase(same: "\(line)"), "finding": finding.explanation])
    }
}

extension CaseDifference.Finding: Explained {
    public var explanation: Phrase {
        switch self {
        case .figure(let subject, let expected, let got):
            Phrase(
                kk: "{figure}: күтілгені {expected}, шыққаны {got}",
                ru: "{figure}: ожидалось {expected}, вышло {got}",
                en: "{figure}: expected {expected}, got {got}"
            ).filled(["figure": subject.words, "expected": expected, "got": got])
        case .refused(let refusals):
            Phrase(
                kk: "қадам қабылданбады. {refusals}", ru: "шаг не принят. {refusals}",
                en: "the step was refused. {refusals}"
            ).filled(["refusals": listed(refusals)])
        case .admitted(let reasons):
            Phrase(
                kk: "қадам қабылданды, ал бас тартылуы керек еді: {reasons}",
                ru: "шаг принят, а должен быть отклонён: {reasons}",
                en: "the step was admitted, but should have been refused: {reasons}"
            ).filled(["reasons": reasons.joined(separator: ", ")])
        case .refusedOtherwise(let expected, let got):
            Phrase(
                kk: "бас тарту себебі басқа: күтілгені {expected}. {refusals}",
                ru: "отклонено по другой причине: ожидалось {expected}. {refusals}",
                en: "refused for another reason: expected {expected}. {refusals}"
            ).filled([
                "expected": Phrase(same: expected.joined(separator: ", ")),
                "refusals": listed(got),
            ])
        case .warned(let expected, let got):
            Phrase(
                kk: "ескертулер: күтілгені {expected}, шыққаны {got}",
                ru: "предупреждения: ожидалось {expected}, вышло {got}",
                en: "warnings: expected {expected}, got {got}"
            ).filled(["expected": names(of: expected), "got": names(of: got)])
        case .notComputable(let phrase):
            phrase
        }
    }

    private func listed(_ refusals: [Refusal]) -> Phrase {
        let phrases = refusals.map(\.explanation)
        return Phrase(
            kk: phrases.map(\.kk).joined(separator: " "),
            ru: phrases.map(\.ru).joined(separator: " "),
            en: phrases.map(\.en).joined(separator: " "))
    }

    private func names(of measures: [Limit.Measure]) -> String {
        measures.isEmpty ? "—" : measures.map(\.word).joined(separator: ", ")
    }
}

extension CaseFigures.Expectation.Subject {
    /// The subject in the words of its file.
    public var words: String {
        switch self {
        case .budget(let budget, let figure): "\(budget.name), \(figure.rawValue)"
        case .total(let figure): "total, \(figure.rawValue)"
        case .order(let code): "orders, \(code)"
        }
    }
}
