public import Languages

/// Why a memo could not be written.
public enum MemoError: Error, Hashable, Sendable {
    /// A template is not there or cannot be read as UTF-8.
    case templateUnreadable(file: String, reason: Phrase?)
    /// A template is not well formed.
    case templateBroken(file: String, line: Int, reason: String)
    /// DOCX needs pandoc, and there is none.
    case pandocMissing
    /// Pandoc ended with an error, in its own words.
    case pandocFailed(status: Int32, message: String)
    /// The file could not be put in its place.
    case unwritable(path: String, reason: Phrase)
}

extension MemoError: Explained {
    public var explanation: Phrase {
        switch self {
        case .templateUnreadable(let file, let reason):
            Phrase(
                kk:
                    "Жазба үлгісі оқылмады: {file}. Ол templates қалтасында UTF-8 мәтіні болуы керек.{reason}",
                ru:
                    "Шаблон записки не читается: {file}. Он должен лежать в папке templates текстом UTF-8.{reason}",
                en:
                    "The memo template cannot be read: {file}. It should be UTF-8 text in the folder of templates.{reason}"
            ).filled([
                "reason": reason.map { $0.mapped { text, _ in " (\(text))" } } ?? Phrase(same: "")
            ])
            .filled(["file": file])
        case .templateBroken(let file, let line, let reason):
            Phrase(
                kk:
                    "{file} үлгісінің {line}-жолы дұрыс емес: {reason}. Әр {{#ашылған}} бөлім {{/жабылуы}} керек.",
                ru:
                    "Шаблон {file}, строка {line}: {reason}. Каждый раздел {{#…}} должен закрываться {{/…}}.",
                en:
                    "Template {file}, line {line}: {reason}. Every section {{#…}} must be closed by {{/…}}."
            ).filled(["file": file, "line": "\(line)", "reason": reason])
        case .pandocMissing:
            Phrase(
                kk:
                    "DOCX жасау үшін pandoc керек, бірақ ол бұл компьютерде табылмады. Оны орнатыңыз (apt install pandoc) немесе Markdown не HTML таңдаңыз.",
                ru:
                    "Для DOCX нужна программа pandoc, а на этом компьютере её нет. Установите её (apt install pandoc) или выберите Markdown либо HTML.",
                en:
                    "DOCX needs pandoc, which is not on this machine. Install it (apt install pandoc), or choose Markdown or HTML."
            )
        case .pandocFailed(let status, let message):
            Phrase(
                kk: "pandoc DOCX жасай алмады (код {status}): {message}",
                ru: "pandoc не смог сделать DOCX (код {status}): {message}",
                en: "pandoc could not make the DOCX (status {status}): {message}"
            ).filled(["status": "\(status)", "message": message])
        case .unwritable(let path, let reason):
            Phrase(
                kk:
                    "{path} файлы жазылмады: {reason}. Қалта бар ма, жазуға рұқсат пен орын бар ма — тексеріңіз.",
                ru:
                    "Файл {path} не записан: {reason}. Проверьте, что папка есть, запись разрешена и место не кончилось.",
                en:
                    "The file {path} was not written: {reason}. Check that the folder exists, may be written to and has room."
            ).filled(["reason": reason]).filled(["path": path])
        }
    }
}
