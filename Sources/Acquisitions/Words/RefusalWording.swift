public import Languages
import Ledger
import Money

extension AcquisitionRefusals: Explained {
    public var explanation: Phrase {
        let reasons = refusals.map(\.explanation)
        let head = Phrase(
            kk: "«{code}» құжатынан ештеңе жазылған жоқ:",
            ru: "По документу «{code}» ничего не записано:",
            en: "Nothing of the paper “{code}” was recorded:"
        ).filled(["code": code.text])
        return Phrase { language in
            ([head] + reasons).map { $0[language] }.joined(separator: "\n  ")
        }
    }
}

extension AcquisitionRefusal: Explained {
    public var explanation: Phrase {
        switch self {
        case .paper(let fault): fault.explanation
        case .suggestion(let fault): fault.explanation
        case .order(let fault): fault.explanation
        case .line(let fault): fault.explanation
        case .bill(let fault): fault.explanation
        case .batch(let fault): fault.explanation
        case .copies(let fault): fault.explanation
        case .amount(let error): error.explanation
        case .overflow:
            Phrase(
                kk: "қосынды дәл есептеу шегінен асады; сомалар мен сандарды тексеріңіз.",
                ru: "сумма превышает предел точного счёта; проверьте суммы и числа.",
                en: "a sum exceeds the range of exact amounts; check amounts and counts.")
        }
    }
}

extension PaperFault: Explained {
    public var explanation: Phrase {
        switch self {
        case .codeReused(let code):
            Phrase(
                kk: "«{code}» коды бойынша мазмұны басқа құжат жазылған; нөмірге жылын не "
                    + "жеткізушіні қосыңыз.",
                ru: "под кодом «{code}» уже записан документ с другим содержанием; добавьте к "
                    + "номеру год или поставщика.",
                en: "another paper is recorded under “{code}”; add the year or the vendor to its "
                    + "number."
            ).filled(["code": code.text])
        case .codeOfAnotherKind(let code, let kind):
            Phrase(
                kk: "«{code}» коды «{kind}:» деп басталуы керек.",
                ru: "код «{code}» должен начинаться с «{kind}:».",
                en: "the code “{code}” must begin with “{kind}:”."
            ).filled(["code": code.text, "kind": kind.rawValue])
        case .nothingToRecord:
            Phrase(
                kk: "құжатта жазатын ештеңе жоқ; кемінде бір жол толтырыңыз.",
                ru: "в документе нечего записывать; заполните хотя бы одну строку.",
                en: "the paper says nothing to record; fill in at least one line.")
        case .reasonNeeded:
            Phrase(
                kk: "себебі көрсетілмеген; оны жазыңыз.", ru: "не указана причина; впишите её.",
                en: "no reason is given; state it.")
        case .unknownBranch(let code): Self.unknown(code.text, "филиалы", "филиала", "branch")
        case .unknownProgramme(let code):
            Self.unknown(code.text, "бағдарламасы", "программы", "programme")
        case .foreignCurrency(let currency, let ledger):
            Phrase(
                kk: "сома {currency} валютасында, ал кітап {ledger} валютасында жүргізіледі; "
                    + "тапсырыста бағамын көрсетіңіз.",
                ru: "сумма в {currency}, а книга ведётся в {ledger}; укажите курс в заказе.",
                en: "the amount is in {currency}, but the ledger is kept in {ledger}; state a rate "
                    + "in the order."
            ).filled(["currency": "\(currency)", "ledger": "\(ledger)"])
        case .impossibleCount(let count):
            Phrase(
                kk: "{count} деген сан болмайды: дана нөлден көп, атау данадан аспайды.",
                ru: "числа {count} не бывает: экземпляров больше нуля, названий не больше "
                    + "экземпляров.",
                en: "{count} cannot be: copies are more than zero, titles no more than copies."
            ).filled(["count": "\(count)"])
        case .amountNotPositive(let amount):
            Phrase(
                kk: "{amount}: сома нөлден үлкен болуы керек.",
                ru: "{amount}: сумма должна быть больше нуля.",
                en: "{amount}: the amount must be more than zero."
            ).filled(["amount": amount.description])
        case .unusableWeights:
            Phrase(
                kk: "бөлу салмақтары теріс болмауы және бәрі бірдей нөл болмауы керек.",
                ru: "веса распределения не могут быть отрицательными или все нулевыми.",
                en: "weights to distribute by must not be negative, nor all zero.")
        }
    }

    private static func unknown(_ code: String, _ kk: String, _ ru: String, _ en: String) -> Phrase
    {
        Phrase(
            kk: "«{code}» \(kk) анықтамалықта жоқ; кодын түзетіңіз.",
            ru: "в справочнике нет \(ru) «{code}»; исправьте код.",
            en: "the chart has no \(en) “{code}”; correct the code."
        ).filled(["code": code])
    }
}

extension SuggestionFault: Explained {
    public var explanation: Phrase {
        switch self {
        case .suggestionExists(let code):
            Phrase(
                kk: "«{code}» ұсынысы бұрын жазылған; басқа нөмір беріңіз.",
                ru: "предложение «{code}» уже записано; дайте другой номер.",
                en: "the suggestion “{code}” is recorded already; give another number."
            ).filled(["code": code.text])
        case .unknownSuggestion(let code):
            Phrase(
                kk: "«{code}» ұсынысы жоқ; алдымен оны жазыңыз.",
                ru: "предложения «{code}» нет; сначала запишите его.",
                en: "there is no suggestion “{code}”; record it first."
            ).filled(["code": code.text])
        case .answerOutOfTurn(let code, let standing):
            Phrase(
                kk: "«{code}» ұсынысының қазіргі күйі: {standing}; мұндай жауап одан шықпайды.",
                ru: "предложение «{code}» сейчас в состоянии «{standing}»; такой ответ из него "
                    + "не следует.",
                en: "the suggestion “{code}” now stands as “{standing}”; this answer does not "
                    + "follow from it."
            ).filled(["code": Phrase(same: code.text), "standing": standing.name])
        }
    }
}
