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
    static let carriedTotal = Phrase(
        kk: "Бағаланған жолдар бойынша жиыны", ru: "Итого по оценённым строкам",
        en: "Total of lines carried ahead")

    static let noteNoPlan = Phrase(
        kk: "Алға бағаланатын жол жоқ: құжаттар жоспарды көрсетпейді немесе индекс берілмеген.",
        ru: "Оценивать нечего: документы не называют плана или индексы не заданы.",
        en: "There is nothing to carry ahead: no document states a plan, or no index is given.")
    static let noteVolumes = Phrase(
        kk: "Бұл — бағалау: көлем өзгермейді деп алынған, тек баға өседі.",
        ru: "Это оценка: объёмы приняты неизменными, растут только цены.",
        en: "This is an estimate: volumes are taken as unchanged, only prices grow.")
    static let noteLanding = Phrase(
        kk:
            "Бағалау: жыл басынан төленгені алдыңғы жылдардың айлары бойынша жыл соңына жеткізіледі; айлық дерек болмаса, себебі жазылады.",
        ru:
            "Оценка: оплаченное с начала года доводится до конца года по месяцам прошлых лет; где помесячных данных нет, названа причина.",
        en:
            "An estimate: what was paid to date is carried to the year’s end by the months of earlier years; where there are none, the reason stands instead."
    )
    static let noteLandingRange = Phrase(
        kk:
            "Шектері: бес жағдайдың төртеуінде нақты сома осы аралықта болады; жиынтықтың шектері — жолдар шектерінің қосындысы.",
        ru:
            "Границы: в четырёх случаях из пяти сумма окажется между ними; границы итога — сумма границ строк.",
        en:
            "The range holds the amount in four cases of five; the range of the total sums those of the lines."
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
        kk: "Жыл басынан төленгені", ru: "Оплачено с начала года", en: "Paid to date")
    static let expected = Phrase(
        kk: "Жыл соңында күтілетіні, бағалау", ru: "Ожидается за год, оценка",
        en: "Expected for the year, estimate")
    static let remaining = Phrase(
        kk: "Нақтыланған жоспардан қалатыны", ru: "Остаток уточнённого плана",
        en: "Left of the revised plan")
}
