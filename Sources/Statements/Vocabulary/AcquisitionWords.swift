import Languages

/// Words of the acquisitions statements.
enum AcquisitionWords {
    static let bySource = Phrase(
        kk: "Қорға түскені, түсу көздері бойынша", ru: "Поступления в фонд по источникам",
        en: "Acquisitions by source")
    static let byLanguage = Phrase(
        kk: "Қорға түскені, тілдер бойынша", ru: "Поступления в фонд по языкам",
        en: "Acquisitions by language")
    static let byKind = Phrase(
        kk: "Қорға түскені, басылым түрлері бойынша", ru: "Поступления в фонд по видам изданий",
        en: "Acquisitions by kind of item")
    static let byBranch = Phrase(
        kk: "Қорға түскені, кітапханалар бойынша", ru: "Поступления в фонд по библиотекам",
        en: "Acquisitions by branch")

    static let source = Phrase(kk: "Түсу көзі", ru: "Источник поступления", en: "Source")
    static let language = Phrase(kk: "Тілі", ru: "Язык", en: "Language")
    static let kind = Phrase(kk: "Басылым түрі", ru: "Вид издания", en: "Kind of item")
    static let branch = Phrase(kk: "Кітапхана", ru: "Библиотека", en: "Branch")
    static let titles = Phrase(kk: "Атаулар", ru: "Названия", en: "Titles")
    static let unpriced = Phrase(
        kk: "Оның ішінде бағасы көрсетілмеген даналар", ru: "В том числе экземпляры без цены",
        en: "Of them copies without price")
    static let average = Phrase(
        kk: "Бір дананың орташа бағасы", ru: "Средняя цена экземпляра",
        en: "Average price per copy")
    static let shareCopies = Phrase(
        kk: "Даналардағы үлесі", ru: "Доля по экземплярам", en: "Share of copies")
    static let shareAmount = Phrase(
        kk: "Сомадағы үлесі", ru: "Доля по сумме", en: "Share of amount")
    static let notStated = Phrase(kk: "Көрсетілмеген", ru: "Не указано", en: "Not stated")
    static let otherOrNotStated = Phrase(
        kk: "Басқа немесе көрсетілмеген", ru: "Другие или не указано",
        en: "Other or not stated")

    static let languages: [String: Phrase] = [
        "kk": Phrase(kk: "қазақ тілінде", ru: "на казахском языке", en: "Kazakh"),
        "ru": Phrase(kk: "орыс тілінде", ru: "на русском языке", en: "Russian"),
        "en": Phrase(kk: "ағылшын тілінде", ru: "на английском языке", en: "English"),
        "other": Phrase(kk: "басқа тілдерде", ru: "на других языках", en: "other languages"),
    ]
    static let kinds: [String: Phrase] = [
        "book": Phrase(kk: "кітаптар", ru: "книги", en: "books"),
        "brochure": Phrase(kk: "кітапшалар", ru: "брошюры", en: "brochures"),
        "periodical": Phrase(
            kk: "мерзімді басылымдар", ru: "периодические издания", en: "periodicals"),
        "audiovisual": Phrase(
            kk: "аудиовизуалды материалдар", ru: "аудиовизуальные материалы",
            en: "audiovisual materials"),
        "electronic": Phrase(
            kk: "электрондық басылымдар", ru: "электронные издания", en: "electronic items"),
    ]

    static let noteAverage = Phrase(
        kk: "Орташа баға = сома ÷ бағасы көрсетілген даналар саны.",
        ru: "Средняя цена = сумма ÷ число экземпляров с указанной ценой.",
        en: "Average price = amount ÷ copies with a stated price.")
    static let noteUnpriced = Phrase(
        kk: "Кейбір даналардың бағасы көрсетілмеген: сома — ең аз мәні.",
        ru: "Часть экземпляров без цены: сумма — наименьшее значение.",
        en: "Some copies have no stated price: the amount is a lower bound.")
    static let noteMargin = Phrase(
        kk:
            "Бұл топтардың даналар саны жиынтық ретінде ғана белгілі: құжат олардың қай көзден түскенін де, сомасын да көрсетпейді.",
        ru:
            "Число экземпляров этих групп известно только как итог: документ не указывает ни источника, ни суммы.",
        en:
            "The copies of these groups are known only as a margin: the document states neither their source nor their amount."
    )
    /// `{group}`, `{source}`, `{least}`, `{most}`.
    static let noteBounds = Phrase(
        kk:
            "«{group}», көзі «{source}»: жиынтықтардан шығатын шегі — кемінде {least}, көп дегенде {most} дана.",
        ru:
            "«{group}», источник «{source}»: из итогов следует не менее {least} и не более {most} экз.",
        en:
            "“{group}” from “{source}”: the margins allow at least {least} and at most {most} copies."
    )
    static let noteMarginExceeds = Phrase(
        kk:
            "«{group}» бойынша хабарланған {copies} дана тіркелген түсімнен көп; деректерді салыстыру керек.",
        ru:
            "По группе «{group}» сообщено {copies} экз. — больше, чем поступило; данные нужно сверить.",
        en:
            "The {copies} copies reported for “{group}” exceed all recorded receipts; the data need reconciling."
    )
    static let noteNone = Phrase(
        kk:
            "Қорға түсім журналға алынбаған; құжаттар айтқан сандар «Хабарланған көрсеткіштер» парағында.",
        ru:
            "Поступления в журнале не проведены; названное документами — на листе «Сообщённые показатели».",
        en: "No receipts are booked; what documents state is under “Reported figures”.")

    static let chartSource = Phrase(
        kk: "Даналар, түсу көздері бойынша", ru: "Экземпляры по источникам",
        en: "Copies by source")
    static let chartLanguage = Phrase(
        kk: "Даналар, тілдер бойынша", ru: "Экземпляры по языкам", en: "Copies by language")
    static let chartKind = Phrase(
        kk: "Даналар, басылым түрлері бойынша", ru: "Экземпляры по видам изданий",
        en: "Copies by kind of item")
    static let chartBranch = Phrase(
        kk: "Даналар, кітапханалар бойынша", ru: "Экземпляры по библиотекам",
        en: "Copies by branch")
    /// `{column}`: the heading of a column.
    static let controlSameTotal = Phrase(
        kk: "{column}: көздер бойынша жиыны = осы кестенің жиыны",
        ru: "{column}: итог по источникам = итог этой таблицы",
        en: "{column}: total by source = total of this table")
}
