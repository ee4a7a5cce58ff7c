import Languages
import Money

extension Refusal.Reason {
    /// What is wrong with the entry by itself; the wording of the other reasons stands beside this file.
    var aboutForm: Phrase {
        switch self {
        case .nothingToRecord:
            Phrase(
                kk: "жазатын ештеңе жоқ; кемінде бір нөл емес сома не данасы бар жол қажет.",
                ru: "записывать нечего; нужна хотя бы одна строка с ненулевой суммой "
                    + "или экземплярами.",
                en: "there is nothing to record; at least one line with an amount other than zero, "
                    + "or with copies, is needed.")
        case .mixedKinds(let kinds):
            Phrase(
                kk: "бір жазбада әртүрлі қозғалыстар тұр ({kinds}); әрқайсысын бөлек жазыңыз.",
                ru: "в одной записи смешаны разные виды ({kinds}); запишите каждый отдельно.",
                en: "one entry mixes different kinds ({kinds}); record each by itself."
            ).filled(["kinds": Phrase.joined(kinds.map(\.name), by: ", ")])
        case .severalReversals:
            Phrase(
                kk: "бір сторно бір ғана жазбаны жояды; әр жазбаға бөлек сторно жасаңыз.",
                ru: "одно сторно отменяет одну запись; сделайте сторно на каждую.",
                en: "one reversal takes back one entry; make a reversal for each.")
        case .foreignCurrency(let currency, let ledger):
            Phrase(
                kk: "сома {currency} валютасында, ал кітап {ledger} валютасында жүргізіледі.",
                ru: "сумма в {currency}, а книга ведётся в {ledger}.",
                en: "the amount is in {currency}, but the ledger is kept in {ledger}."
            ).filled(["currency": "\(currency)", "ledger": "\(ledger)"])
        case .amountNotPositive:
            Phrase(
                kk: "сома нөлден үлкен болуы керек; азайту жоспарды нақтылау ретінде, "
                    + "ақшаның қайтуы қайтарым ретінде жазылады.",
                ru: "сумма должна быть больше нуля; уменьшение записывают уточнением плана, "
                    + "возвращённые деньги — возвратом.",
                en: "the amount must be more than zero; a reduction is recorded as an amendment, "
                    + "money that came back as a refund.")
        case .impossibleCount:
            Phrase(
                kk: "дана саны нөлден үлкен, ал атау саны даналардан аспауы керек.",
                ru: "экземпляров должно быть больше нуля, а названий — не больше экземпляров.",
                en: "copies must be more than zero, and titles no more than copies.")
        case .noSuchMonth(let month):
            Phrase(
                kk: "{month}-ай болмайды; 1-ден 12-ге дейін көрсетіңіз.",
                ru: "месяца {month} не бывает; укажите от 1 до 12.",
                en: "there is no month {month}; state 1 to 12."
            ).filled(["month": "\(month)"])
        case .transferToItself:
            Phrase(
                kk: "қаражат бір ұйымның екі бөлек бюджет жолы арасында ғана ауысады.",
                ru: "средства перемещают между двумя разными ключами бюджета одной организации.",
                en: "funding moves between two different budget keys of one organisation.")
        case .relocationElsewhere:
            Phrase(
                kk: "даналар бір филиалдан басқасына ғана беріледі: бабы, қаржы көзі, бағдарламасы "
                    + "мен түскен жылы сол күйінде қалады.",
                ru: "экземпляры передают из одного филиала в другой: статья, источник, программа "
                    + "и год поступления остаются те же.",
                en: "copies go from one branch to another: line, source, programme and year of "
                    + "receipt stay as they are.")
        case .yearsDoNotFit(let kind, let from, let to):
            (kind == .rollover
                ? Phrase(
                    kk: "көшіру бір жылдан келесі жылға ғана жасалады, ал мұнда {from} → {to}.",
                    ru: "перенос идёт из года в следующий, а здесь {from} → {to}.",
                    en: "a rollover goes from one year to the next, here it is {from} → {to}.")
                : Phrase(
                    kk: "қаражат бір жылдың ішінде ғана ауысады, ал мұнда {from} → {to}; "
                        + "жылдар арасында көшіру қолданылады.",
                    ru: "средства перемещают внутри одного года, а здесь {from} → {to}; "
                        + "между годами делают перенос.",
                    en: "funding moves within one year, here it is {from} → {to}; "
                        + "between years use a rollover.")).filled([
                    "from": "\(from)", "to": "\(to)",
                ])
        case .overflow:
            Phrase(
                kk: "қосынды дәл есептеу шегінен асады; соманың бірлігін тексеріңіз.",
                ru: "сумма превышает предел точного счёта; проверьте единицу суммы.",
                en: "a sum exceeds the range of exact amounts; check the unit of the amount.")
        case .unknownOrganisation, .unknownLine, .unknownSource, .unknownBranch,
            .unknownProgramme, .unknownDocument, .wrongNature, .outsideCalendar, .noSuchYear,
            .outsideYear, .unknownCommitment,
            .commitmentElsewhere, .commitmentExceeded, .nothingAccrued, .refundExceedsPaid,
            .stockExceeded, .withdrawnExceeded, .unknownEntry, .alreadyReversed,
            .reversalOfReversal, .keyReused,
            .limit:
            Phrase(same: code)
        }
    }
}
