import Languages

/// The words that amounts are written with, in Kazakh, Russian and English. A word people use and the
/// reader does not know is added here and nowhere else. All words are in lower case.
enum AmountWords {
    /// A word of scale: its power of ten and whose habit of commas it speaks for; nil where the word is
    /// written alike in several.
    struct Scale: Sendable {
        var power: Int
        var language: Language?
    }

    static let scales: [String: Scale] = table([
        (Scale(power: 3, language: .russian), ["тыс"]),
        (
            Scale(power: 3, language: .russian),
            endings("тысяч", ["", "а", "и", "е", "у", "ей", "ам", "ами", "ах"])
        ),
        (Scale(power: 3, language: .kazakh), endings("мың", kazakhBackEndings)),
        (Scale(power: 3, language: .english), ["thousand", "thousands"]),
        (Scale(power: 6, language: .russian), ["млн", "мил"]),
        (
            Scale(power: 6, language: .russian),
            endings("миллион", russianEndings + kazakhBackEndings)
        ),
        (Scale(power: 6, language: .english), ["million", "millions"]),
        (Scale(power: 6, language: nil), ["mln", "mn"]),
        (Scale(power: 9, language: .russian), ["млрд"]),
        (
            Scale(power: 9, language: .russian),
            endings("миллиард", russianEndings + kazakhBackEndings)
        ),
        (Scale(power: 9, language: .english), ["billion", "billions"]),
        (Scale(power: 9, language: nil), ["bln", "bn", "mlrd"]),
    ])

    /// Names of currencies, by ISO code. The code itself in capitals is always understood.
    static let currencies: [String: String] = table([
        ("KZT", ["kzt", "тенге", "тг", "tenge", "tenges", "₸"]),
        ("KZT", endings("теңге", kazakhFrontEndings + ["лік", "сі", "сіне"])),
        ("USD", ["usd", "долл", "dollar", "dollars", "$"]),
        (
            "USD",
            endings("доллар", ["", "а", "у", "ом", "е", "ы", "ов", "ам", "ами", "ах", "ға", "дан"])
        ),
        ("EUR", ["eur", "евро", "еуро", "euro", "euros", "€"]),
        ("RUB", ["rub", "руб", "rouble", "roubles", "ruble", "rubles", "₽"]),
        ("RUB", endings("рубл", ["ь", "я", "ю", "ем", "е", "и", "ей", "ям", "ями", "ях"])),
    ])

    /// Short for tenge where nothing else can be meant: in a cell, or after a word of scale
    /// (`5,000 млн.т`). In running text `5 т` are tonnes.
    static let shortTenge: Set<String> = ["т"]

    /// Names of currencies that a point behind them shortens; behind others it ends the sentence.
    static let shortCurrencies: Set<String> = ["т", "тг", "долл", "руб"]

    /// Names of the hundredth, by ISO code.
    static let hundredths: [String: String] = table([
        ("KZT", ["тиын", "тиына", "тиынов", "тиыны", "tiyn", "tiyns"])
    ])

    /// Words right before an amount that qualify it; longer ones first, since «не более» is not
    /// «более».
    static let qualifiersBefore: [(words: [String], qualifier: MoneyMention.Qualifier)] = [
        (["не", "более"], .lessThan), (["не", "менее"], .moreThan), (["не", "больше"], .lessThan),
        (["не", "меньше"], .moreThan), (["no", "more", "than"], .lessThan),
        (["no", "less", "than"], .moreThan), (["not", "more", "than"], .lessThan),
        (["not", "less", "than"], .moreThan), (["more", "than"], .moreThan),
        (["less", "than"], .lessThan), (["at", "least"], .moreThan), (["up", "to"], .lessThan),
        (["более", "чем"], .moreThan), (["больше", "чем"], .moreThan),
        (["менее", "чем"], .lessThan), (["меньше", "чем"], .lessThan),
        (["более"], .moreThan), (["больше"], .moreThan), (["свыше"], .moreThan),
        (["over"], .moreThan), (["above"], .moreThan), (["кемінде"], .moreThan),
        (["менее"], .lessThan), (["меньше"], .lessThan), (["до"], .lessThan),
        (["under"], .lessThan), (["below"], .lessThan),
        (["около"], .about), (["порядка"], .about), (["примерно"], .about),
        (["приблизительно"], .about), (["почти"], .about), (["шамамен"], .about),
        (["жуықтап"], .about), (["about"], .about), (["around"], .about),
        (["approximately"], .about), (["nearly"], .about), (["almost"], .about),
        (["some"], .about),
    ]

    /// Words that qualify from behind: Kazakh `8 млн теңгеден астам`, and a few others.
    static let qualifiersAfter: [String: MoneyMention.Qualifier] = [
        "астам": .moreThan, "артық": .moreThan, "жоғары": .moreThan, "жуық": .about,
        "таяу": .about, "шамасында": .about, "дейін": .lessThan, "кем": .lessThan,
    ]

    /// «2 сертификата по 60 тысяч»: the amount is for each.
    static let distributivePrepositions: Set<String> = ["по", "at"]
    /// «2 сертификата на 35 тысяч»: for each when it is said of these, or with a word of `eachWords`.
    static let openPrepositions: Set<String> = ["на", "of", "for", "worth"]
    /// Things that bear their own amount.
    static let denominatedThings: Set<String> = table([
        (true, endings("сертификат", ["", "а", "ов", "ы", "ами"])),
        (true, ["certificate", "certificates", "voucher", "vouchers"]),
    ]).keys.reduce(into: []) { $0.insert($1) }
    /// Words after an amount that say it is for each.
    static let eachWords: Set<String> = [
        "каждому", "каждой", "каждый", "каждая", "каждое", "each", "apiece", "әрқайсысы",
        "әрқайсысына",
    ]
    /// Numbers before these words count time and are never multiplied.
    static let timeWords: Set<String> = table([
        (true, endings("год", ["", "а", "у", "ом", "е", "ы", "ов"])),
        (true, ["г", "гг", "жыл", "жылы", "жылғы", "year", "years"]),
        (true, ["месяц", "месяца", "месяцев", "ай", "айда", "month", "months"]),
        (true, ["квартал", "квартала", "квартале", "тоқсан", "quarter", "quarters"]),
    ]).keys.reduce(into: []) { $0.insert($1) }

    private static let russianEndings = ["", "а", "у", "ом", "е", "ы", "ов", "ам", "ами", "ах"]
    private static let kazakhBackEndings = [
        "", "ға", "нан", "ды", "ның", "да", "дан", "дық", "дай",
    ]
    private static let kazakhFrontEndings = ["", "ге", "ні", "нің", "ден", "мен", "де", "дей"]

    private static func endings(_ stem: String, _ endings: [String]) -> [String] {
        endings.map { stem + $0 }
    }

    private static func table<Meaning>(_ groups: [(Meaning, [String])]) -> [String: Meaning] {
        var table: [String: Meaning] = [:]
        for (meaning, words) in groups {
            for word in words { table[word] = meaning }
        }
        return table
    }
}
