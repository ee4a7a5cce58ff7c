import Languages
import Ledger
import Money

// Steps become documents and drafts.
extension SampleLedger {
    mutating func perform(_ step: Step, into chunk: inout SampleChunk) throws(MoneyError) {
        switch step.work {
        case .ready(let ready):
            record(ready, into: &chunk)
        case .bill(let bill):
            chunk.documents.append(paper(of: bill))
            for draft in try drafts(of: bill) { add(draft, to: &chunk) }
        case .payment(let bill):
            let document = nextPaymentOrder(on: payday(of: bill), into: &chunk)
            for draft in try payments(of: bill, on: document) { add(draft, to: &chunk) }
        case .reversal(let label, let ready):
            reverse(label, ready, into: &chunk)
        case .releaseOfRest(let code, let key, let ready):
            release(code, key, ready, into: &chunk)
        case .skippedNumber(let year, let plant):
            let number = lastPayment[year, default: 0] + 1
            lastPayment[year] = number
            answers[plant]?.document = DocumentCode(Papers.paymentCode(number, year))
        }
    }

    private mutating func record(_ ready: Ready, into chunk: inout SampleChunk) {
        chunk.documents += ready.documents
        let order = ready.paidOn.map { nextPaymentOrder(on: $0, into: &chunk) }
        for (index, draft) in ready.drafts.enumerated() {
            var draft = draft
            if let order { draft.document = order.code }
            if index == 0, let label = ready.label, let movement = draft.movements.first {
                labels[label] = labelled(movement)
            }
            note(ready.plant, draft.document)
            add(draft, to: &chunk)
        }
    }

    /// The entry that comes next, as far as its reversal will need to know it.
    private func labelled(_ movement: Movement) -> LabelledEntry {
        guard case .accrual(_, let amount, let code?, _, _) = movement,
            let rest = contractRest[code]
        else { return LabelledEntry(number: EntryNumber(nextNumber)) }
        return LabelledEntry(
            number: EntryNumber(nextNumber), contract: code, drawn: min(rest, amount.minorUnits))
    }

    private mutating func reverse(_ label: Int, _ ready: Ready, into chunk: inout SampleChunk) {
        guard let entry = labels.removeValue(forKey: label), var draft = ready.drafts.first else {
            return
        }
        chunk.documents += ready.documents
        draft.movements = [.reversal(of: entry.number)]
        if let code = entry.contract, let rest = contractRest[code] {
            contractRest[code] = rest + entry.drawn
        }
        note(ready.plant, draft.document)
        add(draft, to: &chunk)
    }

    private mutating func release(
        _ code: CommitmentCode, _ key: BudgetKey, _ ready: Ready, into chunk: inout SampleChunk
    ) {
        guard let rest = contractRest[code], rest > 0, var draft = ready.drafts.first else {
            return
        }
        chunk.documents += ready.documents
        draft.movements = [.release(code, key, .tiyn(rest))]
        add(draft, to: &chunk)
    }

    /// Adds a draft, which gives it the next number, and keeps what contracts still hold.
    private mutating func add(_ draft: EntryDraft, to chunk: inout SampleChunk) {
        chunk.drafts.append(draft)
        nextNumber += 1
        switch draft.movements.first {
        case .commitment(let code, _, let amount) where code.text.hasPrefix(Self.contractPrefix):
            contractRest[code] = amount.minorUnits
        case .accrual(_, let amount, let code?, _, _):
            if let rest = contractRest[code] {
                contractRest[code] = max(0, rest - amount.minorUnits)
            }
        case .release(let code, _, _):
            contractRest[code] = nil
        case .appropriation, .amendment, .reallocation, .transfer, .commitment, .accrual, .payment,
            .refund, .receiptInKind, .receipt, .openingStock, .relocation, .finding, .credit,
            .withdrawal, .rollover, .reversal, nil:
            break
        }
    }

    /// Notes the entry that comes next as part of a planted mistake.
    private mutating func note(_ plant: Int?, _ document: DocumentCode) {
        guard let plant else { return }
        answers[plant]?.entries.append(EntryNumber(nextNumber))
        answers[plant]?.document = document
    }

    private mutating func nextPaymentOrder(
        on date: CalendarDate, into chunk: inout SampleChunk
    ) -> Document {
        let number = lastPayment[date.year, default: 0] + 1
        lastPayment[date.year] = number
        let document = Papers.paymentOrder(number, on: date)
        chunk.documents.append(document)
        return document
    }

    /// A label for an entry that will be reversed.
    mutating func newLabel() -> Int {
        lastLabel += 1
        return lastLabel
    }

    static let contractPrefix = "contract-"
}
