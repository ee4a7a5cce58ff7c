import CXlsxWriter
import Foundation

/// Writes whole rows of a large workbook's sheet straight into the file in which the writing library
/// collects them, as the library would, only several times as fast: numbers with their shortest text,
/// texts that repeat by number, nothing made anew for each cell.
///
/// The library keeps the row it was given last until another comes; so what it holds is put out first,
/// and what is gathered here before it is given one again.
struct RowFile {
    private let sheet: UnsafeMutablePointer<lxw_worksheet>
    private let file: UnsafeMutablePointer<FILE>
    private var bytes: [UInt8] = []
    private var rowDigits: [UInt8] = []
    private var row = 0
    private var columns: [[UInt8]] = []
    /// Texts of each column that were shared already when they came, and that were not.
    private var luck: [(old: Int, new: Int)] = []

    private static let gathered = 1 << 16

    /// Nil where the library collects rows in memory.
    init?(_ sheet: UnsafeMutablePointer<lxw_worksheet>) {
        guard sheet.pointee.optimize != 0, let file = sheet.pointee.optimize_tmpfile else {
            return nil
        }
        self.sheet = sheet
        self.file = file
        bytes.reserveCapacity(Self.gathered + 4_096)
    }

    /// Begins a row that holds cells in the columns before `width`, with a height in points unless it is
    /// the usual one.
    mutating func begin(row: Int, height: Double?, width: Int) {
        if bytes.isEmpty { lxw_worksheet_write_single_row(sheet) }
        while columns.count < width {
            columns.append(Array(("<c r=\"" + CellPosition.letters(of: columns.count)).utf8))
            luck.append((0, 0))
        }
        stretch(to: row, width: width)
        self.row = row
        rowDigits.removeAll(keepingCapacity: true)
        NumberText.append(UInt64(row + 1), to: &rowDigits)
        append("<row r=\"")
        bytes.append(contentsOf: rowDigits)
        if let height {
            append("\" ht=\"")
            NumberText.append(height, to: &bytes)
            append("\" customHeight=\"1")
        }
        append("\">")
    }

    /// The range of cells the library states for the sheet.
    private func stretch(to row: Int, width: Int) {
        let row = UInt32(clamping: row)
        let last = UInt16(clamping: width - 1)
        if sheet.pointee.dim_rowmin > row { sheet.pointee.dim_rowmin = row }
        if sheet.pointee.dim_rowmax < row { sheet.pointee.dim_rowmax = row }
        sheet.pointee.dim_colmin = 0
        if sheet.pointee.dim_colmax < last { sheet.pointee.dim_colmax = last }
    }

    mutating func add(number: Double, column: Int, _ style: StyleMark) {
        open(column, style)
        append("><v>")
        NumberText.append(number, to: &bytes)
        append("</v></c>")
    }

    mutating func addBlank(column: Int, _ style: StyleMark) {
        open(column, style)
        append("/>")
    }

    /// Adds a text that is not empty. In a column whose texts repeat it is shared.
    mutating func add(
        text: XMLBytes, _ digest: TextDigest, column: Int, _ style: StyleMark,
        sharing shared: inout SharedTexts?
    ) {
        open(column, style)
        if let number = number(of: text, digest, column: column, &shared) {
            append(" t=\"s\"><v>")
            NumberText.append(UInt64(number), to: &bytes)
            append("</v></c>")
            return
        }
        append(" t=\"inlineStr\"><is><t")
        if isSpace(text[0]) || isSpace(text[text.count - 1]) { append(" xml:space=\"preserve\"") }
        append(">")
        escape(text)
        append("</t></is></c>")
    }

    /// Ends the row.
    mutating func end() throws(WorkbookError) {
        append("</row>")
        if bytes.count >= Self.gathered { try flush() }
    }

    /// Puts out what is gathered, before the library is given a row again.
    mutating func flush() throws(WorkbookError) {
        guard !bytes.isEmpty else { return }
        let written = bytes.withUnsafeBytes { fwrite($0.baseAddress, 1, $0.count, file) }
        guard written == bytes.count else { throw .library(reason: systemDetail()) }
        bytes.removeAll(keepingCapacity: true)
    }

    private mutating func number(
        of text: XMLBytes, _ digest: TextDigest, column: Int, _ shared: inout SharedTexts?
    ) -> UInt32? {
        // A column of ever new texts would only fill the table.
        guard luck[column].new <= luck[column].old + 256 else { return nil }
        if let number = shared?.number(of: text, digest) {
            luck[column].old += 1
            return number
        }
        luck[column].new += 1
        return shared?.share(text, digest)
    }

    private mutating func open(_ column: Int, _ style: StyleMark) {
        bytes.append(contentsOf: columns[column])
        bytes.append(contentsOf: rowDigits)
        bytes.append(0x22)
        guard style.number > 0 else { return }
        append(" s=\"")
        NumberText.append(UInt64(style.number), to: &bytes)
        bytes.append(0x22)
    }

    private mutating func escape(_ text: XMLBytes) {
        var start = 0
        for position in text.indices {
            let name: StaticString
            switch text[position] {
            case 0x26: name = "&amp;"
            case 0x3C: name = "&lt;"
            case 0x3E: name = "&gt;"
            default: continue
            }
            bytes.append(contentsOf: text.part(start..<position))
            append(name)
            start = position + 1
        }
        bytes.append(contentsOf: text.part(start..<text.count))
    }

    private mutating func append(_ text: StaticString) {
        bytes.append(
            contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}

/// A format as a cell of a sheet names it.
struct StyleMark {
    /// Its number among the formats of the workbook; 0 for the usual one.
    let number: Int32

    init(_ format: UnsafeMutablePointer<lxw_format>?) {
        number = format.map { lxw_format_get_xf_index($0) } ?? 0
    }
}
