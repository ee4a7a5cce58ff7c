import Languages
import Statements

extension StatementName {
    /// What its sheet is called where its title is longer than a sheet's name may be.
    var shortTitle: Phrase {
        switch self {
        case .about: Phrase(kk: "Есеп туралы", ru: "Об отчёте", en: "About")
        case .execution:
            Phrase(kk: "Бюджеттің орындалуы", ru: "Исполнение бюджета", en: "Budget execution")
        case .executionBySource:
            Phrase(
                kk: "Орындалуы көздер бойынша", ru: "Исполнение по источникам",
                en: "Execution by source")
        case .acquisitionsBySource:
            Phrase(
                kk: "Түсімдер көздер бойынша", ru: "Поступления по источникам",
                en: "Acquisitions by source")
        case .acquisitionsByLanguage:
            Phrase(
                kk: "Түсімдер тілдер бойынша", ru: "Поступления по языкам",
                en: "Acquisitions by language")
        case .acquisitionsByKind:
            Phrase(
                kk: "Түсімдер түрлер бойынша", ru: "Поступления по видам",
                en: "Acquisitions by kind")
        case .acquisitionsByBranch:
            Phrase(
                kk: "Түсімдер кітапханалар бойынша", ru: "Поступления по библиотекам",
                en: "Acquisitions by branch")
        case .landing:
            Phrase(
                kk: "Жыл соңына дейінгі болжам", ru: "Ожидаемое исполнение", en: "Year-end landing")
        case .nextYears:
            Phrase(kk: "Келесі үш жыл", ru: "Следующие три года", en: "Next three years")
        case .assumptions:
            Phrase(kk: "Болжам жорамалдары", ru: "Допущения прогноза", en: "Assumptions")
        case .indicators:
            Phrase(kk: "Тиімділік көрсеткіштері", ru: "Показатели", en: "Indicators")
        case .reportedFigures:
            Phrase(
                kk: "Құжаттардағы көрсеткіштер", ru: "Показатели документов",
                en: "Reported figures")
        case .crossChecks:
            Phrase(kk: "Айқас тексерулер", ru: "Перекрёстные проверки", en: "Cross-checks")
        case .journal: Phrase(kk: "Журнал", ru: "Журнал", en: "Journal")
        }
    }
}
