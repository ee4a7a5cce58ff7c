public import Languages
import Ledger

extension Disagreement: Explained {
    public var explanation: Phrase {
        switch self {
        case .stock(let key, let itemClass, let book, let ledger):
            Self.difference(
                Phrase(
                    kk: "Қор, {place}: құжаттар бойынша {book}, кітап бойынша {ledger}.",
                    ru: "Фонд, {place}: по документам {book}, по книге {ledger}.",
                    en: "Stock, {place}: {book} by the papers, {ledger} by the ledger."),
                ([key.line.text, key.source.text, "\(key.year)", key.branch?.text ?? "—"]
                    + itemClass.order.filter { !$0.isEmpty }).joined(separator: " · "),
                Self.text(book), Self.text(ledger))
        case .commitment(let code, let book, let ledger):
            Self.difference(
                Phrase(
                    kk: "«{place}» міндеттемесі: тапсырыс бойынша {book}, кітап бойынша {ledger}.",
                    ru: "Обязательство «{place}»: по заказу {book}, по книге {ledger}.",
                    en: "Commitment “{place}”: {book} by the order, {ledger} by the ledger."),
                code.text, "\(book)", "\(ledger)")
        case .receipts(let source, let year, let book, let ledger):
            Self.difference(
                Phrase(
                    kk: "Түсім, {place}: жиынтық кітапта {book}, кітап бойынша {ledger}.",
                    ru: "Поступления, {place}: в КСУ {book}, по книге {ledger}.",
                    en: "Receipts, {place}: {book} in the summary book, {ledger} by the ledger."),
                "\(source) · \(year)", Self.text(book), Self.text(ledger))
        }
    }

    /// Copies and smallest units.
    private static func text(_ holding: Holding) -> String {
        "\(holding.copies) / \(holding.minorUnits)"
    }

    private static func difference(
        _ phrase: Phrase, _ place: String, _ book: String, _ ledger: String
    ) -> Phrase {
        phrase.filled(["place": place, "book": book, "ledger": ledger])
    }
}
