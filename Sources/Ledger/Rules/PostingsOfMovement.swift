import Languages
import Money

/// Why a movement that is well formed still makes no postings: the ledger does not hold what it takes.
struct PostingFault: Error {
    var reasons: [Refusal.Reason]

    init(_ reasons: Refusal.Reason...) { self.reasons = reasons }
}

extension RunningLedger {
    /// The postings of a well-formed movement. Throws `PostingFault` where the ledger does not hold
    /// what the movement takes, `LedgerError.overflow`, or an error of the state.
    mutating func postings(
        of movement: Movement, from document: DocumentCode
    ) throws -> [Posting] {
        switch movement {
        case .appropriation(let key, let amount, let whole?):
            try planMove(amount, from: (whole, .originalPlan), to: (key, .originalPlan))
        case .appropriation(let key, let amount, nil):
            try appropriation(key, amount, from: document)
        case .amendment(let key, let amount):
            try amendment(key, amount)
        case .reallocation(let from, let to, let amount):
            try planMove(amount, from: (from, .planDecrease), to: (to, .planIncrease))
        case .transfer(let from, let to, let amount), .rollover(let from, let to, let amount):
            try planMove(amount, from: (from, .transferred), to: (to, .transferred))
        case .commitment(let code, let key, let amount):
            [
                Posting(key: key, stage: .uncommitted, minorUnits: -amount.minorUnits),
                Posting(
                    key: key, stage: .committed, commitment: code, minorUnits: amount.minorUnits),
            ]
        case .release(let code, let key, let amount):
            try release(code, key, amount)
        case .accrual(let key, let amount, let code, let releasesRest, let lots):
            try accrual(key, amount, against: code, releasesRest: releasesRest)
                + receipt(key, lots)
        case .credit(let key, let amount):
            try credit(key, amount)
        case .payment(let key, let amount, let origin):
            try payment(key, amount, from: origin)
        case .refund(let key, let amount):
            try refund(key, amount)
        case .receiptInKind(let key, let lots), .receipt(let key, let lots):
            try receipt(key, lots)
        case .openingStock(let key, let lots):
            try openingStock(key, lots)
        case .relocation(let from, let to, let lots):
            try relocation(from: from, to: to, lots)
        case .finding(let key, let lots):
            try finding(key, lots)
        case .withdrawal(let key, let lots):
            try withdrawal(key, lots)
        case .reversal(let number):
            try reversal(of: number)
        }
    }
}
