/// How a cell looks and whether it may be typed into.
struct CellStyle: Hashable, Sendable {
    enum Horizontal: Hashable, Sendable { case general, left, centre, right }
    enum Vertical: Hashable, Sendable { case top, centre, bottom }
    enum Border: Hashable, Sendable {
        case none
        /// Thin grey lines around: a cell of a table.
        case grid
        /// As `grid`, with a stronger line above: a total.
        case total
        /// A line below only: where a person signs.
        case below
    }

    var numberFormat: String?
    var isBold = false
    var isItalic = false
    var isUnderlined = false
    /// Size of the letters in points.
    var size = 10.0
    /// Colour of the letters, 0xRRGGBB; nil for black.
    var colour: UInt32?
    /// Colour behind them; nil for none.
    var fill: UInt32?
    var horizontal = Horizontal.general
    var vertical = Vertical.centre
    var indent = 0
    var wraps = false
    var border = Border.none
    var isUnlocked = false
}

/// The colours of a workbook, each with one meaning everywhere.
enum Palette {
    static let input: UInt32 = 0x0000FF
    static let inputFill: UInt32 = 0xFFFFE0
    static let otherSheet: UInt32 = 0x007A33
    static let estimate: UInt32 = 0x6A3D9A
    static let notReported: UInt32 = 0x808080
    static let link: UInt32 = 0x0563C1
    static let heading: UInt32 = 0x1F3864
    static let headingFill: UInt32 = 0xD9E2F3
    static let sectionFill: UInt32 = 0xEDEDED
    static let subtotalFill: UInt32 = 0xF3F6FB
    static let totalFill: UInt32 = 0xE2E9F5
    static let line: UInt32 = 0xBFBFBF
    static let question: UInt32 = 0x7F4F00
    static let questionFill: UInt32 = 0xFFF2CC
    static let alarm: UInt32 = 0x9C0006
    static let alarmFill: UInt32 = 0xFFC7CE
    static let agreed: UInt32 = 0x006100
    static let agreedFill: UInt32 = 0xE2EFDA
    static let softText: UInt32 = 0x595959

    /// Tabs by what a sheet is for.
    static let aboutTab: UInt32 = 0x1F3864
    static let reportTab: UInt32 = 0x2E75B6
    static let inputTab: UInt32 = 0xFFC000
    static let detailTab: UInt32 = 0x7F7F7F
    static let checksTab: UInt32 = 0x70AD47
}
