public import Languages

extension DataFault: Explained {
    public var explanation: Phrase {
        let what = problem.explanation
        return Phrase(
            kk: place(lineWord: "{line}-жол") + what.kk,
            ru: place(lineWord: "строка {line}") + what.ru,
            en: place(lineWord: "line {line}") + what.en)
    }

    /// File, line, key and value, ending in a colon.
    private func place(lineWord: String) -> String {
        var parts = [file]
        if let line { parts.append(lineWord.replacing("{line}", with: "\(line)")) }
        if !place.isEmpty { parts.append(place) }
        if let value { parts.append("«\(value)»") }
        return parts.joined(separator: ", ") + ": "
    }
}

extension DataFault.Problem {
    /// What is wrong and what would be right.
    var explanation: Phrase {
        formExplanation ?? valueExplanation ?? codeExplanation
    }

    /// The first of many codes: a person needs the habit of a list, not all of it.
    private static func shortened(_ codes: [String]) -> String {
        let shown = codes.prefix(12).joined(separator: ", ")
        return codes.count > 12 ? shown + ", …" : shown
    }

    /// Faults of the form of a file.
    private var formExplanation: Phrase? {
        switch self {
        case .unreadable:
            Phrase(
                kk: "файл табылмады немесе оқылмайды.", ru: "файла нет или он не читается.",
                en: "the file is not there or cannot be read.")
        case .notUTF8:
            Phrase(
                kk: "мәтін UTF-8 емес; файлды UTF-8 түрінде сақтаңыз.",
                ru: "текст не в UTF-8; сохраните файл в UTF-8.",
                en: "the text is not UTF-8; save the file as UTF-8.")
        case .badYAML(let reason):
            Phrase(
                kk: "YAML құрылымы бұзылған ({reason}); шегіністер мен қос нүктелерді тексеріңіз.",
                ru: "нарушена запись YAML ({reason}); проверьте отступы и двоеточия.",
                en: "this is not YAML ({reason}); check indents and colons."
            ).filled(["reason": reason])
        case .badTable(let reason): CSVFault(line: 1, column: 1, reason: reason).explanation
        case .wrongColumns(let expected):
            Phrase(
                kk: "бағандар мынадай болуы керек: {list}.", ru: "нужны столбцы: {list}.",
                en: "the columns must be: {list}."
            ).filled(["list": expected.joined(separator: ", ")])
        case .missing:
            Phrase(
                kk: "мән жазылмаған; оны толтырыңыз.", ru: "значение не указано; впишите его.",
                en: "nothing is written here; fill it in.")
        case .unknownKey(let allowed):
            Phrase(
                kk: "мұндай кілт жоқ; болатындары: {list}.",
                ru: "такого ключа нет; бывают: {list}.",
                en: "there is no such key; there are: {list}."
            ).filled(["list": allowed.joined(separator: ", ")])
        case .notAGroup:
            Phrase(
                kk: "мұнда кілттер тобы керек.", ru: "здесь нужна группа ключей.",
                en: "a group of keys belongs here.")
        case .notAList:
            Phrase(
                kk: "мұнда тізім керек.", ru: "здесь нужен список.", en: "a list belongs here.")
        case .notAValue:
            Phrase(
                kk: "мұнда бір ғана мән керек.", ru: "здесь нужно одно значение.",
                en: "a single value belongs here.")
        case .notADate, .notANumber, .tooManyDecimals, .notWhole, .notOneOf, .notASum,
            .unknownCode, .repeatedCode, .partWithoutWhole, .notExactlyOne, .notAnISBN, .notNumbers,
            .refused:
            nil
        }
    }

    /// Faults of a single value.
    private var valueExplanation: Phrase? {
        switch self {
        case .notADate:
            Phrase(
                kk: "күн ЖЖЖЖ-АА-КК түрінде жазылады, мысалы 2021-09-30.",
                ru: "дата пишется как ГГГГ-ММ-ДД, например 2021-09-30.",
                en: "a date is written YYYY-MM-DD, for example 2021-09-30.")
        case .notANumber:
            Phrase(
                kk: "сан нүктелі бөлшекпен жазылады, мысалы 1987836.20 немесе 1 987 836.20.",
                ru: "число пишется с десятичной точкой, например 1987836.20 или 1 987 836.20.",
                en: "a number is written with a decimal point, for example 1987836.20 or "
                    + "1 987 836.20.")
        case .tooManyDecimals(let limit):
            Phrase(
                kk: "нүктеден кейін {limit} таңбадан артық болмайды.",
                ru: "после точки не больше {limit} знаков.",
                en: "no more than {limit} decimals belong here."
            ).filled(["limit": "\(limit)"])
        case .notWhole(let range):
            Phrase(
                kk: "{low}–{high} аралығындағы бүтін сан керек.",
                ru: "нужно целое число от {low} до {high}.",
                en: "a whole number from {low} to {high} belongs here."
            ).filled(["low": "\(range.lowerBound)", "high": "\(range.upperBound)"])
        case .notOneOf(let words):
            Phrase(
                kk: "мыналардың бірі керек: {list}.", ru: "нужно одно из: {list}.",
                en: "one of these belongs here: {list}."
            ).filled(["list": words.joined(separator: ", ")])
        case .notASum:
            Phrase(
                kk: "SHA-256 — 64 он алтылық цифр (0–9, a–f).",
                ru: "SHA-256 — это 64 шестнадцатеричные цифры (0–9, a–f).",
                en: "a SHA-256 is 64 hexadecimal digits (0–9, a–f).")
        case .notAnISBN:
            Phrase(
                kk: "ISBN — бақылау цифры дұрыс 10 не 13 цифр; кітаптағы нөмірді тексеріңіз.",
                ru: "ISBN — это 10 или 13 цифр с верной контрольной; сверьте номер с книгой.",
                en: "an ISBN has 10 or 13 digits with a right check digit; compare it with the "
                    + "book.")
        case .notNumbers:
            Phrase(
                kk: "түгендеу нөмірлері былай жазылады: 1001 немесе 1001-1010.",
                ru: "инвентарные номера пишут так: 1001 или 1001-1010.",
                en: "inventory numbers are written 1001 or 1001-1010.")
        case .refused(let why): why
        case .unreadable, .notUTF8, .badYAML, .badTable, .wrongColumns, .missing, .unknownKey,
            .notAGroup, .notAList, .notAValue,
            .unknownCode, .repeatedCode, .partWithoutWhole, .notExactlyOne:
            nil
        }
    }

    /// Faults between values.
    private var codeExplanation: Phrase {
        switch self {
        case .unknownCode(let kind, let known):
            Phrase(
                kk: "{kind} коды белгісіз; бары: {list}.",
                ru: "неизвестный код ({kind}); есть: {list}.",
                en: "there is no {kind} of this code; there are: {list}."
            ).filled(["kind": kind.name]).filled(["list": Self.shortened(known)])
        case .repeatedCode(let firstLine):
            Phrase(
                kk: "бұл код {line}-жолда жазылған; әр код бір рет қана тұрады.",
                ru: "этот код уже стоит в строке {line}; код пишется один раз.",
                en: "this code already stands in line {line}; a code stands once."
            ).filled(["line": "\(firstLine)"])
        case .partWithoutWhole(let parent):
            Phrase(
                kk: "алдымен «{parent}» жолын жазыңыз.", ru: "сначала должна стоять «{parent}».",
                en: "“{parent}” must stand before it."
            ).filled(["parent": parent])
        case .notExactlyOne(let keys):
            Phrase(
                kk: "мыналардың дәл біреуі керек: {list}.", ru: "нужно ровно одно из: {list}.",
                en: "exactly one of these belongs here: {list}."
            ).filled(["list": keys.joined(separator: ", ")])
        case .unreadable, .notUTF8, .badYAML, .badTable, .wrongColumns, .missing, .unknownKey,
            .notAGroup, .notAList, .notAValue,
            .notADate, .notANumber, .tooManyDecimals, .notWhole, .notOneOf, .notASum, .notAnISBN,
            .notNumbers, .refused:
            Phrase(same: "")
        }
    }
}

extension DataFault.CodeKind {
    /// The name of the kind.
    var name: Phrase {
        switch self {
        case .line: Phrase(kk: "бап", ru: "статья", en: "line")
        case .source: Phrase(kk: "қаржы көзі", ru: "источник", en: "source")
        case .branch: Phrase(kk: "филиал", ru: "филиал", en: "branch")
        case .programme: Phrase(kk: "бағдарлама", ru: "программа", en: "programme")
        case .document: Phrase(kk: "құжат", ru: "документ", en: "document")
        case .figure: Phrase(kk: "көрсеткіш", ru: "показатель", en: "figure")
        case .unit: Phrase(kk: "өлшем бірлігі", ru: "единица", en: "unit")
        case .measure: Phrase(kk: "өлшем", ru: "мера", en: "measure")
        case .period: Phrase(kk: "кезең", ru: "период", en: "period")
        case .currency: Phrase(kk: "валюта", ru: "валюта", en: "currency")
        case .itemKind: Phrase(kk: "басылым түрі", ru: "вид издания", en: "kind of item")
        case .content: Phrase(kk: "мазмұн тобы", ru: "группа по содержанию", en: "content group")
        case .audience: Phrase(kk: "оқырман тобы", ru: "группа читателей", en: "audience")
        case .vat: Phrase(kk: "ҚҚС мөлшерлемесі", ru: "ставка НДС", en: "rate of VAT")
        }
    }
}
