public import Languages
import Ledger

extension BatchFault: Explained {
    public var explanation: Phrase {
        switch self {
        case .batchExists(let code):
            Phrase(
                kk: "«{code}» партиясы бұрын қабылданған.", ru: "партия «{code}» уже принята.",
                en: "the batch “{code}” is accepted already."
            ).filled(["code": code.text])
        case .unknownBatch(let code):
            Phrase(
                kk: "«{code}» партиясы жоқ; алдымен оны қабылдаңыз.",
                ru: "партии «{code}» нет; сначала примите её.",
                en: "there is no batch “{code}”; accept it first."
            ).filled(["code": code.text])
        case .batchTaken(let code):
            Phrase(
                kk: "«{code}» партиясы қайтарып алынған.", ru: "партия «{code}» отменена.",
                en: "the batch “{code}” was taken back."
            ).filled(["code": code.text])
        case .unknownLot(let code, let lot):
            Phrase(
                kk: "«{code}» партиясында {lot}-позиция жоқ.",
                ru: "в партии «{code}» нет позиции {lot}.",
                en: "the batch “{code}” has no lot {lot}."
            ).filled(["code": code.text, "lot": "\(lot)"])
        case .inKindIsNotOrdered:
            Phrase(
                kk: "заттай түсімде тапсырыс та, қосымша ақы да болмайды.",
                ru: "у поступления в натуре нет ни заказа, ни дополнительных расходов.",
                en: "a batch in kind has neither an order nor charges.")
        case .copiesExceeded(let lot, let holds, let asked):
            Phrase(
                kk: "{lot}-позиция: бөлінетіні {holds} дана, ал сұралғаны {asked}.",
                ru: "позиция {lot}: можно распределить {holds}, а запрошено {asked}.",
                en: "lot {lot}: {holds} copies can be handed out, but {asked} are asked."
            ).filled(["lot": "\(lot)", "holds": "\(holds)", "asked": "\(asked)"])
        case .atBranchAlready(let lot, let branch):
            Phrase(
                kk: "{lot}-позиция «{branch}» филиалына тапсырылған; басқа филиалға бөлінбейді.",
                ru: "позиция {lot} заказана для филиала «{branch}»; по филиалам её не делят.",
                en: "lot {lot} was ordered for the branch “{branch}”; it is not shared out."
            ).filled(["lot": "\(lot)", "branch": branch.text])
        case .cannotTake(let code):
            Phrase(
                kk: "«{code}» жазбасын түгел қайтарып алуға болмайды: партия не бастапқы қалдық "
                    + "қана бір рет қайтарылады.",
                ru: "запись «{code}» нельзя отменить целиком: отменяют только партию или начальный "
                    + "остаток, и один раз.",
                en: "“{code}” cannot be taken back whole: only a batch or an opening balance can, "
                    + "and once."
            ).filled(["code": code.text])
        case .movedOn(let code):
            Phrase(
                kk: "«{code}» даналары орнынан қозғалған не есептен шыққан; қайтарудың орнына акт "
                    + "жасаңыз.",
                ru: "экземпляры «{code}» уже переданы или списаны; вместо отмены составьте акт.",
                en: "copies of “{code}” have been moved or withdrawn; draw up an act instead."
            ).filled(["code": code.text])
        }
    }
}

extension CopiesFault: Explained {
    public var explanation: Phrase {
        switch self {
        case .numberingNotForKind(let kind):
            Phrase(
                kk: "«{kind}» түріне түгендеу нөмірі берілмейді (numbering: none).",
                ru: "виду «{kind}» инвентарные номера не дают (numbering: none).",
                en: "the kind “{kind}” gets no inventory numbers (numbering: none)."
            ).filled(["kind": kind.text])
        case .numberDoesNotFollow(let series, let expected, let stated):
            Phrase(
                kk: "«{series}» қатарының келесі нөмірі {expected}, ал құжатта {stated}; нөмірлер "
                    + "үзіліссіз жүреді.",
                ru: "следующий номер ряда «{series}» — {expected}, а в документе {stated}; номера "
                    + "идут без пропусков.",
                en: "the next number of the series “{series}” is {expected}, but the paper states "
                    + "{stated}; numbers leave no gaps."
            ).filled([
                "series": series.text, "expected": "\(expected)", "stated": "\(stated)",
            ])
        case .sameBranch:
            Phrase(
                kk: "екі филиал бірдей; қайдан және қайда берілетінін көрсетіңіз.",
                ru: "филиал один и тот же; укажите, откуда и куда передают.",
                en: "the two branches are the same; state from where and to where.")
        case .notSoMany(let asked, let holds):
            Phrase(
                kk: "мұндай {holds} дана тұр, ал сұралғаны {asked}.",
                ru: "таких экземпляров {holds}, а запрошено {asked}.",
                en: "{holds} such copies stand there, but {asked} are asked."
            ).filled(["asked": "\(asked)", "holds": "\(holds)"])
        case .unknownCheck(let code):
            Phrase(
                kk: "«{code}» тексеруі жазылмаған.", ru: "проверка «{code}» не записана.",
                en: "the check “{code}” is not recorded."
            ).filled(["code": code.text])
        case .numbersUsed, .unknownNumbers, .notOnShelf, .notWithdrawn, .atAnotherBranch,
            .numberedTwice:
            aboutNumbers
        }
    }

    private var aboutNumbers: Phrase {
        let (numbers, what) = numbersAndFault
        return Phrase(
            kk: "{numbers} нөмірі: {what}", ru: "номер {numbers}: {what}",
            en: "number {numbers}: {what}"
        ).filled(["numbers": Phrase(same: numbers), "what": what])
    }

    private var numbersAndFault: (String, Phrase) {
        switch self {
        case .numbersUsed(let numbers):
            (
                numbers.written,
                Phrase(
                    kk: "бұрын берілген.", ru: "уже выдан.", en: "it was given already.")
            )
        case .unknownNumbers(let numbers):
            (
                numbers.written,
                Phrase(
                    kk: "түгендеу кітабында жоқ.", ru: "в инвентарной книге его нет.",
                    en: "it is not in the inventory book.")
            )
        case .notOnShelf(let numbers, let record):
            (
                numbers.written,
                record.map {
                    Phrase(
                        kk: "«{record}» бойынша есептен шыққан.", ru: "списан по «{record}».",
                        en: "withdrawn by “{record}”."
                    ).filled(["record": $0.text])
                }
                    ?? Phrase(
                        kk: "жарамсыз деп жазылған.", ru: "погашен: партия отменена.",
                        en: "void: its batch was taken back.")
            )
        case .notWithdrawn(let numbers):
            (
                numbers.written,
                Phrase(
                    kk: "есептен шықпаған.", ru: "не был списан.", en: "it was not withdrawn.")
            )
        case .atAnotherBranch(let numbers, let branch):
            (
                numbers.written,
                branch.map {
                    Phrase(
                        kk: "«{branch}» филиалында тұр.", ru: "числится в филиале «{branch}».",
                        en: "it stands at the branch “{branch}”."
                    ).filled(["branch": $0.text])
                }
                    ?? Phrase(
                        kk: "ешбір филиалға бөлінбеген.", ru: "не распределён по филиалам.",
                        en: "it is at no branch yet.")
            )
        case .numberedTwice(let numbers):
            (
                numbers.written,
                Phrase(
                    kk: "құжатта екі рет тұр.", ru: "стоит в документе дважды.",
                    en: "it stands in the paper twice.")
            )
        case .numberingNotForKind, .numberDoesNotFollow, .sameBranch, .notSoMany, .unknownCheck:
            ("", Phrase(same: ""))
        }
    }
}

extension NumberedCopies {
    /// The numbers as people write them, `1001–1010`; with the series where it is not the main one.
    public var written: String {
        (series == .main ? "" : "\(series) ") + (first == last ? "\(first)" : "\(first)–\(last)")
    }
}
