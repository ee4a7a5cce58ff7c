public import Languages
import Ledger
import Money

extension OrderFault: Explained {
    public var explanation: Phrase {
        switch self {
        case .orderExists(let code):
            Phrase(
                kk: "«{code}» тапсырысы бұрын орналастырылған; өзгертуді бөлек құжатпен жазыңыз.",
                ru: "заказ «{code}» уже размещён; изменение запишите отдельным документом.",
                en: "the order “{code}” is placed already; record a change by a paper of its own."
            ).filled(["code": code.text])
        case .unknownOrder(let code):
            Phrase(
                kk: "«{code}» тапсырысы жоқ; алдымен оны орналастырыңыз.",
                ru: "заказа «{code}» нет; сначала разместите его.",
                en: "there is no order “{code}”; place it first."
            ).filled(["code": code.text])
        case .orderEnded(let code):
            Phrase(
                kk: "«{code}» тапсырысы аяқталған; жаңасын орналастырыңыз.",
                ru: "заказ «{code}» завершён; разместите новый.",
                en: "the order “{code}” has ended; place a new one."
            ).filled(["code": code.text])
        case .orderNeeded:
            Phrase(
                kk: "тапсырыс жолы аталған, ал тапсырыс көрсетілмеген.",
                ru: "названа строка заказа, а сам заказ не указан.",
                en: "a line of an order is named, but no order.")
        case .notRenewable(let code):
            Phrase(
                kk: "«{code}» — бір реттік тапсырыс; жазылым мен тұрақты тапсырыс қана ұзартылады.",
                ru: "«{code}» — разовый заказ; продлевают подписку и постоянный заказ.",
                en: "“{code}” is a single order; subscriptions and standing orders are renewed."
            ).filled(["code": code.text])
        case .termDoesNotFollow(let code):
            Phrase(
                kk: "«{code}»: жаңа мерзім бұрынғысынан кейін аяқталуы керек.",
                ru: "«{code}»: новый срок должен кончаться позже прежнего.",
                en: "“{code}”: the new term must end after the old one."
            ).filled(["code": code.text])
        case .unknownLine(let code, let line):
            Phrase(
                kk: "«{code}» тапсырысында {line}-жол жоқ.",
                ru: "в заказе «{code}» нет строки {line}.",
                en: "the order “{code}” has no line {line}."
            ).filled(["code": code.text, "line": "\(line)"])
        case .lineEnded(let code, let line):
            Phrase(
                kk: "«{code}» тапсырысының {line}-жолы жабылған не күші жойылған.",
                ru: "строка {line} заказа «{code}» закрыта или отменена.",
                en: "line {line} of the order “{code}” is closed or cancelled."
            ).filled(["code": code.text, "line": "\(line)"])
        case .alreadyReceived(let code, let line):
            Phrase(
                kk: "«{code}» тапсырысының {line}-жолы бойынша кітап не шот келген; оның күшін "
                    + "жоймай, жабыңыз.",
                ru: "по строке {line} заказа «{code}» уже были книги или счёт; её закрывают, а не "
                    + "отменяют.",
                en: "books or a bill came of line {line} of the order “{code}”; close it instead "
                    + "of cancelling it."
            ).filled(["code": code.text, "line": "\(line)"])
        }
    }
}

extension LineFault: Explained {
    public var explanation: Phrase {
        let head = Phrase(kk: "{line}-жол: ", ru: "строка {line}: ", en: "line {line}: ")
            .filled(["line": "\(line)"])
        return about.mapped { words, language in head[language] + words }
    }

    /// The line it is about.
    private var line: Int {
        switch self {
        case .repeatedLine(let line), .lineNumber(let line, _), .repeatedPart(let line),
            .partNeeded(let line, _), .unknownPart(let line, _), .portionsMixed(let line),
            .copiesDoNotMeet(let line, _, _), .partsDoNotMeet(let line, _, _),
            .totalIsNotPrice(let line, _, _), .fewerThanReceived(let line, _, _),
            .overDelivery(let line, _, _), .overBilling(let line, _, _):
            line
        }
    }

    private var about: Phrase {
        switch self {
        case .repeatedLine:
            Phrase(
                kk: "құжатта екі рет тұр.", ru: "стоит в документе дважды.",
                en: "it stands in the paper twice.")
        case .lineNumber(_, let expected):
            Phrase(
                kk: "жаңа жолдың нөмірі {n} болуы керек.",
                ru: "номер новой строки должен быть {n}.",
                en: "the number of the new line must be {n}."
            ).filled(["n": "\(expected)"])
        case .repeatedPart:
            Phrase(
                kk: "екі үлес бір бап пен көзге жазылған; оларды біріктіріңіз.",
                ru: "две доли записаны на одну статью и источник; объедините их.",
                en: "two parts are on the same line and source; join them.")
        case .partNeeded(_, let parts):
            Phrase(
                kk: "{n} үлеске бөлінген; үлестің нөмірін көрсетіңіз (part).",
                ru: "разделена на доли ({n}); укажите номер доли (part).",
                en: "it has {n} parts; state which (part)."
            ).filled(["n": "\(parts)"])
        case .unknownPart(_, let part):
            Phrase(kk: "{n}-үлес жоқ.", ru: "нет доли {n}.", en: "there is no part {n}.")
                .filled(["n": "\(part)"])
        case .portionsMixed:
            Phrase(
                kk: "үлестер не түгел данамен, не сома мен пайызбен беріледі.",
                ru: "доли задают либо все в экземплярах, либо суммами и процентами.",
                en: "parts are either all in copies, or in amounts and percentages.")
        case .copiesDoNotMeet(_, let copies, let parts):
            Self.difference(
                Phrase(
                    kk: "тапсырылғаны {a} дана, ал үлестердің қосындысы {b}.",
                    ru: "заказано экземпляров {a}, а в долях {b}.",
                    en: "{a} copies are ordered, but the parts hold {b}."), "\(copies)", "\(parts)")
        case .partsDoNotMeet(_, let total, let parts):
            Self.difference(
                Phrase(
                    kk: "жол сомасы {a}, ал үлестердің қосындысы {b}.",
                    ru: "сумма строки {a}, а доли дают {b}.",
                    en: "the line comes to {a}, but its parts to {b}."),
                total.description, parts.description)
        case .totalIsNotPrice(_, let total, let price):
            Self.difference(
                Phrase(
                    kk: "көрсетілген сома {a}, ал баға бойынша {b}.",
                    ru: "указана сумма {a}, а по цене выходит {b}.",
                    en: "the total is stated as {a}, but the price makes it {b}."),
                total.description, price.description)
        case .fewerThanReceived(_, let received, let copies):
            Self.difference(
                Phrase(
                    kk: "{a} дана келіп қойған, ал {b} қалдырылмақ.",
                    ru: "уже получено {a}, а оставляют {b}.",
                    en: "{a} copies came already, but {b} would be left."),
                "\(received)", "\(copies)")
        case .overDelivery(_, let ordered, let received):
            Self.difference(
                Phrase(
                    kk: "тапсырылғаны {a} дана, ал келгені {b}; тапсырысты өзгертіңіз не артығын "
                        + "қабылдамаңыз.",
                    ru: "заказано {a}, а получено {b}; измените заказ или не принимайте лишнее.",
                    en: "{a} copies were ordered, but {b} came; change the order or do not accept "
                        + "the rest."), "\(ordered)", "\(received)")
        case .overBilling(_, let ordered, let billed):
            Self.difference(
                Phrase(
                    kk: "тапсырылғаны {a} дана, ал шотта {b}; бұл шот бұрын есепке жазылмады ма?",
                    ru: "заказано {a}, а по счетам {b}; не начислен ли этот счёт раньше?",
                    en: "{a} copies were ordered, but {b} are billed; was this bill accrued before?"
                ),
                "\(ordered)", "\(billed)")
        }
    }

    private static func difference(_ phrase: Phrase, _ a: String, _ b: String) -> Phrase {
        phrase.filled(["a": a, "b": b])
    }
}

extension BillFault: Explained {
    public var explanation: Phrase {
        switch self {
        case .invoiceExists(let code):
            Phrase(
                kk: "«{code}» шоты бұрын бекітілген.", ru: "счёт «{code}» уже утверждён.",
                en: "the bill “{code}” is approved already."
            ).filled(["code": code.text])
        case .unknownInvoice(let code):
            Phrase(
                kk: "«{code}» шоты жоқ; алдымен оны бекітіңіз.",
                ru: "счёта «{code}» нет; сначала утвердите его.",
                en: "there is no bill “{code}”; approve it first."
            ).filled(["code": code.text])
        case .invoiceIsCancelled(let code):
            Phrase(
                kk: "«{code}» шотының күші жойылған.", ru: "счёт «{code}» отменён.",
                en: "the bill “{code}” is cancelled."
            ).filled(["code": code.text])
        case .invoiceDelivered(let code, let batch):
            Phrase(
                kk:
                    "«{code}» шоты бойынша «{batch}» партиясы қабылданған; алдымен соны қайтарыңыз.",
                ru: "по счёту «{code}» принята партия «{batch}»; сначала отмените её.",
                en: "the batch “{batch}” was received on the bill “{code}”; take that back first."
            ).filled(["code": code.text, "batch": batch.text])
        case .notOnInvoice(let code, let lot):
            Phrase(
                kk: "{lot}-позиция «{code}» шотында жоқ.",
                ru: "позиции {lot} нет в счёте «{code}».",
                en: "lot {lot} is not on the bill “{code}”."
            ).filled(["code": code.text, "lot": "\(lot)"])
        case .invoiceExceeded(let code, let left, let asked):
            Phrase(
                kk: "«{code}» шотында алынбағаны {left}, ал партияда {asked}.",
                ru: "по счёту «{code}» не получено {left}, а в партии {asked}.",
                en: "{left} of the bill “{code}” is not received yet, but the batch holds {asked}."
            ).filled([
                "code": code.text, "left": left.description, "asked": asked.description,
            ])
        case .creditExceeds(let billed, let asked):
            Phrase(
                kk: "есепке жазылғаны {billed}, ал қайтарылмағы {asked}.",
                ru: "начислено {billed}, а возвращают {asked}.",
                en: "{billed} was billed, but {asked} is given back."
            ).filled(["billed": billed.description, "asked": asked.description])
        }
    }
}
