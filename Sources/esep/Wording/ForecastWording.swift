import Forecasting
import Languages

/// What `esep forecast` says, and its help.
enum ForecastWording {
    static let abstract = Phrase(
        kk: "Қатарларды болжау: нүкте және 50, 80, 95 % аралықтар.",
        ru: "Прогноз рядов: точка и интервалы 50, 80, 95 %.",
        en: "Forecast series: points and ranges of 50, 80 and 95 %.")
    static let examples = Phrase(
        kk: """
            Мысалы:
              esep forecast series шығыстар.csv --ahead 12
              esep forecast evaluate m3.csv --format json
            """,
        ru: """
            Например:
              esep forecast series расходы.csv --ahead 12
              esep forecast evaluate m3.csv --format json
            """,
        en: """
            For example:
              esep forecast series expenses.csv --ahead 12
              esep forecast evaluate m3.csv --format json
            """)
    static let series = Phrase(
        kk: "CSV кестесінің әр бағанын болжау.", ru: "Спрогнозировать каждый столбец таблицы CSV.",
        en: "Forecast every column of a CSV table.")
    static let seriesForm = Phrase(
        kk:
            "Бірінші баған — кезең (2021, 2021-Q3 не 2021-03), қалған бағандар — қатарлар; бос ұяшық "
            + "— белгісіз мән.",
        ru:
            "Первый столбец — период (2021, 2021-Q3 или 2021-03), остальные — ряды; пустая ячейка — "
            + "значение неизвестно.",
        en: "The first column is the period (2021, 2021-Q3 or 2021-03), the others are series; an "
            + "empty cell is a value that is not known.")
    static let evaluate = Phrase(
        kk: "Белгілі жалғасы бар қатарларда болжам дәлдігін өлшеу.",
        ru: "Измерить точность на рядах с известным продолжением.",
        en: "Measure accuracy on series whose continuation is known.")
    static let benchmark = Phrase(
        kk: "CSV: series_id, dataset, period, h, n_train, category, train, test.",
        ru: "CSV: series_id, dataset, period, h, n_train, category, train, test.",
        en: "CSV: series_id, dataset, period, h, n_train, category, train, test.")
    static let seriesFile = Phrase(
        kk: "Қатарлар кестесі (CSV).", ru: "Таблица рядов (CSV).", en: "The table of series (CSV).")
    static let fast = Phrase(
        kk: "Арзан модельдер ғана: жылдамырақ, сәл дәлсіздеу.",
        ru: "Только дешёвые модели: быстрее и чуть менее точно.",
        en: "The cheaper models only: faster, slightly less accurate.")
    static let last = Phrase(
        kk: "Әр қатардың соңғы N мәні ғана белгілі деп санау.",
        ru: "Считать известными только последние N значений каждого ряда.",
        en: "Take only the last N values of each series as known.")
    static let evaluateFormat = Phrase(
        kk: "table не json.", ru: "table или json.", en: "table or json.")
    static let seriesFormat = Phrase(
        kk: "table, csv не json.", ru: "table, csv или json.", en: "table, csv or json.")
    static let ahead = Phrase(
        kk: "Неше кезең алға.", ru: "На сколько периодов вперёд.", en: "How many periods ahead.")
    static let period = Phrase(
        kk: "Маусымдағы кезеңдер саны; көрсетілмесе, бірінші бағаннан.",
        ru: "Периодов в сезоне; иначе по первому столбцу.",
        en: "Periods in a season; else as the first column says.")
    static let partOfLast = Phrase(
        kk: "Соңғы кезеңнің өткен бөлігі (0–1), ол аяқталмаған болса.",
        ru: "Прошедшая доля последнего периода (0–1), если он не окончен.",
        en: "How much of the last period has passed (0–1), where it is not over.")
    static let growth = Phrase(
        kk: "Жалғыз мәнді индекстеу: жылдық өсім, %.",
        ru: "Индексация единственного значения: рост за год, %.",
        en: "Indexation of a single value: growth in a year, %.")

    static let working = Phrase(kk: "Болжануда", ru: "Прогноз", en: "Forecasting")

    static let columns: [Phrase] =
        [
            Phrase(kk: "кезең", ru: "период", en: "period"),
            Phrase(kk: "болжам", ru: "прогноз", en: "forecast"),
        ]
        + [50, 80, 95].flatMap { share in
            [
                Phrase(kk: "{p} % төменгі", ru: "{p} % от", en: "{p} % from"),
                Phrase(kk: "{p} % жоғарғы", ru: "{p} % до", en: "{p} % to"),
            ].map { $0.filled(["p": "\(share)"]) }
        }

    static let lastTooSmall = Phrase(
        kk: "--last кемінде 1 болуы керек.", ru: "--last должен быть не меньше 1.",
        en: "--last must be 1 or more.")
    static let aheadOutside = Phrase(
        kk: "--ahead 1 мен 1200 арасында болуы керек.", ru: "--ahead должен быть от 1 до 1200.",
        en: "--ahead must be between 1 and 1200.")
    static let growthOutside = Phrase(
        kk: "--growth −100 пайыздан жоғары болуы керек.", ru: "--growth должен быть больше −100.",
        en: "--growth must be above −100.")
    static let expectedPeriod = Phrase(
        kk: "1-ден басталатын бүтін сан керек.", ru: "нужно целое число от 1.",
        en: "a whole number from 1 is wanted.")
    static let expectedNumbers = Phrase(
        kk: "бос орынмен бөлінген сандар керек.", ru: "нужны числа через пробел.",
        en: "numbers separated by spaces are wanted.")
    static let expectedNumber = Phrase(
        kk: "нүктелі ондық сан не бос ұяшық керек.", ru: "нужно число с точкой или пустая ячейка.",
        en: "a number with a decimal point, or nothing, is wanted.")
    static let expectedLabel = Phrase(
        kk: "2021, 2021-Q3 не 2021-03 түріндегі кезең керек; басқа түрде болса, --period беріңіз.",
        ru: "нужен период вида 2021, 2021-Q3 или 2021-03; для других задайте --period.",
        en: "a period like 2021, 2021-Q3 or 2021-03 is wanted; for others give --period.")

    static func expectedNext(_ label: String) -> Phrase {
        Phrase(
            kk: "{p} керек: кезеңдер үзіліссіз, ретімен жүреді.",
            ru: "нужен {p}: периоды идут подряд, без пропусков.",
            en: "{p} is wanted: periods follow one another without gaps."
        ).filled(["p": label])
    }

    static func noColumn(_ name: String, file: String) -> Phrase {
        Phrase(
            kk: "{f}: «{c}» бағаны жоқ; тақырып жолы: {h}.",
            ru: "{f}: нет столбца «{c}»; строка заголовка: {h}.",
            en: "{f}: there is no column “{c}”; the header is: {h}."
        ).filled([
            "f": file, "c": name,
            "h": "series_id, dataset, period, h, n_train, category, train, test",
        ])
    }

    static func noSeries(_ file: String) -> Phrase {
        Phrase(
            kk: "{f}: бірде-бір қатар жоқ.", ru: "{f}: ни одного ряда.",
            en: "{f}: there is no series in it."
        ).filled(["f": file])
    }

    static func refused(_ error: SeriesError, column: String) -> Phrase {
        let why =
            switch error {
            case .noValues:
                Phrase(kk: "бірде-бір мән жоқ", ru: "ни одного значения", en: "no value at all")
            case .notFinite, .belowFloor:
                Phrase(kk: "жарамсыз мән", ru: "негодное значение", en: "a value that cannot be")
            case .noPeriod:
                Phrase(
                    kk: "--period кемінде 1 болуы керек", ru: "--period должен быть не меньше 1",
                    en: "--period must be 1 or more")
            case .wrongShare:
                Phrase(
                    kk: "--part-of-last 0 мен 1 арасында болуы керек",
                    ru: "--part-of-last должен быть больше 0 и не больше 1",
                    en: "--part-of-last must be above 0 and at most 1")
            case .wrongCalendar, .eventOutside:
                Phrase(kk: "күнтізбе қате", ru: "негодный календарь", en: "a wrong calendar")
            }
        return Phrase(kk: "«{c}» бағаны: {w}.", ru: "столбец «{c}»: {w}.", en: "column “{c}”: {w}.")
            .filled(["c": Phrase(same: column), "w": why])
    }
}
