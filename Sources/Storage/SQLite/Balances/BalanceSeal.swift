import GRDB
import Ledger

/// One number that follows from all kept balances together: a cell that was changed, added or removed
/// by anything but the ledger's own writing shows before a total is read off it.
///
/// It is a sum, modulo 2⁶⁴, of every amount times an odd weight that its cell determines. So a batch
/// moves it by what the batch changes, and nothing else need be read; and a single amount cannot change
/// without it. It guards against rotten disks and hasty hands: who means to deceive can compute it anew,
/// and is found by the chain.
struct BalanceSeal: Equatable {
    private var sum: UInt64 = 0

    /// Adds what a cell holds in a month.
    mutating func add(_ content: BalanceCube.Content, to cell: BalanceCube.Cell, in month: Int32) {
        var place = Weight("cell")
        place.mix(cell.key)
        place.mix(Int64(cell.stage.rawValue))
        place.mix(Int64(cell.plan?.basis.rawValue ?? 0))
        place.mix(Int64(cell.plan?.month ?? 0))
        place.mix(cell.itemClass?.language?.text)
        place.mix(cell.itemClass?.kind?.text)
        place.mix(Int64(month))
        add(
            [
                content.minorUnits, content.copies, content.titles, content.copiesWithoutTitles,
                content.copiesWithoutPrice,
            ], at: place)
    }

    /// Adds how much of the journal lies in a month.
    mutating func add(_ tally: BalanceChange.Tally, in month: Int32) {
        var place = Weight("month")
        place.mix(Int64(month))
        add([tally.entries, tally.postings], at: place)
    }

    private mutating func add(_ numbers: [Int64], at place: Weight) {
        for (column, number) in numbers.enumerated() where number != 0 {
            sum &+= place.odd(column) &* UInt64(bitPattern: number)
        }
    }
}

// The row it is kept in.
extension BalanceSeal {
    /// The seal as it is kept. Throws `UnreadableRow` where it is not there.
    init(kept database: Database) throws {
        let statement = try database.cachedStatement(sql: "SELECT value FROM balance_seal")
        guard let row = try Row.fetchOne(statement) else {
            throw UnreadableRow(column: "balance_seal")
        }
        sum = UInt64(bitPattern: try row.integer(0, "balance_seal.value"))
    }

    /// Keeps it instead of the one that was.
    func keep(in database: Database) throws {
        try database.cachedStatement(sql: "UPDATE balance_seal SET value = ?")
            .execute(arguments: [Int64(bitPattern: sum)])
    }

    /// The seal that follows from the rows as they are.
    init(computed database: Database) throws {
        var catalogue = try Catalogue(all: database)
        let cells = try RawStatement(
            database, "SELECT \(CellRow.columns), \(CellRow.contentColumns) FROM cell")
        while try cells.next() {
            let row = try CellRow(cells)
            add(
                try CellRow.content(cells), to: try row.cell(&catalogue, in: database),
                in: row.month)
        }
        let months = try RawStatement(
            database, "SELECT month, entries, postings FROM journal_month")
        while try months.next() {
            add(
                BalanceChange.Tally(
                    entries: try months.integer(1, "journal_month.entries"),
                    postings: try months.integer(2, "journal_month.postings")),
                in: try months.narrow(0, "journal_month.month"))
        }
    }

    /// Throws `ChangedBalances` unless the kept balances are those the ledger wrote.
    static func check(_ database: Database) throws {
        guard try BalanceSeal(computed: database) == BalanceSeal(kept: database) else {
            throw ChangedBalances()
        }
    }
}

/// The kept balances are not those the ledger wrote.
struct ChangedBalances: Error {}

/// What an amount counts for in the seal, by all that tells its place.
private struct Weight {
    private var state: UInt64 = 0xCBF2_9CE4_8422_2325

    init(_ kind: String) { mix(kind) }

    mutating func mix(_ number: Int64) {
        state = Self.scattered(state ^ UInt64(bitPattern: number))
    }

    mutating func mix(_ text: String?) {
        guard let text else { return mix(-1) }
        for byte in text.utf8 { state = (state ^ UInt64(byte)) &* 0x100_0000_01B3 }
        mix(Int64(text.utf8.count))
    }

    mutating func mix(_ key: BudgetKey) {
        mix(key.organisation.text)
        mix(Int64(key.year.year))
        mix(key.line.text)
        mix(key.source.text)
        mix(key.branch?.text)
        mix(key.programme?.text)
    }

    func odd(_ column: Int) -> UInt64 { Self.scattered(state &+ UInt64(column)) | 1 }

    /// The finisher of SplitMix64: every bit of the outcome depends on every bit.
    private static func scattered(_ value: UInt64) -> UInt64 {
        var mixed = value &+ 0x9E37_79B9_7F4A_7C15
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
