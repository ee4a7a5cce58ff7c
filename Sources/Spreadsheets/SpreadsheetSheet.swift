/// A sheet of a workbook.
public struct SpreadsheetSheet: Hashable, Sendable {
    /// Whether a sheet is shown.
    public enum Visibility: Hashable, Sendable {
        case visible
        case hidden
        /// Hidden so that a program's menus do not bring it back.
        case veryHidden
    }

    /// The name on its tab.
    public var name: String
    /// The place among the sheets, from 0.
    public var index: Int
    public var visibility: Visibility
    /// Whether the sheet is a table; charts, dialogs and sheets of old macros are not.
    public var hasCells: Bool
}
