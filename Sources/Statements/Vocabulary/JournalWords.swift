import Languages
import Ledger

/// Words of the journal.
enum JournalWords {
    static let title = Phrase(kk: "Жазбалар журналы", ru: "Журнал записей", en: "Journal")
    static let number = Phrase(kk: "Жазба №", ru: "Запись №", en: "Entry No.")
    static let documentDate = Phrase(kk: "Құжат күні", ru: "Дата документа", en: "Document date")
    static let recorded = Phrase(kk: "Тіркелген күні", ru: "Дата регистрации", en: "Recorded on")
    static let kind = Phrase(kk: "Түрі", ru: "Вид", en: "Kind")
    static let line = Phrase(kk: "Шығыс жолы", ru: "Строка бюджета", en: "Line")
    static let programme = Phrase(kk: "Бағдарлама", ru: "Программа", en: "Programme")
    static let stage = Phrase(kk: "Кезеңі", ru: "Стадия", en: "Stage")
    static let plan = Phrase(kk: "Жоспар", ru: "План", en: "Plan")
    static let month = Phrase(kk: "Ай", ru: "Месяц", en: "Month")
    static let narrative = Phrase(kk: "Мазмұны", ru: "Содержание", en: "Narrative")
    static let reverses = Phrase(
        kk: "Жоятын жазбасы", ru: "Сторнирует запись", en: "Reverses entry")
    static let control = Phrase(
        kk: "Барлық проводкалардың қосындысы нөлге тең", ru: "Сумма всех проводок равна нулю",
        en: "All postings sum to zero")
    static let note = Phrase(
        kk:
            "Әр жазба — кезеңдер арасындағы қозғалыс: оның проводкаларының қосындысы нөл. Жазба өзгертілмейді, тек сторно арқылы түзетіледі.",
        ru:
            "Каждая запись — движение между стадиями: её проводки в сумме дают ноль. Запись не изменяют, её исправляют только сторно.",
        en:
            "Each entry is a movement between stages: its postings sum to zero. Entries are never changed, only reversed."
    )

    static func kind(_ kind: EntryKind) -> Phrase {
        switch kind {
        case .appropriation:
            Phrase(kk: "қаржы бөлу", ru: "ассигнование", en: "appropriation")
        case .amendment: Phrase(kk: "жоспарды өзгерту", ru: "изменение плана", en: "amendment")
        case .transfer: Phrase(kk: "қайта бөлу", ru: "передвижка", en: "transfer")
        case .commitment: Phrase(kk: "міндеттеме", ru: "обязательство", en: "commitment")
        case .release:
            Phrase(kk: "міндеттемені босату", ru: "снятие обязательства", en: "release")
        case .accrual: Phrase(kk: "есептеу", ru: "начисление", en: "accrual")
        case .credit: Phrase(kk: "шотты азайту", ru: "уменьшение счёта", en: "credit on a bill")
        case .receipt:
            Phrase(
                kk: "шоты бөлек түсім", ru: "поступление по отдельному счёту",
                en: "receipt billed apart")
        case .openingStock:
            Phrase(
                kk: "қордың бастапқы қалдығы", ru: "начальный остаток фонда",
                en: "opening stock")
        case .relocation:
            Phrase(
                kk: "филиалдар арасында беру", ru: "передача между филиалами", en: "relocation")
        case .finding:
            Phrase(
                kk: "табылғанды қайтару", ru: "восстановление найденного",
                en: "lost copies found")
        case .payment: Phrase(kk: "төлем", ru: "оплата", en: "payment")
        case .refund: Phrase(kk: "қайтару", ru: "возврат", en: "refund")
        case .receiptInKind:
            Phrase(kk: "заттай түсім", ru: "поступление в натуре", en: "receipt in kind")
        case .withdrawal: Phrase(kk: "есептен шығару", ru: "списание", en: "withdrawal")
        case .rollover: Phrase(kk: "келесі жылға көшіру", ru: "перенос на год", en: "rollover")
        case .reversal: Phrase(kk: "сторно", ru: "сторно", en: "reversal")
        }
    }

    static func stage(_ stage: Stage) -> Phrase {
        switch stage {
        case .authority:
            Phrase(kk: "қаржы бөлуші", ru: "распорядитель бюджета", en: "funding authority")
        case .originalPlan: ExecutionWords.original.lowered
        case .planIncrease:
            Phrase(kk: "жоспарды арттыру", ru: "увеличение плана", en: "plan increase")
        case .planDecrease:
            Phrase(kk: "жоспарды азайту", ru: "уменьшение плана", en: "plan decrease")
        case .transferred: Phrase(kk: "қайта бөлу", ru: "передвижка", en: "transfer")
        case .uncommitted:
            Phrase(kk: "пайдаланылмаған жоспар", ru: "неиспользованный план", en: "uncommitted")
        case .committed: Phrase(kk: "міндеттеме", ru: "обязательство", en: "committed")
        case .accrued: Phrase(kk: "есептелген", ru: "начислено", en: "accrued")
        case .paid: Phrase(kk: "төленген", ru: "оплачено", en: "paid")
        case .refunded: Phrase(kk: "қайтарылған", ru: "возвращено", en: "refunded")
        case .outside: Phrase(kk: "кітапханадан тыс", ru: "вне библиотеки", en: "outside")
        case .stock: Phrase(kk: "қор", ru: "фонд", en: "stock")
        case .withdrawn: Phrase(kk: "есептен шыққан", ru: "выбыло", en: "withdrawn")
        case .openingStock:
            Phrase(
                kk: "қордың бастапқы қалдығы", ru: "начальный остаток фонда",
                en: "opening stock")
        }
    }

    static func basis(_ basis: PlanBasis) -> Phrase {
        switch basis {
        case .obligations:
            Phrase(kk: "міндеттемелер бойынша", ru: "по обязательствам", en: "by obligations")
        case .payments: Phrase(kk: "төлемдер бойынша", ru: "по платежам", en: "by payments")
        }
    }
}

extension Phrase {
    /// The wording with small letters, as it stands inside a sentence.
    fileprivate var lowered: Phrase { mapped { text, _ in text.lowercased() } }
}
