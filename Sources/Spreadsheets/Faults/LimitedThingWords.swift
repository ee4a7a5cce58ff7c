import Languages

extension LimitedThing {
    /// What is more than `limit`.
    func explanation(limit: Int) -> Phrase {
        let (wording, place) = wording
        let number = Phrase { NumberStyle($0).integer(shown(limit)) }
        return wording.filled(["limit": number, "place": Phrase(same: place)])
    }

    /// Bytes are shown in megabytes.
    private func shown(_ limit: Int) -> Int {
        switch self {
        case .fileBytes, .partBytes, .totalBytes, .sharedTextBytes: limit >> 20
        case .parts, .ratio, .sheets, .rows, .columns, .textBytes, .sharedTexts, .repeatedCells,
            .mergedAreas, .styles:
            limit
        }
    }

    /// The sentence, and the part, sheet or cell it speaks of.
    private var wording: (Phrase, place: String) {
        switch self {
        case .fileBytes: (Words.fileBytes, "")
        case .parts: (Words.parts, "")
        case .partBytes(let part): (Words.partBytes, part)
        case .totalBytes: (Words.totalBytes, "")
        case .ratio(let part): (Words.ratio, part)
        case .sheets: (Words.sheets, "")
        case .rows(let sheet): (Words.rows, sheet)
        case .columns(let sheet): (Words.columns, sheet)
        case .textBytes(let place): (Words.textBytes, place)
        case .sharedTextBytes: (Words.sharedTextBytes, "")
        case .sharedTexts: (Words.sharedTexts, "")
        case .repeatedCells(let sheet): (Words.repeatedCells, sheet)
        case .mergedAreas(let sheet): (Words.mergedAreas, sheet)
        case .styles: (Words.styles, "")
        }
    }
}

private enum Words {
    static let fileBytes = Phrase(
        kk: "файл {limit} МБ-тан үлкен: кестені бірнеше файлға бөліңіз.",
        ru: "файл больше {limit} МБ: разделите таблицу на несколько файлов.",
        en: "the file is larger than {limit} MB: split the spreadsheet into several.")
    static let parts = Phrase(
        kk: "мұрағатта {limit} бөліктен көп: мұндай кесте болмайды.",
        ru: "в архиве больше {limit} частей: таких таблиц не бывает.",
        en: "the archive has more than {limit} parts: no spreadsheet has.")
    static let partBytes = Phrase(
        kk: "«{place}» бөлігі ашылғанда {limit} МБ-тан асады: парақты бөліңіз.",
        ru: "часть «{place}» в распакованном виде больше {limit} МБ: разделите лист.",
        en: "the part “{place}” unpacks to more than {limit} MB: split the sheet.")
    static let totalBytes = Phrase(
        kk: "файл ашылғанда {limit} МБ-тан асады: кестені бірнеше файлға бөліңіз.",
        ru: "файл в распакованном виде больше {limit} МБ: разделите таблицу на несколько файлов.",
        en: "the file unpacks to more than {limit} MB: split the spreadsheet into several.")
    static let ratio = Phrase(
        kk: "«{place}» бөлігі ашылғанда {limit} еседен артық үлкейеді: жадты толтыруға арналған "
            + "файлдар осындай болады, ол оқылмады.",
        ru: "часть «{place}» при распаковке растёт более чем в {limit} раз: такими бывают файлы, "
            + "созданные, чтобы переполнить память; файл не прочитан.",
        en:
            "the part “{place}” grows more than {limit} times when unpacked: files made to fill the "
            + "memory are like that; it was not read.")
    static let sheets = Phrase(
        kk: "кітапта {limit} парақтан көп.", ru: "в книге больше {limit} листов.",
        en: "the workbook has more than {limit} sheets.")
    static let rows = Phrase(
        kk: "«{place}» парағында {limit} жолдан көп: парақты бөліңіз.",
        ru: "на листе «{place}» больше {limit} строк: разделите лист.",
        en: "the sheet “{place}” has more than {limit} rows: split the sheet.")
    static let columns = Phrase(
        kk: "«{place}» парағында {limit} бағаннан көп: парақты бөліңіз.",
        ru: "на листе «{place}» больше {limit} столбцов: разделите лист.",
        en: "the sheet “{place}” has more than {limit} columns: split the sheet.")
    static let textBytes = Phrase(
        kk: "{place}: мәтін {limit} байттан ұзын; ұяшықта мұндай мәтін болмайды.",
        ru: "{place}: текст длиннее {limit} байт; таких текстов в ячейках не бывает.",
        en: "{place}: the text is longer than {limit} bytes; no cell has such text.")
    static let sharedTextBytes = Phrase(
        kk: "ұяшықтардың мәтіндері барлығы {limit} МБ-тан асады: кестені бөліңіз.",
        ru: "тексты ячеек вместе занимают больше {limit} МБ: разделите таблицу.",
        en: "the texts of cells are more than {limit} MB together: split the spreadsheet.")
    static let sharedTexts = Phrase(
        kk: "файлда {limit} мәтіннен көп: кестені бөліңіз.",
        ru: "в файле больше {limit} текстов: разделите таблицу.",
        en: "the file has more than {limit} texts: split the spreadsheet.")
    static let repeatedCells = Phrase(
        kk: "«{place}» парағында қайталанатын ұяшықтар {limit}-нан көп: мұндай кесте болмайды.",
        ru: "на листе «{place}» больше {limit} повторённых ячеек: таких таблиц не бывает.",
        en: "the sheet “{place}” has more than {limit} repeated cells: no spreadsheet has.")
    static let mergedAreas = Phrase(
        kk: "«{place}» парағында {limit} біріктірілген аймақтан көп.",
        ru: "на листе «{place}» больше {limit} объединённых областей.",
        en: "the sheet “{place}” has more than {limit} merged areas.")
    static let styles = Phrase(
        kk: "файлда {limit} стильден көп.", ru: "в файле больше {limit} стилей.",
        en: "the file has more than {limit} styles.")
}
