import Languages
import Ledger

/// Words of the statement about the book itself.
enum AboutWords {
    static let title = Phrase(kk: "Есеп туралы", ru: "Об отчёте", en: "About")
    static let item = Phrase(kk: "Мазмұны", ru: "Предмет", en: "Item")
    static let detail = Phrase(kk: "Толығырақ", ru: "Подробности", en: "Detail")

    static let organisation = Phrase(kk: "Ұйым", ru: "Организация", en: "Organisation")
    static let year = Phrase(kk: "Бюджет жылы", ru: "Бюджетный год", en: "Budget year")
    static let asOf = Phrase(kk: "Есепті күн", ru: "Отчётная дата", en: "As at")
    static let asOfStated = Phrase(
        kk: "құжатта көрсетілген", ru: "указана в документе", en: "stated by the document")
    static let asOfBound = Phrase(
        kk: "құжатта көрсетілмеген: кезеңнің соңы алынды",
        ru: "в документе не указана: взят конец периода",
        en: "not stated by the document: the end of the period is taken")
    static let currency = Phrase(kk: "Валюта", ru: "Валюта", en: "Currency")
    static let tenge = Phrase(
        kk: "теңге; кітапта сомалар тиынға дейін дәл", ru: "тенге; в книге суммы точны до тиына",
        en: "tenge; the ledger is exact to the tiyn")
    static let otherCurrency = Phrase(
        kk: "сомалар ең кіші ақша бірлігіне дейін дәл", ru: "суммы точны до наименьшей единицы",
        en: "amounts are exact to the smallest unit")
    static let illustrative = Phrase(kk: "Көрнекі мысал", ru: "Условный пример", en: "Illustration")

    static let openQuestions = Phrase(
        kk: "Ашық сұрақтар", ru: "Открытые вопросы", en: "Open questions")
    static let openQuestion = Phrase(kk: "Ашық сұрақ", ru: "Открытый вопрос", en: "Open question")
    static let documents = Phrase(kk: "Құжаттар", ru: "Документы", en: "Documents")
    static let noFile = Phrase(kk: "файл жоқ", ru: "файла нет", en: "no file")
    static let readings = Phrase(
        kk: "Дереккөздер қалай оқылды", ru: "Как прочитаны источники",
        en: "How the sources were read")
    static let reading = Phrase(
        kk: "Таңдалған оқылым", ru: "Выбранное прочтение", en: "Reading chosen")
    static let notReported = Phrase(
        kk: "Құжаттар айтпайтыны", ru: "О чём документы молчат",
        en: "What the documents are silent on")
    static let allLines = Phrase(kk: "барлық жол", ru: "все строки", en: "all lines")
    static let everythingReported = Phrase(
        kk: "Барлық кезең тіркеледі", ru: "Все стадии учитываются", en: "All stages are recorded")
    /// `{lines}`.
    static let knownOnlyFor = Phrase(
        kk: "тек мына жолдарда белгілі: {lines}", ru: "известно только по строкам: {lines}",
        en: "known only for: {lines}")
    /// `{lines}`.
    static let unknownFor = Phrase(
        kk: "мына жолдарда белгісіз: {lines}", ru: "неизвестно по строкам: {lines}",
        en: "unknown for: {lines}")

    static let method = Phrase(kk: "Әдіс", ru: "Метод", en: "Method")
    static let methodLedger = Phrase(
        kk: "Әр сан өзгермейтін журнал жазбаларынан шығады; жиындар — тірі формулалар.",
        ru: "Каждое число выводится из неизменяемых записей журнала; итоги — живые формулы.",
        en: "Every number follows from immutable journal entries; totals are live formulas.")
    static let methodUnknown = Phrase(
        kk: "Құжат айтпаған нәрсе «көрсетілмеген» деп жазылады: нөл қойылмайды, ойдан алынбайды.",
        ru: "О чём документы молчат, то печатается как «не указано»: не ноль и не догадка.",
        en: "What no document states prints as not reported: neither zero nor a guess.")
    static let methodEstimate = Phrase(
        kk: "Бағалаулар белгіленеді, әдісі мен шектері қасында тұрады.",
        ru: "Оценки помечены; метод и границы стоят рядом.",
        en: "Estimates are marked, with method and range beside them.")

    static let counts = Phrase(
        kk: "Кітаптың құрамы", ru: "Состав книги", en: "What the ledger holds")
    static let entries = Phrase(kk: "Журнал жазбалары", ru: "Записи журнала", en: "Journal entries")
    static let postings = Phrase(kk: "Проводкалар", ru: "Проводки", en: "Postings")
    static let sumOfPostings = Phrase(
        kk: "Проводкалардың қосындысы", ru: "Сумма проводок", en: "Sum of all postings")
    static let figures = Phrase(
        kk: "Хабарланған көрсеткіштер", ru: "Сообщённые показатели", en: "Reported figures")
    static let checks = Phrase(
        kk: "Салыстырып тексерулер", ru: "Перекрёстные проверки", en: "Cross-checks")
    static let branches = Phrase(
        kk: "Белгілі кітапханалар", ru: "Известные библиотеки", en: "Libraries known")
    static let head = Phrase(
        kk: "Журналдың бақылау хэші (SHA-256)", ru: "Контрольный хеш журнала (SHA-256)",
        en: "Head hash of the journal (SHA-256)")
    static let version = Phrase(kk: "Esep нұсқасы", ru: "Версия Esep", en: "Esep version")

    static func fact(_ fact: Coverage.Fact) -> Phrase {
        switch fact {
        case .originalPlan: ExecutionWords.original
        case .amendments: ExecutionWords.amendments
        case .monthlyPlan:
            Phrase(kk: "Айлар бойынша жоспар", ru: "План по месяцам", en: "Plan by month")
        case .commitments: Phrase(kk: "Міндеттемелер", ru: "Обязательства", en: "Commitments")
        case .accruals: Phrase(kk: "Есептелгені", ru: "Начисления", en: "Accruals")
        case .payments: Phrase(kk: "Төлемдер", ru: "Оплата", en: "Payments")
        }
    }
}
