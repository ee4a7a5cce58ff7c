import Languages

/// A kind of mistake people make, to be planted where an audit should find it. The rules admit all of
/// them: they are wrong about the world, not in the ledger.
public enum MistakeKind: String, Sendable, Hashable, CaseIterable {
    /// A bill recorded and paid twice, the second time under a slightly different number.
    case duplicatePayment = "duplicate-payment"
    /// One purchase ordered in parts, each just below the limit for purchases without a tender.
    case splitPurchase = "split-purchase"
    /// A payment order dated on a Saturday or Sunday.
    case weekendPayment = "weekend-payment"
    /// A meter's bill of a round amount.
    case roundAmount = "round-amount"
    /// A bill of one line booked on another.
    case wrongLine = "wrong-line"
    /// A bill of one library booked on another whose code looks alike.
    case wrongBranch = "wrong-branch"
    /// A bill recorded months after its date, into accounts long closed.
    case backDated = "back-dated"
    /// A bill higher than its order.
    case aboveOrder = "above-order"
    /// A bill for something nobody ordered.
    case neverOrdered = "never-ordered"
    /// A batch with a tenth of its copies, so that a copy costs ten times too much.
    case tenfoldPrice = "tenfold-price"
    /// A number missing in the library's own series of payment orders.
    case numberGap = "number-gap"
    /// Two digits of a payment changed places.
    case transposedDigits = "transposed-digits"
    /// A bill of December booked in the next year.
    case lateCutOff = "late-cut-off"
    /// A right entry reversed and entered again unchanged.
    case reversedAndReentered = "reversed-and-reentered"

    /// The place of its own numbers among the random ones.
    var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

extension MistakeKind {
    /// What is wrong, in words. `{document}` and `{detail}` are filled from the mistake.
    var wording: Phrase {
        switch self {
        case .duplicatePayment:
            Phrase(
                kk: "{document}: {detail} шоты сәл өзгертілген нөмірмен екінші рет төленді.",
                ru: "{document}: счёт {detail} оплачен второй раз под слегка изменённым номером.",
                en:
                    "{document}: invoice {detail} paid a second time under a slightly different number."
            )
        case .splitPurchase:
            Phrase(
                kk: "Бір сатып алу {detail} шегінен сәл төмен бірнеше тапсырысқа бөлінді.",
                ru: "Одна закупка разбита на заказы чуть ниже предела {detail}.",
                en: "One purchase split into orders just below the limit of {detail}.")
        case .weekendPayment:
            Phrase(
                kk: "{document}: төлем демалыс күні жасалған ({detail}).",
                ru: "{document}: платёж датирован выходным днём ({detail}).",
                en: "{document}: a payment dated on a weekend ({detail}).")
        case .roundAmount:
            Phrase(
                kk: "{document}: есептегіш бойынша шоттың сомасы дөп-дөңгелек.",
                ru: "{document}: счёт по счётчику на круглую сумму.",
                en: "{document}: a metered bill of a round amount.")
        case .wrongLine:
            Phrase(
                kk: "{document}: шот «{detail}» бабына тиесілі, басқа бапқа жазылған.",
                ru: "{document}: счёт относится к статье «{detail}», проведён по другой.",
                en: "{document}: the bill belongs to the line “{detail}” and is booked on another.")
        case .wrongBranch:
            Phrase(
                kk:
                    "{document}: шот {detail} филиалына тиесілі, коды ұқсас басқа филиалға жазылған.",
                ru:
                    "{document}: счёт относится к филиалу {detail}, проведён по филиалу с похожим кодом.",
                en:
                    "{document}: the bill belongs to branch {detail} and is booked on one of a similar code."
            )
        case .backDated:
            Phrase(
                kk: "{document}: {detail} күнгі құжат бірнеше айдан кейін жазылған.",
                ru: "{document}: документ от {detail} внесён спустя несколько месяцев.",
                en: "{document}: a document of {detail} recorded months later.")
        case .aboveOrder:
            Phrase(
                kk: "{document}: шот тапсырыс сомасынан ({detail}) асады.",
                ru: "{document}: счёт больше суммы заказа ({detail}).",
                en: "{document}: the bill exceeds its order ({detail}).")
        case .neverOrdered:
            Phrase(
                kk: "{document}: бұл шоттың тапсырысы жоқ.",
                ru: "{document}: заказа к этому счёту нет.",
                en: "{document}: there is no order for this bill.")
        case .tenfoldPrice:
            Phrase(
                kk:
                    "{document}: дана саны он есе аз жазылған ({detail}), бір дананың бағасы он есе артық.",
                ru:
                    "{document}: экземпляров записано вдесятеро меньше ({detail}), цена экземпляра выше в десять раз.",
                en:
                    "{document}: a tenth of the copies recorded ({detail}), so a copy costs ten times too much."
            )
        case .numberGap:
            Phrase(
                kk: "{document}: төлем тапсырмаларының қатарында бұл нөмір жоқ.",
                ru: "{document}: этого номера нет в ряду платёжных поручений.",
                en: "{document}: this number is missing in the series of payment orders.")
        case .transposedDigits:
            Phrase(
                kk: "{document}: төлемде екі цифр орын ауыстырған; шот бойынша {detail}.",
                ru: "{document}: в платеже переставлены две цифры; по счёту {detail}.",
                en: "{document}: two digits of the payment changed places; the bill is {detail}.")
        case .lateCutOff:
            Phrase(
                kk: "{document}: {detail} күнгі шот келесі жылға жазылған.",
                ru: "{document}: счёт от {detail} проведён следующим годом.",
                en: "{document}: a bill of {detail} booked in the next year.")
        case .reversedAndReentered:
            Phrase(
                kk:
                    "{document}: дұрыс жазба себепсіз сторно жасалып, сол күйінде қайта енгізілген.",
                ru:
                    "{document}: верная запись сторнирована без причины и внесена снова без изменений.",
                en: "{document}: a right entry reversed for no reason and entered again unchanged.")
        }
    }
}
