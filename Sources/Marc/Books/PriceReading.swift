import Money

/// Reads prices as cataloguers and publishers write them: «45 р. 00 к.», «1 200,00 тг», "12.50 USD",
/// "£4.99", «250-00», «Б. ц.».
enum PriceReading {
    static func price(_ text: String) -> StatedPrice {
        let tokens = PriceToken.all(in: text)
        if saysNothing(tokens) {
            return StatedPrice(text: text, amount: .none, currency: .unstated)
        }
        let numbers = tokens.indices.filter { tokens[$0].isNumber }
        guard let first = numbers.first else {
            let isFree = tokens.contains { PriceWords.free.contains($0.word) }
            return StatedPrice(
                text: text, amount: isFree ? .free : .unreadable, currency: .unstated)
        }
        for index in numbers {
            if let currency = currency(beside: index, in: tokens) {
                return price(text, tokens, at: index, currency)
            }
        }
        guard numbers.count == 1, let number = tokens[first].decimal else {
            return StatedPrice(text: text, amount: .unreadable, currency: .unstated)
        }
        return StatedPrice(text: text, amount: .number(number), currency: .unstated)
    }

    /// «Б. ц.», «без цены», «бесценно».
    private static func saysNothing(_ tokens: [PriceToken]) -> Bool {
        let words = tokens.map(\.word)
        if words.starts(with: ["б", "ц"]) || words.starts(with: ["без", "цены"]) { return true }
        return words.first == "бц" || words.first == "бағасыз"
    }

    /// The currency right after a number, or right before it.
    private static func currency(
        beside index: Int, in tokens: [PriceToken]
    ) -> StatedPrice.StatedCurrency? {
        for neighbour in [index + 1, index - 1] where tokens.indices.contains(neighbour) {
            if let currency = PriceWords.currency(tokens[neighbour].text) { return currency }
        }
        return nil
    }

    private static func price(
        _ text: String, _ tokens: [PriceToken], at index: Int,
        _ currency: StatedPrice.StatedCurrency
    ) -> StatedPrice {
        guard var number = tokens[index].decimal else {
            return StatedPrice(text: text, amount: .unreadable, currency: currency)
        }
        // «45 р. 50 к.»: hundredths in words of their own.
        if number.decimals == 0, tokens.indices.contains(index + 3),
            PriceWords.hundredths.contains(tokens[index + 3].word)
        {
            guard let part = tokens[index + 2].decimal, part.decimals == 0,
                (0..<100).contains(part.unscaled)
            else { return StatedPrice(text: text, amount: .unreadable, currency: currency) }
            let (hundredfold, overflow) = number.unscaled.multipliedReportingOverflow(by: 100)
            let (sum, carried) = hundredfold.addingReportingOverflow(part.unscaled)
            guard !overflow, !carried else {
                return StatedPrice(text: text, amount: .unreadable, currency: currency)
            }
            number = WrittenDecimal(unscaled: sum, decimals: 2)
        }
        return StatedPrice(text: text, amount: .number(number), currency: currency)
    }
}

/// Words and signs of prices.
enum PriceWords {
    static let free: Set<String> = ["бесплатно", "бесплатный", "тегін", "free", "gratis"]
    static let hundredths: Set<String> = ["к", "коп", "копеек", "копейка", "копейки", "тиын", "т"]

    /// The currency a token names; nil where it names none.
    static func currency(_ token: String) -> StatedPrice.StatedCurrency? {
        let word = token.lowercased()
        if let code = codes[word] {
            return Currency(isoCode: code).map { .known($0) } ?? .unsettled(token)
        }
        if unsettled.contains(word) { return .unsettled(token) }
        guard token.utf8.count == 3, token.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) else {
            return nil
        }
        return Currency(isoCode: token).map { .known($0) }
    }

    /// Words for the rouble, which had other values before 1998.
    static let roubles: Set<String> = [
        "р", "руб", "рубль", "рубля", "рублей", "₽", "rub",
    ]

    private static let codes: [String: String] = {
        var codes = [
            "тг": "KZT", "тенге": "KZT", "теңге": "KZT", "₸": "KZT", "tg": "KZT", "tenge": "KZT",
            "$": "USD", "us$": "USD", "usd$": "USD", "£": "GBP", "€": "EUR", "евро": "EUR",
            "can$": "CAD", "c$": "CAD", "ca$": "CAD", "a$": "AUD", "au$": "AUD", "nz$": "NZD",
            "hk$": "HKD", "s$": "SGD", "₴": "UAH", "грн": "UAH", "сом": "KGS", "сум": "UZS",
            "долл": "USD", "доллар": "USD", "долларов": "USD",
        ]
        for word in roubles { codes[word] = "RUB" }
        return codes
    }()

    /// Signs and codes of more than one currency, or of one that is no more.
    private static let unsettled: Set<String> = ["¥", "rur", "sur", "rs", "kr", "fr", "dm", "₤"]
}
