import TestSupport

/// Files of entries of all kinds and forms, the same for the same seed. Most of their rows can be
/// recorded: a little is kept of what was accrued, paid, ordered and received.
struct RandomRows {
    /// What can be wrong in a file, and how often in ten thousand cells or rows.
    struct Faults {
        var rules = 0
        var cells = 0
    }

    private var generator: SplitMix64
    private let faults: Faults
    private var accrued: [String: Int] = [:]
    private var paid: [String: Int] = [:]
    private var stock: [String: Int] = [:]
    private var orders: [String: (place: String, rest: Int)] = [:]
    private var keys = 0

    init(seed: UInt64, faults: Faults = Faults()) {
        generator = SplitMix64(seed: seed)
        self.faults = faults
    }

    static let columns = [
        "date", "document", "document kind", "document number", "kind", "line", "source", "branch",
        "programme", "from line", "year", "month", "plan", "amount", "commitment", "settles",
        "closes", "copies", "titles", "language", "item kind", "figures", "narrative", "key",
        "remarks",
    ]

    /// A file of so many rows, as bytes.
    mutating func file(rows: Int) -> [UInt8] {
        let separator = pick([";", ",", "\t"])
        let lineBreak = pick(["\n", "\r\n", "\n", "\r"])
        let quoting = pick([0, 0, 1, 5, 10])
        var columns = Self.columns
        if chance(2) { columns.removeAll { $0 == "key" } }
        if chance(2) { columns.removeAll { $0.hasPrefix("document") } }
        if chance(2) { columns.shuffle(using: &generator) }
        var text = chance(4) ? "\u{FEFF}" : ""
        if chance(10) { text += "sep=\(separator)\(lineBreak)" }
        text += columns.joined(separator: separator) + lineBreak
        for index in 0..<rows {
            var cells = row()
            if chance(faults.rules, in: 10_000) { cells["amount"] = "99999999.99" }
            var line = columns.map { column -> String in
                var cell = cells[column] ?? ""
                if chance(faults.cells, in: 10_000) { cell = damaged(cell) }
                return quoted(cell, separator: separator, often: quoting)
            }.joined(separator: separator)
            if chance(50) { line += separator }
            text += line
            if index < rows - 1 || chance(2) { text += lineBreak }
            if chance(40) { text += lineBreak }
            if chance(60) {
                text += String(repeating: separator, count: columns.count - 1) + lineBreak
            }
        }
        return Array(text.utf8)
    }

    private mutating func row() -> [String: String] {
        var row: [String: String] = [:]
        let month = Int.random(in: 1...12, using: &generator)
        row["date"] = date(month: month)
        row["document"] = pick(["memo-1", "memo-1", "D-\(month)", ""])
        if row["document"]?.hasPrefix("D-") == true {
            row["document kind"] = pick(["invoice", "счет"])
        }
        if row["document"] == "", chance(3) {
            row["document number"] = pick(["7", "8"])
            row["document kind"] = "акт"
        }
        row["narrative"] = pick(["", "төлем № 7", "a \"b\" c", "two\nlines", "x;y,z\tw", "日本"])
        row["figures"] = pick(["", "", "F1 F2"])
        row["remarks"] = pick(["", "?"])
        keys += 1
        if chance(3) { row["key"] = "k\(keys)" }
        place(&row)
        fill(&row, month: month)
        return row
    }

    private mutating func place(_ row: inout [String: String]) {
        row["line"] = pick(["books", "utilities.heating", "Отопление", "жылу"])
        row["source"] = pick(["local-budget", "Местный бюджет"])
        row["branch"] = pick(["", "1", "11д", "Филиал 1"])
        row["programme"] = pick(["", "", "", "access"])
        row["year"] = pick(["", "", "2021"])
    }

    /// The control key and the branch of a row, however its line and branch are named.
    private func names(_ row: [String: String]) -> (control: String, key: String) {
        let line = row["line"] == "books" ? "books" : "heating"
        let branch = row["branch"] == "Филиал 1" ? "1" : row["branch"] ?? ""
        let control = line + "|" + (row["programme"] ?? "")
        return (control, control + "|" + branch)
    }

    private mutating func fill(_ row: inout [String: String], month: Int) {
        let tiyn = Int.random(in: 1...900_000, using: &generator)
        let (control, key) = names(row)
        switch Int.random(in: 0...15, using: &generator) {
        case 0: fillPlan(&row, month: month, tiyn)
        case 1, 2:
            row["kind"] = pick(["commitment", "обязательство"])
            let order = "Ш-\(orders.count / 2)\(chance(5) ? " № 5" : "")"
            if let known = orders[order], known.place != control {
                return fillPayment(&row, tiyn, key)
            }
            orders[order] = (control, (orders[order]?.rest ?? 0) + tiyn)
            row["commitment"] = order
            row["amount"] = amount(tiyn)
        case 3, 4, 5: fillDraw(&row, tiyn)
        case 6, 7, 8:
            row["kind"] = pick(["accrual", "есептеу", "начисление"])
            accrued[key, default: 0] += tiyn
            row["amount"] = amount(tiyn)
            if chance(3) { lots(&row) }
        case 9, 10: fillPayment(&row, tiyn, key)
        case 11: fillRefund(&row, control)
        case 12, 13: fillReceipt(&row)
        case 14: fillWithdrawal(&row)
        default:
            row["kind"] = "төлем"
            row["settles"] = pick(["plan", "жоспар"])
            row["commitment"] = pick(["", "", "Ш-0"])
            paid[control, default: 0] += tiyn
            row["amount"] = amount(tiyn)
        }
    }

    private mutating func fillPlan(_ row: inout [String: String], month: Int, _ tiyn: Int) {
        row["kind"] = pick(["appropriation", "amendment", "transfer", "қаржы бөлу"])
        row["branch"] = ""
        row["month"] = pick(["", "\(month)", "наурыз"])
        row["plan"] = pick(["", "оба", "by payments"])
        row["amount"] = amount(tiyn * 20)
        if row["kind"] == "transfer" {
            row["from line"] = row["line"] == "books" ? "utilities" : "books"
        }
    }

    private mutating func fillPayment(_ row: inout [String: String], _ tiyn: Int, _ key: String) {
        let control = names(row).control
        let left = accrued[key] ?? 0
        let isAccrued = left > 1
        let sum = isAccrued ? min(tiyn, left) : tiyn
        row["kind"] = pick(["payment", "оплата"])
        row["settles"] = isAccrued ? pick(["accrued", ""]) : "plan"
        row["amount"] = amount(sum)
        if isAccrued { accrued[key] = left - sum }
        paid[control, default: 0] += sum
    }

    /// A bill against an order, a payment of one, or a release.
    private mutating func fillDraw(_ row: inout [String: String], _ tiyn: Int) {
        let (control, key) = names(row)
        let open = orders.filter { $0.value.place == control && $0.value.rest > 0 }
        guard let order = open.keys.sorted().randomElement(using: &generator),
            let held = open[order]?.rest
        else { return fillPayment(&row, tiyn, key) }
        row["commitment"] = order
        switch Int.random(in: 0...2, using: &generator) {
        case 0:
            row["kind"] = "release"
            row["amount"] = amount(min(held, tiyn))
            orders[order]?.rest -= min(held, tiyn)
        case 1:
            row["kind"] = "payment"
            row["settles"] = pick(["", "order"])
            row["amount"] = amount(min(held, tiyn))
            orders[order]?.rest -= min(held, tiyn)
            paid[control, default: 0] += min(held, tiyn)
        default:
            row["kind"] = "accrual"
            row["closes"] = pick(["", "yes", "иә", "нет"])
            row["amount"] = amount(tiyn)
            let isClosed = row["closes"] == "yes" || row["closes"] == "иә"
            orders[order]?.rest = isClosed ? 0 : max(0, held - tiyn)
            accrued[key, default: 0] += tiyn
            if chance(2) { lots(&row) }
        }
    }

    private mutating func fillRefund(_ row: inout [String: String], _ control: String) {
        let left = paid[control] ?? 0
        guard left > 0 else { return fillPayment(&row, 500, names(row).key) }
        let back = Int.random(in: 1...left, using: &generator)
        row["kind"] = "возврат"
        row["amount"] = amount(back)
        paid[control] = left - back
    }

    private mutating func fillReceipt(_ row: inout [String: String]) {
        row["kind"] = pick(["in kind", "заттай түсім"])
        row["source"] = pick(["gift", "Дар"])
        row["line"] = "books"
        lots(&row)
        row["amount"] = pick(["", "0", "12,50"])
        stock[shelf(row), default: 0] += Int(row["copies"] ?? "") ?? 0
    }

    private mutating func fillWithdrawal(_ row: inout [String: String]) {
        fillReceipt(&row)
        let shelf = shelf(row)
        let asked = Int(row["copies"] ?? "") ?? 0
        stock[shelf, default: 0] -= asked
        guard stock[shelf, default: 0] >= asked else {
            stock[shelf, default: 0] += asked
            return
        }
        row["kind"] = "write off"
        stock[shelf, default: 0] -= asked
    }

    private func shelf(_ row: [String: String]) -> String {
        names(row).key + (row["language"] ?? "") + (row["item kind"] ?? "")
    }

    private mutating func lots(_ row: inout [String: String]) {
        let copies = Int.random(in: 1...30, using: &generator)
        row["copies"] = "\(copies)"
        row["titles"] = pick(["", "1", "\(copies)"])
        row["language"] = pick(["", "kk", "ru"])
        row["item kind"] = pick(["", "book"])
    }

    // How things are written.

    private mutating func date(month: Int) -> String {
        let two = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
        let day = two(Int.random(in: 1...28, using: &generator))
        return pick([
            "2021-\(two(month))-\(day)", "2021-\(two(month))-\(day)", "\(day).\(two(month)).2021",
        ])
    }

    private mutating func amount(_ tiyn: Int) -> String {
        let rest = tiyn % 100
        let decimals = rest < 10 ? "0\(rest)" : "\(rest)"
        switch Int.random(in: 0...9, using: &generator) {
        case 0: return "\(tiyn / 100),\(decimals)"
        case 1 where tiyn >= 100_000:
            let thousands = tiyn / 100_000
            let hundreds = tiyn / 100 % 1000
            let padded = String(repeating: "0", count: 3 - "\(hundreds)".count) + "\(hundreds)"
            return "\(thousands)\u{A0}\(padded).\(decimals)"
        case 2 where rest == 0: return "\(tiyn / 100)"
        case 3: return " \(tiyn / 100).\(decimals) "
        default: return "\(tiyn / 100).\(decimals)"
        }
    }

    private mutating func damaged(_ cell: String) -> String {
        pick([
            cell + "?", "", "-5", "и\u{306}", "\u{0}", "\"" + cell, "9999999999999999.99",
            "2021-02-30",
            "1 000", String(repeating: "x", count: 300), "reversal", "Ш-0", "k1", "2020",
        ])
    }

    /// A cell in quotes where it needs them or, now and then, where it does not.
    private mutating func quoted(_ cell: String, separator: String, often: Int) -> String {
        let isDamaged = cell.hasPrefix("\"")
        let isNeeded =
            cell.contains { $0 == "\n" || $0 == "\"" || String($0) == separator } && !isDamaged
        guard isNeeded || Int.random(in: 0..<10, using: &generator) < often else { return cell }
        return "\"" + cell.replacing("\"", with: "\"\"") + "\""
    }

    private mutating func chance(_ one: Int, in all: Int) -> Bool {
        Int.random(in: 0..<all, using: &generator) < one
    }

    private mutating func chance(_ all: Int) -> Bool { chance(1, in: all) }

    mutating func pick<Value>(_ values: [Value]) -> Value {
        values[Int.random(in: 0..<values.count, using: &generator)]
    }
}
