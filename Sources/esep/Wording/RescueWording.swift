import Languages
import Ledger
import Storage

/// The words of `esep restore` and `esep salvage`.
enum RescueWording {
    static let restore = Phrase(
        kk: "Сақтық көшірмені тексеріп, кітаптың орнына қою.",
        ru: "Проверить резервную копию и поставить её на место книги.",
        en: "Verify a backup and put it in the ledger's place.")
    static let restoreExample = example("esep restore karaganda-2021-10-01.esep karaganda.esep")
    static let restoreCopy = Phrase(
        kk: "Сақтық көшірме файлы.", ru: "Файл резервной копии.", en: "The file of the backup.")

    static func restored(path: String, from copy: String, head: LedgerHead) -> Phrase {
        Phrase(
            kk: "{path}: «{copy}» көшірмесінен қалпына келтірілді, {count} жазба, басы {head}.",
            ru: "{path}: восстановлена из копии «{copy}», записей {count}, вершина {head}.",
            en: "{path}: restored from “{copy}”, {count} entries, head {head}."
        ).filled([
            "path": path, "copy": copy, "count": "\(head.count)",
            "head": "\(head.count):\(head.hash)",
        ])
    }

    static let salvage = Phrase(
        kk: "Бүлінген кітаптан оқуға болатынның бәрін CSV файлдарына шығару.",
        ru: "Выгрузить из повреждённой книги в CSV всё, что ещё читается.",
        en: "Write what can still be read of a damaged ledger as CSV files.")
    static let salvageExample = example("esep salvage karaganda.esep -o saved")
    static let salvageFolder = Phrase(
        kk: "Жаңа қалта: entries.csv, documents.csv, figures.csv, report.txt.",
        ru: "Новая папка: entries.csv, documents.csv, figures.csv, report.txt.",
        en: "A new folder: entries.csv, documents.csv, figures.csv, report.txt.")

    static func folderInUse(_ path: String) -> Phrase {
        Phrase(
            kk: "«{path}» бос емес. Жаңа қалтаның атын беріңіз.",
            ru: "«{path}» не пуста. Укажите имя новой папки.",
            en: "“{path}” is not empty. Give the name of a new folder."
        ).filled(["path": path])
    }

    /// What was saved and what was not, line by line.
    static func report(_ salvage: Salvage, leftOut: [EntryNumber], of path: String) -> [Phrase] {
        var lines = [
            Phrase(same: "{path}: {outcome}").filled([
                "path": Phrase(same: path), "outcome": salvage.outcome.explanation,
            ]),
            Phrase(
                kk: "Сақталды: {entries} жазба, {documents} құжат, {figures} көрсеткіш.",
                ru: "Сохранено: записей {entries}, документов {documents}, показателей {figures}.",
                en: "Saved: {entries} entries, {documents} documents, {figures} figures."
            ).filled([
                "entries": "\(salvage.entries)", "documents": "\(salvage.documents.count)",
                "figures": "\(salvage.figures.count)",
            ]),
        ]
        if salvage.chart == nil {
            lines.append(
                Phrase(
                    kk: "Шоттар тізімі оқылмады.", ru: "План счетов не прочитан.",
                    en: "The chart could not be read."))
        }
        lines += numbered(
            salvage.missingEntries,
            Phrase(
                kk: "Оқылмаған жазбалар: {numbers}.", ru: "Не прочитаны записи: {numbers}.",
                en: "Entries that could not be read: {numbers}."))
        lines += numbered(
            salvage.doubtfulEntries,
            Phrase(
                kk: "Оқылды, бірақ тізбек растамайды: {numbers}. Құжаттарымен салыстырыңыз.",
                ru: "Прочитаны, но цепь их не подтверждает: {numbers}. Сверьте с документами.",
                en: "Read, but the chain does not vouch for them: {numbers}. Check their documents."
            ))
        lines += numbered(
            salvage.missingRecords,
            Phrase(
                kk: "Оқылмаған тіркеулер (құжаттар, көрсеткіштер, салыстырулар): {numbers}.",
                ru: "Не прочитаны регистрации (документы, показатели, сверки): {numbers}.",
                en: "Records that could not be read (documents, figures, checks): {numbers}."))
        lines += numbered(
            leftOut.map { $0.value...$0.value },
            Phrase(
                kk: "entries.csv файлына сыймаған жазбалар: {numbers}.",
                ru: "Не вошли в entries.csv записи: {numbers}.",
                en: "Entries that entries.csv cannot hold: {numbers}."))
        if salvage.isWhole, leftOut.isEmpty {
            lines.append(
                Phrase(
                    kk: "Ештеңе жоғалған жоқ.", ru: "Ничего не потеряно.",
                    en: "Nothing is missing."))
        }
        return lines
    }

    private static func numbered(_ ranges: [ClosedRange<Int64>], _ phrase: Phrase) -> [Phrase] {
        guard !ranges.isEmpty else { return [] }
        let shown = ranges.prefix(50).map {
            $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)"
        }
        let rest = ranges.count > shown.count ? " …" : ""
        return [phrase.filled(["numbers": shown.joined(separator: ", ") + rest])]
    }

    private static func example(_ command: String) -> Phrase {
        Phrase(
            kk: "Мысалы:\n  " + command, ru: "Например:\n  " + command,
            en: "For example:\n  " + command)
    }
}
