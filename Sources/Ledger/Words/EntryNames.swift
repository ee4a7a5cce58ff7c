public import Languages

// The dictionary of the ledger: one word per concept in each language, as it stands in tables, headings
// and messages. Everything that is shown takes its words from here.

extension EntryKind {
    /// The name of the kind of entry.
    public var name: Phrase {
        switch self {
        case .appropriation:
            Phrase(kk: "Қаражат бөлу", ru: "Выделение средств", en: "Appropriation")
        case .amendment: Phrase(kk: "Жоспарды нақтылау", ru: "Уточнение плана", en: "Amendment")
        case .transfer:
            Phrase(kk: "Қаражатты ауыстыру", ru: "Перемещение средств", en: "Transfer")
        case .commitment: Phrase(kk: "Міндеттеме", ru: "Обязательство", en: "Commitment")
        case .release:
            Phrase(kk: "Міндеттемені босату", ru: "Снятие обязательства", en: "Release")
        case .accrual: Phrase(kk: "Есепке жазу", ru: "Начисление", en: "Accrual")
        case .credit:
            Phrase(kk: "Шотты азайту", ru: "Уменьшение счёта", en: "Credit on a bill")
        case .payment: Phrase(kk: "Төлем", ru: "Оплата", en: "Payment")
        case .refund: Phrase(kk: "Қайтарым", ru: "Возврат", en: "Refund")
        case .receiptInKind:
            Phrase(
                kk: "Заттай түсім", ru: "Поступление в натуральной форме", en: "Receipt in kind")
        case .receipt:
            Phrase(
                kk: "Шоты бөлек жазылған түсім", ru: "Поступление по отдельному счёту",
                en: "Receipt billed apart")
        case .openingStock:
            Phrase(
                kk: "Қордың бастапқы қалдығы", ru: "Начальный остаток фонда",
                en: "Opening stock")
        case .relocation:
            Phrase(
                kk: "Филиалдар арасында беру", ru: "Передача между филиалами",
                en: "Relocation between branches")
        case .finding:
            Phrase(
                kk: "Табылған даналарды қайтару", ru: "Восстановление найденных экземпляров",
                en: "Lost copies found")
        case .withdrawal: Phrase(kk: "Есептен шығару", ru: "Выбытие", en: "Withdrawal")
        case .rollover:
            Phrase(kk: "Келесі жылға көшіру", ru: "Перенос на следующий год", en: "Rollover")
        case .reversal: Phrase(kk: "Сторно", ru: "Сторно", en: "Reversal")
        }
    }
}

extension Stage {
    /// The name of the stage.
    public var name: Phrase {
        switch self {
        case .authority:
            Phrase(kk: "Уәкілетті орган", ru: "Уполномоченный орган", en: "Funding authority")
        case .originalPlan:
            Phrase(kk: "Бастапқы жоспар", ru: "Первоначальный план", en: "Original plan")
        case .planIncrease:
            Phrase(kk: "Жоспардың ұлғаюы", ru: "Увеличение плана", en: "Plan increase")
        case .planDecrease:
            Phrase(kk: "Жоспардың азаюы", ru: "Уменьшение плана", en: "Plan decrease")
        case .transferred: Phrase(kk: "Ауыстырылды", ru: "Перемещено", en: "Transferred")
        case .uncommitted:
            Phrase(
                kk: "Міндеттеме алынбаған қаражат", ru: "Средства без обязательств",
                en: "Uncommitted")
        case .committed:
            Phrase(kk: "Қабылданған міндеттемелер", ru: "Принятые обязательства", en: "Committed")
        case .accrued:
            Phrase(
                kk: "Есепке жазылды, төлемді күтуде", ru: "Начислено, ожидает оплаты",
                en: "Accrued, awaiting payment")
        case .paid: Phrase(kk: "Төленді", ru: "Оплачено", en: "Paid")
        case .refunded: Phrase(kk: "Қайтарылды", ru: "Возвращено", en: "Refunded")
        case .outside:
            Phrase(kk: "Кітапханадан тыс", ru: "Вне библиотеки", en: "Outside the library")
        case .stock: Phrase(kk: "Кітапхана қоры", ru: "Библиотечный фонд", en: "Stock")
        case .withdrawn: Phrase(kk: "Есептен шығарылды", ru: "Выбыло", en: "Withdrawn")
        case .openingStock:
            Phrase(
                kk: "Қордың бастапқы қалдығы", ru: "Начальный остаток фонда",
                en: "Opening stock")
        }
    }
}

extension PlanBasis {
    /// The name of the plan, as in the order on planning by state institutions.
    public var name: Phrase {
        switch self {
        case .obligations:
            Phrase(
                kk: "Міндеттемелер бойынша жоспар", ru: "План по обязательствам",
                en: "Plan by obligations")
        case .payments:
            Phrase(kk: "Төлемдер бойынша жоспар", ru: "План по платежам", en: "Plan by payments")
        }
    }
}

extension Imbalance: Explained {
    /// What is out of balance, as it stands inside a sentence.
    public var explanation: Phrase {
        switch self {
        case .plan(let basis): basis.name
        case .use:
            Phrase(kk: "жоспардың орындалуы", ru: "использование плана", en: "use of the plan")
        case .stockValue: Phrase(kk: "қор құны", ru: "стоимость фонда", en: "value of the stock")
        case .copies: Phrase(kk: "дана саны", ru: "число экземпляров", en: "number of copies")
        case .wrongDetail(let stage), .strayCommitment(let stage): stage.name
        }
    }
}
