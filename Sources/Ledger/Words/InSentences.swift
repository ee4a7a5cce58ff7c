import Languages
import Money

// Values as they stand inside a sentence.

extension Phrase {
    /// An amount to the smallest unit with its currency, in the habit of each language.
    static func amount(_ money: Money) -> Phrase {
        let plain = money.plainDigits
        let parts = plain.split(separator: ".")
        func written(group: String, point: String) -> String {
            let sign = plain.hasPrefix("-") ? "−" : ""
            let whole = String((parts.first ?? "").drop { $0 == "-" })
            let fraction = parts.dropFirst().map { point + $0 }.joined()
            return sign + grouped(whole, by: group) + fraction
        }
        let local = written(group: "\u{00A0}", point: ",")
        let english = written(group: ",", point: ".")
        guard money.currency == .kzt else {
            let code = "\u{00A0}\(money.currency)"
            return Phrase(kk: local + code, ru: local + code, en: english + code)
        }
        return Phrase(
            kk: local + "\u{00A0}теңге", ru: local + "\u{00A0}тенге", en: english + "\u{00A0}tenge")
    }

    /// A day in the habit of each language.
    static func day(_ date: CalendarDate) -> Phrase {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let (year, month, day) = date.components
        let local = "\(two(day)).\(two(month)).\(year)"
        return Phrase(kk: local, ru: local, en: date.iso)
    }

    /// The codes a budget key is made of, in the order people name them.
    static func key(_ key: BudgetKey) -> Phrase {
        let codes = [
            "\(key.year)", key.line.text, key.source.text, key.branch?.text, key.programme?.text,
        ]
        return Phrase(same: codes.compactMap { $0 }.joined(separator: " · "))
    }

    private static func grouped(_ digits: String, by separator: String) -> String {
        var groups: [Substring] = []
        var rest = Substring(digits)
        while rest.utf8.count > 3 {
            groups.insert(rest.suffix(3), at: 0)
            rest = rest.dropLast(3)
        }
        return ([rest] + groups).joined(separator: separator)
    }
}
