public import Languages

extension EdifactFault: Explained {
    /// The fault as one sentence that begins with its place.
    public var explanation: Phrase {
        var place = Phrase(
            kk: "{n}-сегмент ({offset}-байт)", ru: "сегмент {n} (байт {offset})",
            en: "segment {n} (byte {offset})"
        ).filled(["n": "\(segment)", "offset": "\(offset)"])
        if let message {
            let of = Phrase(
                kk: "{m} хабарламасы, ", ru: "сообщение {m}, ", en: "message {m}, "
            ).filled(["m": message])
            place = Phrase { of[$0] + place[$0] }
        }
        let sentence =
            switch reason {
            case .damage(let damage): damage.explanation
            case .doubt(let doubt): doubt.explanation
            }
        return Phrase { place[$0] + ": " + sentence[$0] }
    }
}

extension EdifactDamage: Explained {
    /// What is wrong and what would be right.
    public var explanation: Phrase {
        switch self {
        case .notEdifact(let text):
            Phrase(
                kk: "файл UNA немесе UNB деп басталуы керек, ал «{text}» тұр; бұл EDIFACT емес.",
                ru: "файл должен начинаться с UNA или UNB, а стоит «{text}»; это не EDIFACT.",
                en: "the file should begin with UNA or UNB, not “{text}”; it is not EDIFACT."
            ).filled(["text": text])
        case .serviceCharacters(let text):
            Phrase(
                kk: "«{text}»: UNA бөлгіштері әртүрлі және әріп те, цифр да емес болуы керек. "
                    + "Файл оқылмады.",
                ru: "«{text}»: разделители в UNA должны быть разными и не буквами и не цифрами. "
                    + "Файл не прочитан.",
                en: "“{text}”: the separators of UNA must differ and be no letters or digits. "
                    + "The file was not read."
            ).filled(["text": text])
        case .tag(let text):
            Phrase(
                kk: "«{text}»: сегмент үш бас латын әрпінен басталуы керек. Хабарлама оқылмады.",
                ru: "«{text}»: сегмент должен начинаться тремя заглавными латинскими буквами. "
                    + "Сообщение не прочитано.",
                en: "“{text}”: a segment should begin with three capital letters. "
                    + "The message was not read."
            ).filled(["text": text])
        case .segmentTooLong(let limit):
            Phrase(
                kk: "сегмент {limit} шегінен асады; аяқтау белгісі жоғалмады ма, тексеріңіз. "
                    + "Хабарлама оқылмады.",
                ru: "сегмент превышает предел {limit}; проверьте, не потерян ли знак его конца. "
                    + "Сообщение не прочитано.",
                en: "the segment exceeds the limit of {limit}; see whether its terminator is lost. "
                    + "The message was not read."
            ).filled(["limit": "\(limit)"])
        case .tooManySegments(let limit):
            Phrase(
                kk: "хабарламада {limit} сегменттен көп. Ол оқылмады.",
                ru: "в сообщении больше {limit} сегментов. Оно не прочитано.",
                en: "the message has more than {limit} segments. It was not read."
            ).filled(["limit": "\(limit)"])
        case .header:
            Phrase(
                kk: "UNH ішінде хабарламаның нөмірі мен түрі болуы керек. Хабарлама оқылмады.",
                ru: "в UNH должны быть номер и тип сообщения. Сообщение не прочитано.",
                en: "UNH should state the message's number and type. The message was not read.")
        case .noTrailer:
            Phrase(
                kk: "хабарлама UNT сегментімен бітпейді, демек толық емес. Ол оқылмады.",
                ru: "сообщение не кончается сегментом UNT, то есть неполно. Оно не прочитано.",
                en: "the message does not end with UNT, so it is not whole. It was not read.")
        case .cutOff(let text):
            Phrase(
                kk: "файл сегменттің ортасында бітеді: «{text}». Файлды қайта алыңыз.",
                ru: "файл кончается внутри сегмента: «{text}». Получите файл заново.",
                en: "the file ends inside a segment: “{text}”. Get the file anew."
            ).filled(["text": text])
        case .outsideMessage(let tag):
            Phrase(
                kk: "{tag} сегменті UNH мен UNT арасында емес; ол өткізіп жіберілді.",
                ru: "сегмент {tag} стоит не между UNH и UNT; он пропущен.",
                en: "segment {tag} does not stand between UNH and UNT; it was passed over."
            ).filled(["tag": tag])
        case .number(let tag, let text):
            Phrase(
                kk: "{tag}: «{text}» сан емес; мысалы, 12.50 деп жазылады. Хабарлама оқылмады.",
                ru: "{tag}: «{text}» — не число; пишется, например, 12.50. Сообщение не прочитано.",
                en:
                    "{tag}: “{text}” is no number; write for example 12.50. The message was not read."
            ).filled(["tag": tag, "text": EdifactFault.shortened(text)])
        case .type(let type):
            Phrase(
                kk: "«{type}» хабарламалары оқылмайды; ORDERS пен INVOIC оқылады.",
                ru: "сообщения «{type}» не читаются; читаются ORDERS и INVOIC.",
                en: "messages “{type}” are not read; ORDERS and INVOIC are."
            ).filled(["type": EdifactFault.shortened(type)])
        case .currency(let code):
            Phrase(
                kk: "«{code}» валютасы ISO 4217 тізімінде жоқ; мысалы, KZT. Хабарлама оқылмады.",
                ru:
                    "валюты «{code}» нет в ISO 4217; пишется, например, KZT. Сообщение не прочитано.",
                en:
                    "ISO 4217 has no currency “{code}”; write for example KZT. The message was not read."
            ).filled(["code": EdifactFault.shortened(code)])
        }
    }
}

extension EdifactDoubt: Explained {
    /// What is wrong and what would be right.
    public var explanation: Phrase {
        switch self {
        case .segmentCount(let stated, let found):
            Phrase(
                kk: "UNT сегменттер санын {stated} дейді, шынында {found}. Хабарлама оқылды; "
                    + "толық па, тексеріңіз.",
                ru: "UNT указывает сегментов {stated}, на деле их {found}. Сообщение прочитано; "
                    + "проверьте, полно ли оно.",
                en: "UNT states {stated} segments and there are {found}. The message was read; "
                    + "see whether it is whole."
            ).filled(["stated": EdifactFault.shortened(stated), "found": "\(found)"])
        case .messageReference(let header, let trailer),
            .interchangeReference(let header, let trailer):
            Phrase(
                kk: "басындағы нөмір «{header}», соңындағы «{trailer}»; олар бірдей болуы керек.",
                ru: "номер в начале «{header}», в конце «{trailer}»; они должны совпадать.",
                en: "the number at the beginning is “{header}”, at the end “{trailer}”; "
                    + "they should be the same."
            ).filled([
                "header": EdifactFault.shortened(header),
                "trailer": EdifactFault.shortened(trailer),
            ])
        case .messageCount(let stated, let found):
            Phrase(
                kk:
                    "UNZ хабарламалар санын {stated} дейді, шынында {found}. Файл толық па, тексеріңіз.",
                ru:
                    "UNZ указывает сообщений {stated}, на деле их {found}. Проверьте, полон ли файл.",
                en:
                    "UNZ states {stated} messages and there are {found}. See whether the file is whole."
            ).filled(["stated": EdifactFault.shortened(stated), "found": "\(found)"])
        case .interchangeEnd:
            Phrase(
                kk: "файл UNZ сегментімен бітпейді; ол толық па, тексеріңіз.",
                ru: "файл не кончается сегментом UNZ; проверьте, полон ли он.",
                en: "the file does not end with UNZ; see whether it is whole.")
        case .strayBytes(let count):
            Phrase(
                kk: "алғашқы сегменттің алдында артық байттар бар: {n}; олар өткізіп жіберілді.",
                ru: "перед первым сегментом лишних байт: {n}; они пропущены.",
                en:
                    "bytes before the first segment that are none of it: {n}; they were passed over."
            ).filled(["n": "\(count)"])
        case .undecodable(let count, let set):
            Phrase(
                kk: "{set} жиынында мұндай таңба жоқ: {n} байт; олардың орнында � тұр.",
                ru: "байт, которые в {set} ничего не значат: {n}; на их месте стоит �.",
                en: "bytes that are no character of {set}: {n}; � stands in their place."
            ).filled(["n": "\(count)", "set": EdifactFault.shortened(set)])
        case .lineCount(let stated, let found):
            Phrase(
                kk: "CNT жолдар санын {stated} дейді, шынында {found}.",
                ru: "CNT указывает строк {stated}, на деле их {found}.",
                en: "CNT states {stated} lines and there are {found}."
            ).filled(["stated": EdifactFault.shortened(stated), "found": "\(found)"])
        case .quantitySum(let stated, let found):
            Phrase(
                kk: "CNT дана санын {stated} дейді, жолдар бойынша {found}.",
                ru: "CNT указывает экземпляров {stated}, по строкам их {found}.",
                en: "CNT states {stated} copies and the lines come to {found}."
            ).filled(["stated": EdifactFault.shortened(stated), "found": found])
        case .date(let text):
            Phrase(
                kk: "«{text}» күн емес; мысалы, 20210930 деп жазылады. Күні белгісіз болып қалды.",
                ru: "«{text}» — не дата; пишется, например, 20210930. Дата осталась неизвестной.",
                en: "“{text}” is no date; write for example 20210930. The date stays unknown."
            ).filled(["text": EdifactFault.shortened(text)])
        case .isbn(let line, let text):
            Phrase(
                kk: "{line}-жолда ISBN жоқ, «{text}» тұр.",
                ru: "в строке {line} нет ISBN, стоит «{text}».",
                en: "line {line} has no ISBN; “{text}” stands there."
            ).filled([
                "line": EdifactFault.shortened(line), "text": EdifactFault.shortened(text),
            ])
        }
    }
}

extension EdifactFault {
    /// A value as a message can quote it.
    static func shortened(_ value: String) -> String {
        var text = String.UnicodeScalarView()
        for scalar in value.unicodeScalars.prefix(60) {
            text.append(scalar.value < 0x20 || scalar.value == 0x7F ? " " : scalar)
        }
        return String(text) + (value.unicodeScalars.count > 60 ? "…" : "")
    }
}
