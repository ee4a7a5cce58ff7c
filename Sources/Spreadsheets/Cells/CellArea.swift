/// The place of a cell, from 1: C5 is row 5, column 3.
public struct CellPlace: Hashable, Sendable {
    public var row: Int
    public var column: Int

    /// A place by row and column.
    public init(row: Int, column: Int) {
        self.row = row
        self.column = column
    }

    /// The place spelled `C5` or `$C$5`; nil for other text and for row 0.
    init?(_ bytes: UnsafeBufferPointer<UInt8>) {
        var position = 0
        var column = 0
        var row = 0
        func skipMark() {
            if position < bytes.count, bytes[position] == 0x24 { position += 1 }
        }
        skipMark()
        while position < bytes.count {
            let letter = (bytes[position] | 0x20) &- 0x61
            guard letter < 26, column < 100_000 else { break }
            column = column * 26 + Int(letter) + 1
            position += 1
        }
        skipMark()
        let digits = position
        while position < bytes.count {
            let digit = bytes[position] &- 0x30
            guard digit < 10, row < 100_000_000 else { return nil }
            row = row * 10 + Int(digit)
            position += 1
        }
        guard column > 0, row > 0, bytes[digits] != 0x30 else { return nil }
        self.init(row: row, column: column)
    }

    /// The place as people write it: `C5`.
    public var a1: String { Self.letters(column) + "\(row)" }

    /// The letters of a column: 28 is `AB`.
    public static func letters(_ column: Int) -> String {
        var letters = ""
        var rest = column
        while rest > 0 {
            letters = String(Unicode.Scalar(UInt8(0x41 + (rest - 1) % 26))) + letters
            rest = (rest - 1) / 26
        }
        return letters
    }
}

/// A block of cells merged into one, whose content stands in its first cell.
public struct CellArea: Hashable, Sendable {
    /// Rows from 1.
    public var rows: ClosedRange<Int>
    /// Columns from 1.
    public var columns: ClosedRange<Int>

    /// A block of cells.
    public init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
        self.rows = rows
        self.columns = columns
    }

    /// The area spelled `A1:B2` or `A1`; nil for other text.
    init?(_ bytes: UnsafeBufferPointer<UInt8>) {
        let colon = bytes.firstIndex(of: 0x3A) ?? bytes.count
        guard let first = CellPlace(UnsafeBufferPointer(rebasing: bytes[..<colon])) else {
            return nil
        }
        var last = first
        if colon < bytes.count {
            guard let read = CellPlace(UnsafeBufferPointer(rebasing: bytes[(colon + 1)...])) else {
                return nil
            }
            last = read
        }
        guard first.row <= last.row, first.column <= last.column else { return nil }
        self.init(rows: first.row...last.row, columns: first.column...last.column)
    }

    /// The cell that holds the content.
    public var anchor: CellPlace {
        CellPlace(row: rows.lowerBound, column: columns.lowerBound)
    }

    /// Whether the place is one of the merged cells.
    public func contains(_ place: CellPlace) -> Bool {
        rows.contains(place.row) && columns.contains(place.column)
    }
}
