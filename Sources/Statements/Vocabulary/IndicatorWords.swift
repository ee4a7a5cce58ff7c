import Languages

/// Words of the indicators, named after ISO 11620.
enum IndicatorWords {
    static let title = Phrase(
        kk: "Тиімділік көрсеткіштері", ru: "Показатели эффективности", en: "Performance indicators")
    static let indicator = Phrase(kk: "Көрсеткіш", ru: "Показатель", en: "Indicator")
    static let share = Phrase(kk: "Үлесі", ru: "Доля", en: "Share")
    static let basis = Phrase(kk: "Неге сүйенеді", ru: "На чём основан", en: "What it rests on")

    static let inputs = Phrase(
        kk: "Бастапқы деректер", ru: "Исходные данные", en: "Underlying data")
    static let indicators = Phrase(kk: "Көрсеткіштер", ru: "Показатели", en: "Indicators")

    static let readers = Phrase(kk: "Оқырмандар", ru: "Читатели", en: "Readers")
    static let visits = Phrase(kk: "Келім", ru: "Посещения", en: "Visits")
    static let loans = Phrase(kk: "Кітап берілімі", ru: "Книговыдача", en: "Loans")
    static let stock = Phrase(kk: "Қор, дана", ru: "Фонд, экземпляров", en: "Stock, copies")
    static let stockKazakh = Phrase(
        kk: "оның ішінде қазақ тілінде, қорда", ru: "в том числе на казахском языке, в фонде",
        en: "of which in Kazakh, in stock")
    static let stockKazakhTerm = Phrase(
        kk: "Қазақ тіліндегі қор, дана", ru: "Фонд на казахском языке, экз.",
        en: "Stock in Kazakh, copies")
    static let plan = Phrase(
        kk: "Бөлінген қаражат (жоспар)", ru: "Выделенные средства (план)",
        en: "Funding allocated (plan)")
    static let acquiredCopies = Phrase(
        kk: "Қорға түскені, дана", ru: "Поступило, экземпляров", en: "Copies acquired")
    static let pricedCopies = Phrase(
        kk: "оның ішінде бағасы көрсетілгені, дана", ru: "в том числе с указанной ценой, экз.",
        en: "of which with a stated price, copies")
    static let acquiredValue = Phrase(
        kk: "Қорға түскеннің құны", ru: "Стоимость поступлений", en: "Value of acquisitions")
    static let boughtValue = Phrase(
        kk: "оның ішінде бюджет қаражатына", ru: "в том числе за счёт плана учреждения",
        en: "of which from the library’s own plan")
    static let kazakhCopies = Phrase(
        kk: "оның ішінде қазақ тілінде, дана", ru: "в том числе на казахском языке, экз.",
        en: "of which in Kazakh, copies")

    // What the formulas call those that the list of data subordinates.
    static let kazakhTerm = Phrase(
        kk: "Қазақ тіліндегі түсім, дана", ru: "Поступления на казахском языке, экз.",
        en: "Copies acquired in Kazakh")
    static let pricedTerm = Phrase(
        kk: "Бағасы көрсетілген даналар", ru: "Экземпляры с указанной ценой",
        en: "Copies with a stated price")
    static let boughtTerm = Phrase(
        kk: "Мекеме жоспары есебінен түскеннің құны",
        ru: "Стоимость поступлений за счёт плана учреждения",
        en: "Value of acquisitions from the library’s own plan")

    static let costPerReader = Phrase(
        kk: "Бір оқырманға шаққандағы қаражат", ru: "Средства на одного читателя",
        en: "Cost per user")
    static let costPerVisit = Phrase(
        kk: "Бір келімге шаққандағы қаражат", ru: "Средства на одно посещение",
        en: "Cost per visit")
    static let costPerLoan = Phrase(
        kk: "Бір берілімге шаққандағы қаражат", ru: "Средства на одну выдачу",
        en: "Cost per loan")
    static let loansPerReader = Phrase(
        kk: "Оқылымдылық (бір оқырманға берілім)", ru: "Читаемость (выдач на читателя)",
        en: "Loans per user")
    static let visitsPerReader = Phrase(
        kk: "Келімділік (бір оқырманға келім)", ru: "Посещаемость (посещений на читателя)",
        en: "Visits per user")
    static let turnover = Phrase(
        kk: "Қор айналымы", ru: "Обращаемость фонда", en: "Collection turnover")
    static let renewal = Phrase(
        kk: "Қордың жаңаруы", ru: "Обновляемость фонда", en: "Renewal of the collection")
    static let copiesPerReader = Phrase(
        kk: "Кітаппен қамтылу (бір оқырманға дана)",
        ru: "Книгообеспеченность (экземпляров на читателя)", en: "Copies per user")
    static let kazakhShare = Phrase(
        kk: "Түсімдегі қазақ тіліндегі басылымдардың үлесі",
        ru: "Доля изданий на казахском языке в поступлениях",
        en: "Share of Kazakh in acquisitions")
    static let stockKazakhShare = Phrase(
        kk: "Қордағы қазақ тіліндегі басылымдардың үлесі",
        ru: "Доля изданий на казахском языке в фонде", en: "Share of Kazakh in the stock")
    static let averagePrice = Phrase(
        kk: "Бір дананың орташа бағасы", ru: "Средняя цена экземпляра",
        en: "Average price per copy")
    static let acquisitionsPerReader = Phrase(
        kk: "Бір оқырманға шаққандағы түсім құны", ru: "Стоимость поступлений на читателя",
        en: "Acquisitions cost per user")
    static let acquisitionsPerLoan = Phrase(
        kk: "Бір берілімге шаққандағы түсім құны", ru: "Стоимость поступлений на одну выдачу",
        en: "Acquisitions cost per loan")
    static let acquisitionsShare = Phrase(
        kk: "Қорды толықтырудың бөлінген қаражаттағы үлесі",
        ru: "Доля комплектования в выделенных средствах",
        en: "Share of acquisitions in funding")

    static let note = Phrase(
        kk:
            "Көрсеткіштердің атаулары мен формулалары ISO 11620 бойынша; шығын орнына бөлінген қаражат (жоспар) алынған, себебі төленгені барлық құжатта айтыла бермейді.",
        ru:
            "Названия и формулы — по ISO 11620; вместо расходов взяты выделенные средства (план), поскольку об оплате говорят не все документы.",
        en:
            "Names and formulas follow ISO 11620; funding allocated (the plan) stands in for expenditure, since not all documents tell of payments."
    )
    static let noteBounds = Phrase(
        kk: "Дәл емес сандардан («астам», «шамамен») шыққан көрсеткіш бағалау ретінде белгіленеді.",
        ru: "Показатель из неточных чисел («более», «около») помечен как оценка.",
        en:
            "An indicator from numbers that are not exact (“more than”, “about”) is marked as an estimate."
    )
    static let notePeriod = Phrase(
        kk:
            "Көрсеткіштердің кезеңі дереккөздердегідей: жылдық жоспар мен 9 айдың қызметі қатар тұруы мүмкін, кезеңдерді салыстырып қараңыз.",
        ru:
            "Периоды — как в источниках: годовой план и услуги за часть года могут стоять рядом, сверяйте периоды.",
        en:
            "Periods are those of the sources: a year’s plan and services of part of a year may stand side by side, so compare the periods."
    )
}
