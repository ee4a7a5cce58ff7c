public import Languages

/// Why a file cannot be read at all.
public enum CSVRefusal: Error, Sendable, Hashable, Explained {
    /// The text is in an encoding of two or four bytes a character, named here.
    case wideText(String)
    /// A zero byte stands on a line of the file: it is no text, and so no table.
    case notText(file: String, line: Int)
    case notFound(file: String)
    case isFolder(file: String)
    case unreadable(file: String, reason: Phrase)
    /// A source that can be read only once, such as a pipe, was read again.
    case readTwice(file: String)

    public var explanation: Phrase {
        switch self {
        case .wideText(let name):
            Phrase(
                kk: "файл {name} кодировкасында; оны «CSV UTF-8» түрінде сақтаңыз.",
                ru: "файл в кодировке {name}; сохраните его как «CSV UTF-8».",
                en: "the file is in {name}; save it as “CSV UTF-8”."
            ).filled(["name": name])
        case .notText(let file, let line):
            Phrase(
                kk: "«{file}» мәтіндік кесте емес: {n}-жолда нөлдік байт тұр. Электрондық кесте "
                    + "болса, парағын «CSV UTF-8» түрінде сақтаңыз.",
                ru: "«{file}» — не текстовая таблица: в строке {n} стоит нулевой байт. Если это "
                    + "электронная таблица, сохраните её лист как «CSV UTF-8».",
                en: "“{file}” is not a text table: a zero byte stands on line {n}. If it is a "
                    + "spreadsheet, save its sheet as “CSV UTF-8”."
            ).filled(["file": file, "n": "\(line)"])
        case .notFound(let file):
            Phrase(
                kk: "«{file}» файлы табылмады.", ru: "файл «{file}» не найден.",
                en: "there is no file “{file}”."
            ).filled(["file": file])
        case .isFolder(let file):
            Phrase(
                kk: "«{file}» — қалта, файл емес.", ru: "«{file}» — папка, а не файл.",
                en: "“{file}” is a folder, not a file."
            ).filled(["file": file])
        case .unreadable(let file, let reason):
            Phrase(
                kk: "«{file}» оқылмады: {reason}.", ru: "«{file}» не читается: {reason}.",
                en: "“{file}” cannot be read: {reason}."
            ).filled(["reason": reason]).filled(["file": file])
        case .readTwice(let file):
            Phrase(
                kk: "«{file}» бір рет қана оқылады; оны алдымен файлға сақтаңыз.",
                ru: "«{file}» читается только один раз; сначала сохраните в файл.",
                en: "“{file}” can be read only once; save it to a file first."
            ).filled(["file": file])
        }
    }
}
