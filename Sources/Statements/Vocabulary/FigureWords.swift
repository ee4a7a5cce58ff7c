import Auditing
import Languages
import Ledger

/// Words of the reported figures and their cross-checks.
enum FigureWords {
    static let title = Phrase(
        kk: "Хабарланған көрсеткіштер", ru: "Сообщённые показатели", en: "Reported figures")
    static let quote = Phrase(
        kk: "Дереккөздегі сөз тіркесі", ru: "Цитата из источника", en: "Quote from the source")
    static let measure = Phrase(kk: "Көрсеткіш", ru: "Показатель", en: "Measure")
    static let qualifier = Phrase(kk: "Дәлдігі", ru: "Точность", en: "Precision")
    static let entries = Phrase(
        kk: "Журналдағы жазбалар", ru: "Записи журнала", en: "Journal entries")
    static let checks = Phrase(
        kk: "Салыстырып тексеру", ru: "Перекрёстные проверки", en: "Cross-checks")
    static let remark = Phrase(kk: "Ескертпе", ru: "Пояснение", en: "Remark")

    static func qualifier(_ qualifier: ReportedFigure.Qualifier) -> Phrase {
        switch qualifier {
        case .exact: Phrase(kk: "дәл", ru: "точно", en: "exact")
        case .about: Phrase(kk: "шамамен", ru: "около", en: "about")
        case .moreThan: Phrase(kk: "астам", ru: "более", en: "more than")
        }
    }

    static let checksTitle = Phrase(
        kk: "Көрсеткіштерді салыстырып тексеру", ru: "Перекрёстные проверки показателей",
        en: "Cross-checks of the figures")
    static let statement = Phrase(
        kk: "Не тексеріледі", ru: "Что проверяется", en: "What is checked")
    static let result = Phrase(kk: "Нәтижесі", ru: "Результат", en: "Result")
    static let expectedAmount = Phrase(
        kk: "Күтілетін сома", ru: "Ожидаемая сумма", en: "Expected amount")
    static let foundAmount = Phrase(
        kk: "Шыққан сома", ru: "Полученная сумма", en: "Amount found")
    static let differenceAmount = Phrase(
        kk: "Соманың айырмасы", ru: "Расхождение суммы", en: "Difference in amount")
    static let expected = Phrase(kk: "Күтілетін сан", ru: "Ожидаемое число", en: "Expected number")
    static let found = Phrase(kk: "Шыққан сан", ru: "Полученное число", en: "Number found")
    static let difference = Phrase(
        kk: "Санның айырмасы", ru: "Расхождение числа", en: "Difference in number")
    static let finding = Phrase(kk: "Қорытынды", ru: "Вывод", en: "Finding")
    static let figures = Phrase(kk: "Көрсеткіштер", ru: "Показатели", en: "Figures")
    static let isOpen = Phrase(kk: "Ашық сұрақ", ru: "Открытый вопрос", en: "Open question")

    /// The result of a check. What only looks odd does not "fail".
    static func result(_ outcome: CheckOutcome) -> Phrase {
        switch outcome.check.relation {
        case .notRound, .repeatedTotal:
            switch outcome.result {
            case .holds: Phrase(kk: "қалыпты", ru: "обычно", en: "ordinary")
            case .fails: Phrase(kk: "назар аударарлық", ru: "настораживает", en: "odd")
            case .open, .cannotRun: result(outcome.result)
            }
        case .sum, .equal, .within, .sumWithin, .question: result(outcome.result)
        }
    }

    private static func result(_ result: CheckOutcome.Result) -> Phrase {
        switch result {
        case .holds: Phrase(kk: "сәйкес", ru: "сходится", en: "holds")
        case .fails: Phrase(kk: "сәйкес емес", ru: "не сходится", en: "fails")
        case .open: Phrase(kk: "ашық", ru: "открыт", en: "open")
        case .cannotRun:
            Phrase(kk: "тексерілмеді", ru: "не выполнена", en: "cannot run")
        }
    }

    /// `{statement}`, `{finding}`.
    static let openQuestion = Phrase(same: "{statement} ({finding})")

    static let noteFigures = Phrase(
        kk:
            "Әр көрсеткіш құжатта қалай айтылса, солай келтірілген; журналға алынғаны — тиісті бағанда.",
        ru:
            "Каждый показатель приведён так, как его называет документ; что из него проведено, показывает графа журнала.",
        en:
            "Each figure stands as its document states it; what of it is booked is in the column of entries."
    )
    static let noteChecks = Phrase(
        kk: "Тексеру құжаттар айтқан сандарға ғана сүйенеді; айырма = шыққан − күтілетін.",
        ru: "Проверка опирается только на числа документов; расхождение = полученное − ожидаемое.",
        en: "Checks rest on the documents’ own numbers; difference = found − expected.")
    static let noteNone = Phrase(
        kk: "Бұл кітапта хабарланған көрсеткіштер жоқ.",
        ru: "Сообщённых показателей в этой книге нет.",
        en: "This ledger keeps no reported figures.")
}
