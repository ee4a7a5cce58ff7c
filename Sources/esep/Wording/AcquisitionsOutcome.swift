import Acquisitions
import Languages
import Ledger
import Storage

// What `esep acquisitions` says of papers and of the book.
extension AcquisitionsWording {
    static func unreadable(_ path: String) -> Phrase {
        Phrase(
            kk: "«{path}» оқылмайды: UTF-8 мәтіні болуы керек.",
            ru: "«{path}» не читается: нужен текст в UTF-8.",
            en: "“{path}” cannot be read: it must be text in UTF-8."
        ).filled(["path": path])
    }

    static func notAnISBN(_ text: String) -> Phrase {
        Phrase(
            kk: "«{text}» ISBN емес: бақылау цифры дұрыс 10 не 13 цифр керек.",
            ru: "«{text}» — не ISBN: нужны 10 или 13 цифр с верной контрольной.",
            en: "“{text}” is not an ISBN: 10 or 13 digits with a right check digit are needed."
        ).filled(["text": text])
    }

    static let oneAnswer = Phrase(
        kk: "Бір жауап беріңіз: --accepted, --refused, --ordered не --received.",
        ru: "Дайте один ответ: --accepted, --refused, --ordered или --received.",
        en: "Give one answer: --accepted, --refused, --ordered or --received.")
    static let numberAndDate = Phrase(
        kk: "Тексеруді жазу үшін --number мен --date бірге керек.",
        ru: "Чтобы записать проверку, нужны и --number, и --date.",
        en: "To record the check, both --number and --date are needed.")
    static let nothing = Phrase(
        kk: "Ештеңе жазылмаған.", ru: "Ничего не записано.", en: "Nothing is recorded.")

    /// What is said of a paper, after where it stands.
    static func at(_ place: String, _ what: Phrase) -> Phrase {
        what.mapped { words, _ in "\(place): \(words)" }
    }

    static func paper(_ code: AcquisitionCode, _ what: Phrase) -> Phrase {
        what.mapped { words, _ in "\(code): \(words)" }
    }

    static func recorded(_ receipt: AcquisitionReceipt) -> Phrase {
        let record = receipt.record
        guard !receipt.isRepeated else {
            return Phrase(
                kk: "{code}: бұрын жазылған.", ru: "{code}: уже записан.",
                en: "{code}: recorded before."
            ).filled(["code": record.code.text])
        }
        let entries = record.entries.map { "\($0)" }.joined(separator: ", ")
        guard !entries.isEmpty else { return Phrase(same: record.code.text) }
        return Phrase(
            kk: "{code}: жазбалар {entries}", ru: "{code}: записи {entries}",
            en: "{code}: entries {entries}"
        ).filled(["code": record.code.text, "entries": entries])
    }

    static func outcome(new: Int, repeated: Int, refused: Int, isPreview: Bool) -> Phrase {
        let head =
            isPreview
            ? Phrase(kk: "Жазылар еді", ru: "Было бы записано", en: "Would be recorded")
            : Phrase(kk: "Жазылды", ru: "Записано", en: "Recorded")
        let rest = Phrase(
            kk: "құжат: {new}; бұрын жазылғаны: {repeated}; қабылданбағаны: {refused}.",
            ru: "документов: {new}; записаны раньше: {repeated}; не приняты: {refused}.",
            en: "papers: {new}; recorded before: {repeated}; not admitted: {refused}."
        ).filled(["new": "\(new)", "repeated": "\(repeated)", "refused": "\(refused)"])
        return head.mapped { words, language in "\(words) \(rest[language])" }
    }

    static func orderLine(_ line: OrderLineState, billed: String, held: String) -> Phrase {
        Phrase(
            kk:
                "{n}. {title}: {copies} дана, келгені {received}; шотта {billed}, міндеттемеде {held}",
            ru:
                "{n}. {title}: {copies} экз., получено {received}; по счетам {billed}, в обязательстве {held}",
            en: "{n}. {title}: {copies} copies, {received} received; {billed} billed, {held} held"
        ).filled([
            "n": "\(line.line.number)", "title": line.line.work.title,
            "copies": "\(line.line.copies)", "received": "\(line.received)", "billed": billed,
            "held": held,
        ])
    }

    static func agreement(_ differences: Int) -> Phrase {
        differences == 0
            ? Phrase(
                kk: "Құжаттар мен кітап сәйкес: қор, түсім, міндеттемелер.",
                ru: "Документы и книга сходятся: фонд, поступления, обязательства.",
                en: "Papers and ledger agree: stock, receipts, commitments.")
            : Phrase(
                kk: "Айырма: {n}.", ru: "Расхождений: {n}.", en: "Differences: {n}."
            ).filled(["n": "\(differences)"])
    }

    /// What an inventory check found, line by line.
    static func lines(of differences: StockDifferences) -> [Phrase] {
        var lines = [
            Phrase(
                kk: "Орнында: {n}", ru: "На месте: {n}", en: "In place: {n}"
            ).filled(["n": "\(differences.confirmed)"])
        ]
        func add(_ name: Phrase, _ numbers: [NumberedCopies]) {
            guard !numbers.isEmpty else { return }
            let list = numbers.map(\.written).joined(separator: ", ")
            let count = numbers.reduce(Int64(0)) { $0 + $1.count }
            lines.append(name.mapped { words, _ in "\(words): \(count) (\(list))" })
        }
        add(Phrase(kk: "Жетпейді", ru: "Недостаёт", en: "Missing"), differences.missing)
        add(
            Phrase(
                kk: "Есептен шыққан, бірақ табылды", ru: "Списаны, но найдены",
                en: "Withdrawn but found"), differences.found)
        for misplaced in differences.misplaced {
            add(
                Phrase(
                    kk: "Басқа филиалдікі ({b})", ru: "Числятся в другом филиале ({b})",
                    en: "Of another branch ({b})"
                ).filled(["b": misplaced.branch?.text ?? "—"]), [misplaced.numbers])
        }
        add(
            Phrase(kk: "Кітапта жоқ", ru: "Нет в книге", en: "Not in the book"),
            differences.unknown)
        for count in differences.counts {
            let name = [count.itemClass.kind?.text, count.itemClass.language?.text]
                .compactMap(\.self).joined(separator: " ")
            lines.append(
                Phrase(
                    kk: "{name}: кітапта {expected}, саналғаны {counted}",
                    ru: "{name}: по книге {expected}, сосчитано {counted}",
                    en: "{name}: {expected} in the book, {counted} counted"
                ).filled([
                    "name": name, "expected": "\(count.expected)", "counted": "\(count.counted)",
                ]))
        }
        return lines
    }
}
