/// The rows of a sheet, read from the file as they are asked for. Those that hold nothing are left out.
/// One reader at a time: it is no value and not to be shared.
public final class SheetRows {
    private let file: String
    private let pieces: any RowPieces
    private var rows: [SheetRow] = []
    private var position = 0

    init(file: String, pieces: any RowPieces) {
        self.file = file
        self.pieces = pieces
    }

    /// How much of the part the sheet is in has been read, from 0 to 1: what progress can be shown by.
    public var progress: Double { pieces.progress }

    /// The next row; nil at the end of the sheet, which is then known to be whole. Rows handed out
    /// before an error are those above the fault: whoever takes a sheet takes it when the end has come.
    public func next() throws(SpreadsheetError) -> SheetRow? {
        while position == rows.count {
            guard let more = try piece() else { return nil }
            rows = more
            position = 0
        }
        defer { position += 1 }
        return rows[position]
    }

    private func piece() throws(SpreadsheetError) -> [SheetRow]? {
        do throws(SpreadsheetFault) {
            return try pieces.next()
        } catch {
            throw SpreadsheetError(file: file, fault: error)
        }
    }
}

/// Rows as they come out of a part.
protocol RowPieces: AnyObject {
    /// The rows of the next piece, which may be none; nil when there are none any more.
    func next() throws(SpreadsheetFault) -> [SheetRow]?
    /// How much of the part has been read, from 0 to 1.
    var progress: Double { get }
}

/// What gathers rows while a part goes by.
protocol RowSource {
    /// The rows gathered since the last call.
    mutating func takeRows() -> [SheetRow]
    /// Whether no more rows will come, whatever stands in the rest of the part.
    var isDone: Bool { get }
}

extension XMLReader: RowPieces where Handler: RowSource {
    func next() throws(SpreadsheetFault) -> [SheetRow]? {
        if handler.isDone { return nil }
        let hasMore = try advance()
        let rows = take { $0.takeRows() }
        return rows.isEmpty && !hasMore ? nil : rows
    }
}
