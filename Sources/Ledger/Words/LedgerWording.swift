import Languages
import Money

extension Refusal.Reason {
    /// What the ledger, as it stands, does not allow.
    var aboutLedger: Phrase {
        switch self {
        case .unknownCommitment(let code):
            Phrase(
                kk: "«{code}» міндеттемесі жоқ; алдымен тапсырысты не шартты жазыңыз.",
                ru: "обязательства «{code}» нет; сначала запишите заказ или договор.",
                en: "there is no commitment “{code}”; record the order or contract first."
            ).filled(["code": code.text])
        case .commitmentElsewhere(let code, let key):
            Phrase(
                kk: "«{code}» міндеттемесі {key} бойынша алынбаған; ол алынған жолды көрсетіңіз.",
                ru: "обязательство «{code}» принято не по {key}; укажите ключ, по которому "
                    + "оно принято.",
                en: "the commitment “{code}” was not made on {key}; state the key it was made on."
            ).filled(["code": Phrase(same: code.text), "key": .key(key)])
        case .commitmentExceeded(let code, let holds, let asked):
            Phrase(
                kk: "«{code}» міндеттемесінде {holds} қалды, ал сұралғаны {asked}; "
                    + "артығын бөлек жазыңыз.",
                ru: "в обязательстве «{code}» осталось {holds}, а запрошено {asked}; "
                    + "остальное запишите отдельно.",
                en: "the commitment “{code}” holds {holds}, but {asked} is asked; "
                    + "record the rest by itself."
            ).filled([
                "code": Phrase(same: code.text), "holds": .amount(holds), "asked": .amount(asked),
            ])
        case .nothingAccrued(let holds, let asked):
            Phrase(
                kk: "төлем күтіп тұрғаны {holds}, ал сұралғаны {asked}; алдымен шотты есепке "
                    + "жазыңыз.",
                ru: "ожидает оплаты {holds}, а запрошено {asked}; сначала начислите счёт.",
                en: "{holds} awaits payment, but {asked} is asked; accrue the bill first."
            ).filled(["holds": .amount(holds), "asked": .amount(asked)])
        case .refundExceedsPaid(let paid, let asked):
            Phrase(
                kk:
                    "төленіп, әлі қайтарылмағаны {paid}, ал сұралғаны {asked}; қайтарым төленгеннен "
                    + "аспайды.",
                ru: "оплачено и не возвращено {paid}, а запрошено {asked}; вернуться может "
                    + "не больше оплаченного.",
                en: "{paid} was paid and has not come back, but {asked} is asked; no more can "
                    + "come back than was paid."
            ).filled(["paid": .amount(paid), "asked": .amount(asked)])
        case .stockExceeded(let holds, let asked):
            Phrase(
                kk:
                    "қорда мұндай {holds} дана бар, ал сұралғаны {asked}; саны мен түрін тексеріңіз.",
                ru:
                    "в фонде таких экземпляров {holds}, а запрошено {asked}; проверьте число и вид.",
                en:
                    "{holds} such copies stand in the stock, but {asked} are asked; check the count "
                    + "and the class."
            ).filled(["holds": .count(holds), "asked": .count(asked)])
        case .withdrawnExceeded(let holds, let asked):
            Phrase(
                kk: "есептен шығарылған мұндай {holds} дана бар, ал табылғаны {asked}; бұрын "
                    + "тіркелмеген кітап жаңа түсім ретінде қабылданады.",
                ru: "таких экземпляров выбыло {holds}, а найдено {asked}; книгу, которой не было "
                    + "на учёте, принимают новым поступлением.",
                en: "{holds} such copies were withdrawn, but {asked} are found; a book that was "
                    + "never in the books is accepted as a new receipt."
            ).filled(["holds": .count(holds), "asked": .count(asked)])
        case .unknownEntry(let number):
            Phrase(
                kk: "№{number} жазба жоқ; журналдағы нөмірді көрсетіңіз.",
                ru: "записи № {number} нет; укажите номер из журнала.",
                en: "there is no entry {number}; state a number from the journal."
            ).filled(["number": "\(number)"])
        case .alreadyReversed(let number, let by):
            Phrase(
                kk: "№{number} жазба №{by} жазбамен бұрын сторноланған; қайта сторноланбайды.",
                ru: "запись № {number} уже сторнирована записью № {by}; второй раз нельзя.",
                en: "entry {number} was reversed before by entry {by}; it cannot be reversed twice."
            ).filled(["number": "\(number)", "by": "\(by)"])
        case .reversalOfReversal(let number):
            Phrase(
                kk: "№{number} жазбаның өзі сторно; оның орнына оқиғаны жаңадан жазыңыз.",
                ru: "запись № {number} сама сторно; вместо этого запишите событие заново.",
                en: "entry {number} is itself a reversal; record the event anew instead."
            ).filled(["number": "\(number)"])
        case .keyReused(let key, let by):
            Phrase(
                kk:
                    "«{key}» кілтімен бұрын басқа №{by} жазба жасалған; жаңа жазбаға жаңа кілт беріңіз.",
                ru: "под ключом «{key}» уже записана другая запись, № {by}; дайте новой записи "
                    + "новый ключ.",
                en: "another entry, {by}, was recorded under the key “{key}”; give the new entry "
                    + "a new key."
            ).filled(["key": key, "by": "\(by)"])
        case .limit(let breach):
            breach.explanation
        case .nothingToRecord, .mixedKinds, .amountNotPositive, .impossibleCount, .noSuchMonth,
            .relocationElsewhere, .foreignCurrency, .transferToItself, .yearsDoNotFit,
            .severalReversals, .overflow,
            .unknownOrganisation, .unknownLine, .unknownSource, .unknownBranch, .unknownProgramme,
            .unknownDocument, .wrongNature, .outsideCalendar, .noSuchYear,
            .outsideYear:
            Phrase(same: code)
        }
    }
}
