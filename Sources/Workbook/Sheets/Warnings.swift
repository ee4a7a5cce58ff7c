import Statements

/// Which cells of a table are shown as alarming: money that is no longer there, plans that are passed.
enum Warnings {
    /// Adds the rules of a statement to the rows `first...last` of a sheet.
    static func add(
        for statement: Statement, rows: ClosedRange<Int>, to sheet: Sheet
    ) throws(WorkbookError) {
        for (column, definition) in statement.columns.enumerated() {
            let first = CellPosition(row: rows.lowerBound, column: column)
            let range = CellRange(
                first: first, last: CellPosition(row: rows.upperBound, column: column))
            let cell = "$" + first.a1
            if definition.kind == .money, mayNotBeNegative(definition.id) {
                try sheet.highlight(range, where: "AND(ISNUMBER(\(cell)),\(cell)<0)", alarm)
            }
            if definition.kind == .percent, isExecution(statement.name) {
                try sheet.highlight(range, where: "AND(ISNUMBER(\(cell)),\(cell)>1)", alarm)
            }
        }
    }

    private static let alarm = CellStyle(colour: Palette.alarm, fill: Palette.alarmFill)

    /// Columns of what is left: below zero, more was used than there was.
    private static func mayNotBeNegative(_ column: String) -> Bool {
        column.hasPrefix("available") || column.hasPrefix("cash") || column.hasPrefix("remaining")
    }

    /// Statements whose percentages say how much of a plan is used: above the whole, it is passed.
    private static func isExecution(_ name: StatementName) -> Bool {
        switch name {
        case .execution, .executionBySource, .landing: true
        case .about, .acquisitionsBySource, .acquisitionsByLanguage, .acquisitionsByKind,
            .acquisitionsByBranch, .nextYears, .assumptions, .indicators, .reportedFigures,
            .crossChecks, .journal:
            false
        }
    }
}
