public import Languages

extension FundingSource.Nature {
    /// The name of the nature of a funding source.
    public var name: Phrase {
        switch self {
        case .budget: Phrase(kk: "Ақшалай қаражат", ru: "Денежные средства", en: "Money")
        case .inKind: Phrase(kk: "Заттай түрде", ru: "В натуральной форме", en: "In kind")
        }
    }
}

extension Limit.Measure {
    /// The name of what a limit holds down.
    public var name: Phrase {
        switch self {
        case .commitments:
            Phrase(
                kk: "Міндеттемелермен қоса пайдалану", ru: "Использование с обязательствами",
                en: "Use with commitments")
        case .spending: Phrase(kk: "Шығыстар", ru: "Расходы", en: "Spending")
        case .spendingBesideCommitments:
            Phrase(
                kk: "Өзге міндеттемелер ескерілген шығыстар",
                ru: "Расходы с учётом прочих обязательств",
                en: "Spending beside other commitments")
        case .funding: Phrase(kk: "Қалған қаражат", ru: "Остаток средств", en: "Funding left")
        }
    }
}

extension Limit.Action {
    /// The name of what a limit does when it is passed.
    public var name: Phrase {
        switch self {
        case .stop: Phrase(kk: "Тоқтату", ru: "Запрет", en: "Stop")
        case .warn: Phrase(kk: "Ескерту", ru: "Предупреждение", en: "Warn")
        }
    }
}

extension Coverage.Fact {
    /// The name of a kind of fact that documents tell or do not tell.
    public var name: Phrase {
        switch self {
        case .originalPlan:
            Phrase(kk: "Бастапқы жоспар", ru: "Первоначальный план", en: "Original plan")
        case .amendments:
            Phrase(kk: "Жоспарды нақтылау", ru: "Уточнения плана", en: "Amendments")
        case .monthlyPlan:
            Phrase(kk: "Айлар бойынша жоспар", ru: "План по месяцам", en: "Plan by month")
        case .commitments: Phrase(kk: "Міндеттемелер", ru: "Обязательства", en: "Commitments")
        case .accruals: Phrase(kk: "Есепке жазу", ru: "Начисления", en: "Accruals")
        case .payments: Phrase(kk: "Төлемдер", ru: "Оплаты", en: "Payments")
        }
    }
}

extension Document.Kind {
    /// The name of the kind of paper.
    public var name: Phrase {
        switch self {
        case .decision: Phrase(kk: "Шешім", ru: "Решение", en: "Decision")
        case .memo: Phrase(kk: "Қызметтік жазба", ru: "Служебная записка", en: "Service memo")
        case .contract: Phrase(kk: "Шарт", ru: "Договор", en: "Contract")
        case .order: Phrase(kk: "Тапсырыс", ru: "Заказ", en: "Order")
        case .invoice: Phrase(kk: "Шот-фактура", ru: "Счёт-фактура", en: "Invoice")
        case .deliveryNote: Phrase(kk: "Жүкқұжат", ru: "Накладная", en: "Delivery note")
        case .act: Phrase(kk: "Акт", ru: "Акт", en: "Act")
        case .paymentOrder:
            Phrase(kk: "Төлем тапсырмасы", ru: "Платёжное поручение", en: "Payment order")
        case .certificate: Phrase(kk: "Анықтама", ru: "Справка", en: "Certificate")
        case .publication: Phrase(kk: "Жарияланым", ru: "Публикация", en: "Publication")
        case .file: Phrase(kk: "Файл", ru: "Файл", en: "File")
        }
    }
}

extension ReportedFigure.Qualifier {
    /// How sure a document is of its figure, in words.
    public var name: Phrase {
        switch self {
        case .exact: Phrase(kk: "дәл", ru: "точно", en: "exact")
        case .about: Phrase(kk: "шамамен", ru: "около", en: "about")
        case .moreThan: Phrase(kk: "астам", ru: "более", en: "more than")
        }
    }
}
