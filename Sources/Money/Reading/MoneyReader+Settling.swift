import Languages

extension MoneyReader {
    /// The one amount that a phrase of `text` states, or the error that says why there is none.
    func settled(
        _ phrase: AmountPhrase, text: String, sign: Int128
    ) throws(MoneyError) -> Money {
        guard let last = phrase.terms.last else { throw .notAnAmount(text: text) }
        var before: Int128 = try hundredths(phrase, text: text)
        for term in phrase.terms.dropLast() {
            // «1,5 млн 200 тыс.» contradicts itself: only the last number may have decimals.
            guard term.number.readings.count == 1, let reading = term.number.readings.first,
                reading.fraction.isEmpty
            else { throw .notAnAmount(text: text) }
            before = try sum(
                before,
                reading.minorUnits(
                    timesPowerOfTen: term.scale?.power ?? 0, currency, in: text))
        }
        if phrase.terms.count == 1, last.scale == nil, let unit, unit != .whole,
            phrase.currency != nil
        {
            // The column counts in thousands, the cell says «тенге»: one of the two is wrong.
            throw try .ambiguous(
                text: text,
                readings: [0, unit.power].map { power throws(MoneyError) in
                    try money(last.number.readings[0], power, adding: before, sign, text)
                })
        }
        let power = last.scale?.power ?? (phrase.terms.count == 1 ? unit?.power ?? 0 : 0)
        return try chosen(from: last, of: phrase, power: power, text: text) {
            reading throws(MoneyError) in
            try money(reading, power, adding: before, sign, text)
        }
    }

    /// Settles a number that can be read in two ways.
    private func chosen(
        from term: AmountPhrase.Term, of phrase: AmountPhrase, power: Int, text: String,
        money: (WrittenNumber.Reading) throws(MoneyError) -> Money
    ) throws(MoneyError) -> Money {
        let readings = term.number.readings
        guard let separator = term.number.doubtfulSeparator, readings.count == 2 else {
            guard let only = readings.first else { throw .notAnAmount(text: text) }
            return try money(only)
        }
        let (grouped, decimal) = (readings[0], readings[1])
        switch role(of: separator, in: language ?? term.scale?.language) {
        case .groups: return try money(grouped)
        case .beginsDecimals: return try money(decimal)
        case .unsettled:
            let isUnitStated = phrase.currency != nil || term.scale != nil || unit != nil
            let decimals = power + Int(currency.digits)
            if isUnitStated || language != nil, decimals < 3 { return try money(grouped) }
            // A reading that no amount can have is no reading.
            let possible = [grouped, decimal].compactMap { try? money($0) }
            guard possible.count != 1 else { return possible[0] }
            guard possible.count == 2 else { return try money(grouped) }
            throw .ambiguous(text: text, readings: possible)
        }
    }

    private enum Role { case groups, beginsDecimals, unsettled }

    /// What a separator before three digits means in a language. In Kazakh and Russian texts a point
    /// does both.
    private func role(of separator: WrittenNumber.Separator, in language: Language?) -> Role {
        switch (language, separator) {
        case (_, .space): .groups
        case (.kazakh, .comma), (.russian, .comma), (.english, .point): .beginsDecimals
        case (.english, .comma): .groups
        case (.kazakh, .point), (.russian, .point), (nil, .point), (nil, .comma): .unsettled
        }
    }

    private func money(
        _ reading: WrittenNumber.Reading, _ power: Int, adding before: Int128, _ sign: Int128,
        _ text: String
    ) throws(MoneyError) -> Money {
        let units = try sum(
            before, reading.minorUnits(timesPowerOfTen: power, currency, in: text))
        guard let exact = Int64(exactly: units * sign) else { throw .overflow(currency) }
        return Money(minorUnits: exact, currency: currency)
    }

    /// Hundredths named in words, below one whole unit.
    private func hundredths(
        _ phrase: AmountPhrase, text: String
    ) throws(MoneyError) -> Int128 {
        guard let number = phrase.hundredths else { return 0 }
        guard let units = number.plainDigits.flatMap({ Int128($0) }), units < 100,
            phrase.terms.allSatisfy({ $0.number.readings.allSatisfy(\.fraction.isEmpty) })
        else { throw .notAnAmount(text: text) }
        return units
    }

    private func sum(_ left: Int128, _ right: Int128) throws(MoneyError) -> Int128 {
        let (sum, overflow) = left.addingReportingOverflow(right)
        guard !overflow else { throw .overflow(currency) }
        return sum
    }
}
