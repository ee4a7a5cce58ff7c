import Money
import Statements

/// What the look of a cell without formula and link depends on, within its column.
struct PlainLook: Equatable {
    private enum Shape: Equatable {
        case text, money(Currency), count, ratio, number(isWhole: Bool), date, unknown, empty
    }

    private let shape: Shape
    private let nature: Cell.Nature
    private let role: Row.Role
    private let level: Int
    private let wraps: Bool

    init(_ cell: Cell, in column: ColumnLook, of row: Row) {
        nature = cell.nature
        role = row.role
        level = row.level
        wraps = column.wraps
        shape =
            switch cell.value {
            case .text: .text
            case .money(let amount): .money(amount.currency)
            case .count: .count
            case .ratio: .ratio
            case .number: .number(isWhole: cell.repeatsWholeNumber)
            case .date: .date
            case .notReported, .notApplicable: .unknown
            case .empty: .empty
            }
    }
}

/// The look of a cell of a table: what its column, its row and its own nature make of it.
enum CellLook {
    static func style(
        _ cell: Cell, in column: ColumnLook, of row: Row, reachesOtherSheet: Bool, isLinked: Bool
    ) -> CellStyle {
        var style = CellStyle()
        style.size = 10
        style.border = row.role == .total ? .total : .grid
        place(&style, column, row)
        dress(&style, as: row)
        mark(&style, cell, column, reachesOtherSheet: reachesOtherSheet)
        if isLinked {
            style.isUnderlined = true
            style.colour = Palette.link
        }
        return style
    }

    private static func place(_ style: inout CellStyle, _ column: ColumnLook, _ row: Row) {
        switch column.kind {
        case .text:
            style.horizontal = .left
            style.wraps = column.wraps
            // The tree shows by indents, not by groups of rows: a protected sheet cannot fold them.
            style.indent = column.showsTree ? row.level : column.followsNumbers ? 1 : 0
        case .code:
            style.horizontal = .left
            style.indent = column.followsNumbers ? 1 : 0
        case .money, .count, .percent, .number: style.horizontal = .right
        case .date: style.horizontal = .centre
        }
        style.numberFormat = column.numberFormat
    }

    private static func dress(_ style: inout CellStyle, as row: Row) {
        switch row.role {
        case .detail: break
        case .subtotal:
            style.isBold = true
            style.fill = Palette.subtotalFill
        case .total:
            style.isBold = true
            style.fill = Palette.totalFill
        case .section:
            style.isBold = true
            style.fill = Palette.sectionFill
        }
    }

    private static func mark(
        _ style: inout CellStyle, _ cell: Cell, _ column: ColumnLook, reachesOtherSheet: Bool
    ) {
        switch cell.nature {
        case .recorded: break
        case .computed: if reachesOtherSheet { style.colour = Palette.otherSheet }
        case .input where cell.formula == nil:
            style.colour = Palette.input
            style.fill = Palette.inputFill
            style.isUnlocked = true
        case .input: break
        case .estimate:
            style.isItalic = true
            style.colour = reachesOtherSheet ? Palette.otherSheet : Palette.estimate
            style.numberFormat = column.numberFormat.map(NumberFormats.estimated)
        }
        if cell.repeatsWholeNumber {
            let whole = NumberFormats.number(decimals: 0)
            style.numberFormat =
                cell.nature == .estimate ? NumberFormats.estimated(whole) : whole
        }
        if column.numberFormat == nil { style.numberFormat = column.format(of: cell.value) }
        switch cell.value {
        case .notReported, .notApplicable:
            style.isItalic = false
            style.isBold = false
            style.colour = Palette.notReported
            if column.kind != .text { style.horizontal = .right }
        case .text where column.kind == .text || column.kind == .code: break
        case .text: style.horizontal = .left
        case .money, .count, .ratio, .number, .date, .empty: break
        }
    }

    /// The look of a heading.
    static let heading = CellStyle(
        isBold: true, size: 9, colour: Palette.heading, fill: Palette.headingFill,
        horizontal: .centre, vertical: .centre, wraps: true, border: .grid)
}
