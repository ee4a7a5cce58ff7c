import Ledger
import Money

// The words that the values of a file of entries are read by.
extension EntryVocabulary {
    /// Names of the kinds of entries.
    static let kinds: [(EntryKind, Wording)] = [
        (
            .appropriation,
            Wording(
                kk: ["қаржы бөлу", "бөлінді", "жоспарды бекіту"],
                ru: ["выделение", "утверждение плана", "ассигнование", "ассигнования", "выделено"],
                en: ["appropriation", "allocation", "approved"])
        ),
        (
            .amendment,
            Wording(
                kk: ["жоспарды өзгерту", "өзгерту", "өзгеріс", "нақтылау"],
                ru: ["изменение плана", "изменение", "уточнение", "корректировка"],
                en: ["amendment", "plan change"])
        ),
        (
            .transfer,
            Wording(
                kk: ["жылжыту", "қайта бөлу"],
                ru: ["передвижение", "перемещение", "перераспределение"],
                en: ["transfer", "virement"])
        ),
        (
            .commitment,
            Wording(
                kk: ["міндеттеме", "міндеттеме алу"],
                ru: ["обязательство", "принятие обязательства"],
                en: ["commitment", "encumbrance"])
        ),
        (
            .release,
            Wording(
                kk: ["міндеттемені босату", "босату"],
                ru: ["снятие обязательства", "высвобождение"],
                en: ["release", "commitment release"])
        ),
        (
            .accrual,
            Wording(
                kk: ["есептеу", "есептелді", "төлеуге қабылдау"],
                ru: ["начисление", "начислено", "принято к оплате"],
                en: ["accrual", "accrued", "bill accepted"])
        ),
        (
            .payment,
            Wording(
                kk: ["төлем", "төлеу", "төленді", "кассалық шығыс"],
                ru: ["оплата", "платеж", "оплачено", "кассовый расход"], en: ["payment", "paid"])
        ),
        (
            .refund,
            Wording(kk: ["қайтарым", "қайтару"], ru: ["возврат"], en: ["refund", "refunded"])
        ),
        (
            .receiptInKind,
            Wording(
                kk: ["заттай түсім", "ақысыз түсім"],
                ru: ["поступление в натуре", "безвозмездное поступление"],
                en: ["receipt in kind", "in kind"])
        ),
        (
            .credit,
            Wording(
                kk: ["шотты азайту"], ru: ["уменьшение счета", "кредит-нота"],
                en: ["credit on a bill", "credit note", "credit"])
        ),
        (
            .receipt,
            Wording(
                kk: ["шоты бөлек түсім"], ru: ["поступление по отдельному счету"],
                en: ["receipt billed apart", "receipt"])
        ),
        (
            .openingStock,
            Wording(
                kk: ["қордың бастапқы қалдығы"], ru: ["начальный остаток фонда"],
                en: ["opening stock"])
        ),
        (
            .relocation,
            Wording(
                kk: ["филиалдар арасында беру"], ru: ["передача между филиалами"],
                en: ["relocation"])
        ),
        (
            .finding,
            Wording(
                kk: ["табылғанды қайтару"], ru: ["восстановление найденного"],
                en: ["lost copies found", "finding"])
        ),
        (
            .withdrawal,
            Wording(
                kk: ["шығару", "есептен шығару"], ru: ["выбытие", "списание"],
                en: ["withdrawal", "write off"])
        ),
        (
            .rollover,
            Wording(
                kk: ["келесі жылға көшіру", "көшіру"], ru: ["перенос на следующий год", "перенос"],
                en: ["rollover", "carry forward"])
        ),
        (
            .reversal,
            Wording(
                kk: ["күшін жою", "сторно"], ru: ["сторно", "сторнирование"], en: ["reversal"])
        ),
    ]

    /// Names of the kinds of documents.
    static let documentKinds: [(Document.Kind, Wording)] = [
        (
            .decision,
            Wording(
                kk: ["шешім", "бұйрық"], ru: ["решение", "приказ"], en: ["decision", "resolution"])
        ),
        (
            .memo,
            Wording(
                kk: ["қызметтік хат", "жазбахат"], ru: ["служебная записка", "записка"],
                en: ["memo"])
        ),
        (
            .contract,
            Wording(kk: ["шарт", "келісімшарт"], ru: ["договор", "контракт"], en: ["contract"])
        ),
        (.order, Wording(kk: ["тапсырыс"], ru: ["заказ", "заявка"], en: ["order"])),
        (
            .invoice,
            Wording(
                kk: ["шот", "шот-фактура"], ru: ["счет", "счет-фактура"], en: ["invoice", "bill"])
        ),
        (
            .deliveryNote,
            Wording(kk: ["жүкқұжат"], ru: ["накладная"], en: ["delivery note", "waybill"])
        ),
        (.act, Wording(kk: ["акт"], ru: ["акт"], en: ["act"])),
        (
            .paymentOrder,
            Wording(
                kk: ["төлем тапсырмасы"], ru: ["платежное поручение", "платежка"],
                en: ["payment order"])
        ),
        (.certificate, Wording(kk: ["анықтама"], ru: ["справка"], en: ["certificate"])),
        (
            .publication,
            Wording(
                kk: ["жарияланым", "мақала"], ru: ["публикация", "статья"], en: ["publication"])
        ),
        (.file, Wording(kk: ["файл"], ru: ["файл"], en: ["file"])),
    ]

    /// Names of the languages of items.
    static let itemLanguages: [(ItemLanguage, Wording)] = [
        (
            "kk",
            Wording(
                kk: ["қазақша", "қазақ", "қазақ тілі", "қазақ тілінде"],
                ru: ["казахский", "казахский язык", "на казахском", "каз"],
                en: ["Kazakh", "kaz"])
        ),
        (
            "ru",
            Wording(
                kk: ["орысша", "орыс", "орыс тілі", "орыс тілінде"],
                ru: ["русский", "русский язык", "на русском", "рус"], en: ["Russian", "rus"])
        ),
        (
            "en",
            Wording(
                kk: ["ағылшынша", "ағылшын", "ағылшын тілі"],
                ru: ["английский", "английский язык", "на английском", "англ"],
                en: ["English", "eng"])
        ),
        (
            "other",
            Wording(
                kk: ["басқа", "басқа тілдер"], ru: ["другие", "другие языки", "прочие"],
                en: ["other", "other languages"])
        ),
    ]

    /// Names of the kinds of items.
    static let itemKinds: [(ItemKind, Wording)] = [
        (
            "book",
            Wording(kk: ["кітап", "кітаптар"], ru: ["книга", "книги"], en: ["book", "books"])
        ),
        (
            "brochure",
            Wording(
                kk: ["кітапша", "брошюра"], ru: ["брошюра", "брошюры"],
                en: ["brochure", "brochures"])
        ),
        (
            "periodical",
            Wording(
                kk: ["мерзімді басылым", "журнал", "газет"],
                ru: ["периодическое издание", "периодика", "журнал", "газета"],
                en: ["periodical", "periodicals", "magazine", "newspaper"])
        ),
        (
            "audiovisual",
            Wording(
                kk: ["аудиовизуалды құжат"], ru: ["аудиовизуальный документ", "аудиовизуальные"],
                en: ["audiovisual"])
        ),
        (
            "electronic",
            Wording(
                kk: ["электронды құжат", "электрондық басылым"],
                ru: ["электронный документ", "электронное издание"], en: ["electronic"])
        ),
    ]

    /// Names of the two plans.
    static let plans: [(PlanScope, Wording)] = [
        (.both, Wording(kk: ["екеуі"], ru: ["оба"], en: ["both"])),
        (
            .obligations,
            Wording(
                kk: ["міндеттемелер бойынша", "міндеттемелер"],
                ru: ["по обязательствам", "обязательства"], en: ["by obligations", "obligations"])
        ),
        (
            .payments,
            Wording(
                kk: ["төлемдер бойынша", "төлемдер"], ru: ["по платежам", "платежи"],
                en: ["by payments", "payments"])
        ),
    ]

    /// Names of what a payment settles.
    static let settlements: [(Settlement, Wording)] = [
        (
            .accrued,
            Wording(
                kk: ["есептелген", "шот"], ru: ["начисленное", "счет"], en: ["accrued", "bill"])
        ),
        (
            .commitment,
            Wording(
                kk: ["міндеттеме", "тапсырыс"], ru: ["обязательство", "заказ"],
                en: ["commitment", "order"])
        ),
        (.plan, Wording(kk: ["жоспар"], ru: ["план"], en: ["plan"])),
    ]

    /// Words for yes and no.
    static let answers: [(Bool, Wording)] = [
        (true, Wording(kk: ["иә"], ru: ["да"], en: ["yes", "true", "1", "+"])),
        (false, Wording(kk: ["жоқ"], ru: ["нет"], en: ["no", "false", "0"])),
    ]

    /// Units an amount column may name after its name: `Сумма, тыс. тенге`; the unit each is.
    static let units: [(MoneyUnit, Wording)] = [
        (
            .whole,
            Wording(kk: ["теңге", "тг"], ru: ["тенге", "тг"], en: ["tenge", "KZT", "₸"])
        ),
        (
            .thousand,
            Wording(
                kk: ["мың теңге", "мың тг", "мың"],
                ru: ["тыс. тенге", "тысяч тенге", "тыс. тг", "тыс"],
                en: ["thousand tenge", "thousand KZT", "thousand", "KZT thousand"])
        ),
        (
            .million,
            Wording(
                kk: ["млн теңге", "миллион теңге", "млн"],
                ru: ["млн тенге", "млн. тенге", "миллионов тенге", "млн. тг"],
                en: ["million tenge", "million KZT", "million", "KZT million"])
        ),
    ]

    /// Names of months, 1...12, as they stand alone and within a date.
    static let months: [(Int, Wording)] = [
        (1, Wording(kk: ["қаңтар"], ru: ["январь", "января"], en: ["January", "Jan"])),
        (2, Wording(kk: ["ақпан"], ru: ["февраль", "февраля"], en: ["February", "Feb"])),
        (3, Wording(kk: ["наурыз"], ru: ["март", "марта"], en: ["March", "Mar"])),
        (4, Wording(kk: ["сәуір"], ru: ["апрель", "апреля"], en: ["April", "Apr"])),
        (5, Wording(kk: ["мамыр"], ru: ["май", "мая"], en: ["May"])),
        (6, Wording(kk: ["маусым"], ru: ["июнь", "июня"], en: ["June", "Jun"])),
        (7, Wording(kk: ["шілде"], ru: ["июль", "июля"], en: ["July", "Jul"])),
        (8, Wording(kk: ["тамыз"], ru: ["август", "августа"], en: ["August", "Aug"])),
        (9, Wording(kk: ["қыркүйек"], ru: ["сентябрь", "сентября"], en: ["September", "Sep"])),
        (10, Wording(kk: ["қазан"], ru: ["октябрь", "октября"], en: ["October", "Oct"])),
        (11, Wording(kk: ["қараша"], ru: ["ноябрь", "ноября"], en: ["November", "Nov"])),
        (12, Wording(kk: ["желтоқсан"], ru: ["декабрь", "декабря"], en: ["December", "Dec"])),
    ]
}

/// Which of the two plans a row of plan is about.
enum PlanScope: String, Sendable, Hashable { case both, obligations, payments }

/// What a payment settles, as a word of the file.
enum Settlement: String, Sendable, Hashable { case accrued, commitment, plan }
