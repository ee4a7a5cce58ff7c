import CXlsxWriter
import Languages

/// The workbook being written, owned by the writing library until it is closed or abandoned.
///
/// Not thread-safe: one workbook belongs to one thread for its whole life.
final class Spreadsheet {
    private let workbook: UnsafeMutablePointer<lxw_workbook>
    private var isOpen = true
    private var takenNames: Set<String> = []
    private var definedNames: Set<String> = []
    private var tableNames: Set<String> = []
    let styles: StyleBook
    private(set) var sheets: [Sheet] = []
    /// Whether only the current row of each sheet is held in memory: then tables are not to be had.
    let isLarge: Bool
    /// Texts that whole rows have in common.
    var sharedTexts: SharedTexts?

    /// A workbook to be written to `path`, with its parts first in files in `temporaryFolder`.
    init(path: String, temporaryFolder: String, isLarge: Bool) throws(WorkbookError) {
        let made = temporaryFolder.withCString { folder in
            var options = lxw_workbook_options()
            options.constant_memory = isLarge ? 1 : 0
            options.tmpdir = UnsafeMutablePointer(mutating: folder)
            return workbook_new_opt(path, &options)
        }
        guard let made else { throw .library(reason: "workbook_new_opt") }
        workbook = made
        self.isLarge = isLarge
        styles = StyleBook(workbook: made)
        sharedTexts = SharedTexts(made)
    }

    deinit {
        if isOpen { lxw_workbook_free(workbook) }
    }

    /// A new sheet after the others.
    func addSheet(_ name: String) throws(WorkbookError) -> Sheet {
        guard SheetName.isValid(name), takenNames.insert(SheetName.folded(name)).inserted,
            let pointer = workbook_add_worksheet(workbook, name)
        else { throw .unusableSheetName(name) }
        let sheet = Sheet(name: name, pointer: pointer, styles: styles)
        sheets.append(sheet)
        return sheet
    }

    /// A name of the whole workbook for one cell.
    func define(_ name: String, as target: LinkTarget) throws(WorkbookError) {
        guard DefinedName.isValid(name), definedNames.insert(name.lowercased()).inserted,
            !tableNames.contains(name.lowercased())
        else { throw .unusableName(name) }
        let formula = "=" + SheetName.quoted(target.sheet) + target.cell.absolute
        try check(workbook_define_name(workbook, name, formula))
    }

    /// A name no other table or cell has: a spreadsheet program refuses the file otherwise.
    func reserveTableName(_ name: String) throws(WorkbookError) {
        guard DefinedName.isValid(name), tableNames.insert(name.lowercased()).inserted,
            !definedNames.contains(name.lowercased())
        else { throw .unusableName(name) }
    }

    func addChart(_ kind: lxw_chart_type) throws(WorkbookError) -> UnsafeMutablePointer<lxw_chart> {
        guard let chart = workbook_add_chart(workbook, UInt8(kind.rawValue)) else {
            throw .library(reason: "workbook_add_chart")
        }
        return chart
    }

    /// Words about the file that its properties show. `created` is stated, not taken from a clock:
    /// the same book gives the same bytes.
    func set(_ properties: DocumentProperties) throws(WorkbookError) {
        let outcome = withCStrings([
            properties.title, properties.subject, properties.company, properties.comments,
            properties.author,
        ]) { texts in
            var record = lxw_doc_properties()
            record.title = texts[0]
            record.subject = texts[1]
            record.company = texts[2]
            record.comments = texts[3]
            record.author = texts[4]
            // Noon, so that the day is the same in every zone; zero would mean "now".
            record.created = Int(properties.created.dayNumber) * 86_400 + 43_200
            return workbook_set_properties(workbook, &record)
        }
        try check(outcome)
        for (name, value) in properties.custom {
            try check(
                workbook_set_custom_property_string(
                    workbook, name, CellText.clean(value, limit: 255)))
        }
    }

    /// Writes the file. The library frees everything whether or not it succeeds.
    func close() throws(WorkbookError) {
        for sheet in sheets { try sheet.endWholeRows() }
        isOpen = false
        try check(workbook_close(workbook))
    }

    private func check(_ outcome: lxw_error) throws(WorkbookError) {
        guard outcome == LXW_NO_ERROR else { throw .library(reason: Self.words(outcome)) }
    }

    static func words(_ outcome: lxw_error) -> String {
        guard let text = lxw_strerror(outcome) else { return "\(outcome.rawValue)" }
        return String(cString: text)
    }
}

/// What the properties of the file say.
struct DocumentProperties {
    var title: String
    var subject: String
    var company: String
    var comments: String
    var author: String
    var created: CalendarDate
    var custom: [(name: String, value: String)]
}
