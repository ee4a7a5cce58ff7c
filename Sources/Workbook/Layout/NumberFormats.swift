import Languages
import Money

/// The codes by which a spreadsheet program shows numbers, in its own (US) notation: it shows them
/// in the reader's.
enum NumberFormats {
    /// Amounts in a unit. The cells hold whole units of the currency all the same: only the picture
    /// changes.
    static func money(_ unit: MoneyUnit, digits: UInt8) -> String {
        let decimals = digits == 0 ? "" : "." + String(repeating: "0", count: Int(digits))
        let code =
            switch unit {
            case .whole: "#,##0" + decimals
            case .thousand: "#,##0.0,"
            case .million: "#,##0.00,,"
            }
        return "\(code);[Red]-\(code);\"-\""
    }

    static let count = "#,##0;[Red]-#,##0;\"-\""
    static let percent = "0.00%;[Red]-0.00%;0.00%"

    static func number(decimals: Int) -> String {
        let code = decimals > 0 ? "#,##0." + String(repeating: "0", count: decimals) : "#,##0"
        return "\(code);[Red]-\(code);\(code)"
    }

    static func date(_ language: Language) -> String {
        switch language {
        case .kazakh, .russian: "dd.mm.yyyy"
        case .english: "d mmm yyyy"
        }
    }

    /// The same format with ≈ before each value: an estimate shows as one in black and white too.
    static func estimated(_ format: String) -> String {
        format.split(separator: ";", omittingEmptySubsequences: false).map { section in
            section.hasPrefix("[Red]")
                ? "[Red]\"≈ \"" + section.dropFirst(5) : "\"≈ \"" + section
        }.joined(separator: ";")
    }
}
