public import Forecasting
public import Languages

extension Forecast.Method {
    /// The method in words.
    public var name: Phrase {
        switch self {
        case .dampedTrend:
            Phrase(
                kk: "бәсеңдейтін орнықты тренд", ru: "устойчивый затухающий тренд",
                en: "a robust damped trend")
        case .lastValue:
            Phrase(
                kk: "соңғы мәннің сақталуы", ru: "сохранение последнего значения",
                en: "the last value going on")
        case .seasonalShares:
            Phrase(
                kk: "алдыңғы жылдардағы айлардың үлесі бойынша",
                ru: "по доле этих месяцев в прошлые годы",
                en: "by the share of these months in earlier years")
        case .evenShares:
            Phrase(
                kk: "біркелкі төленетін бап: өткен айлардың үлесі бойынша",
                ru: "равномерная строка: по доле прошедших месяцев",
                en: "an even line: by the share of months gone")
        case .closedYear:
            Phrase(
                kk: "жыл аяқталды: айлар қосындысы", ru: "год завершён: сумма месяцев",
                en: "the year is over: the sum of its months")
        }
    }
}

extension Outlook.Unavailable: Explained {
    public var explanation: Phrase {
        switch self {
        case .tooFewYears(let have, let need):
            Phrase(
                kk: "болжам жоқ: {have} белгілі, кемінде {need} керек",
                ru: "прогноза нет: данных — {have}, нужно не менее {need}",
                en: "no forecast: {have} of data, at least {need} needed"
            ).filled([
                "have": CountedNoun.years.phrase(have), "need": Phrase(same: "\(need)"),
            ])
        case .tooFewMonths(let have, let need):
            Phrase(
                kk: "болжам жоқ: {have} белгілі, кемінде {need} керек",
                ru: "прогноза нет: данных — {have}, нужно не менее {need}",
                en: "no forecast: {have} of data, at least {need} needed"
            ).filled([
                "have": CountedNoun.months.phrase(have), "need": Phrase(same: "\(need)"),
            ])
        case .noProfile:
            Phrase(
                kk: "болжам жоқ: алдыңғы жылдардың айлық деректері жоқ, ал бап біркелкі "
                    + "төленетіні айтылмаған",
                ru: "прогноза нет: помесячных данных прошлых лет нет, а равномерность строки "
                    + "не заявлена",
                en:
                    "no forecast: no earlier year by month is known, and nobody says the line is even"
            )
        case .nothingToDate:
            Phrase(
                kk: "болжам жоқ: жыл басынан бері аяқталған айларда төлем жоқ",
                ru: "прогноза нет: в завершённых месяцах года выплат не было",
                en: "no forecast: nothing was paid in the whole months of this year")
        case .tooEarly(let share):
            Phrase { language in
                let percent = NumberStyle(language).percent(share)
                return switch language {
                case .kazakh:
                    "болжам жоқ: алдыңғы жылдары осы уақытқа дейін жылдық соманың \(percent) ғана "
                        + "төленген"
                case .russian:
                    "прогноза нет: в прошлые годы к этому времени выплачено лишь \(percent) "
                        + "годовой суммы"
                case .english:
                    "no forecast: by now earlier years had paid only \(percent) of their total"
                }
            }
        case .unusableData:
            Phrase(
                kk: "болжам жоқ: деректер жарамсыз (қайталанған жыл немесе сан емес мән)",
                ru: "прогноза нет: данные непригодны (повтор года или не число)",
                en: "no forecast: the data are unusable (a year twice, or no number)")
        }
    }
}
