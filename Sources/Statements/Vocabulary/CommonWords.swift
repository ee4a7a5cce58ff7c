import Languages

/// Words that more than one statement uses.
enum CommonWords {
    static let total = Phrase(kk: "Барлығы", ru: "Всего", en: "Total")
    static let budgetLine = Phrase(
        kk: "Шығыстардың атауы", ru: "Наименование расходов", en: "Budget line")
    static let code = Phrase(kk: "Коды", ru: "Код", en: "Code")
    static let specific = Phrase(kk: "Ерекшелік", ru: "Специфика", en: "Specific")
    static let fundingSource = Phrase(
        kk: "Қаржыландыру көзі", ru: "Источник финансирования", en: "Funding source")
    static let amount = Phrase(kk: "Сомасы", ru: "Сумма", en: "Amount")
    static let copies = Phrase(kk: "Даналар", ru: "Экземпляры", en: "Copies")
    static let document = Phrase(kk: "Құжат", ru: "Документ", en: "Document")
    static let unit = Phrase(kk: "Өлшем бірлігі", ru: "Единица", en: "Unit")
    static let period = Phrase(kk: "Кезең", ru: "Период", en: "Period")
    static let value = Phrase(kk: "Мәні", ru: "Значение", en: "Value")
    static let yes = Phrase(kk: "иә", ru: "да", en: "yes")
    static let no = Phrase(kk: "жоқ", ru: "нет", en: "no")
    static let notReported = Phrase(
        kk: "құжаттарда көрсетілмеген", ru: "в документах не указано",
        en: "not stated in the documents")

    static let illustrative = OutputWords.illustrative
}
