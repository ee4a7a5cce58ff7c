public import Languages

extension MarcDoubt: Explained {
    /// What is wrong and what would be right.
    public var explanation: Phrase {
        switch self {
        case .length(let stated, let found):
            Phrase(
                kk: "ұзындығы «{stated}» деп көрсетілген, шын ұзындығы {found} байт. Жазба оқылды.",
                ru: "указана длина «{stated}», на деле байт {found}. Запись прочитана.",
                en:
                    "the stated length is “{stated}”, the true one {found} bytes. The record was read."
            ).filled(["stated": stated, "found": "\(found)"])
        case .baseAddress(let stated, let found):
            Phrase(
                kk: "деректер «{stated}» адресінен басталады делінген, шынында {found}. "
                    + "Жазба оқылды; тексеріп шығыңыз.",
                ru:
                    "указан адрес данных «{stated}», на деле {found}. Запись прочитана; проверьте её.",
                en:
                    "the data is said to begin at “{stated}” and begins at {found}. The record was read; "
                    + "look it over."
            ).filled(["stated": stated, "found": "\(found)"])
        case .directoryEnd:
            Phrase(
                kk: "өрістер анықтамалығы айырғышпен (1E) бітпейді. Жазба оқылды.",
                ru: "справочник полей не кончается разделителем (1E). Запись прочитана.",
                en:
                    "the directory of fields does not end with its separator (1E). The record was read."
            )
        case .terminator:
            Phrase(
                kk: "жазба соңғы белгімен (1D) бітпейді; келесі жазба табылды. Жазба оқылды.",
                ru: "запись не кончается своим знаком (1D); её конец найден. Запись прочитана.",
                en: "the record does not end with its terminator (1D); its end was found. "
                    + "The record was read.")
        case .fieldBounds:
            Phrase(
                kk: "өрістер анықтамалық көрсеткен жерде емес; олар айырғыштар бойынша бөлінді. "
                    + "Жазба оқылды; тексеріп шығыңыз.",
                ru: "поля стоят не там, где указывает справочник; они разделены по разделителям. "
                    + "Запись прочитана; проверьте её.",
                en: "fields are not where the directory says; they were told apart by separators. "
                    + "The record was read; look it over.")
        case .strayBytes(let count):
            Phrase(
                kk:
                    "жазбалар арасында ешқайсысына жатпайтын байттар бар: {n}; олар өткізіп жіберілді.",
                ru: "между записями лишних байт: {n}; они пропущены.",
                en: "bytes between records that belong to none: {n}; they were passed over."
            ).filled(["n": "\(count)"])
        case .tag:
            Phrase(
                kk: "белгі үш цифрдан немесе әріптен тұруы керек. Өріс сол күйінде оқылды.",
                ru: "метка должна состоять из трёх цифр или букв. Поле прочитано как есть.",
                en: "a tag should be three digits or letters. The field was read as it is.")
        case .indicators:
            Phrase(
                kk: "өріс екі индикатордан басталуы керек. Өріс оқылды.",
                ru: "поле должно начинаться двумя индикаторами. Поле прочитано.",
                en: "the field should begin with two indicators. The field was read.")
        case .undecodable(let count, let encoding):
            Phrase(
                kk: "{encoding} кодировкасында мұндай таңба жоқ: {n} байт; олардың орнында � тұр. "
                    + "Кодировканы көрсетіңіз.",
                ru: "байт, которые в {encoding} ничего не значат: {n}; на их месте стоит �. "
                    + "Укажите кодировку.",
                en: "bytes that are no character of {encoding}: {n}; � stands in their place. "
                    + "State the encoding."
            ).filled(["n": "\(count)", "encoding": encoding.rawValue])
        case .notUnicode(let encoding):
            Phrase(
                kk: "маркерде Юникод делінген, ал мәтін {encoding} ретінде оқылды.",
                ru: "в маркере указан Юникод, а текст прочитан как {encoding}.",
                en: "the leader states Unicode, and the text was read as {encoding}."
            ).filled(["encoding": encoding.rawValue])
        case .characterSet(let code):
            Phrase(
                kk: "MARC-8 «{code}» таңбалар жиыны оқылмайды; таңбалардың орнында � тұр. "
                    + "Файлды UTF-8 түрінде сұраңыз.",
                ru: "набор знаков MARC-8 «{code}» не читается; на месте знаков стоит �. "
                    + "Запросите файл в UTF-8.",
                en:
                    "the MARC-8 character set “{code}” is not read; � stands in place of its characters. "
                    + "Ask for the file in UTF-8."
            ).filled(["code": code])
        }
    }
}
