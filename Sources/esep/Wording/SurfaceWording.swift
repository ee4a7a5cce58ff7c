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

    static func noSuchFolder(_ path: String) -> Phrase {
        Phrase(
            kk: "{path}: мұндай деректер қалтасы жоқ.", ru: "{path}: такой папки данных нет.",
            en: "{path}: there is no such data folder."
        ).filled(["path": path])
    }

    static func codeOfLatinLetters(_ code: String) -> Phrase {
        Phrase(
            kk: "«{code}»: ұйым коды латын әріптерінен, цифрлардан және сызықшадан тұрады.",
            ru: "«{code}»: код организации состоит из латинских букв, цифр и дефисов.",
            en: "“{code}”: the code of an organisation has Latin letters, digits and hyphens."
        ).filled(["code": code])
    }

    static let nameOnOneLine = Phrase(
        kk: "Ұйым атауы бос болмауы және бір жолға сыюы керек.",
        ru: "Название организации не может быть пустым и пишется в одну строку.",
        en: "The name of the organisation must not be empty and stands on one line.")

    static func beforePeriod(_ asked: CalendarDate, _ known: CalendarDate) -> Phrase {
        Phrase { language in
            let style = DateStyle(language)
            let dates = (style.numeric(asked), style.numeric(known))
            return switch language {
            case .kazakh:
                "Бұл кітаптың құжаттары \(dates.1) күнгі жағдайды ғана айтады; \(dates.0) күні туралы ештеңе белгісіз."
            case .russian:
                "Документы этой книги говорят только о состоянии на \(dates.1); о дате \(dates.0) ничего не известно."
            case .english:
                "The documents of this ledger tell only how things stood on \(dates.1); nothing is known of \(dates.0)."
            }
        }
    }

    static func unlisted(_ count: Int) -> Phrase {
        Phrase(
            kk: "… және тағы {n} ескерту.", ru: "… и ещё замечаний: {n}.",
            en: "… and {n} more findings."
        ).filled(["n": "\(count)"])
    }

    static func unlistedFaults(_ count: Int64) -> Phrase {
        Phrase(
            kk: "… және тағы {n} ақау.", ru: "… и ещё нарушений: {n}.",
            en: "… and {n} more faults."
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
                en: "Recorded entries: {count} ({numbers}); already there: {known}.")
        return text.filled(["count": count, "numbers": numbers, "known": known])
    }
}
