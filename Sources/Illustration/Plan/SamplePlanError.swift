public import Languages

/// Why no illustrative ledger can be made as asked.
public enum SamplePlanError: Error, Sendable, Hashable {
    case firstYear(Int)
    case years(Int)
    case branches(Int)
    case entries(Int)
    case mistakes(Int)
}

extension SamplePlanError: Explained {
    public var explanation: Phrase {
        switch self {
        case .firstYear(let year):
            Self.bounds(
                Phrase(kk: "Бірінші жыл", ru: "Первый год", en: "The first year"), year, 1992, 2100)
        case .years(let count):
            Self.bounds(
                Phrase(kk: "Жылдар саны", ru: "Число лет", en: "The number of years"), count, 1, 40)
        case .branches(let count):
            Self.bounds(
                Phrase(
                    kk: "Кітапханалар саны", ru: "Число библиотек", en: "The number of libraries"),
                count, 1, 999)
        case .entries(let count):
            Self.bounds(
                Phrase(kk: "Жазбалар саны", ru: "Число записей", en: "The number of entries"),
                count, 1, 100_000_000)
        case .mistakes(let count):
            Self.bounds(
                Phrase(
                    kk: "Әр түрдегі қателер саны", ru: "Число ошибок каждого вида",
                    en: "The number of mistakes of a kind"), count, 0, 1000)
        }
    }

    private static func bounds(_ what: Phrase, _ given: Int, _ low: Int, _ high: Int) -> Phrase {
        Phrase(
            kk: "{what} {low}–{high} аралығында болуы керек, берілгені: {given}.",
            ru: "{what}: нужно от {low} до {high}, дано {given}.",
            en: "{what} must be {low} to {high}; {given} was given."
        ).filled([
            "what": what, "low": Phrase(same: "\(low)"), "high": Phrase(same: "\(high)"),
            "given": Phrase(same: "\(given)"),
        ])
    }
}
