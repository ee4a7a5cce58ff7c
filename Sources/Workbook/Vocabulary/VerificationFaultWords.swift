public import Languages

extension VerificationFault: Explained {
    public var explanation: Phrase {
        Phrase(
            kk: "Жазылған жұмыс кітабы тексеруден өтпеді, сондықтан бұрынғы файл өзгеріссіз қалды. "
                + "{what} Дискідегі бос орынды тексеріп, қайталап көріңіз.",
            ru: "Записанная книга не прошла проверку, поэтому прежний файл оставлен без изменений. "
                + "{what} Проверьте свободное место на диске и повторите.",
            en: "The workbook did not pass the check after writing, so the former file was left "
                + "unchanged. {what} Check the free disk space and try again."
        ).filled(["what": what])
    }

    private var what: Phrase {
        switch self {
        case .archive(let reason):
            Phrase(
                kk: "Файл бүтін емес ({reason}).", ru: "Файл не цел ({reason}).",
                en: "The file is not whole ({reason})."
            ).filled(["reason": reason])
        case .missingPart(let part):
            Phrase(
                kk: "{part} бөлігі жоқ.", ru: "Нет части {part}.", en: "The part {part} is missing."
            ).filled(["part": part])
        case .damagedPart(let part):
            Phrase(
                kk: "{part} бөлігі бүлінген.", ru: "Часть {part} повреждена.",
                en: "The part {part} is damaged."
            ).filled(["part": part])
        case .malformedXML(let part, let reason):
            Phrase(
                kk: "{part} бөлігі оқылмайды ({reason}).",
                ru: "Часть {part} не читается ({reason}).",
                en: "The part {part} cannot be read ({reason})."
            ).filled(["part": part, "reason": reason])
        case .sheets(let expected, let found):
            Phrase(
                kk: "Парақтар басқа: {expected} орнына {found}.",
                ru: "Листы другие: вместо {expected} — {found}.",
                en: "The sheets differ: {found} instead of {expected}."
            ).filled([
                "expected": expected.joined(separator: ", "),
                "found": found.joined(separator: ", "),
            ])
        case .counts(let sheet, let expected, let found):
            Phrase(
                kk: "«{sheet}»: ұяшық пен формула саны {expected} болуы керек, {found} шықты.",
                ru: "«{sheet}»: ячеек и формул должно быть {expected}, а их {found}.",
                en: "“{sheet}”: cells and formulas should be {expected} and are {found}."
            ).filled(["sheet": sheet, "expected": expected, "found": found])
        case .formula(let place, let expected, let found):
            Phrase(
                kk: "«{sheet}», {cell}: {expected} орнына {found}.",
                ru: "«{sheet}», {cell}: вместо {expected} — {found}.",
                en: "“{sheet}”, {cell}: {found} instead of {expected}."
            ).filled([
                "sheet": place.sheet, "cell": place.cell, "expected": expected, "found": found,
            ])
        case .content(let sheet):
            Phrase(
                kk: "«{sheet}» парағында жазылғаннан басқа мән бар.",
                ru: "На листе «{sheet}» стоит не то, что записывалось.",
                en: "“{sheet}” holds something other than what was written."
            ).filled(["sheet": sheet])
        }
    }
}
