import Languages
import Ledger

/// What `esep sample` says, and its help.
enum SampleWording {
    static let abstract = Phrase(
        kk: "Ойдан шығарылған көрнекі кітап жасау: жылдар, филиалдар, жазбалар, қателер.",
        ru: "Создать условную книгу с вымышленными данными: годы, филиалы, записи, ошибки.",
        en: "Make an illustrative ledger of made-up data: years, branches, entries, mistakes.")
    static let years = Phrase(
        kk: "Неше қаржы жылы.", ru: "Сколько финансовых лет.", en: "How many fiscal years.")
    static let from = Phrase(
        kk: "Бірінші қаржы жылы. 2021 жылдың тоғыз айы Қарағанды жазбасымен тең.",
        ru: "Первый финансовый год. Девять месяцев 2021 года равны записке Караганды.",
        en: "The first fiscal year. Nine months of 2021 equal the Karaganda memo.")
    static let branches = Phrase(
        kk: "Неше кітапхана.", ru: "Сколько библиотек.", en: "How many libraries.")
    static let entries = Phrase(
        kk: "Жазбалардың шамамен саны.", ru: "Примерное число записей.",
        en: "About how many entries.")
    static let seed = Phrase(
        kk: "Кездейсоқ сандардың бастауы: бірдей бастау бірдей кітап береді.",
        ru: "Начало случайных чисел: одинаковое начало даёт одинаковую книгу.",
        en: "Where the random numbers start: the same start gives the same ledger.")
    static let mistakes = Phrase(
        kk: "Әдейі салынған қателер: all=3 не ТҮР=САН,… Түрлері: {kinds}.",
        ru: "Подложенные ошибки: all=3 или ВИД=ЧИСЛО,… Виды: {kinds}.",
        en: "Planted mistakes: all=3 or KIND=NUMBER,… Kinds: {kinds}.")
    static let answers = Phrase(
        kk: "Салынған қателердің жауаптары жазылатын CSV файлы.",
        ru: "Файл CSV с ответами: где какие ошибки.",
        en: "CSV file for the answers: where which mistakes are.")
    static let csv = Phrase(
        kk: "Сол жазбаларды import оқитын CSV файлына да жазу.",
        ru: "Записать те же записи и в файл CSV, который читает import.",
        en: "Write the same entries also as a CSV file that import reads.")
    static let chartOnly = Phrase(
        kk: "Кітапқа тек анықтамалық жазу: жазбалар --csv файлында қалады.",
        ru: "В книгу записать только справочники: записи остаются в файле --csv.",
        en: "Record only the chart in the ledger: the entries are in the --csv file.")

    static let making = Phrase(kk: "Жазылуда", ru: "Запись", en: "Recording")

    static func badMistakes(_ text: String, kinds: String) -> Phrase {
        Phrase(
            kk:
                "--mistakes «{text}» түсініксіз; all=3 не ТҮР=САН,… деп жазыңыз. Түрлері: {kinds}.",
            ru: "--mistakes «{text}» непонятно; пишите all=3 или ВИД=ЧИСЛО,… Виды: {kinds}.",
            en:
                "--mistakes “{text}” is not understood; write all=3 or KIND=NUMBER,… Kinds: {kinds}."
        ).filled(["text": text, "kinds": kinds])
    }

    static let chartOnlyNeedsFile = Phrase(
        kk: "--chart-only үшін жазбалар файлы керек: --csv ФАЙЛ.csv деп көрсетіңіз.",
        ru: "Для --chart-only нужен файл записей: укажите --csv ФАЙЛ.csv.",
        en: "--chart-only needs a file for the entries: give --csv FILE.csv.")

    static func made(path: String, head: LedgerHead, mistakes: Int) -> Phrase {
        Phrase(
            kk:
                "{path}: көрнекі мысал, барлық көрсеткіш ойдан шығарылған; {count} жазба, салынған қателер: {mistakes}, басы {head}.",
            ru:
                "{path}: условный пример, все показатели вымышлены; записей {count}, подложенных ошибок {mistakes}, вершина {head}.",
            en:
                "{path}: illustrative, every figure is made up; {count} entries, {mistakes} planted mistakes, head {head}."
        ).filled([
            "path": path, "count": "\(head.count)", "mistakes": "\(mistakes)",
            "head": "\(head.count):\(head.hash)",
        ])
    }

    static func written(path: String) -> Phrase {
        Phrase(
            kk: "{path}: жазылды (көрнекі мысал).", ru: "{path}: записано (условный пример).",
            en: "{path}: written (illustrative)."
        ).filled(["path": path])
    }
}
