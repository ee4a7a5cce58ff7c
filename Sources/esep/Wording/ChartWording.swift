import Importing
import Languages

/// The words of `esep chart`.
enum ChartWording {
    static let chart = Phrase(
        kk: "Кітаптың баптары, қаржы көздері, бағдарламалары, филиалдары мен шектері: көру және "
            + "өзгерту.",
        ru: "Статьи, источники, программы, филиалы и лимиты книги: посмотреть и изменить.",
        en:
            "The lines, sources, programmes, branches and limits of a ledger: to read and to change."
    )
    static let chartExample = HelpWording.example(
        "esep chart my.esep -o chart.yaml", "esep chart my.esep --from chart.yaml --preview",
        "esep chart my.esep --from chart.yaml")
    static let from = Phrase(
        kk: "Өзгертілген тізім (YAML); онсыз қазіргісі шығарылады.",
        ru: "Изменённый список (YAML); без него выводится нынешний.",
        en: "The edited chart (YAML); without it the present one is printed.")
    static let preview = Phrase(
        kk: "Не өзгеретінін көрсету, ештеңе сақтамау.",
        ru: "Показать, что изменится, ничего не записывая.",
        en: "Show what would change and record nothing.")
    static let previewOfNothing = Phrase(
        kk: "--preview тек --from бірге беріледі.", ru: "--preview указывают вместе с --from.",
        en: "--preview goes with --from.")
    static let readOrWrite = Phrase(
        kk: "--from мен -o бірге берілмейді: біріншісі оқиды, екіншісі жазады.",
        ru: "--from и -o вместе не указывают: первый читает, второй пишет.",
        en: "--from and -o exclude each other: one reads a chart, the other writes it.")

    /// Each code that comes, goes or changes, on a line of its own.
    static func lines(of change: ChartChange) -> [Phrase] {
        var lines = change.items.map { item in
            sign(of: item.fate).filled([
                "what": name(of: item.part), "code": Phrase(same: item.code),
            ])
        }
        if change.changesRest {
            lines.append(
                Phrase(
                    kk: "~ атауы, шектері не тізім реті",
                    ru: "~ название, лимиты или порядок списка",
                    en: "~ the name, the limits or the order of a list"))
        }
        return lines
    }

    static func outcome(of change: ChartChange, isPreview: Bool) -> Phrase {
        if change.isEmpty {
            return Phrase(
                kk: "Ештеңе өзгермейді.", ru: "Ничего не меняется.", en: "Nothing changes.")
        }
        return isPreview
            ? Phrase(
                kk: "Алдын ала қарау: ештеңе сақталған жоқ.",
                ru: "Предпросмотр: ничего не записано.", en: "Preview: nothing was recorded.")
            : Phrase(
                kk: "Сақталды. Бұрынғы тізім кітаптың тізбегінде қалады.",
                ru: "Записано. Прежний список остаётся в цепочке книги.",
                en: "Recorded. The former chart stays in the ledger's chain.")
    }

    private static func sign(of fate: ChartChange.Fate) -> Phrase {
        switch fate {
        case .added: Phrase(same: "+ {what} {code}")
        case .removed: Phrase(same: "− {what} {code}")
        case .changed: Phrase(same: "~ {what} {code}")
        }
    }

    private static func name(of part: ChartChange.Part) -> Phrase {
        switch part {
        case .line: Phrase(kk: "бап", ru: "статья", en: "line")
        case .source: Phrase(kk: "қаржы көзі", ru: "источник", en: "source")
        case .programme: Phrase(kk: "бағдарлама", ru: "программа", en: "programme")
        case .branch: Phrase(kk: "филиал", ru: "филиал", en: "branch")
        }
    }
}
