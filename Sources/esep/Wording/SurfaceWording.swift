import Languages
import Ledger

/// What the command says of its own work.
enum SurfaceWording {
    static let verifying = Phrase(kk: "Тексерілуде", ru: "Проверка", en: "Verifying")
    static let importing = Phrase(kk: "Оқылуда", ru: "Чтение", en: "Reading")

    static let illustrative = Phrase(
        kk: "Көрнекі мысал: барлық көрсеткіш ойдан шығарылған.",
        ru: "Условный пример: все показатели вымышлены.",
        en: "Illustrative: every figure is made up.")

    static let workbookNeedsFile = Phrase(
        kk: "XLSX файлға жазылады: -o ФАЙЛ.xlsx деп көрсетіңіз.",
        ru: "XLSX пишется в файл: укажите -o ФАЙЛ.xlsx.",
        en: "XLSX goes to a file: give -o FILE.xlsx.")
    static let documentNeedsFile = Phrase(
        kk: "DOCX файлға жазылады: -o ФАЙЛ.docx деп көрсетіңіз.",
        ru: "DOCX пишется в файл: укажите -o ФАЙЛ.docx.",
        en: "DOCX goes to a file: give -o FILE.docx.")

    static func workbookWritten(path: String, sheets: Int, formulas: Int, failing: Int) -> Phrase {
        let written = Phrase(
            kk: "{path}: {sheets} парақ, {formulas} формула, файл қайта оқылып тексерілді.",
            ru: "{path}: листов {sheets}, формул {formulas}, файл перечитан и проверен.",
            en: "{path}: {sheets} sheets, {formulas} formulas, read back and checked."
        ).filled(["path": path, "sheets": "\(sheets)", "formulas": "\(formulas)"])
        guard failing > 0 else { return written }
        let failed = Phrase(
            kk: " Нөлге тең емес бақылау: {n}.", ru: " Контролей не в ноль: {n}.",
            en: " Controls that are not zero: {n}."
        ).filled(["n": "\(failing)"])
        return written.mapped { $0 + failed[$1] }
    }

    static func backedUp(path: String, head: LedgerHead) -> Phrase {
        Phrase(
            kk: "{path}: тексерілген көшірме, {count} жазба, басы {head}.",
            ru: "{path}: проверенная копия, записей {count}, вершина {head}.",
            en: "{path}: verified copy, {count} entries, head {head}."
        ).filled(["path": path, "count": "\(head.count)", "head": "\(head.count):\(head.hash)"])
    }

    static func started(path: String, entries: Int, figures: Int, head: LedgerHead) -> Phrase {
        Phrase(
            kk: "{path}: {entries} жазба, {figures} келтірілген көрсеткіш, басы {head}.",
            ru: "{path}: записей {entries}, приведённых показателей {figures}, вершина {head}.",
            en: "{path}: {entries} entries, {figures} reported figures, head {head}."
        ).filled([
            "path": path, "entries": "\(entries)", "figures": "\(figures)",
            "head": "\(head.count):\(head.hash)",
        ])
    }

    static func noSuchFile(_ path: String) -> Phrase {
        Phrase(
            kk: "{path}: мұндай файл жоқ.", ru: "{path}: такого файла нет.",
            en: "{path}: there is no such file."
        ).filled(["path": path])
    }

    static func unlisted(_ count: Int) -> Phrase {
        Phrase(
            kk: "… және тағы {n} ескерту.", ru: "… и ещё замечаний: {n}.",
            en: "… and {n} more findings."
        ).filled(["n": "\(count)"])
    }

    static func caseResult(_ code: String, _ title: String, _ holds: Bool) -> Phrase {
        let verdict =
            holds
            ? Phrase(kk: "орындалады", ru: "сходится", en: "holds")
            : Phrase(kk: "ОРЫНДАЛМАЙДЫ", ru: "НЕ СХОДИТСЯ", en: "DIFFERS")
        return verdict.mapped { word, _ in "\(word)  \(code)  \(title)" }
    }

    static func caseCount(held: Int, differing: Int) -> Phrase {
        Phrase(
            kk: "Орындалды: {held}, орындалмады: {differing}.",
            ru: "Сошлось: {held}, не сошлось: {differing}.",
            en: "{held} hold, {differing} differ."
        ).filled(["held": "\(held)", "differing": "\(differing)"])
    }

    static let organisationOrFolder = Phrase(
        kk: "Не --from ҚАЛТА, не --organisation КОД пен --name АТАУ беріңіз.",
        ru: "Дайте либо --from ПАПКА, либо --organisation КОД и --name НАЗВАНИЕ.",
        en: "Give either --from FOLDER, or --organisation CODE and --name NAME.")

    static func recorded(_ admission: Admission, preview: Bool) -> Phrase {
        let first = admission.entries.first?.number
        let last = admission.entries.last?.number
        let numbers =
            first.map { first in
                first == last ? "№ \(first)" : "№ \(first)–\(last ?? first)"
            } ?? "—"
        let count = "\(admission.entries.count)"
        let known = "\(admission.repeated.count)"
        let text =
            preview
            ? Phrase(
                kk: "Жазылар еді: {count} ({numbers}); бұрыннан бар: {known}. Ештеңе жазылған жоқ.",
                ru:
                    "Было бы внесено записей: {count} ({numbers}); уже есть: {known}. Ничего не записано.",
                en:
                    "Would record {count} entries ({numbers}); already there: {known}. Nothing was recorded."
            )
            : Phrase(
                kk: "Жазылды: {count} ({numbers}); бұрыннан бар: {known}.",
                ru: "Внесено записей: {count} ({numbers}); уже было: {known}.",
                en: "Recorded {count} entries ({numbers}); already there: {known}.")
        return text.filled(["count": count, "numbers": numbers, "known": known])
    }
}
