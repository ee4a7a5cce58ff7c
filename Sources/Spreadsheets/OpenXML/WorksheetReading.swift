/// Reads the rows of a worksheet as its part goes by.
struct WorksheetReading: XMLHandler, RowSource {
    /// What a worksheet needs to know of its workbook.
    struct Surroundings {
        var sheet: String
        var part: String
        var limits: SpreadsheetLimits
        var dates: DateSystem
        var forms: [DateForm?]
        var texts: SharedTexts
    }

    private enum Place { case outside, sheet, data, row, cell, formula, value, inline, run, text }

    private let surroundings: Surroundings
    private var desk: TextDesk
    private(set) var rows: [SheetRow] = []
    private var place = Place.outside
    /// How deep inside an element that is not read.
    private var depth = 0
    private var row = SheetRow(number: 0, cells: [])
    private var rowNumber = 0
    private var column = 0
    private var isSorted = true
    private var cell = CellReading()
    private var gathering: TextGathering
    /// The place a text stands in, to which reading returns behind it.
    private var before = Place.inline

    init(_ surroundings: Surroundings) {
        self.surroundings = surroundings
        desk = TextDesk(surroundings.texts)
        gathering = TextGathering(limit: surroundings.limits.textBytes)
    }

    let isDone = false

    mutating func takeRows() -> [SheetRow] {
        defer { rows.removeAll() }
        return rows
    }

    mutating func open(_ name: XMLName, _ attributes: XMLAttributes) throws(SpreadsheetFault) {
        guard depth == 0, name.space == .spreadsheet || name.space == .none else {
            if place == .outside { throw otherRoot(name) }
            depth += 1
            return
        }
        let word = name.local
        switch place {
        case .outside:
            guard word.spells("worksheet") else { throw otherRoot(name) }
            place = .sheet
        case .sheet where word.spells("sheetData"): place = .data
        case .data where word.spells("row"): try beginRow(attributes)
        case .row where word.spells("c"): try beginCell(attributes)
        case .cell where word.spells("v"): place = .value
        case .cell where word.spells("f"):
            cell.isFormula = true
            place = .formula
        case .cell where word.spells("is"): place = .inline
        case .inline where word.spells("r"): place = .run
        case .inline where word.spells("t"), .run where word.spells("t"):
            before = place
            place = .text
            gathering.beginRun(attributes)
        case .sheet, .data, .row, .cell, .formula, .value, .inline, .run, .text: depth = 1
        }
    }

    mutating func text(_ text: XMLBytes) throws(SpreadsheetFault) {
        guard place == .value || place == .text, depth == 0 else { return }
        guard gathering.add(text) else {
            throw .beyond(
                .textBytes(place: "\(surroundings.sheet)!\(address)"), surroundings.limits.textBytes
            )
        }
    }

    mutating func close() throws(SpreadsheetFault) {
        guard depth == 0 else {
            depth -= 1
            return
        }
        switch place {
        case .value:
            cell.hasValue = true
            place = .cell
        case .cell:
            try endCell()
            place = .row
        case .row:
            try endRow()
            place = .data
        case .formula, .inline:
            if place == .inline { cell.hasInlineText = true }
            place = .cell
        case .text:
            gathering.endRun()
            place = before
        case .run: place = .inline
        case .data: place = .sheet
        case .sheet, .outside: place = .outside
        }
    }

    private func otherRoot(_ name: XMLName) -> SpreadsheetFault {
        for word: StaticString in ["chartsheet", "dialogsheet", "macrosheet"] {
            if name.local.spells(word) { return .noCells(sheet: surroundings.sheet) }
        }
        return .otherRoot(part: surroundings.part, expected: "worksheet")
    }

    // MARK: Rows

    private mutating func beginRow(_ attributes: XMLAttributes) throws(SpreadsheetFault) {
        var number = rowNumber + 1
        if let raw = attributes.raw("r") {
            guard let read = raw.whole, read > 0 else {
                throw .address(sheet: surroundings.sheet, address: raw.text)
            }
            guard read > rowNumber else {
                throw .rowOrder(sheet: surroundings.sheet, row: read)
            }
            number = read
        }
        guard number <= surroundings.limits.rows else {
            throw .beyond(.rows(sheet: surroundings.sheet), surroundings.limits.rows)
        }
        rowNumber = number
        row = SheetRow(number: number, isHidden: attributes.isTrue("hidden"), cells: [])
        row.cells.reserveCapacity(rows.last?.cells.count ?? 8)
        column = 0
        isSorted = true
        place = .row
    }

    private mutating func endRow() throws(SpreadsheetFault) {
        guard !row.cells.isEmpty else { return }
        if !isSorted {
            row.cells.sort { $0.column < $1.column }
            for (left, right) in zip(row.cells, row.cells.dropFirst())
            where left.column == right.column {
                throw .repeatedCell(
                    sheet: surroundings.sheet,
                    cell: CellPlace(row: rowNumber, column: left.column).a1)
            }
        }
        rows.append(row)
    }

    // MARK: Cells

    private var address: String { CellPlace(row: rowNumber, column: column).a1 }

    private mutating func beginCell(_ attributes: XMLAttributes) throws(SpreadsheetFault) {
        cell = CellReading()
        gathering.clear()
        let last = column
        column += 1
        for index in 0..<attributes.count where attributes.space(index) == .none {
            let name = attributes.name(index)
            guard name.count == 1 else { continue }
            let raw = attributes.raw(index)
            switch name[0] {
            case 0x72:
                guard let place = CellPlace(raw), place.row == rowNumber else {
                    throw .address(sheet: surroundings.sheet, address: raw.text)
                }
                column = place.column
            case 0x73: cell.style = raw.whole ?? 0
            case 0x74: try readType(raw)
            default: break
            }
        }
        if column <= last { isSorted = false }
        guard column <= surroundings.limits.columns else {
            throw .beyond(.columns(sheet: surroundings.sheet), surroundings.limits.columns)
        }
        place = .cell
    }

    private mutating func readType(_ raw: XMLBytes) throws(SpreadsheetFault) {
        guard let type = CellReading.Kind(raw) else {
            throw .value(sheet: surroundings.sheet, cell: address, type: raw.text, value: "")
        }
        cell.kind = type
    }

    private mutating func endCell() throws(SpreadsheetFault) {
        let value = try value()
        guard value != .blank else { return }
        row.cells.append(SheetCell(column: column, value: value, isFormula: cell.isFormula))
    }

    private mutating func value() throws(SpreadsheetFault) -> SheetValue {
        guard cell.hasValue || cell.hasInlineText else {
            return cell.isFormula ? .notCalculated : .blank
        }
        if cell.kind == .inline {
            // A value that is not the kind's own is none.
            return cell.hasInlineText && !(gathering.bytes.isEmpty && !cell.isFormula)
                ? .text(gathering.text) : cell.isFormula ? .notCalculated : .blank
        }
        if cell.kind == .formulaText {
            gathering.unescape()
            return .text(gathering.text)
        }
        if gathering.bytes.isEmpty { return cell.isFormula ? .notCalculated : .blank }
        if let value = try typedValue() { return value }
        throw .value(
            sheet: surroundings.sheet, cell: address, type: cell.kind.rawValue,
            value: String(gathering.text.prefix(80)))
    }

    /// The value of a cell that has one; nil where it is none of its type.
    private mutating func typedValue() throws(SpreadsheetFault) -> SheetValue? {
        switch cell.kind {
        case .number:
            guard
                let number = gathering.bytes.withUnsafeBufferPointer({
                    SheetNumber(bytes: $0.trimmed())
                })
            else { return nil }
            guard cell.style < surroundings.forms.count,
                let form = surroundings.forms[cell.style]
            else {
                return .number(number)
            }
            return surroundings.dates.value(of: number, shownAs: form)
        case .shared:
            guard let index = gathering.bytes.withUnsafeBufferPointer({ $0.trimmed().whole })
            else { return nil }
            guard let text = desk.text(index) else {
                throw .missingText(
                    sheet: surroundings.sheet, cell: address, index: "\(index)")
            }
            return text.isEmpty ? .blank : .text(text)
        case .boolean:
            switch gathering.text {
            case "1", "true": return .boolean(true)
            case "0", "false": return .boolean(false)
            default: return nil
            }
        case .error: return .error(gathering.text)
        case .date:
            if let date = SheetDate(iso: gathering.text) { return .date(date) }
            return SheetTime(clock: gathering.text).map(SheetValue.time)
        case .inline, .formulaText: return .text(gathering.text)
        }
    }
}

/// A cell while it is read.
private struct CellReading {
    /// The types of cells, as they are written (ECMA-376, 18.18.11).
    enum Kind: String {
        case number = "n"
        case shared = "s"
        case formulaText = "str"
        case inline = "inlineStr"
        case boolean = "b"
        case error = "e"
        case date = "d"

        init?(_ raw: XMLBytes) {
            if raw.count == 1 {
                switch raw[0] {
                case 0x6E: self = .number
                case 0x73: self = .shared
                case 0x62: self = .boolean
                case 0x65: self = .error
                case 0x64: self = .date
                default: return nil
                }
            } else if raw.spells("str") {
                self = .formulaText
            } else if raw.spells("inlineStr") {
                self = .inline
            } else {
                return nil
            }
        }
    }

    var kind = Kind.number
    var style = 0
    var isFormula = false
    var hasValue = false
    var hasInlineText = false
}
