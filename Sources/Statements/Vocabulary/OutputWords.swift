public import Languages

/// Words that every output uses, so that a thing is called the same on a screen, on a page, in a
/// workbook and in a memo.
public enum OutputWords {
    /// Stands where no document states a figure.
    public static let notReported = Phrase(
        kk: "көрсетілмеген", ru: "не указано", en: "not reported")
    /// Stands where a figure would have no meaning.
    public static let notApplicable = Phrase(same: "–")
    /// Stands wherever a figure of a made-up ledger shows.
    public static let illustrative = Phrase(
        kk: "ШАРТТЫ ДЕРЕКТЕР: барлық көрсеткіш ойдан құрастырылған.",
        ru: "УСЛОВНЫЕ ДАННЫЕ: все показатели вымышлены.",
        en: "ILLUSTRATIVE DATA: every figure is made up.")
    public static let openQuestions = Phrase(
        kk: "Ашық сұрақтар", ru: "Открытые вопросы", en: "Open questions")
    public static let notes = Phrase(kk: "Ескертпелер", ru: "Примечания", en: "Notes")
    public static let contents = Phrase(kk: "Мазмұны", ru: "Содержание", en: "Contents")
    public static let difference = Phrase(kk: "Айырма", ru: "Расхождение", en: "Difference")
}
