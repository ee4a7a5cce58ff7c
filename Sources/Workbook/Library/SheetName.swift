import Foundation

/// What a sheet may be called, and how a title becomes such a name.
///
/// The writing library tests uniqueness for ASCII only and accepts an empty name; a spreadsheet
/// program then offers to repair the file. So names are made and tested here.
enum SheetName {
    /// The most UTF-16 units of a name.
    static let limit = 31

    /// The title as a sheet name: forbidden characters replaced, cut at a word where it is too long.
    static func made(from title: String, limit: Int = SheetName.limit) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in title.unicodeScalars {
            switch scalar {
            case "[", "(": scalars.append("(")
            case "]", ")": scalars.append(")")
            case ":", "*", "?", "/", "\\": scalars.append("-")
            case "\u{FFFE}", "\u{FFFF}": break
            case _ where scalar.value < 0x20 || scalar.value == 0x7F: scalars.append(" ")
            default: scalars.append(scalar)
            }
        }
        let words = String(scalars).split(separator: " ", omittingEmptySubsequences: true)
        let name = trimmed(cut(words.joined(separator: " "), limit: limit))
        // A spreadsheet program keeps "History" for itself.
        if name.isEmpty { return "Sheet" }
        return folded(name) == "history" ? name + " -" : name
    }

    /// The name, numbered where another sheet has it already: `Журнал`, `Журнал 2`, `Журнал 3`.
    static func unique(_ name: String, among taken: Set<String>) -> String {
        guard taken.contains(folded(name)) else { return name }
        var number = 2
        while true {
            let candidate = numbered(name, number)
            if !taken.contains(folded(candidate)) { return candidate }
            number += 1
        }
    }

    /// The name with a number after it, shortened so that both fit.
    static func numbered(_ name: String, _ number: Int) -> String {
        let suffix = " \(number)"
        return trimmed(cut(name, limit: limit - suffix.utf16.count)) + suffix
    }

    /// Whether a spreadsheet program takes the name.
    static func isValid(_ name: String) -> Bool {
        (1...limit).contains(name.utf16.count)
            && !name.unicodeScalars.contains { "[]:*?/\\".unicodeScalars.contains($0) }
            && !name.unicodeScalars.contains { $0.value < 0x20 }
            && name.unicodeScalars.first != "'" && name.unicodeScalars.last != "'"
            && folded(name) != "history"
    }

    /// The name as spreadsheet programs compare it: without regard to case, in any script.
    static func folded(_ name: String) -> String {
        name.lowercased().precomposedStringWithCompatibilityMapping
    }

    /// The name as it stands before a cell in a formula: `'Исполнение бюджета'!`.
    static func quoted(_ name: String) -> String {
        var text = "'"
        for scalar in name.unicodeScalars {
            if scalar == "'" { text += "'" }
            text.unicodeScalars.append(scalar)
        }
        return text + "'!"
    }

    private static func trimmed(_ name: String) -> String {
        let edges: Set<Unicode.Scalar> = ["'", " ", ",", ".", "-", "–", "—", "\u{2026}"]
        var scalars = Substring.UnicodeScalarView(name.unicodeScalars)
        while let first = scalars.first, first == "'" || first == " " { scalars.removeFirst() }
        while let last = scalars.last, edges.contains(last) { scalars.removeLast() }
        return String(Substring(scalars))
    }

    private static func cut(_ text: String, limit: Int) -> String {
        guard text.utf16.count > limit else { return text }
        var whole = ""
        for word in text.split(separator: " ") {
            let longer = whole.isEmpty ? String(word) : whole + " " + word
            if longer.utf16.count > limit { break }
            whole = longer
        }
        if !whole.isEmpty { return whole }
        var view = String.UnicodeScalarView()
        var units = 0
        for scalar in text.unicodeScalars {
            units += scalar.value > 0xFFFF ? 2 : 1
            if units > limit { break }
            view.append(scalar)
        }
        return String(view)
    }
}
