public import Ledger

/// How copies are shared among branches.
public struct DistributionFormula: Sendable, Hashable, Codable {
    /// What the weights are.
    public enum Basis: String, Sendable, Hashable, Codable, CaseIterable {
        /// The same for every branch.
        case equal
        case readers
        case loans
        /// Set by hand.
        case fixed
    }

    /// The weight of one branch.
    public struct Weight: Sendable, Hashable, Codable {
        public var branch: BranchCode
        /// Zero or more.
        public var weight: Int64

        public init(branch: BranchCode, weight: Int64) {
            self.branch = branch
            self.weight = weight
        }
    }

    public var basis: Basis
    /// In the order in which branches that lost equally get a copy that is left over.
    public var weights: [Weight]

    public init(basis: Basis, weights: [Weight]) {
        self.basis = basis
        self.weights = weights
    }

    /// The same weight for each branch.
    public static func equal(_ branches: [BranchCode]) -> DistributionFormula {
        DistributionFormula(
            basis: .equal, weights: branches.map { Weight(branch: $0, weight: 1) })
    }

    /// So many copies by branch, which sum to `copies`; branches that get none are left out. Throws
    /// `.paper(.unusableWeights)` where no weight is positive or one is negative.
    public func shares(of copies: Int64) throws(AcquisitionRefusal) -> [BranchCopies] {
        let counts = try WholeShares.split(copies, byWeights: weights.map(\.weight))
        return zip(weights, counts).filter { $1 > 0 }.map {
            BranchCopies(branch: $0.branch, copies: $1)
        }
    }
}

/// A whole number of things shared to the last one.
enum WholeShares {
    /// The largest remainder: each part its share rounded down, what is left one each to those that
    /// lost most by it, the earlier first among equals. Throws `.paper(.unusableWeights)`.
    static func split(
        _ count: Int64, byWeights weights: [Int64]
    ) throws(AcquisitionRefusal) -> [Int64] {
        let total = weights.reduce(Int128(0)) { $0 + Int128($1) }
        guard count >= 0, weights.allSatisfy({ $0 >= 0 }), total > 0 else {
            throw .paper(.unusableWeights)
        }
        let shares = weights.map {
            (Int128(count) * Int128($0)).quotientAndRemainder(dividingBy: total)
        }
        // No share exceeds the count, so each fits.
        var parts = shares.map { Int64($0.quotient) }
        let left = Int(count - parts.reduce(0, +))
        let byLoss = weights.indices.sorted {
            (shares[$1].remainder, $0) < (shares[$0].remainder, $1)
        }
        for index in byLoss.prefix(left) { parts[index] += 1 }
        return parts
    }
}
