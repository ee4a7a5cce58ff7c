public import Languages

extension MarcDamage: Explained {
    /// What is wrong and what would be right.
    public var explanation: Phrase {
        switch self {
        case .cutOff(let stated?, let found):
            Phrase(
                kk: "файл жазбаның ортасында бітеді: {stated} байт керек, {found} бар. "
                    + "Жазба оқылмады; файлды қайта көшіріңіз.",
                ru: "файл кончается внутри записи: нужно байт {stated}, есть {found}. "
                    + "Запись не прочитана; скопируйте файл заново.",
                en: "the file ends inside the record: it needs {stated} bytes and has {found}. "
                    + "The record was not read; copy the file anew."
            ).filled(["stated": "\(stated)", "found": "\(found)"])
        case .cutOff(nil, _):
            Phrase(
                kk: "файл жазбаның ортасында бітеді. Жазба оқылмады; файлды қайта көшіріңіз.",
                ru: "файл кончается внутри записи. Запись не прочитана; скопируйте файл заново.",
                en: "the file ends inside the record. The record was not read; copy the file anew.")
        case .tooLong(let limit):
            Phrase(
                kk:
                    "жазба {limit} байттан ұзын. Ол оқылмады; жазбаның соңы жоғалмады ма, тексеріңіз.",
                ru:
                    "запись длиннее {limit} байт. Она не прочитана; проверьте, не потерян ли её конец.",
                en:
                    "the record is longer than {limit} bytes. It was not read; see whether its end is lost."
            ).filled(["limit": "\(limit)"])
        case .noLeader(let text):
            Phrase(
                kk: "мұнда 24 таңбалы маркер болуы керек, ал «{text}» тұр. Жазба оқылмады.",
                ru: "здесь должен быть маркер из 24 знаков, а стоит «{text}». Запись не прочитана.",
                en:
                    "a leader of 24 characters should stand here, not “{text}”. The record was not read."
            ).filled(["text": text])
        case .directory(let text):
            Phrase(
                kk: "өрістер анықтамалығы бүлінген: «{text}»; әр өріске 12 таңба керек: "
                    + "белгі, ұзындық, орын. Жазба оқылмады.",
                ru: "справочник полей повреждён: «{text}»; на поле нужно 12 знаков: метка, длина, "
                    + "адрес. Запись не прочитана.",
                en: "the directory of fields is damaged: “{text}”; a field needs 12 characters: "
                    + "tag, length, start. The record was not read."
            ).filled(["text": text])
        case .fieldCount(let directory, let data):
            Phrase(
                kk: "анықтамалықта {a} өріс, ал деректерде {b}; қайсысы қайсы екені белгісіз. "
                    + "Жазба оқылмады.",
                ru: "в справочнике полей {a}, а в данных {b}; какое из них какое, неизвестно. "
                    + "Запись не прочитана.",
                en:
                    "the directory names {a} fields and the data holds {b}; which is which is not known. "
                    + "The record was not read."
            ).filled(["a": "\(directory)", "b": "\(data)"])
        case .noFields:
            Phrase(
                kk: "жазбада бірде-бір өріс жоқ.", ru: "в записи нет ни одного поля.",
                en: "the record has no fields.")
        case .tooManyFields(let limit):
            Phrase(
                kk: "жазбада {limit} өрістен немесе ішкі өрістен көп. Жазба оқылмады.",
                ru: "в записи больше {limit} полей или подполей. Запись не прочитана.",
                en: "the record has more than {limit} fields or subfields. The record was not read."
            ).filled(["limit": "\(limit)"])
        case .xml(let fault): fault.explanation
        }
    }
}

extension XMLFault: Explained {
    public var explanation: Phrase {
        switch self {
        case .malformed(let text):
            Phrase(
                kk: "XML бүлінген: «{text}». Осы жердегі жазба оқылмады.",
                ru: "XML повреждён: «{text}». Запись в этом месте не прочитана.",
                en: "the XML is broken: “{text}”. The record that stands here was not read."
            ).filled(["text": text])
        case .documentType:
            Phrase(
                kk: "файлда DOCTYPE бар; ондай файл оқылмайды. Онсыз сақтаңыз.",
                ru: "в файле есть DOCTYPE; такой файл не читается. Сохраните без него.",
                en: "the file has a DOCTYPE and is not read. Save it without one.")
        case .entity(let name):
            Phrase(
                kk: "«&{name};» белгісіз; тек amp, lt, gt, quot, apos және нөмірлер болады. "
                    + "Жазба оқылмады.",
                ru: "«&{name};» неизвестно; бывают только amp, lt, gt, quot, apos и номера. "
                    + "Запись не прочитана.",
                en: "“&{name};” is not known; only amp, lt, gt, quot, apos and numbers are. "
                    + "The record was not read."
            ).filled(["name": name])
        case .depth(let limit):
            Phrase(
                kk: "элементтердің кіріктірілу тереңдігі {n} деңгейден асады. Жазба оқылмады.",
                ru: "элементы вложены глубже {n} уровней. Запись не прочитана.",
                en: "elements stand inside elements more than {n} deep. The record was not read."
            ).filled(["n": "\(limit)"])
        case .encoding(let name):
            Phrase(
                kk: "«{name}» кодировкасы оқылмайды; файлды UTF-8 түрінде сақтаңыз.",
                ru: "кодировка «{name}» не читается; сохраните файл в UTF-8.",
                en: "the encoding “{name}” is not read; save the file as UTF-8."
            ).filled(["name": name])
        case .noRecords:
            Phrase(
                kk: "файлда record элементі жоқ; бұл MARCXML емес.",
                ru: "в файле нет элемента record; это не MARCXML.",
                en: "the file has no element record; it is not MARCXML.")
        case .tag(let text):
            Phrase(
                kk: "өріс белгісі «{text}»; үш таңба болуы керек. Жазба оқылмады.",
                ru: "метка поля «{text}»; должно быть три знака. Запись не прочитана.",
                en:
                    "the field's tag is “{text}”; it should be three characters. The record was not read."
            ).filled(["text": text])
        }
    }
}
