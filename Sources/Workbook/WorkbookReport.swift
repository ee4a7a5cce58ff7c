/// What was written, after it was read back and found to be what was meant.
public struct WorkbookReport: Sendable, Hashable {
    /// One sheet of the workbook.
    public struct Sheet: Sendable, Hashable {
        public var name: String
        /// Cells that hold something.
        public var cells: Int
        public var formulas: Int
    }

    /// Where the workbook stands.
    public var path: String
    public var sheets: [Sheet]
    /// Size of the file in bytes.
    public var bytes: Int64
    /// Controls within their tolerance, beyond it, and those whose figures are not reported.
    public var controlsHeld: Int
    public var controlsFailed: Int
    public var controlsUndecided: Int
}
