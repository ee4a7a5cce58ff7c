import Languages
import Planning

/// Words of the years ahead, the year's landing and their assumptions.
enum ForecastWords {
    static let assumptions = Phrase(
        kk: "Болжам жорамалдары", ru: "Допущения прогноза", en: "Assumptions")
    static let year = Phrase(kk: "Жыл", ru: "Год", en: "Year")
    static let growth = Phrase(
        kk: "Бағаның өткен жылға өсімі", ru: "Рост цен к прошлому году",
        en: "Price growth on the year before")
    static let low = Phrase(kk: "Төменгі шегі", ru: "Нижняя граница", en: "Low")
    static let high = Phrase(kk: "Жоғарғы шегі", ru: "Верхняя граница", en: "High")
    static let kind = Phrase(kk: "Индекс түрі", ru: "Вид индекса", en: "Kind of index")
    static let source = Phrase(kk: "Дереккөзі", ru: "Источник", en: "Source")
    static let confirmed = Phrase(kk: "Расталған", ru: "Подтверждено", en: "Confirmed")
    static let everyLine = Phrase(
        kk: "Өз индексі жоқ барлық жол", ru: "Все строки без собственного индекса",
        en: "Every line without its own index")

    static func kind(_ kind: GrowthIndex.Kind) -> Phrase {
        switch kind {
        case .tariff: Phrase(kk: "қызмет тарифі", ru: "тариф услуги", en: "tariff of the service")
        case .consumerPrices:
            Phrase(
                kk: "тұтыну бағалары, жылдық орташа", ru: "потребительские цены, в среднем за год",
                en: "consumer prices, annual average")
        case .assumption: Phrase(kk: "жорамал", ru: "допущение", en: "assumption")
        }
    }

    static let noteAssumptions = Phrase(
        kk:
            "Түсі бөлек ұяшықтарды өзгертуге болады: келесі жылдардың кестесі қайта есептеледі. Расталмаған индекстерді қабылдамас бұрын тексеріңіз.",
        ru:
            "Выделенные ячейки можно менять: таблица следующих лет пересчитается. Неподтверждённые индексы проверьте, прежде чем принимать.",
        en:
            "The marked cells may be changed: the table of the next years follows. Check unconfirmed indices before relying on them."
    )
    static let noteNoAssumptions = Phrase(
        kk: "Баға өсімінің индекстері берілмеген.", ru: "Индексы роста цен не заданы.",
        en: "No indices of price growth are given.")

    static let nextYears = Phrase(
        kk: "Келесі үш жылға қажеттілік", ru: "Потребность на три следующих года",
        en: "The next three years")
    /// `{year}`.
    static let base = Phrase(
        kk: "{year} жылғы жоспар (негіз)", ru: "План {year} года (база)",
        en: "Plan of {year} (base)")
    /// `{year}`.
    static let yearAmount = Phrase(
        kk: "{year} жыл, бағалау", ru: "{year} год, оценка", en: "{year}, estimate")
    /// `{year}`.
    static let yearLow = Phrase(
        kk: "{year} жыл, төменгі шегі", ru: "{year} год, нижняя граница", en: "{year}, low")
    /// `{year}`.
    static let yearHigh = Phrase(
        kk: "{year} жыл, жоғарғы шегі", ru: "{year} год, верхняя граница", en: "{year}, high")
    static let method = Phrase(
        kk: "Әдіс немесе себеп", ru: "Метод или причина", en: "Method or reason")
    static let indexation = Phrase(
        kk: "жолдың өз индексімен индекстеу", ru: "индексация по индексу строки",
        en: "indexation by the line’s own index")
    static let indexationByDefault = Phrase(
        kk: "жалпы индекспен индекстеу", ru: "индексация по общему индексу",
        en: "indexation by the general index")
    static let noBase = Phrase(
        kk: "жоспары көрсетілмеген", ru: "план не указан", en: "no plan is stated")
    /// `{year}`.
    static let noIndex = Phrase(
        kk: "{year} жылға индекс берілмеген", ru: "на {year} год индекс не задан",
        en: "no index is given for {year}")
    static let indexedTotal = Phrase(
        kk: "Индексі бар жолдар бойынша жиыны", ru: "Итого по строкам с индексом",
        en: "Total of lines with an index")

    static let noteIndexation = Phrase(
        kk:
            "Бағалау: әр жол бойынша бір ғана бақылау бар, сондықтан жоспар жолдың өз баға индексімен индекстеледі; көлем өзгермейді деп алынған.",
        ru:
            "Оценка: по каждой строке есть лишь одно наблюдение, поэтому план индексируется по ценам самой строки; объёмы приняты неизменными.",
        en:
            "An estimate: there is one observation per line, so the plan is indexed by the line’s own prices; volumes are taken as unchanged."
    )
    static let noteRange = Phrase(
        kk:
            "Шектер «Болжам жорамалдары» парағындағы индекстердің шектерінен шығады; жиынтықтың шектері — жолдар шектерінің қосындысы, яғни барлығы бірге ең аз не ең көп болған жағдай.",
        ru:
            "Границы следуют из границ индексов листа «Допущения прогноза»; границы итога — сумма границ строк, то есть случай, когда все они сразу наименьшие или наибольшие.",
        en:
            "The range follows from the ranges of the indices under “Assumptions”; the range of a total sums those of its lines, as if all were low or all high at once."
    )
    static let noteRounding = Phrase(
        kk:
            "Әр жылдың сомасы тиынға дейін дөңгелектеліп, келесі жылға сол дөңгелектелген сома өтеді.",
        ru: "Сумма каждого года округляется до тиына, и следующий год считается от округлённой.",
        en:
            "Each year is rounded to the smallest unit, and the next year starts from the rounded amount."
    )
    static let controlBase = Phrase(
        kk: "Негіздің жиыны = орындалу кестесіндегі жоспардың жиыны",
        ru: "Итог базы = итог плана в таблице исполнения",
        en: "Total of the base = total plan of the execution statement")
    static let chartYears = Phrase(
        kk: "Жоспар және келесі үш жыл", ru: "План и три следующих года",
        en: "The plan and the next three years")

    static let landing = Phrase(
        kk: "Жыл соңындағы күтілетін орындалу", ru: "Ожидаемое исполнение на конец года",
        en: "Year-end landing")
    static let toDate = Phrase(
        kk: "Жыл басынан жұмсалғаны", ru: "Израсходовано с начала года", en: "Spent to date")
    static let expected = Phrase(
        kk: "Жыл соңында күтілетіні, бағалау", ru: "Ожидается за год, оценка",
        en: "Expected for the year, estimate")
    static let remaining = Phrase(
        kk: "Нақтыланған жоспардан қалатыны", ru: "Остаток уточнённого плана",
        en: "Left of the revised plan")
}
