public import Ledger

/// Where the book of acquisitions and the money ledger tell different things. There is nothing to show
/// while every paper goes through the book: both are written in one transaction.
public enum Disagreement: Sendable, Hashable {
    /// Copies or value of a class on a key stand differently. Values in smallest units.
    case stock(BudgetKey, ItemClass, book: Holding, ledger: Holding)
    /// A commitment of an order holds another amount.
    case commitment(CommitmentCode, book: Int64, ledger: Int64)
    /// Receipts of a source in a year: part 1 of the summary book and what entered the ledger's stock.
    case receipts(SourceCode, FiscalYear, book: Holding, ledger: Holding)
}

extension AcquisitionBook {
    /// Copies and value that the book has on each key by class; titles are not compared here.
    public func standingStock() -> [BudgetKey: [ItemClass: Holding]] {
        var stock: [BudgetKey: [ItemClass: Holding]] = [:]
        for (place, holding) in shelves.holdings {
            stock[place.key, default: [:]][place.itemClass, default: Holding()].add(
                holding.copies, holding.minorUnits)
        }
        for (_, run) in inventory.all where run.state == .onShelf {
            guard let lot = lots[run.lot]?.lot else { continue }
            stock[run.key, default: [:]][lot.itemClass, default: Holding()].add(
                run.count, lot.value(of: run.count, after: run.offset) ?? 0)
        }
        return stock
    }

    /// Where the stock of the ledger's balances is not that of the book. A ledger whose stock partly
    /// came from entries without papers has more of it: pass what those brought as `beside`.
    public func stockDisagreements(
        with balances: BalanceCube, beside: BalanceCube = BalanceCube()
    ) -> [Disagreement] {
        var ledger: [BudgetKey: [ItemClass: Holding]] = [:]
        for (cube, sign) in [(balances, Int64(1)), (beside, -1)] {
            for (cell, content) in cube.cells where cell.stage == .stock {
                guard let itemClass = cell.itemClass else { continue }
                ledger[cell.key, default: [:]][itemClass, default: Holding()].add(
                    sign * content.copies, sign * content.minorUnits)
            }
        }
        let book = standingStock()
        var found: [Disagreement] = []
        for key in Set(book.keys).union(ledger.keys).sorted() {
            let classes = Set((book[key] ?? [:]).keys).union((ledger[key] ?? [:]).keys)
            for itemClass in classes.sorted(by: { $0.order.lexicographicallyPrecedes($1.order) }) {
                let ours = book[key]?[itemClass] ?? Holding()
                let theirs = ledger[key]?[itemClass] ?? Holding()
                if ours != theirs {
                    found.append(.stock(key, itemClass, book: ours, ledger: theirs))
                }
            }
        }
        return found
    }

    /// Where a commitment of an order holds another amount in the ledger than the book says.
    public func commitmentDisagreements(
        holding: (CommitmentCode) throws -> [BudgetKey: Int64]
    ) rethrows -> [Disagreement] {
        var found: [Disagreement] = []
        for order in orders.values {
            for part in order.lines.flatMap(\.parts) where part.isKnown {
                let held = try holding(part.commitment).values.reduce(0, +)
                if held != part.held {
                    found.append(
                        .commitment(part.commitment, book: part.held, ledger: held))
                }
            }
        }
        return found
    }

    /// Rows of part 1 of the summary book by source and year of the money, against what entered the
    /// ledger's stock from outside.
    public func receiptDisagreements(
        with balances: BalanceCube, beside: BalanceCube = BalanceCube()
    ) -> [Disagreement] {
        var sums: [ReceiptsPlace: (book: Holding, ledger: Holding)] = [:]
        for batch in batches.values where batch.takenBy == nil {
            for lot in batch.lots {
                sums[ReceiptsPlace(lot.key), default: (Holding(), Holding())].book.add(
                    lot.lot.copies, lot.minorUnits ?? 0)
            }
        }
        for (cube, sign) in [(balances, Int64(-1)), (beside, 1)] {
            for (cell, content) in cube.cells where cell.stage == .outside {
                sums[ReceiptsPlace(cell.key), default: (Holding(), Holding())].ledger.add(
                    sign * content.copies, sign * content.minorUnits)
            }
        }
        return sums.sorted { $0.key < $1.key }.compactMap { place, sum in
            sum.book == sum.ledger
                ? nil : .receipts(place.source, place.year, book: sum.book, ledger: sum.ledger)
        }
    }

    private struct ReceiptsPlace: Hashable, Comparable {
        var source: SourceCode
        var year: FiscalYear

        init(_ key: BudgetKey) { (source, year) = (key.source, key.year) }

        static func < (left: Self, right: Self) -> Bool {
            (left.source, left.year) < (right.source, right.year)
        }
    }
}

extension Holding {
    /// Adds copies and smallest units; the ledger has refused what does not fit.
    fileprivate mutating func add(_ copies: Int64, _ minorUnits: Int64) {
        self.copies = self.copies &+ copies
        self.minorUnits = self.minorUnits &+ minorUnits
    }
}
