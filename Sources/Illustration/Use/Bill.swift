import Languages
import Ledger
import Money

/// A bill with a row for each library it concerns. Only its seed is kept: the rows are drawn when they
/// are recorded, and drawn the same again when they are paid.
struct Bill: Sendable {
    /// The place of its line among `SampleLine.all`.
    var line: Int
    var year: Int
    var month: Int
    /// Its place among the bills of the line in the year.
    var serial: Int
    var date: CalendarDate
    var amount: Money
    var rows: Int
    /// The place of the branch its first row is about.
    var firstBranch: Int
    var commitment: CommitmentCode?
    /// Whether its last row gives back what its order still holds.
    var closes = false
    var seed: UInt64

    /// The amounts of the rows, which sum to the bill's.
    func amounts() throws(MoneyError) -> [Money] {
        guard rows > 1 else { return [amount] }
        var random = SampleRandom(seed: seed)
        return try amount.split(byWeights: random.unevenWeights(rows))
    }
}
