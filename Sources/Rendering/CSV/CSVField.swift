/// One field of a CSV file by RFC 4180, worked on unicode scalars: Characters would merge a quote with
/// a combining mark and CR with LF, and both would escape quoting.
enum CSVField {
    /// `text` as a field: quoted where it holds a separator, a quote, a line break or outer spaces.
    static func quoted(_ text: String) -> String {
        let scalars = text.unicodeScalars
        let needsQuotes =
            scalars.contains { $0 == "," || $0 == "\"" || $0 == "\n" || $0 == "\r" }
            || scalars.first == " " || scalars.last == " "
        guard needsQuotes else { return text }
        var field = String.UnicodeScalarView()
        field.append("\"")
        for scalar in scalars {
            if scalar == "\"" { field.append("\"") }
            field.append(scalar)
        }
        field.append("\"")
        return String(field)
    }

    /// Words from data made harmless for spreadsheet programs, which run a field beginning with one of
    /// these signs as a formula: an apostrophe goes before it. Spaces and invisible signs in front are
    /// looked through, because programs strip them. Control signs become U+FFFD.
    static func guarded(_ text: String) -> String {
        let text = withoutControls(text)
        let first = text.unicodeScalars.first {
            isFormulaStart($0) || !($0 == " " || $0.properties.generalCategory == .format)
        }
        guard let first, isFormulaStart(first) else { return text }
        return "'" + text
    }

    private static func withoutControls(_ text: String) -> String {
        func isControl(_ scalar: Unicode.Scalar) -> Bool {
            scalar.properties.generalCategory == .control
                && !"\t\r\n".unicodeScalars.contains(scalar)
        }
        guard text.unicodeScalars.contains(where: isControl) else { return text }
        var clean = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { clean.append(isControl(scalar) ? "\u{FFFD}" : scalar) }
        return String(clean)
    }

    /// `=`, `+`, `-`, `@`, their full-width forms, tab and line breaks.
    private static func isFormulaStart(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}":
            true
        default: false
        }
    }
}
