public import Languages
public import Money

/// Why a workbook could not be written. Whatever the reason, a file that stood at the path before
/// still stands there unchanged.
public enum WorkbookError: Error, Hashable, Sendable {
    /// A cell by sheet and position, e.g. «Журнал», C5.
    public struct Place: Hashable, Sendable {
        public var sheet: String
        public var cell: String

        public init(sheet: String, cell: String) {
            self.sheet = sheet
            self.cell = cell
        }
    }

    /// The folder the file should go to does not exist.
    case noFolder(String)
    /// The path is a folder.
    case isFolder(String)
    /// The operating system refused.
    case refused(path: String, reason: Phrase)
    /// Too little free space, in bytes, in the target's folder or the one for temporary files.
    case noSpace(folder: String, needed: Int64, free: Int64)
    /// The writing library refused; `reason` is its own word.
    case library(reason: String)
    /// A sheet's name no spreadsheet program takes, or two sheets of one name.
    case unusableSheetName(String)
    /// A name for a cell no spreadsheet program takes.
    case unusableName(String)
    /// The statement has more columns than a sheet.
    case tooManyColumns(sheet: String, count: Int)
    /// The statement has more rows than a sheet, and they are not a stream.
    case tooManyRows(sheet: String, count: Int)
    /// A row has more or fewer cells than the statement has columns.
    case unevenRow(statement: String, row: String)
    /// Two rows or two columns of a statement bear the same id, or two statements the same name.
    case repeatedName(String)
    /// The stream gave another number of rows than it announced.
    case streamDiffers(sheet: String, announced: Int, given: Int)
    /// A number that is not finite.
    case notFinite(Place)
    /// A date before March 1900 or after 9999, which a worksheet has no serial number for.
    case dateOutOfRange(Place, CalendarDate)
    /// An amount or count with more than fifteen digits, which a worksheet cannot hold exactly.
    case tooLarge(Place, digits: String)
    /// Amounts of two currencies in one column.
    case mixedCurrencies(Place, Currency, Currency)
    /// A formula refers to a cell the book does not have.
    case danglingReference(Place, to: String)
    /// A computed cell holds no value: the book was not evaluated.
    case notEvaluated(Place)
    /// A formula longer than a worksheet takes.
    case formulaTooLong(Place, length: Int)
    /// A line of text longer than its place takes: a header, a message of a rule.
    case textTooLong(String, limit: Int)
    /// What was read back is not what was meant.
    case verification(VerificationFault)
}

/// What reading a freshly written workbook found wrong.
public enum VerificationFault: Error, Hashable, Sendable {
    /// The file is not a whole zip archive.
    case archive(String)
    /// A part of the archive is missing.
    case missingPart(String)
    /// A part's checksum or length is not the recorded one.
    case damagedPart(String)
    /// A part is not well-formed XML; `reason` says why.
    case malformedXML(part: String, reason: String)
    /// The sheets are not the ones written, or not in their order.
    case sheets(expected: [String], found: [String])
    /// A sheet has another number of cells or formulas.
    case counts(sheet: String, expected: String, found: String)
    /// A formula or the value cached for it differs.
    case formula(WorkbookError.Place, expected: String, found: String)
    /// Some cell of the sheet holds another value than was written.
    case content(sheet: String)
}
