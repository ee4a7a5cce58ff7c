/// A cell of a sheet by row and column, both from 0.
struct CellPosition: Hashable, Sendable {
    var row: Int
    var column: Int

    init(row: Int, column: Int) {
        self.row = row
        self.column = column
    }

    /// The position written as `C5`; nil for any other text.
    init?(a1 text: some Sequence<UInt8>) {
        var column = 0
        var row = 0
        for byte in text {
            switch byte {
            case 0x41...0x5A where row == 0 && column < 1 << 20:
                column = column * 26 + Int(byte - 0x40)
            case 0x30...0x39 where column > 0 && row < 1 << 40: row = row * 10 + Int(byte - 0x30)
            default: return nil
            }
        }
        guard row > 0, column > 0 else { return nil }
        self.init(row: row - 1, column: column - 1)
    }

    /// The position as people read it: `C5`.
    var a1: String { Self.letters(of: column) + "\(row + 1)" }
    /// The position held fast when a formula is copied: `$C$5`.
    var absolute: String { "$" + Self.letters(of: column) + "$\(row + 1)" }

    /// The letters of a column, from 0: `A` … `Z`, `AA` …
    static func letters(of column: Int) -> String {
        var rest = column + 1
        var letters: [UInt8] = []
        while rest > 0 {
            letters.append(UInt8(0x41 + (rest - 1) % 26))
            rest = (rest - 1) / 26
        }
        return String(decoding: letters.reversed(), as: UTF8.self)
    }
}

/// A rectangle of cells, both corners included.
struct CellRange: Hashable, Sendable {
    var first: CellPosition
    var last: CellPosition

    /// The range as it stands in a formula: `C5:C9`, or `C5` for a single cell.
    var a1: String { first == last ? first.a1 : first.a1 + ":" + last.a1 }
    /// The range held fast: `$C$5:$C$9`.
    var absolute: String {
        first == last ? first.absolute : first.absolute + ":" + last.absolute
    }
}
