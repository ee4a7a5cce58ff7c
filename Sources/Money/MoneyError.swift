public import Languages

/// Why an amount could not be computed or read.
public enum MoneyError: Error, Hashable, Sendable {
    /// The result does not fit the range of exact amounts (±92 quadrillion tenge).
    case overflow(Currency)
    /// Amounts of different currencies were combined without a rate.
    case mixedCurrencies(Currency, Currency)
    /// The text states more decimals than the currency has; nothing is rounded silently.
    case tooManyDecimals(text: String, Currency)
    /// The text is not an amount.
    case notAnAmount(text: String)
    /// The text can be read in more than one way, and neither language nor column decides.
    case ambiguous(text: String, readings: [Money])
    /// Weights to split by are all zero, or one is negative.
    case unusableWeights
    /// Shares given by amount and percent cannot be met, e.g. percent of a zero price.
    case unusableShares
    /// Shares given by amount and percent leave this much of the price, or exceed it (negative).
    case portionsDoNotMeet(Money, remaining: Money)
}

extension MoneyError: Explained {
    public var explanation: Phrase {
        switch self {
        case .overflow(let currency):
            Phrase(
                kk: "Сома {currency} үшін дәл есептеу шегінен асады.",
                ru: "Сумма в {currency} превышает предел точного счёта.",
                en: "The amount in {currency} exceeds the range of exact amounts."
            ).filled(["currency": "\(currency)"])
        case .mixedCurrencies(let left, let right):
            Phrase(
                kk: "{left} мен {right} бағамсыз қосылмайды.",
                ru: "{left} и {right} нельзя сложить без курса.",
                en: "{left} and {right} cannot be combined without a rate."
            ).filled(["left": "\(left)", "right": "\(right)"])
        case .tooManyDecimals(let text, let currency):
            Phrase(
                kk:
                    "«{text}»: {currency} валютасында үтірден кейінгі таңбалар саны — ең көбі {digits}.",
                ru: "«{text}»: у валюты {currency} знаков после запятой не больше {digits}.",
                en: "“{text}”: {currency} has at most {digits} decimals."
            ).filled([
                "text": Self.shortened(text), "currency": "\(currency)",
                "digits": "\(currency.digits)",
            ])
        case .notAnAmount(let text):
            Phrase(
                kk: "«{text}» сома емес; мысалы, 1 234,50 деп жазыңыз.",
                ru: "«{text}» — не сумма; пишите, например, 1 234,50.",
                en: "“{text}” is not an amount; write for example 1,234.50."
            ).filled(["text": Self.shortened(text)])
        case .ambiguous(let text, let readings):
            Phrase(
                kk: "«{text}» екі түрлі оқылады: {readings}. Тілін немесе бірлігін көрсетіңіз.",
                ru: "«{text}» читается двояко: {readings}. Укажите язык или единицу.",
                en: "“{text}” has two readings: {readings}. State the language or the unit."
            ).filled([
                "text": Self.shortened(text),
                "readings": readings.map { $0.description }.joined(separator: " / "),
            ])
        case .unusableWeights:
            Phrase(
                kk: "Бөлу салмақтары теріс болмауы және бәрі бірдей нөл болмауы керек.",
                ru: "Веса деления не могут быть отрицательными или все нулевыми.",
                en: "Weights to split by must not be negative, nor all zero.")
        case .unusableShares:
            Phrase(
                kk:
                    "Нөлдік баға не қосындысы 100 % болатын үлестермен, не нөлдік сомалармен бөлінеді.",
                ru: "Нулевая цена делится либо долями, дающими 100 %, либо нулевыми суммами.",
                en: "A zero price takes either shares that make 100 % or zero amounts.")
        case .portionsDoNotMeet(let price, let remaining):
            Phrase(
                kk:
                    "Үлестердің қосындысы бағаға тең емес: {price} бағасынан қалғаны — {remaining}.",
                ru: "Доли не сходятся с ценой: из {price} остаётся {remaining}.",
                en: "The shares do not meet the price: of {price} there remains {remaining}."
            ).filled(["price": price.description, "remaining": remaining.description])
        }
    }
}

extension MoneyError {
    /// The text as a sentence can carry it: a cell may hold a whole file by mistake.
    private static func shortened(_ text: String) -> String {
        let limit = 80
        let scalars = text.unicodeScalars
        return scalars.count <= limit ? text : String(scalars.prefix(limit)) + "…"
    }
}

extension Money: CustomStringConvertible {
    /// The amount in full units with its code, digits ungrouped and a decimal point: for logs and
    /// machines, never for statements.
    public var description: String { "\(plainDigits) \(currency)" }

    /// The amount in whole units with a decimal point and no grouping, e.g. `-1234.50`.
    public var plainDigits: String {
        let digits = Int(currency.digits)
        let sign = minorUnits < 0 ? "-" : ""
        var magnitude = String(minorUnits.magnitude)
        guard digits > 0 else { return sign + magnitude }
        if magnitude.count <= digits {
            magnitude = String(repeating: "0", count: digits + 1 - magnitude.count) + magnitude
        }
        return sign + magnitude.dropLast(digits) + "." + magnitude.suffix(digits)
    }
}
