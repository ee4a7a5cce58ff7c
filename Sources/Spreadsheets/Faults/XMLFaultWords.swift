public import Languages

extension XMLFault: Explained {
    /// What is wrong, as a part of a sentence.
    public var explanation: Phrase {
        switch self {
        case .characters:
            Phrase(
                kk: "мәтін емес байттар бар", ru: "в ней байты, которые не текст",
                en: "it has bytes that are not text")
        case .tag: Phrase(kk: "тег бұзылған", ru: "испорчен тег", en: "a tag is broken")
        case .attribute:
            Phrase(kk: "атрибут бұзылған", ru: "испорчен атрибут", en: "an attribute is broken")
        case .repeatedAttribute(let name):
            Phrase(
                kk: "{name} атрибуты екі рет тұр", ru: "атрибут {name} стоит дважды",
                en: "the attribute {name} stands twice"
            ).filled(["name": name])
        case .attributeCount:
            Phrase(
                kk: "элементтің атрибуттары тым көп", ru: "у элемента слишком много атрибутов",
                en: "an element has too many attributes")
        case .reference:
            Phrase(
                kk: "таңбаға сілтеме (&…;) бұзылған", ru: "испорчена ссылка на знак (&…;)",
                en: "a reference to a character (&…;) is broken")
        case .unbalanced:
            Phrase(
                kk: "элементтер дұрыс жабылмаған", ru: "элементы закрыты не по порядку",
                en: "elements are not closed in order")
        case .depth:
            Phrase(
                kk: "элементтер бір-біріне тым терең салынған",
                ru: "элементы вложены слишком глубоко", en: "elements are nested too deeply")
        case .markupTooLong:
            Phrase(
                kk: "тег не түсініктеме тым ұзын", ru: "тег или примечание слишком длинные",
                en: "a tag or comment is too long")
        case .textOutsideRoot:
            Phrase(
                kk: "түбірден тыс мәтін бар", ru: "текст вне корневого элемента",
                en: "there is text outside the root")
        case .secondRoot:
            Phrase(
                kk: "екінші түбір элемент бар", ru: "второй корневой элемент",
                en: "there is a second root")
        case .lateDeclaration:
            Phrase(
                kk: "XML сипаттамасы басында тұрған жоқ", ru: "объявление XML стоит не в начале",
                en: "the XML declaration is not at the beginning")
        case .prefix(let name):
            Phrase(
                kk: "{name} префиксі жарияланбаған", ru: "префикс {name} не объявлен",
                en: "the prefix {name} is not declared"
            ).filled(["name": name])
        case .endInsideMarkup:
            Phrase(
                kk: "тегтің ортасында үзіледі", ru: "она обрывается внутри тега",
                en: "it ends inside a tag")
        case .endInsideElement:
            Phrase(
                kk: "элементтер жабылмай аяқталады", ru: "она кончается с незакрытыми элементами",
                en: "it ends with elements open")
        }
    }
}
