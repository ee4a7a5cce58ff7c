public import Ledger

/// Copies without inventory numbers that are told apart by nothing but where they stand.
public struct ShelfPlace: Sendable, Hashable, Comparable {
    public var key: BudgetKey
    public var itemClass: ItemClass
    /// Whether the paper that brought them stated a price, and titles.
    public var isPriced: Bool
    public var statesTitles: Bool

    private var sortKey: [String] {
        [
            itemClass.kind?.text ?? "", itemClass.language?.text ?? "",
            itemClass.content?.text ?? "", itemClass.audience?.text ?? "", isPriced ? "0" : "1",
            statesTitles ? "0" : "1",
        ]
    }

    /// Oldest first, then by key and class.
    public static func < (left: Self, right: Self) -> Bool {
        if left.key != right.key { return left.key < right.key }
        return left.sortKey.lexicographicallyPrecedes(right.sortKey)
    }
}

/// What stands at a place.
public struct Holding: Sendable, Hashable {
    public var copies: Int64 = 0
    public var titles: Int64 = 0
    public var minorUnits: Int64 = 0
}

/// Copies taken from a place with what they came in at, on the average of the place.
struct TakenCopies {
    var place: ShelfPlace
    var copies: Int64
    var titles: Int64?
    var minorUnits: Int64?
}

/// The shelves of copies that are counted only: brochures, periodicals.
public struct Shelves: Sendable, Hashable {
    public private(set) var holdings: [ShelfPlace: Holding] = [:]

    /// Puts copies on a place.
    mutating func add(
        _ copies: Int64, titles: Int64?, minorUnits: Int64?, to key: BudgetKey,
        _ itemClass: ItemClass
    ) {
        let place = ShelfPlace(
            key: key, itemClass: itemClass, isPriced: minorUnits != nil, statesTitles: titles != nil
        )
        var holding = holdings[place] ?? Holding()
        // The ledger adds the same numbers and refuses what does not fit.
        holding.copies = holding.copies &+ copies
        holding.titles = holding.titles &+ (titles ?? 0)
        holding.minorUnits = holding.minorUnits &+ (minorUnits ?? 0)
        holdings[place] = holding.copies == 0 ? nil : holding
    }

    /// How many copies of a class stand where `includes` says.
    func copies(of itemClass: ItemClass, where includes: (BudgetKey) -> Bool) -> Int64 {
        holdings.reduce(0) { sum, entry in
            entry.key.itemClass == itemClass && includes(entry.key.key)
                ? sum + entry.value.copies : sum
        }
    }

    /// Takes copies of a class from where `includes` says, those longest there first. A title leaves
    /// when fewer copies stay than titles. Nil, and nothing taken, where there are not so many.
    mutating func take(
        _ count: Int64, of itemClass: ItemClass, titles stated: Int64? = nil,
        where includes: (BudgetKey) -> Bool
    ) -> [TakenCopies]? {
        let places = holdings.keys.filter { $0.itemClass == itemClass && includes($0.key) }.sorted()
        var left = count
        var statedLeft = stated
        var taken: [TakenCopies] = []
        for place in places where left > 0 {
            guard let holding = holdings[place] else { continue }
            let copies = min(left, holding.copies)
            var titles: Int64?
            if place.statesTitles {
                let least = max(0, holding.titles - (holding.copies - copies))
                titles = max(least, min(statedLeft ?? 0, copies, holding.titles))
                statedLeft = statedLeft.map { max(0, $0 - (titles ?? 0)) }
            }
            taken.append(
                TakenCopies(
                    place: place, copies: copies, titles: titles,
                    minorUnits: place.isPriced ? holding.value(of: copies) : nil))
            left -= copies
        }
        guard left == 0 else { return nil }
        for part in taken {
            add(
                -part.copies, titles: part.titles.map { -$0 },
                minorUnits: part.minorUnits.map { -$0 },
                to: part.place.key, itemClass)
        }
        return taken
    }
}

extension Holding {
    /// The share of the value that falls to so many of the copies, rounded half to even.
    fileprivate func value(of count: Int64) -> Int64 {
        guard count < copies else { return minorUnits }
        let product = Int128(minorUnits) * Int128(count)
        let (quotient, remainder) = product.quotientAndRemainder(dividingBy: Int128(copies))
        let twice = remainder * 2
        let isUp = twice > Int128(copies) || (twice == Int128(copies) && quotient % 2 != 0)
        // Never more than the whole, which fits.
        return Int64(clamping: quotient + (isUp ? 1 : 0))
    }
}
