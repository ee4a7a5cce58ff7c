public import Languages
import Money

extension LedgerError: Explained {
    public var explanation: Phrase {
        switch self {
        case .overflow:
            Phrase(
                kk: "Қалдық дәл есептеу шегінен асады; сомалардың бірлігін тексеріңіз.",
                ru: "Остаток превышает предел точного счёта; проверьте единицу сумм.",
                en: "A balance exceeds the range of exact amounts; check the unit of the amounts.")
        case .refused(let refusals):
            Phrase(
                kk: "Ештеңе жазылған жоқ. {list}", ru: "Ничего не записано. {list}",
                en: "Nothing was recorded. {list}"
            ).filled(["list": Phrase.joined(refusals.map(\.explanation), by: "\n")])
        case .unbalanced(let entry, let imbalances):
            Phrase(
                kk: "Ішкі қате: №{entry} жазба теңгерілмеген ({faults}). Ештеңе жазылған жоқ.",
                ru: "Внутренняя ошибка: запись № {entry} не сбалансирована ({faults}). "
                    + "Ничего не записано.",
                en: "Internal fault: entry {entry} does not balance ({faults}). "
                    + "Nothing was recorded."
            ).filled([
                "entry": Phrase(same: "\(entry)"),
                "faults": .joined(imbalances.map(\.explanation), by: ", "),
            ])
        }
    }
}

extension Refusal: Explained {
    public var explanation: Phrase {
        Phrase(
            kk: "Топтағы {position}-жазба: {reason}", ru: "Запись {position} пакета: {reason}",
            en: "Entry {position} of the batch: {reason}"
        ).filled(["position": Phrase(same: "\(draft + 1)"), "reason": reason.explanation])
    }
}

extension Refusal.Reason: Explained {
    public var explanation: Phrase {
        switch self {
        case .nothingToRecord, .mixedKinds, .amountNotPositive, .impossibleCount, .noSuchMonth,
            .foreignCurrency, .transferToItself, .yearsDoNotFit, .severalReversals, .overflow,
            .relocationElsewhere:
            aboutForm
        case .unknownOrganisation, .unknownLine, .unknownSource, .unknownBranch,
            .unknownProgramme, .unknownDocument, .wrongNature, .outsideCalendar,
            .noSuchYear, .outsideYear:
            aboutChart
        case .unknownCommitment, .commitmentElsewhere, .commitmentExceeded, .nothingAccrued,
            .refundExceedsPaid, .stockExceeded, .withdrawnExceeded, .unknownEntry, .alreadyReversed,
            .reversalOfReversal, .keyReused, .limit:
            aboutLedger
        }
    }
}

extension Phrase {
    /// Phrases one after another in each language.
    static func joined(_ phrases: [Phrase], by separator: String) -> Phrase {
        Phrase(
            kk: phrases.map(\.kk).joined(separator: separator),
            ru: phrases.map(\.ru).joined(separator: separator),
            en: phrases.map(\.en).joined(separator: separator))
    }
}
