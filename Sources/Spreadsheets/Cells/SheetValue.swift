/// What a cell holds.
public enum SheetValue: Hashable, Sendable {
    /// Nothing.
    case blank
    case text(String)
    /// A number; percentages too, as the ratio they stand for.
    case number(SheetNumber)
    /// A number formatted as a date, or a date written out.
    case date(SheetDate)
    /// A time of day or a length of time, without a day.
    case time(SheetTime)
    case boolean(Bool)
    /// An error a formula came to, by its code: `#DIV/0!`.
    case error(String)
    /// A formula for which the file holds no value: the program that wrote the file did not calculate.
    case notCalculated

    /// Whether there is nothing to read: no content, or text without a character.
    public var isBlank: Bool {
        switch self {
        case .blank: true
        case .text(let text): text.isEmpty
        case .number, .date, .time, .boolean, .error, .notCalculated: false
        }
    }
}

/// A cell that holds something.
public struct SheetCell: Hashable, Sendable {
    /// The column, from 1: A is 1.
    public var column: Int
    public var value: SheetValue
    /// Whether a formula stands in the cell; the value is the one its program calculated last.
    public var isFormula: Bool

    /// A cell in a column.
    public init(column: Int, value: SheetValue, isFormula: Bool = false) {
        self.column = column
        self.value = value
        self.isFormula = isFormula
    }
}

/// A row that holds something.
public struct SheetRow: Hashable, Sendable {
    /// The row, from 1.
    public var number: Int
    /// Whether the sheet does not show the row: hidden, or filtered away.
    public var isHidden: Bool
    /// The cells that hold something, by ascending column.
    public var cells: [SheetCell]

    /// A row with its cells in the order of their columns.
    public init(number: Int, isHidden: Bool = false, cells: [SheetCell]) {
        self.number = number
        self.isHidden = isHidden
        self.cells = cells
    }

    /// The cell in a column counted from 1; nil where it holds nothing.
    public func cell(column: Int) -> SheetCell? {
        // Tables are dense: the cell mostly stands at its own number, or a little before.
        var index = min(column, cells.count) - 1
        while index >= 0, cells[index].column > column { index -= 1 }
        return index >= 0 && cells[index].column == column ? cells[index] : nil
    }

    /// What stands in a column counted from 1.
    public subscript(column: Int) -> SheetValue { cell(column: column)?.value ?? .blank }
}
