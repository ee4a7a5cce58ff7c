import Languages
import Ledger

extension FigureValue {
    /// The value as each language writes it: whole numbers without decimals, others with at least two.
    var phrase: Phrase {
        let magnitude = tenThousandths.magnitude
        let whole = String(magnitude / 10_000)
        var fraction = String(magnitude % 10_000)
        fraction = String(repeating: "0", count: 4 - fraction.utf8.count) + fraction
        while fraction.utf8.count > 2, fraction.hasSuffix("0") { fraction.removeLast() }
        let shown = magnitude % 10_000 == 0 ? "" : fraction
        return Phrase {
            NumberStyle($0).written(
                isNegative: tenThousandths < 0, whole: whole, fraction: shown)
        }
    }

    /// The sum; nil where it does not fit.
    func plus(_ other: FigureValue) -> FigureValue? {
        let (sum, overflow) = tenThousandths.addingReportingOverflow(other.tenThousandths)
        return overflow ? nil : FigureValue(tenThousandths: sum)
    }

    /// The difference; nil where it does not fit.
    func minus(_ other: FigureValue) -> FigureValue? {
        let (difference, overflow) = tenThousandths.subtractingReportingOverflow(
            other.tenThousandths)
        return overflow ? nil : FigureValue(tenThousandths: difference)
    }
}

extension Sequence where Element == FigureValue {
    /// The sum of all; nil where it does not fit.
    func sum() -> FigureValue? {
        reduce(FigureValue(tenThousandths: 0)) { $0?.plus($1) }
    }

    /// The values as an addition: `741 + 1 277`.
    var addition: Phrase {
        let terms = map(\.phrase)
        return Phrase { language in terms.map { $0[language] }.joined(separator: " + ") }
    }
}

/// The sentences a cross-check ends in.
enum FindingWords {
    /// `{left}`, `{right}`.
    static let equal = Phrase(same: "{left} = {right}")
    /// `{left}`, `{right}`, `{difference}`.
    static let differs = Phrase(
        kk: "{left} ≠ {right}; айырмасы {difference}",
        ru: "{left} ≠ {right}; расхождение {difference}",
        en: "{left} ≠ {right}; difference {difference}")
    static let within = Phrase(same: "{left} ≤ {right}")
    static let exceeds = Phrase(
        kk: "{left} > {right}; артығы {difference}",
        ru: "{left} > {right}; превышение {difference}",
        en: "{left} > {right}; too much by {difference}")
    /// `{left}`, `{right}`, `{rest}`.
    static let partOfWhole = Phrase(
        kk: "{left} ≤ {right}; бөлінбегені {rest}", ru: "{left} ≤ {right}; не расписано {rest}",
        en: "{left} ≤ {right}; not itemised {rest}")
    /// `{left}`, `{right}`, `{quotient}`.
    static let round = Phrase(
        kk: "{left} ÷ {right} = {quotient}, дәл бүтін сан: норма бойынша есептелгенге ұқсайды",
        ru: "{left} ÷ {right} = {quotient}, ровно целое: похоже на расчёт по норме",
        en: "{left} ÷ {right} = {quotient}, a whole number: it looks computed from a norm")
    static let notRound = Phrase(
        kk: "{left} ÷ {right} бүтін санға бөлінбейді", ru: "{left} ÷ {right} не делится нацело",
        en: "{left} ÷ {right} is no whole number")
    /// `{sums}`.
    static let repeated = Phrase(
        kk: "Топтардың жиыны бірдей: {sums}", ru: "Суммы групп одинаковы: {sums}",
        en: "The groups come to the same total: {sums}")
    static let notRepeated = Phrase(
        kk: "Топтардың жиыны әртүрлі: {sums}", ru: "Суммы групп различны: {sums}",
        en: "The groups come to different totals: {sums}")
    static let question = Phrase(
        kk: "Жауапты тек құжатты жасаушы бере алады",
        ru: "Ответить может только составитель документа",
        en: "Only whoever wrote the document can answer")
    /// `{finding}`.
    static let notExact = Phrase(
        kk: "{finding} (құжат дәл емес сан келтірген)",
        ru: "{finding} (документ приводит неточное число)",
        en: "{finding} (the document gives a number that is not exact)")

    /// `{figures}`.
    static let missing = Phrase(
        kk: "Мәні жоқ көрсеткіш: {figures}", ru: "Нет значения показателя: {figures}",
        en: "No value for: {figures}")
    /// `{units}`.
    static let units = Phrase(
        kk: "Өлшем бірліктері әртүрлі: {units}", ru: "Единицы различны: {units}",
        en: "The units differ: {units}")
    static let zero = Phrase(
        kk: "Нөлге бөлінбейді", ru: "Деление на ноль", en: "Division by zero")
    static let overflow = Phrase(
        kk: "Сан есептеу шегінен асады", ru: "Число превышает предел счёта",
        en: "The number is out of range")
}
