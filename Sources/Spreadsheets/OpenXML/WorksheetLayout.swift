/// Reads what a worksheet says of its cells as a whole: merged blocks, hidden columns, its extent.
struct WorksheetLayout: XMLHandler {
    private let sheet: String
    private let limits: SpreadsheetLimits
    private(set) var layout = SheetLayout()
    private var depth = 0
    private var isInMerges = false
    private var isInColumns = false

    init(sheet: String, limits: SpreadsheetLimits) {
        self.sheet = sheet
        self.limits = limits
    }

    mutating func open(_ name: XMLName, _ attributes: XMLAttributes) throws(SpreadsheetFault) {
        depth += 1
        guard depth == 2 || depth == 3, name.space == .spreadsheet || name.space == .none else {
            return
        }
        if depth == 2 {
            isInMerges = name.local.spells("mergeCells")
            isInColumns = name.local.spells("cols")
            if name.local.spells("dimension") {
                layout.extent = attributes.raw("ref").flatMap { CellArea($0) }
            }
        } else if isInMerges, name.local.spells("mergeCell") {
            let raw = attributes.raw("ref")
            guard let area = raw.flatMap({ CellArea($0) }) else {
                throw .address(sheet: sheet, address: raw?.text ?? "")
            }
            guard layout.mergedAreas.count < limits.mergedAreas else {
                throw .beyond(.mergedAreas(sheet: sheet), limits.mergedAreas)
            }
            layout.mergedAreas.append(area)
        } else if isInColumns, name.local.spells("col"), attributes.isTrue("hidden"),
            let first = attributes.raw("min")?.whole, let last = attributes.raw("max")?.whole,
            first > 0, first <= last
        {
            guard layout.hiddenColumns.count < limits.columns else {
                throw .beyond(.columns(sheet: sheet), limits.columns)
            }
            layout.hiddenColumns.append(first...last)
        }
    }

    func text(_ text: XMLBytes) {}

    mutating func close() { depth -= 1 }
}
