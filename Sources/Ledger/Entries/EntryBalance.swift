/// A way in which the postings of an entry fail to be a movement.
public enum Imbalance: Sendable, Hashable {
    /// The plan postings of one basis do not sum to zero.
    case plan(PlanBasis)
    /// The postings of use do not sum to zero.
    case use
    /// The value of the collection postings does not sum to zero.
    case stockValue
    /// The copies of the collection postings do not sum to zero.
    case copies
    /// A posting carries a plan cell without being of the plan, or lacks one; or the same of items.
    case wrongDetail(Stage)
    /// A commitment stands on a posting that commits nothing.
    case strayCommitment(Stage)
}

extension Entry {
    /// What is out of balance: empty for every entry the rules make. Each plan, the use and the
    /// collection sum to zero by themselves, so all postings together do, too. Computed in whole
    /// numbers wide enough for any sum.
    public func imbalances() -> [Imbalance] {
        var obligations: Int128 = 0
        var payments: Int128 = 0
        var use: Int128 = 0
        var value: Int128 = 0
        var copies: Int128 = 0
        var found: [Imbalance] = []
        for posting in postings {
            let amount = Int128(posting.minorUnits)
            switch posting.stage.family {
            case .plan:
                switch posting.plan?.basis {
                case .obligations?: obligations += amount
                case .payments?: payments += amount
                case nil: break
                }
            case .use: use += amount
            case .collection:
                value += amount
                copies += Int128(posting.items?.copies ?? 0)
            }
            if !posting.hasItsDetails { found += posting.misplacedDetails }
        }
        if obligations != 0 { found.append(.plan(.obligations)) }
        if payments != 0 { found.append(.plan(.payments)) }
        if use != 0 { found.append(.use) }
        if value != 0 { found.append(.stockValue) }
        if copies != 0 { found.append(.copies) }
        return found
    }
}

extension Posting {
    /// Whether plan cell and items stand on the stages they belong to.
    private var fitsItsStage: Bool {
        let family = stage.family
        return (plan != nil) == (family == .plan) && (items != nil) == (family == .collection)
    }

    private var isCommitmentStray: Bool { commitment != nil && stage != .committed }

    fileprivate var hasItsDetails: Bool { fitsItsStage && !isCommitmentStray }

    fileprivate var misplacedDetails: [Imbalance] {
        (fitsItsStage ? [] : [.wrongDetail(stage)])
            + (isCommitmentStray ? [.strayCommitment(stage)] : [])
    }
}
