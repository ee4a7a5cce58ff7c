import GRDB
import Languages
import Ledger

/// A row of the kept balances: a cell of the cube in one month, by the numbers of the catalogue.
struct CellRow: Hashable {
    var key: Int64
    var stage: UInt8
    /// 0 where the stage is not of a plan.
    var planBasis: UInt8
    /// 0 where the plan is not broken down by month.
    var planMonth: UInt8
    /// 0 where the stage is not of the collection.
    var itemClass: Int64
    /// The month of the document's date.
    var month: Int32

    /// The columns that tell a cell, in the order `init(_:)` reads them.
    static let columns = "budget_key, stage, plan_basis, plan_month, item_class, month"
    static let contentColumns =
        "minor_units, copies, titles, copies_without_titles, copies_without_price"

    init(_ posting: Posting, key: Int64, itemClass: Int64, month: YearMonth) throws {
        self.key = key
        stage = posting.stage.rawValue
        planBasis = posting.plan?.basis.rawValue ?? 0
        guard let planMonth = UInt8(exactly: posting.plan?.month ?? 0) else {
            throw UnreadableRow(column: "plan_month")
        }
        self.planMonth = planMonth
        self.itemClass = itemClass
        self.month = month.index
    }

    /// Reads the first six columns of a statement's row.
    init(_ row: RawStatement) throws {
        key = try row.integer(0, "cell.budget_key")
        stage = try row.narrow(1, "cell.stage")
        planBasis = try row.narrow(2, "cell.plan_basis")
        planMonth = try row.narrow(3, "cell.plan_month")
        itemClass = try row.integer(4, "cell.item_class")
        month = try row.narrow(5, "cell.month")
    }

    /// Reads what the cell holds from the five columns after the first six.
    static func content(_ row: RawStatement) throws -> BalanceCube.Content {
        var content = BalanceCube.Content()
        content.minorUnits = try row.integer(6, "cell.minor_units")
        content.copies = try row.integer(7, "cell.copies")
        content.titles = try row.integer(8, "cell.titles")
        content.copiesWithoutTitles = try row.integer(9, "cell.copies_without_titles")
        content.copiesWithoutPrice = try row.integer(10, "cell.copies_without_price")
        return content
    }

    /// Reads the first six columns of a row.
    init(_ row: Row) throws {
        key = try row.integer(0, "cell.budget_key")
        stage = try row.narrow(1, "cell.stage")
        planBasis = try row.narrow(2, "cell.plan_basis")
        planMonth = try row.narrow(3, "cell.plan_month")
        itemClass = try row.integer(4, "cell.item_class")
        month = try row.narrow(5, "cell.month")
    }

    /// Reads what the cell holds from the five columns after the first six.
    static func content(_ row: Row) throws -> BalanceCube.Content {
        var content = BalanceCube.Content()
        content.minorUnits = try row.integer(6, "cell.minor_units")
        content.copies = try row.integer(7, "cell.copies")
        content.titles = try row.integer(8, "cell.titles")
        content.copiesWithoutTitles = try row.integer(9, "cell.copies_without_titles")
        content.copiesWithoutPrice = try row.integer(10, "cell.copies_without_price")
        return content
    }

    /// The cell of the cube this row is a month of.
    func cell(_ catalogue: inout Catalogue, in database: Database) throws -> BalanceCube.Cell {
        guard let stage = Stage(rawValue: stage) else { throw UnreadableRow(column: "cell.stage") }
        return BalanceCube.Cell(
            key: try catalogue.key(key, in: database), stage: stage,
            plan: try PlanCell(basis: Int64(planBasis), month: Int64(planMonth)),
            itemClass: itemClass == 0 ? nil : try catalogue.itemClass(itemClass, in: database))
    }
}

extension PlanCell {
    /// The plan cell of two columns; nil where the basis is 0.
    init?(basis: Int64, month: Int64) throws {
        guard basis != 0 else { return nil }
        guard let known = UInt8(exactly: basis).flatMap(PlanBasis.init(rawValue:)) else {
            throw UnreadableRow(column: "plan_basis")
        }
        self.init(known, month: month == 0 ? nil : Int(month))
    }
}
