public import Ledger

/// What a receipt is of, as far as its document says.
public struct ReceiptClass: Sendable, Hashable {
    public var source: SourceCode
    public var branch: BranchCode?
    public var language: ItemLanguage?
    public var kind: ItemKind?

    public init(
        source: SourceCode, branch: BranchCode? = nil, language: ItemLanguage? = nil,
        kind: ItemKind? = nil
    ) {
        self.source = source
        self.branch = branch
        self.language = language
        self.kind = kind
    }
}

/// What entered the collection in one budget year: part 1 of the summary book of the collection.
/// Withdrawals do not lessen it.
public struct Receipts: Sendable, Hashable {
    /// Copies, titles and value by class, all as positive numbers.
    public private(set) var contents: [ReceiptClass: BalanceCube.Content] = [:]

    /// The receipts of `year` out of balances. They are read from what left the outside, which only
    /// receipts and their reversals touch. Throws `.overflow`.
    public init(of year: FiscalYear, in balances: BalanceCube) throws(LedgerError) {
        for (cell, content) in balances.cells
        where cell.stage == .outside && cell.key.year == year && !content.isEmpty {
            let receiptClass = ReceiptClass(
                source: cell.key.source, branch: cell.key.branch,
                language: cell.itemClass?.language, kind: cell.itemClass?.kind)
            contents[receiptClass] = try (contents[receiptClass] ?? BalanceCube.Content())
                .subtracting(content)
        }
        contents = contents.filter { !$0.value.isEmpty }
    }

    /// Whether nothing was received, or no document tells of it.
    public var isEmpty: Bool { contents.isEmpty }

    /// The receipts joined by a dimension; the nil group holds those whose documents do not state it.
    /// Throws `.overflow`.
    public func grouped<Group: Hashable>(
        by dimension: (ReceiptClass) -> Group?
    ) throws(LedgerError) -> [Group?: BalanceCube.Content] {
        var groups: [Group?: BalanceCube.Content] = [:]
        for (receiptClass, content) in contents {
            let group = dimension(receiptClass)
            groups[group] = try (groups[group] ?? BalanceCube.Content()).adding(content)
        }
        return groups
    }
}

extension BalanceCube.Content {
    /// This content less another. Throws `.overflow`.
    func subtracting(_ other: Self) throws(LedgerError) -> Self {
        var difference = self
        for field in [
            \Self.minorUnits, \.copies, \.titles, \.copiesWithoutTitles, \.copiesWithoutPrice,
        ] {
            let (value, overflow) = self[keyPath: field].subtractingReportingOverflow(
                other[keyPath: field])
            guard !overflow else { throw .overflow }
            difference[keyPath: field] = value
        }
        return difference
    }
}
