import Languages
import Ledger

/// What a reader must know before using a plan.
enum PlanningNotes {
    /// The range of a model.
    static let range80 = Phrase(
        kk: "Шектері: бес жағдайдың төртеуінде нақты сома осы аралықта болады.",
        ru: "Границы: в четырёх случаях из пяти сумма окажется между ними.",
        en: "The range holds the amount in four cases of five.")

    /// One year known, an index beyond it.
    private static let oneObservation = Phrase(
        kk: "Бап бойынша бір ғана жыл белгілі, сондықтан трендтің орнына индекс қолданылды; "
            + "шектері — индекстің жыл сайын еселенетін шектері.",
        ru: "По строке известен только один год, поэтому вместо тренда применён индекс; границы — "
            + "границы индекса, накопленные по годам.",
        en:
            "Only one year of the line is known, so an index is used in place of a trend; the range "
            + "is the index's own, compounded year by year.")

    /// Two years known: more than one, too few for a line.
    private static let tooFewYears = Phrase(
        kk: "Жылдар тренд үшін аз, сондықтан индекс қолданылды; шектері — индекстің жыл сайын "
            + "еселенетін шектері.",
        ru: "Лет слишком мало для тренда, поэтому применён индекс; границы — границы индекса, "
            + "накопленные по годам.",
        en: "The years are too few for a trend, so an index is used; the range is the index's own, "
            + "compounded year by year.")

    private static let general = Phrase(
        kk: "{years}: баптың өз индексі жоқ, жалпы индекс (тұтыну бағалары) қолданылды.",
        ru: "{years}: собственного индекса строки нет, применён общий (потребительские цены).",
        en: "{years}: the line has no index of its own, the general one (consumer prices) is used.")

    private static let unconfirmed = Phrase(
        kk: "{years}: индекс ресми дереккөзден расталмаған.",
        ru: "{years}: индекс не подтверждён официальным источником.",
        en: "{years}: the index is not confirmed by an official source.")

    private static let missing = Phrase(
        kk: "{year} жылдан бастап индекс берілмеген, жоспар сол жерде тоқтайды.",
        ru: "Начиная с {year} года индекс не задан, план на этом заканчивается.",
        en: "From {year} on no index is given, and the plan ends there.")

    /// The notes of a plan by indices over `years`, where `count` years were asked for.
    static func indexation(
        _ years: [YearPlan], of count: Int, _ history: LineHistory
    ) -> [Phrase] {
        var notes = [history.earlier.isEmpty ? oneObservation : tooFewYears]
        let byGeneral = years.filter { $0.indexUsed?.line == nil }
        if !byGeneral.isEmpty { notes.append(general.filled(["years": list(byGeneral)])) }
        let open = years.filter { $0.indexUsed?.isConfirmed == false }
        if !open.isEmpty { notes.append(unconfirmed.filled(["years": list(open)])) }
        if years.count < count, let last = years.last {
            notes.append(missing.filled(["year": "\(last.year.next)"]))
        }
        return notes
    }

    private static func list(_ years: [YearPlan]) -> String {
        years.map { "\($0.year)" }.joined(separator: ", ")
    }
}
