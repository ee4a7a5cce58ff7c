/// The columns a sheet's lines above and below its table stretch over: those of the table, and more
/// where the table is narrow, so that a title is not cut.
struct PageWidth {
    /// How many columns.
    let columns: Int
    /// Their width in digits of the standard letter.
    let digits: Double

    /// The least a line of text should have.
    private static let least = 96.0
    /// A column nobody has set the width of: 64 pixels.
    static let standard = 8.43

    init(_ widths: [Double]) {
        let table = widths.reduce(0, +)
        let missing = max(0, ((Self.least - table) / Self.standard).rounded(.up))
        columns = widths.count + Int(missing)
        digits = table + missing * Self.standard
    }

    /// The width in pixels: seven to a digit, five around it.
    func pixels(of widths: [Double]) -> Int {
        (0..<columns).reduce(0) { sum, column in
            sum + Int((column < widths.count ? widths[column] : Self.standard) * 7 + 0.5) + 5
        }
    }

    /// The range of a line in a row.
    func range(row: Int) -> CellRange {
        CellRange(
            first: CellPosition(row: row, column: 0),
            last: CellPosition(row: row, column: columns - 1))
    }

    /// The height in points of a text of this size, wrapped over the page's width.
    func height(of text: String, size: Double, isBold: Bool = false) -> Double {
        let lines = TextWidth.lines(text, within: digits * 11 / size * 0.97, isBold: isBold)
        return max(15, Double(lines) * size * 1.32 + 2)
    }
}
