import Foundation

/// Numbers for machines and for columns: a point, no grouping.
enum PlainDecimal {
    static func text(_ value: Double, decimals: Int) -> String {
        let text = String(format: "%.\(decimals)f", value)
        let isZero = text.utf8.allSatisfy { [0x2D, 0x2E, 0x30].contains($0) }
        return isZero && text.hasPrefix("-") ? String(text.dropFirst()) : text
    }

    /// As many decimals as make about seven digits.
    static func figure(_ value: Double) -> String {
        let size = abs(value)
        return text(value, decimals: size >= 1000 ? 1 : size >= 10 ? 3 : 5)
    }
}

/// Text in quotes as JSON wants it.
enum PlainJSON {
    static func quoted(_ text: String) -> String {
        let data = try? JSONEncoder().encode(text)
        return data.map { String(decoding: $0, as: UTF8.self) } ?? "\"\""
    }
}

/// Columns in a line: the first to the left, the others to the right.
enum TextTable {
    static func text(_ rows: [[String]]) -> String {
        let width = rows.map(\.count).max() ?? 0
        let widths = (0..<width).map { column in
            rows.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0
        }
        return rows.map { row in
            row.enumerated().map { column, cell in
                let space = String(repeating: " ", count: widths[column] - cell.count)
                return column == 0 ? cell + space : space + cell
            }.joined(separator: "  ") + "\n"
        }.joined()
    }
}
