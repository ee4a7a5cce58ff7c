import Acquisitions
import Languages
import Ledger
import Storage

/// The words of `esep acquisitions`: help.
enum AcquisitionsWording {
    static let acquisitions = Phrase(
        kk: "Қорды толықтыру: ұсыныстан есептен шығару актісіне дейін.",
        ru: "Комплектование: от предложения до акта списания.",
        en: "Acquisitions: from a suggestion to the act of withdrawal.")
    static let acquisitionsExample = Phrase(
        kk: """
            Құжаттар YAML файлына жазылады (түрлері мен мысалдары: data/README.md):
              esep acquisitions record my.esep data/examples/acquisitions/year.yaml --preview
            """,
        ru: """
            Документы пишут в файле YAML (виды и примеры: data/README.md):
              esep acquisitions record my.esep data/examples/acquisitions/year.yaml --preview
            """,
        en: """
            Papers are written in a YAML file (kinds and examples: data/README.md):
              esep acquisitions record my.esep data/examples/acquisitions/year.yaml --preview
            """)
    static let record = Phrase(
        kk: "Толықтыру құжаттарын жазу: тапсырыс, партия, шот, акт.",
        ru: "Записать документы комплектования: заказ, партию, счёт, акт.",
        en: "Record papers of acquisitions: order, batch, bill, act.")
    static let recordExample = Phrase(
        kk: """
            Файл тұтас жазылады не мүлде жазылмайды; қайта берілген құжат ештеңе қоспайды.
            Мысалы:
              esep acquisitions record my.esep papers.yaml --preview
            """,
        ru: """
            Файл записывается целиком или никак; документ, поданный повторно, ничего не добавляет.
            Например:
              esep acquisitions record my.esep papers.yaml --preview
            """,
        en: """
            The file is recorded whole or not at all; a paper handed in again adds nothing.
            For example:
              esep acquisitions record my.esep papers.yaml --preview
            """)
    static let file = Phrase(
        kk: "Құжаттар файлы (YAML).", ru: "Файл документов (YAML).",
        en: "The file of papers (YAML).")
    static let keepGood = Phrase(
        kk: "Дұрыс құжаттарды жазып, қатесін тізіп беру.",
        ru: "Записать верные документы, а остальные перечислить.",
        en: "Record the papers that are right and list the others.")
    static let show = Phrase(
        kk: "Толықтыру кітабын көрсету.", ru: "Показать книгу комплектования.",
        en: "Show the book of acquisitions.")
    static let showExample = Phrase(
        kk: "Мысалы:\n  esep acquisitions show my.esep orders",
        ru: "Например:\n  esep acquisitions show my.esep orders",
        en: "For example:\n  esep acquisitions show my.esep orders")
    static let what = Phrase(
        kk: "Нені: {list}.", ru: "Что: {list}.", en: "What: {list}."
    ).filled([
        "list": ShowAcquisitionsCommand.What.allCases.map(\.rawValue).joined(separator: ", ")
    ])
    static let suggest = Phrase(
        kk: "Оқырман не филиал ұсынысын жазу.", ru: "Записать предложение читателя или филиала.",
        en: "Record what a reader or branch suggests.")
    static let suggestExample = Phrase(
        kk:
            "Мысалы:\n  esep acquisitions suggest my.esep П-12 --date 2026-01-15 --title \"Абай жолы\"",
        ru:
            "Например:\n  esep acquisitions suggest my.esep П-12 --date 2026-01-15 --title «Абай жолы»",
        en: "For example:\n  esep acquisitions suggest my.esep S-12 --date 2026-01-15 --title Emma")
    static let answer = Phrase(
        kk: "Ұсынысқа жауап беру.", ru: "Ответить на предложение.", en: "Answer a suggestion.")
    static let answerExample = Phrase(
        kk: "Мысалы:\n  esep acquisitions answer my.esep П-12 --date 2026-01-20 --accepted",
        ru: "Например:\n  esep acquisitions answer my.esep П-12 --date 2026-01-20 --accepted",
        en: "For example:\n  esep acquisitions answer my.esep S-12 --date 2026-01-20 --accepted")
    static let count = Phrase(
        kk: "Сөредегі түгендеу нөмірлерін кітаппен салыстыру.",
        ru: "Сверить инвентарные номера на полках с книгой.",
        en: "Hold inventory numbers on the shelves against the book.")
    static let countExample = Phrase(
        kk: """
            Қор өзгермейді; айырма акт жасалғанда ғана есепке кіреді. Мысалы:
              esep acquisitions count my.esep shelf.csv --branch 1 --number И-1 --date 2026-06-30
            """,
        ru: """
            Фонд не меняется; расхождения входят в учёт только актом. Например:
              esep acquisitions count my.esep shelf.csv --branch 1 --number И-1 --date 2026-06-30
            """,
        en: """
            The stock does not change; differences enter the books by an act only. For example:
              esep acquisitions count my.esep shelf.csv --branch 1 --number C-1 --date 2026-06-30
            """)
    static let countFile = Phrase(
        kk: "Саналған нөмірлер (CSV, бірінші баған: 1001 не 1001-1010).",
        ru: "Сосчитанные номера (CSV, первый столбец: 1001 или 1001-1010).",
        en: "The numbers counted (CSV, first column: 1001 or 1001-1010).")
    static let series = Phrase(
        kk: "Түгендеу нөмірлерінің қатары.", ru: "Ряд инвентарных номеров.",
        en: "The series of inventory numbers.")
    static let checkNumber = Phrase(
        kk: "Тексеруді осы нөмірмен жазу.", ru: "Записать проверку под этим номером.",
        en: "Record the check under this number.")
    static let number = Phrase(
        kk: "Ұсыныс нөмірі.", ru: "Номер предложения.", en: "Number of the suggestion.")
    static let suggestionNumber = Phrase(
        kk: "Жауап берілетін ұсыныс нөмірі.", ru: "Номер предложения, на которое отвечают.",
        en: "Number of the suggestion that is answered.")
    static let answerNumber = Phrase(
        kk: "Жауап нөмірі; көрсетілмесе, ұсыныстан.", ru: "Номер ответа; иначе по предложению.",
        en: "Number of the answer; else after the suggestion.")
    static let title = Phrase(kk: "Атауы.", ru: "Название.", en: "Title.")
    static let author = Phrase(kk: "Авторы.", ru: "Автор.", en: "Author.")
    static let isbn = Phrase(
        kk: "ISBN, 10 не 13 цифр.", ru: "ISBN, 10 или 13 цифр.", en: "ISBN of 10 or 13 digits.")
    static let askedBy = Phrase(
        kk: "Неше адам сұрады.", ru: "Сколько человек просит.", en: "How many ask for it.")
    static let accepted = Phrase(kk: "Қабылданды.", ru: "Принято.", en: "Accepted.")
    static let refused = Phrase(
        kk: "Қабылданбады: себебі.", ru: "Отклонено: причина.", en: "Refused: the reason.")
    static let ordered = Phrase(
        kk: "Тапсырыс нөмірі.", ru: "Номер заказа.", en: "Number of the order.")
    static let received = Phrase(
        kk: "Партия нөмірі.", ru: "Номер партии.", en: "Number of the batch.")
}
