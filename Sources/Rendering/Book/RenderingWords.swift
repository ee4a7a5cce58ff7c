import Languages
import Statements

/// The words renderers add around a statement's own.
enum RenderingWords {
    static let notReported = OutputWords.notReported
    static let notReportedShort = Phrase(kk: "к/ж", ru: "н/у", en: "n/r")
    static let notApplicable = OutputWords.notApplicable
    static let notApplicableLegend = Phrase(
        kk: "– : бұл жерде қолданылмайды",
        ru: "– : здесь неприменимо",
        en: "– : does not apply here")
    static let estimateLegend = Phrase(
        kk: "≈ : бағалау (болжам), құжаттағы көрсеткіш емес",
        ru: "≈ : оценка, а не показатель документа",
        en: "≈ : an estimate, not a figure of a document")
    static let inputLegend = Phrase(
        kk: "* : өзгертуге болатын жорамал",
        ru: "* : допущение, которое можно изменить",
        en: "* : an assumption that may be changed")
    static let notReportedLegend = Phrase(
        kk: "к/ж : көрсеткіш жоқ, құжаттарда айтылмаған",
        ru: "н/у : в документах не указано",
        en: "n/r : not reported in the documents")
    static let illustrative = OutputWords.illustrative
    static let notes = OutputWords.notes
    static let openQuestions = OutputWords.openQuestions
    static let failingControls = Phrase(
        kk: "Орындалмаған бақылау теңдіктері",
        ru: "Невыполненные контрольные соотношения",
        en: "Controls that do not hold")
    static let unknownControls = Phrase(
        kk: "Дерек жетпегендіктен тексерілмеген бақылау теңдіктері",
        ru: "Контрольные соотношения, не проверенные за отсутствием данных",
        en: "Controls not checked for want of data")
    static let controlsHold = Phrase(
        kk: "Бақылау теңдіктері орындалды: {count}",
        ru: "Контрольные соотношения выполнены: {count}",
        en: "Controls that hold: {count}")
    static let difference = Phrase(kk: "айырма", ru: "расхождение", en: "difference")
    static let unreportedColumns = Phrase(
        kk: "Бірде-бір жол бойынша құжаттарда көрсетілмеген: {names}.",
        ru: "Ни по одной строке документами не указано: {names}.",
        en: "Not reported in the documents for any row: {names}.")
    static let noRows = Phrase(kk: "Жол жоқ.", ru: "Строк нет.", en: "No rows.")
    static let continued = Phrase(kk: "жалғасы", ru: "продолжение", en: "continued")
    static let head = Phrase(
        kk: "Журнал: {count} жазба, соңғысының хеші {hash}",
        ru: "Журнал: записей {count}, хеш последней {hash}",
        en: "Journal: {count} entries, hash of the last {hash}")
    static let contents = OutputWords.contents
    static let amounts = Phrase(
        kk: "Сомалар: {unit}", ru: "Суммы: {unit}", en: "Amounts: {unit}")
}
