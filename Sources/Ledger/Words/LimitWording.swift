public import Languages
import Money

extension LimitBreach: Explained {
    public var explanation: Phrase {
        sentence.filled([
            "key": .key(key), "used": .amount(used), "funding": .amount(funding),
            "allowed": .amount(allowed), "percent": limit.share.percentInSentence,
        ])
    }

    private var sentence: Phrase {
        switch limit.measure {
        case .commitments:
            Phrase(
                kk: "{key}: міндеттемелермен қоса {used} пайдаланылады, ал рұқсаты {allowed} "
                    + "({funding} қаражаттың {percent}); жоспарды ұлғайтыңыз не сомасын азайтыңыз.",
                ru: "{key}: с обязательствами используется {used}, а разрешено {allowed} "
                    + "({percent} от {funding}); увеличьте план или уменьшите сумму.",
                en: "{key}: {used} would be used with commitments, but {allowed} is allowed "
                    + "({percent} of {funding}); raise the plan or lower the amount.")
        case .spending:
            Phrase(
                kk: "{key}: шығыс {used} болады, ал рұқсаты {allowed} (төлемдер жоспары "
                    + "{funding}, оның {percent}); жоспарды ұлғайтыңыз не сомасын азайтыңыз.",
                ru: "{key}: расходы составят {used}, а разрешено {allowed} ({percent} от плана "
                    + "по платежам {funding}); увеличьте план или уменьшите сумму.",
                en: "{key}: spending would be {used}, but {allowed} is allowed ({percent} of the "
                    + "plan by payments, {funding}); raise the plan or lower the amount.")
        case .spendingBesideCommitments:
            Phrase(
                kk: "{key}: өзге тапсырыстар күтетін сомамен қоса {used} болады, ал рұқсаты "
                    + "{allowed} (төлемдер жоспары {funding}, оның {percent}); алдымен өзге "
                    + "міндеттемелерді босатыңыз.",
                ru: "{key}: вместе с тем, чего ждут другие заказы, выйдет {used}, а разрешено "
                    + "{allowed} ({percent} от плана по платежам {funding}); сначала снимите "
                    + "другие обязательства.",
                en: "{key}: with what other orders wait for it comes to {used}, but {allowed} is "
                    + "allowed ({percent} of the plan by payments, {funding}); release other "
                    + "commitments first.")
        case .funding:
            Phrase(
                kk: "{key}: {funding} қаражат қалар еді, ал {used} пайдаланылған; өз қаражаты да, "
                    + "қалғаны да нөлден төмен түспеуі керек.",
                ru: "{key}: средств осталось бы {funding}, а использовано {used}; ни выделенное, "
                    + "ни остаток не могут стать меньше нуля.",
                en: "{key}: {funding} of funding would be left, but {used} is used; neither what "
                    + "is allocated nor what is left may fall below zero.")
        }
    }
}

extension Share {
    /// The share as a percentage with as many decimals as it has.
    fileprivate var percentInSentence: Phrase {
        let digits = String((partsPerMillion % 10_000).magnitude)
        var fraction = String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
        while fraction.hasSuffix("0") { fraction.removeLast() }
        return Phrase { language in
            let number = NumberStyle(language).written(
                isNegative: partsPerMillion < 0,
                whole: "\((partsPerMillion / 10_000).magnitude)", fraction: fraction)
            return number + (language == .english ? "%" : "\u{A0}%")
        }
    }
}
