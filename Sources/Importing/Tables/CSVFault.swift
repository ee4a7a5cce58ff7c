public import Languages

/// Where the text of a table breaks the rules of CSV (RFC 4180), found while its bytes are read.
public struct CSVFault: Sendable, Hashable, Explained {
    /// What is wrong.
    public enum Reason: Sendable, Hashable {
        /// A zero byte stands in the text: the file is damaged or not text.
        case zeroByte
        /// A quote opens a field and nothing closes it: all that follows is inside the field.
        case openQuote
        /// Something other than a separator or the end of the row follows a closing quote.
        case textAfterQuote
        /// A field is longer than the reader accepts.
        case fieldTooLong(limit: Int)
        /// A row has more fields than the reader accepts.
        case tooManyFields(limit: Int)
        /// The row has not as many fields as the header.
        case fieldCount(expected: Int, found: Int)
        /// Bytes that are no character in the file's encoding.
        case undecodable
    }

    /// The line of the file the fault stands on, from 1. For an open quote the line of the quote.
    public var line: Int
    /// The column from 1.
    public var column: Int
    public var reason: Reason

    public init(line: Int, column: Int, reason: Reason) {
        self.line = line
        self.column = column
        self.reason = reason
    }

    public var explanation: Phrase {
        switch reason {
        case .zeroByte:
            Phrase(
                kk: "мәтінде нөлдік байт тұр; файлды мәтін ретінде қайта сақтаңыз.",
                ru: "в тексте нулевой байт; пересохраните файл как текст.",
                en: "a zero byte stands in the text; save the file again as text.")
        case .openQuote:
            Phrase(
                kk: "осы жерде ашылған тырнақша жабылмаған; одан кейінгі жолдар оқылмады.",
                ru: "открытая здесь кавычка не закрыта; строки после неё не прочитаны.",
                en: "the quote opened here is never closed; the rows after it were not read.")
        case .textAfterQuote:
            Phrase(
                kk: "жабылатын тырнақшадан кейін бөлгіш не жол соңы тұруы керек; "
                    + "мәтін ішіндегі тырнақша екі рет жазылады.",
                ru: "после закрывающей кавычки должен идти разделитель или конец строки; "
                    + "кавычка внутри текста удваивается.",
                en: "a closing quote must be followed by a separator or the end of the row; "
                    + "a quote inside text is doubled.")
        case .fieldTooLong(let limit):
            Phrase(
                kk: "өріс {n} байттан ұзын; ашық қалған тырнақша жоқ па, тексеріңіз.",
                ru: "поле длиннее {n} байт; проверьте, нет ли незакрытой кавычки.",
                en: "the field is longer than {n} bytes; look for a quote left open."
            ).filled(["n": "\(limit)"])
        case .tooManyFields(let limit):
            Phrase(
                kk: "жолда {n} өрістен көп.", ru: "в строке больше {n} полей.",
                en: "the row has more than {n} fields."
            ).filled(["n": "\(limit)"])
        case .fieldCount(let expected, let found):
            Phrase(
                kk: "жолда {found} өріс бар, ал тақырып бойынша {expected} болуы керек.",
                ru: "полей в строке: {found}, а по заголовку должно быть {expected}.",
                en: "the row has {found} fields; by the header it should have {expected}."
            ).filled(["found": "\(found)", "expected": "\(expected)"])
        case .undecodable:
            Phrase(
                kk: "файл кодировкасында мұндай таңба жоқ; файлды UTF-8 түрінде сақтаңыз.",
                ru: "в кодировке файла нет такого знака; сохраните файл в UTF-8.",
                en: "not a character in the file's encoding; save the file as UTF-8.")
        }
    }

    /// The fault as a finding in `file`, under the header's name for its column where there is one.
    public func finding(file: String, header: [String] = [], value: String? = nil) -> Finding {
        var name: String?
        if header.indices.contains(column - 1) { name = header[column - 1] }
        return Finding(
            file: file, row: line, columnNumber: column, column: name ?? "\(column)",
            value: value, expected: explanation)
    }
}
