import Languages
import Statements

/// What may be typed into the input cells of a column.
enum EntryRules {
    static func rule(for look: ColumnLook, language: Language) -> EntryRule {
        let (what, range, isWhole): (Phrase, ClosedRange<Double>, Bool)
        switch look.kind {
        case .percent: (what, range, isWhole) = (WorkbookWords.aPercentage, -1...10, false)
        case .count: (what, range, isWhole) = (WorkbookWords.aWholeNumber, 0...1e9, true)
        case .money: (what, range, isWhole) = (WorkbookWords.anAmount, -1e12...1e12, false)
        case .number, .text, .code, .date:
            (what, range, isWhole) = (WorkbookWords.aNumber, -1e12...1e12, false)
        }
        let message = WorkbookWords.inputMessage.filled([
            "unit": what, "from": shown(range.lowerBound, look.kind),
            "to": shown(range.upperBound, look.kind),
        ])
        return EntryRule(
            isWhole: isWhole, range: range, title: WorkbookWords.inputTitle[language],
            message: message[language], refusalTitle: WorkbookWords.refusalTitle[language],
            refusal: message[language])
    }

    private static func shown(_ bound: Double, _ kind: Column.Kind) -> Phrase {
        if kind == .percent { return Phrase(same: "\(Int(bound * 100))\u{A0}%") }
        let digits = Array("\(Int(bound.magnitude))".utf8)
        var grouped = bound < 0 ? "−" : ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { grouped += "\u{A0}" }
            grouped.unicodeScalars.append(Unicode.Scalar(digit))
        }
        return Phrase(
            kk: grouped, ru: grouped, en: grouped.replacing("\u{A0}", with: ","))
    }
}
