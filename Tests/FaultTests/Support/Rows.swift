/// A file of entries for the ledger that is worked on.
enum Rows {
    static func text(_ count: Int) -> String {
        let lines = (1...count).map { row in
            "2025-01-\(10 + row % 18);D-\(row % 9 + 2);decision;appropriation;utilities.water;"
                + "local-budget;\(row % 12 + 1);1,00;row \(row)"
        }
        let header = "date;document;document kind;kind;line;source;month;amount;narrative"
        return ([header] + lines).joined(separator: "\n")
    }
}
