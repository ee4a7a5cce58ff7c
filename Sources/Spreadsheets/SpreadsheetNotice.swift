public import Languages

/// Something a file holds that was left aside on purpose, which whoever reads the file should know.
public enum SpreadsheetNotice: Hashable, Sendable, Explained {
    /// The file holds macros. They were not looked at, let alone run.
    case macros
    /// Cells refer to other files. Those were not opened; the values are the ones stored last.
    case externalLinks

    public var explanation: Phrase {
        switch self {
        case .macros:
            Phrase(
                kk: "Файлда макростар бар: олар орындалмайды, тек деректер оқылады.",
                ru: "В файле есть макросы: они не выполняются, читаются только данные.",
                en: "The file holds macros: they are not run, only the data is read.")
        case .externalLinks:
            Phrase(
                kk:
                    "Файл басқа файлдарға сілтейді: олар ашылмайды, соңғы сақталған мәндер алынады.",
                ru: "Файл ссылается на другие файлы: они не открываются, берутся значения, "
                    + "сохранённые последними.",
                en: "The file refers to other files: they are not opened, the values stored last "
                    + "are taken.")
        }
    }
}
