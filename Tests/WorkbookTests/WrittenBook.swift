import Foundation

@testable import Workbook

/// A workbook as it was written, for tests to look into.
struct WrittenBook {
    let archive: ZipArchive

    init(path: String) throws { archive = try ZipArchive(path: path) }

    /// A part as text; empty where the archive has none.
    func part(_ name: String) throws -> String {
        guard let part = archive[name] else { return "" }
        var bytes: [UInt8] = []
        try archive.read(part) { piece in bytes.append(contentsOf: piece) }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Names of the sheets, in order.
    var sheetNames: [String] {
        get throws {
            try matches(part("xl/workbook.xml"), #"<sheet name="([^"]*)""#).map { $0[1] }
        }
    }

    /// The XML of a sheet.
    func sheet(_ name: String) throws -> String {
        guard let index = try sheetNames.firstIndex(of: name) else { return "" }
        return try part("xl/worksheets/sheet\(index + 1).xml")
    }

    /// Formulas by sheet and cell: `Journal!C5`.
    var formulas: [String: String] {
        get throws {
            var formulas: [String: String] = [:]
            for name in try sheetNames {
                for match in try matches(
                    sheet(name), #"<c r="([A-Z]+[0-9]+)"[^>]*><f>([^<]*)</f>"#)
                {
                    formulas["\(name)!\(match[1])"] = unescaped(match[2])
                }
            }
            return formulas
        }
    }

    /// The text behind the entities of XML.
    func unescaped(_ text: String) -> String {
        text.replacing("&lt;", with: "<").replacing("&gt;", with: ">")
            .replacing("&quot;", with: "\"").replacing("&amp;", with: "&")
    }

    /// The groups of every match.
    func matches(_ text: String, _ pattern: String) throws -> [[String]] {
        let expression = try NSRegularExpression(pattern: pattern)
        let whole = NSRange(text.startIndex..., in: text)
        return expression.matches(in: text, range: whole).map { match in
            (0..<match.numberOfRanges).map { group in
                Range(match.range(at: group), in: text).map { String(text[$0]) } ?? ""
            }
        }
    }
}
