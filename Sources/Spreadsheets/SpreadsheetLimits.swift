/// How much a file may hold before it is refused. The defaults take the largest sheet a spreadsheet
/// program can save and keep the memory of reading it in tens of megabytes; files made to exhaust a
/// machine end at them.
public struct SpreadsheetLimits: Hashable, Sendable {
    /// Bytes of the file.
    public var fileBytes = 256 << 20
    /// Parts in the file's archive.
    public var parts = 10_000
    /// Bytes of one part when unpacked.
    public var partBytes = 1 << 30
    /// Bytes of all parts together when unpacked.
    public var totalBytes = 1 << 30
    /// How many times larger than packed a part may be. Worksheets come to 10 or 20, the emptiest ones
    /// to 100; bombs to 1,000.
    public var ratio = 300
    /// Unpacked bytes up to which the ratio does not matter.
    public var ratioFreeBytes = 4 << 20
    /// Sheets of a workbook.
    public var sheets = 4_096
    /// Rows of a sheet: what spreadsheet programs take.
    public var rows = 1_048_576
    /// Columns of a sheet: what spreadsheet programs take.
    public var columns = 16_384
    /// UTF-8 bytes of a cell's text. Excel takes 32,767 characters, LibreOffice a few more.
    public var textBytes = 256 << 10
    /// UTF-8 bytes of all texts that cells share.
    public var sharedTextBytes = 128 << 20
    /// Texts that cells share.
    public var sharedTexts = 8 << 20
    /// Cells that stand for others: OpenDocument writes one cell and how often it repeats.
    public var repeatedCells = 32 << 20
    /// Blocks of merged cells of a sheet.
    public var mergedAreas = 200_000
    /// Cell styles and number formats.
    public var styles = 100_000

    /// The defaults.
    public static let standard = SpreadsheetLimits()

    /// The defaults, to be changed one by one.
    public init() {}
}
