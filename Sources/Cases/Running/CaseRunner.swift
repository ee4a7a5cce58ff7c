import Languages
import Ledger
import Money

/// Runs worked cases on the same rules that keep real ledgers.
public enum CaseRunner {
    /// Runs one case on a ledger of its own. A step that is answered otherwise than stated ends the
    /// case, since nothing after it can be judged.
    public static func run(_ worked: WorkedCase) -> CaseResult {
        var differences: [CaseDifference] = []
        do {
            var run = try CaseRun(worked)
            for step in worked.steps {
                let found = try run.perform(step)
                differences += found
                if !found.isEmpty, case .record = step.act {
                    return CaseResult(worked: worked, differences: differences)
                }
            }
            differences += try run.compare(worked.expected)
        } catch {
            let words = (error as? any Explained)?.explanation ?? Phrase(same: "\(error)")
            differences.append(
                CaseDifference(line: worked.line, finding: .notComputable(words)))
        }
        return CaseResult(worked: worked, differences: differences)
    }
}

/// A case under way.
private struct CaseRun {
    var ledger: InMemoryLedger
    let currency: Currency
    /// Entries that earlier steps were given names for.
    var named: [String: EntryNumber] = [:]
    var documentCount = 0

    init(_ worked: WorkedCase) throws(LedgerError) {
        currency = worked.currency
        ledger = try InMemoryLedger(
            chart: worked.chart, documents: [],
            recorded: worked.opening.isEmpty ? [] : [worked.openingEntry()])
    }

    mutating func perform(_ step: CaseStep) throws -> [CaseDifference] {
        switch step.act {
        case .look(let figures): return try compare(figures)
        case .record(let entries):
            let finding = try record(entries, expecting: step.answer)
            return finding.map { [CaseDifference(line: step.line, finding: $0)] } ?? []
        }
    }

    private mutating func record(
        _ entries: [CaseEntry], expecting answer: CaseStep.Answer
    ) throws -> CaseDifference.Finding? {
        let drafts = entries.compactMap { draft(of: $0) }
        let batch = EntryBatch(drafts, recordedAt: Timestamp(seconds: 0), recordedBy: "case")
        let admission: Admission
        do {
            admission = try ledger.post(batch)
        } catch LedgerError.refused(let refusals) {
            return answer.difference(from: refusals)
        }
        var new = admission.entries[...]
        for (position, entry) in entries.enumerated()
        where !admission.repeated.contains(where: { $0.draft == position }) {
            let number = new.popFirst()?.number
            if let name = entry.name { named[name] = number }
        }
        return answer.difference(from: admission)
    }

    /// The draft of an entry, on a document of its own.
    private mutating func draft(of entry: CaseEntry) -> EntryDraft? {
        let movement: Movement
        switch entry.deed {
        case .movement(let stated): movement = stated
        case .reversal(let name):
            guard let number = named[name] else { return nil }
            movement = .reversal(of: number)
        }
        // A retry hands in the same document again.
        documentCount += 1
        let code = DocumentCode(entry.request ?? "line \(entry.line), \(documentCount)")
        if !ledger.hasDocument(code) {
            ledger.documents.append(
                Document(code: code, kind: .file, title: Phrase(same: code.text)))
        }
        return EntryDraft(
            documentDate: entry.date, document: code, narrative: "", movements: [movement],
            idempotencyKey: entry.request)
    }

    func compare(_ figures: CaseFigures) throws(MoneyError) -> [CaseDifference] {
        var differences: [CaseDifference] = []
        for expectation in figures.expectations {
            let got = try value(of: expectation.subject)
            guard got != expectation.value else { continue }
            differences.append(
                CaseDifference(
                    line: expectation.line,
                    finding: .figure(
                        expectation.subject, expected: expectation.value.text, got: got.text)))
        }
        return differences
    }

    private func value(
        of subject: CaseFigures.Expectation.Subject
    ) throws(MoneyError) -> CaseFigures.Value {
        switch subject {
        case .order(let code):
            let held = ledger.openCommitment(code).values
            let amounts = held.map { Money(minorUnits: $0, currency: currency) }
            return .money(try amounts.sum(in: currency))
        case .budget(let budget, let figure):
            return try ledger.balances.value(of: figure, in: currency) { key in
                budget.key.branch == nil ? key.controlKey == budget.key : key == budget.key
            }
        case .total(let figure):
            return try ledger.balances.value(of: figure, in: currency) { _ in true }
        }
    }
}

extension CaseStep.Answer {
    /// How the stated answer differs from a refusal.
    fileprivate func difference(from refusals: [Refusal]) -> CaseDifference.Finding? {
        guard case .refused(let reasons) = self else { return .refused(refusals) }
        let isNamed = refusals.allSatisfy { refusal in
            !reasons.isDisjoint(with: refusal.reason.words)
        }
        let isMet = reasons.allSatisfy { reason in
            refusals.contains { $0.reason.words.contains(reason) }
        }
        return isNamed && isMet
            ? nil : .refusedOtherwise(expected: reasons.sorted(), got: refusals)
    }

    /// How the stated answer differs from an admission.
    fileprivate func difference(from admission: Admission) -> CaseDifference.Finding? {
        switch self {
        case .refused(let reasons):
            return .admitted(insteadOf: reasons.sorted())
        case .admitted(let warnings):
            let got = Set(admission.warnings.map(\.limit.measure))
            func inOrder(_ measures: Set<Limit.Measure>) -> [Limit.Measure] {
                measures.sorted { $0.rawValue < $1.rawValue }
            }
            return got == warnings
                ? nil : .warned(expected: inOrder(warnings), got: inOrder(got))
        }
    }
}

extension Refusal.Reason {
    /// The words a case may name the reason by.
    fileprivate var words: [String] {
        guard case .limit(let breach) = self else { return [code] }
        return [code, "limit on \(breach.limit.measure.word)"]
    }
}
