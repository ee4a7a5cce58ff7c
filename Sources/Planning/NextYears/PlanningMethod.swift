public import Forecasting
public import Languages
public import Ledger

/// How a line's years ahead were found.
public enum PlanningMethod: Sendable, Hashable {
    /// From one year's amount, by the line's own index or that of the line it is a part of.
    case indexation
    /// From one year's amount, by the general index, since the line has none of its own.
    case generalIndexation
    /// From several years' amounts, by a model.
    case trend(Forecast.Method, years: Int)
    /// Not at all.
    case none(Gap)

    /// Why there is no plan.
    public enum Gap: Sendable, Hashable {
        /// No document states what the line has now.
        case noBase
        /// There is neither an index of the line nor a general one for this year.
        case noIndex(FiscalYear)
        /// An amount leaves the range of exact amounts.
        case overflow
    }

    /// The method in words, as it stands beside the figures.
    public var name: Phrase {
        switch self {
        case .indexation:
            Phrase(
                kk: "баптың өз индексі бойынша индекстеу",
                ru: "индексация по собственному индексу строки",
                en: "indexation by the line's own index")
        case .generalIndexation:
            Phrase(
                kk: "жалпы индекс (тұтыну бағалары) бойынша индекстеу",
                ru: "индексация по общему индексу (потребительские цены)",
                en: "indexation by the general index (consumer prices)")
        case .trend(let method, let years):
            Phrase(
                kk: "{years} деректері бойынша: {method}", ru: "по данным за {years}: {method}",
                en: "from {years} of data: {method}"
            ).filled(["years": CountedNoun.years.phrase(years), "method": method.name])
        case .none(let gap): gap.explanation
        }
    }
}

extension PlanningMethod.Gap: Explained {
    public var explanation: Phrase {
        switch self {
        case .noBase:
            Phrase(
                kk: "жоспар жоқ: баптың ағымдағы сомасы құжаттарда көрсетілмеген",
                ru: "плана нет: текущая сумма строки в документах не указана",
                en: "no plan: no document states the line's present amount")
        case .noIndex(let year):
            Phrase(
                kk: "жоспар жоқ: {year} жылға не баптың өз индексі, не жалпы индекс берілмеген",
                ru: "плана нет: на {year} год не задан ни индекс строки, ни общий индекс",
                en: "no plan: for {year} neither the line's own nor a general index is given"
            ).filled(["year": "\(year)"])
        case .overflow:
            Phrase(
                kk: "жоспар жоқ: сома дәл есептеу шегінен асады",
                ru: "плана нет: сумма превышает предел точного счёта",
                en: "no plan: the amount exceeds the range of exact amounts")
        }
    }
}
