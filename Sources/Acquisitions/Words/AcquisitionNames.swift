public import Languages
import Ledger
import Money

extension AcquisitionKind {
    /// The name of the kind of paper.
    public var name: Phrase {
        switch self {
        case .suggestion: Phrase(kk: "Ұсыныс", ru: "Предложение", en: "Suggestion")
        case .answer: Phrase(kk: "Ұсынысқа жауап", ru: "Ответ на предложение", en: "Answer")
        case .order: Phrase(kk: "Тапсырыс", ru: "Заказ", en: "Order")
        case .orderChange:
            Phrase(kk: "Тапсырысты өзгерту", ru: "Изменение заказа", en: "Change of order")
        case .orderCancellation:
            Phrase(
                kk: "Тапсырыстың күшін жою", ru: "Отмена заказа", en: "Cancellation of order")
        case .orderClosing:
            Phrase(kk: "Тапсырысты жабу", ru: "Закрытие заказа", en: "Closing of order")
        case .orderRenewal:
            Phrase(kk: "Тапсырысты ұзарту", ru: "Продление заказа", en: "Renewal of order")
        case .batch: Phrase(kk: "Партия", ru: "Партия", en: "Batch")
        case .invoice: Phrase(kk: "Шот", ru: "Счёт", en: "Bill")
        case .invoiceCancellation:
            Phrase(kk: "Шоттың күшін жою", ru: "Отмена счёта", en: "Cancellation of bill")
        case .creditNote: Phrase(kk: "Кредит-нота", ru: "Кредит-нота", en: "Credit note")
        case .distribution:
            Phrase(
                kk: "Филиалдарға бөлу", ru: "Распределение по филиалам",
                en: "Distribution to branches")
        case .withdrawal:
            Phrase(kk: "Есептен шығару актісі", ru: "Акт списания", en: "Act of withdrawal")
        case .finding: Phrase(kk: "Табылғандар актісі", ru: "Акт о найденном", en: "Act of finding")
        case .relocation:
            Phrase(
                kk: "Филиалдар арасында беру", ru: "Передача между филиалами", en: "Relocation")
        case .openingStock:
            Phrase(
                kk: "Қордың бастапқы қалдығы", ru: "Начальный остаток фонда", en: "Opening stock")
        case .stockCheck:
            Phrase(kk: "Қорды тексеру", ru: "Проверка фонда", en: "Inventory check")
        case .milestone:
            Phrase(kk: "Бағдарлама кезеңі", ru: "Этап программы", en: "Milestone")
        case .taking: Phrase(kk: "Қайтарып алу", ru: "Отмена записи", en: "Taking back")
        }
    }
}

extension SuggestionState.Standing {
    /// Where a suggestion stands, as inside a sentence.
    public var name: Phrase {
        switch self {
        case .made: Phrase(kk: "түсті", ru: "поступило", en: "made")
        case .accepted: Phrase(kk: "қабылданды", ru: "принято", en: "accepted")
        case .refused: Phrase(kk: "қабылданбады", ru: "отклонено", en: "refused")
        case .ordered: Phrase(kk: "тапсырыс берілді", ru: "заказано", en: "ordered")
        case .received: Phrase(kk: "келді", ru: "получено", en: "received")
        }
    }
}

extension WithdrawalReason {
    /// The reason as in part 2 of the summary book.
    public var name: Phrase {
        switch self {
        case .worn: Phrase(kk: "Тозығы жеткен", ru: "Ветхость", en: "Worn")
        case .outdated: Phrase(kk: "Мазмұны ескірген", ru: "Устарелость", en: "Outdated")
        case .lost: Phrase(kk: "Жоғалған", ru: "Утеря", en: "Lost")
        case .notOfProfile:
            Phrase(kk: "Бейінге сай емес", ru: "Непрофильность", en: "Not of profile")
        case .transferred: Phrase(kk: "Берілген", ru: "Передача", en: "Transferred")
        case .returned:
            Phrase(
                kk: "Жеткізушіге қайтарылған", ru: "Возврат поставщику", en: "Returned to vendor")
        }
    }
}

extension Milestone.Kind {
    /// The name of the kind of milestone.
    public var name: Phrase {
        switch self {
        case .worksChosen:
            Phrase(
                kk: "Цифрлауға таңдалған шығармалар", ru: "Отобрано произведений для оцифровки",
                en: "Works chosen for digitisation")
        case .worksScanned:
            Phrase(kk: "Цифрланған шығармалар", ru: "Оцифровано произведений", en: "Works scanned")
        case .worksSent:
            Phrase(
                kk: "Электрондық кітапханаға берілген шығармалар",
                ru: "Передано в электронную библиотеку", en: "Works sent to an electronic library")
        case .authorContracts:
            Phrase(
                kk: "Авторлармен шарттар", ru: "Договоры с авторами", en: "Contracts with authors")
        case .coworkingPlaces:
            Phrase(kk: "Коворкинг орындары", ru: "Места коворкинга", en: "Coworking places")
        case .equipment: Phrase(kk: "Жабдық", ru: "Оборудование", en: "Equipment")
        }
    }
}

extension AcquisitionWarning: Explained {
    public var explanation: Phrase {
        switch self {
        case .overDelivery(let line, let ordered, let received):
            LineFault.overDelivery(line: line, ordered: ordered, received: received).explanation
        case .overBilling(let line, let ordered, let billed):
            LineFault.overBilling(line: line, ordered: ordered, billed: billed).explanation
        case .looksTheSame(let alike):
            Phrase(
                kk: "Мыналарға ұқсайды: {list}. Олар біріктірілген жоқ.",
                ru: "Похоже на: {list}. Ничего не объединено.",
                en: "It looks the same as: {list}. Nothing was put together."
            ).filled([
                "list": alike.map { "«\($0.title)» (\($0.suggestion))" }.joined(separator: ", ")
            ])
        case .billDiffers(let line, let ordered, let billed):
            Phrase(
                kk: "{line}-жол: тапсырыс бойынша {ordered}, құжатта {billed}.",
                ru: "Строка {line}: по заказу {ordered}, в документе {billed}.",
                en: "Line {line}: {ordered} by the order, {billed} on the paper."
            ).filled([
                "line": "\(line)", "ordered": ordered.description, "billed": billed.description,
            ])
        case .withoutPrice(let copies):
            Phrase(
                kk: "Бағасыз даналар: {n}; олар саналады, құны көрсетілмейді.",
                ru: "Без цены экземпляров: {n}; они сосчитаны, стоимость не показана.",
                en: "Copies without a price: {n}; they are counted, their value is not stated."
            ).filled(["n": "\(copies)"])
        case .stockDiffers(let missing, let found, let misplaced, let unknown):
            Phrase(
                kk: "Жетпейді: {missing}; есептен шығып, табылғаны: {found}; басқа филиалдікі: "
                    + "{misplaced}; кітапта жоғы: {unknown}. Қор акт жасалғанша өзгермейді.",
                ru: "Недостаёт: {missing}; списано, но найдено: {found}; из других филиалов: "
                    + "{misplaced}; нет в книге: {unknown}. Фонд не меняется, пока нет акта.",
                en: "Missing: {missing}; withdrawn but found: {found}; of other branches: "
                    + "{misplaced}; not in the book: {unknown}. The stock stays until an act says "
                    + "otherwise."
            ).filled([
                "missing": "\(missing)", "found": "\(found)", "misplaced": "\(misplaced)",
                "unknown": "\(unknown)",
            ])
        }
    }
}
