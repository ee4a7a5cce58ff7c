import Languages

/// Words of the budget execution statements.
enum ExecutionWords {
    static let byLine = Phrase(
        kk: "Бюджеттің шығыстар бойынша орындалуы",
        ru: "Исполнение бюджета по статьям расходов",
        en: "Budget execution by line")
    static let bySource = Phrase(
        kk: "Бюджеттің қаржыландыру көздері бойынша орындалуы",
        ru: "Исполнение бюджета по источникам финансирования",
        en: "Budget execution by funding source")

    static let original = Phrase(
        kk: "Бекітілген жоспар", ru: "Утверждённый план", en: "Original plan")
    static let amendments = Phrase(
        kk: "Жоспарға өзгерістер", ru: "Изменения плана", en: "Amendments")
    static let transfers = Phrase(
        kk: "Қайта бөлулер (нетто)", ru: "Передвижки (нетто)",
        en: "Net transfers")
    static let revised = Phrase(
        kk: "Нақтыланған жоспар", ru: "Уточнённый план", en: "Revised plan")
    static let planToDate = Phrase(
        kk: "Есепті кезең жоспары (төлемдер бойынша)", ru: "План отчётного периода (по платежам)",
        en: "Plan to date (by payments)")
    static let committed = Phrase(
        kk: "Орындалмаған міндеттемелер", ru: "Неисполненные обязательства", en: "Committed")
    static let accrued = Phrase(
        kk: "Есептелген, төленуге тиіс", ru: "Начислено, к оплате",
        en: "Accrued, awaiting payment")
    static let paid = Phrase(kk: "Төленген", ru: "Оплачено", en: "Paid")
    static let refunded = Phrase(kk: "Қайтарылған", ru: "Возвращено", en: "Refunded")
    static let available = Phrase(kk: "Бос қалдық", ru: "Свободный остаток", en: "Available")
    static let percentToDate = Phrase(
        kk: "Кезең жоспарының орындалуы", ru: "Исполнение плана периода",
        en: "Share of plan to date")
    static let percentOfYear = Phrase(
        kk: "Жылдық жоспардың орындалуы", ru: "Исполнение плана года",
        en: "Share of year’s plan")
    static let receivedInKind = Phrase(
        kk: "Заттай түскені", ru: "Получено в натуре", en: "Received in kind")

    /// `{line}`: the name of a line.
    static let notItemised = Phrase(
        kk: "«{line}»: таратып көрсетілмегені", ru: "«{line}»: без расшифровки",
        en: "“{line}”: not itemised")
    static let sourcesInKind = Phrase(
        kk: "Заттай түсімдер: жоспарға да, кассаға да кірмейді",
        ru: "Поступления в натуре: не входят ни в план, ни в кассовые расходы",
        en: "Receipts in kind: part of neither plan nor cash")
    static let totalInKind = Phrase(
        kk: "Заттай түсімдер барлығы", ru: "Всего поступило в натуре", en: "Total in kind")

    static let noteNone = Phrase(
        kk:
            "Журналға жоспар да, шығыс та алынбаған; құжаттар айтқан сандар «Хабарланған көрсеткіштер» парағында.",
        ru:
            "Ни план, ни расходы в журнале не проведены; названное документами — на листе «Сообщённые показатели».",
        en: "Neither plan nor spending is booked; what documents state is under “Reported figures”."
    )
    static let noteRevised = Phrase(
        kk:
            "Нақтыланған жоспар = бекітілген жоспар + өзгерістер + қайта бөлу (міндеттемелер бойынша жоспар).",
        ru:
            "Уточнённый план = утверждённый план + изменения + передвижки (план по обязательствам).",
        en: "Revised plan = original plan + amendments + net transfers (plan by obligations).")
    static let noteAvailable = Phrase(
        kk:
            "Бос қалдық = нақтыланған жоспар − орындалмаған міндеттемелер − есептелген − төленген + қайтарылған.",
        ru:
            "Свободный остаток = уточнённый план − неисполненные обязательства − начислено − оплачено + возвращено.",
        en: "Available = revised plan − committed − accrued − paid + refunded.")
    static let notePercent = Phrase(
        kk:
            "Орындалу = (төленген − қайтарылған) ÷ жоспар. Есепті кезең жоспарына есепті күннің айы толық кіреді.",
        ru:
            "Исполнение = (оплачено − возвращено) ÷ план. План отчётного периода включает месяц отчётной даты целиком.",
        en:
            "Share = (paid − refunded) ÷ plan. The plan to date includes the whole month of the as-of date."
    )
    static let noteNotItemised = Phrase(
        kk:
            "Жоспары құжаттарда көрсетілмеген жолдардың қаражаты баптарға бөлінбеген соманың ішінде болуы мүмкін; жоспардың жиынтығы — құжаттар көрсеткен сома.",
        ru:
            "Средства по строкам, план которых в документах не указан, могут входить в нерасписанную сумму; итог плана — то, что указано документами.",
        en:
            "Funding of lines whose plan no document states may lie within the amount that is not itemised; the total of the plan is what the documents state."
    )
    static let noteCoverage = Phrase(
        kk:
            "Құжаттарда айтылмаған көрсеткіш нөл емес, «көрсетілмеген» деп жазылады; одан шығатын есептер де солай.",
        ru:
            "Показатель, о котором документы молчат, печатается как «не указано», а не ноль; то же относится ко всему, что из него вычисляется.",
        en:
            "What the documents are silent on prints as not reported, never as zero; so does all that depends on it."
    )
    static let noteTwoPlans = Phrase(
        kk:
            "Міндеттемелер бойынша жоспар мен төлемдер бойынша жоспар әртүрлі; бұл кестеде жоспар бағандары — міндеттемелер бойынша, кезең жоспары — төлемдер бойынша.",
        ru:
            "Планы по обязательствам и по платежам различаются; графы плана здесь — по обязательствам, план периода — по платежам.",
        en:
            "The plans by obligations and by payments differ; plan columns here are by obligations, the plan to date is by payments."
    )
    /// `{lines}`: names of lines.
    static let noteUndated = Phrase(
        kk:
            "Кезең жоспары белгісіз, өйткені жоспардың бір бөлігінде ай көрсетілмеген (мысалы, айы жоқ жылжыту): {lines}. Айын көрсетіп қайта жазсаңыз, ол шығады.",
        ru:
            "План периода неизвестен, потому что часть плана записана без месяца (например, передвижение без месяца): {lines}. Если сторнировать её и записать с месяцем, он появится.",
        en:
            "The plan to date is not known, since a part of the plan has no month (a transfer without one, for instance): {lines}. Reverse it and record it with its month, and it appears."
    )
    static let noteInKind = Phrase(
        kk: "Заттай түсімдер (мемлекеттік тапсырыс, сыйға беру, алмасу) қор құнына ғана кіреді.",
        ru: "Поступления в натуре (госзаказ, дары, обмен) входят только в стоимость фонда.",
        en: "Receipts in kind (state order, gifts, exchange) enter only the value of the stock.")

    static let noteSpecifics = Phrase(
        kk:
            "Жолдардың ерекшеліктерге сәйкестігі әдепкі бойынша қойылған және ресми дереккөзбен расталмаған.",
        ru:
            "Соответствие строк специфике принято по умолчанию и не подтверждено официальным источником.",
        en:
            "The mapping of lines to specifics is a default, not confirmed against an official source."
    )

    static let chartSource = Phrase(
        kk: "Жоспар және төленгені, көздер бойынша", ru: "План и оплата по источникам",
        en: "Plan and payments by source")
    static let chartPlan = Phrase(
        kk: "Жоспар, шығыстар бойынша", ru: "План по статьям расходов", en: "Plan by line")
    /// `{column}`: the heading of a column.
    static let controlBySource = Phrase(
        kk: "{column}: шығыстар бойынша жиыны = көздер бойынша жиыны",
        ru: "{column}: итог по статьям = итог по источникам",
        en: "{column}: total by line = total by source")
    static let controlParts = Phrase(
        kk: "{column}: жиынтық = жолдардың қосындысы",
        ru: "{column}: итог = сумма строк",
        en: "{column}: total = sum of the rows")
}
