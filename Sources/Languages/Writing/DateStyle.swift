/// How a language writes days, months and periods.
public struct DateStyle: Sendable, Hashable {
    public let language: Language

    /// The habit of `language`.
    public init(_ language: Language) { self.language = language }

    /// A day for tables: `30.09.2021` in Kazakh and Russian, `30 Sep 2021` in English.
    public func numeric(_ date: CalendarDate) -> String {
        let (year, month, day) = date.components
        switch language {
        case .kazakh, .russian: return "\(Self.two(day)).\(Self.two(month)).\(year)"
        case .english: return "\(day) \(MonthNames.inEnglish(month).prefix(3)) \(year)"
        }
    }

    /// A day for running text: `2021 жылғы 30 қыркүйек`, `30 сентября 2021 года`,
    /// `30 September 2021`.
    public func long(_ date: CalendarDate) -> String {
        let (year, month, day) = date.components
        switch language {
        case .kazakh: return "\(year) жылғы \(day) \(MonthNames.inKazakh(month))"
        case .russian: return "\(day) \(MonthNames.inRussianGenitive(month)) \(year) года"
        case .english: return "\(day) \(MonthNames.inEnglish(month)) \(year)"
        }
    }

    /// The state at the end of a day: `2021 жылғы 30 қыркүйектегі жағдай бойынша`,
    /// `по состоянию на 30 сентября 2021 года`, `as at 30 September 2021`.
    public func asAt(_ date: CalendarDate) -> String {
        let (year, month, day) = date.components
        switch language {
        case .kazakh:
            return "\(year) жылғы \(day) \(MonthNames.inKazakhLocative(month)) жағдай бойынша"
        case .russian: return "по состоянию на \(long(date))"
        case .english: return "as at \(long(date))"
        }
    }

    /// A month of a year: `2021 жылғы қыркүйек`, `сентябрь 2021 года`, `September 2021`.
    /// `month` is 1...12.
    public func month(_ month: Int, of year: Int) -> String {
        switch language {
        case .kazakh: "\(year) жылғы \(MonthNames.inKazakh(month))"
        case .russian: "\(MonthNames.inRussian(month)) \(year) года"
        case .english: "\(MonthNames.inEnglish(month)) \(year)"
        }
    }

    /// The name of a month as the dictionary has it; `month` is 1...12.
    public func monthName(_ month: Int) -> String {
        switch language {
        case .kazakh: MonthNames.inKazakh(month)
        case .russian: MonthNames.inRussian(month)
        case .english: MonthNames.inEnglish(month)
        }
    }

    /// The first `months` months of a year as statements call the period: `2021 жылғы 9 ай`,
    /// `9 месяцев 2021 года`, `9 months of 2021`; twelve months are the year.
    public func firstMonths(_ months: Int, of year: Int) -> String {
        guard months < 12 else { return wholeYear(year) }
        let counted = CountedNoun.months.text(months, in: language)
        switch language {
        case .kazakh: return "\(year) жылғы \(counted)"
        case .russian: return "\(counted) \(year) года"
        case .english: return "\(counted) of \(year)"
        }
    }

    /// A whole year: `2021 жыл`, `2021 год`, `2021`.
    public func wholeYear(_ year: Int) -> String {
        switch language {
        case .kazakh: "\(year) жыл"
        case .russian: "\(year) год"
        case .english: "\(year)"
        }
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
