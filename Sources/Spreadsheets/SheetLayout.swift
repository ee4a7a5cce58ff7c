/// What a sheet says of its cells as a whole.
public struct SheetLayout: Hashable, Sendable {
    /// Blocks of merged cells. The content of a block stands in its first cell.
    public var mergedAreas: [CellArea] = []
    /// Columns the sheet does not show, from 1.
    public var hiddenColumns: [ClosedRange<Int>] = []
    /// The block the program that wrote the sheet says its cells are in; nil where it says nothing, and
    /// not to be relied on where it does.
    public var extent: CellArea?

    /// A sheet without any of these.
    public init() {}

    /// The merged block a cell belongs to; nil where it stands for itself.
    public func mergedArea(at place: CellPlace) -> CellArea? {
        mergedAreas.first { $0.contains(place) }
    }

    /// The cell that holds the content shown at a place: the first of its block, or itself.
    public func anchor(of place: CellPlace) -> CellPlace { mergedArea(at: place)?.anchor ?? place }

    /// Whether a column, from 1, is not shown.
    public func isHidden(column: Int) -> Bool { hiddenColumns.contains { $0.contains(column) } }
}
