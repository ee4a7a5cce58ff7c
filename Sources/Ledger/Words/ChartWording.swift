import Languages

extension Refusal.Reason {
    /// What does not fit the chart, the source or the year.
    var aboutChart: Phrase {
        switch self {
        case .unknownOrganisation(let code):
            Self.unknown(
                code.text, kk: "ұйымы", ru: "организации", en: "organisation",
                right: Phrase(
                    kk: "бұл кітап басқа ұйымдікі.", ru: "эта книга другой организации.",
                    en: "this ledger is another organisation's."))
        case .unknownLine(let code):
            Self.unknown(code.text, kk: "бюджет жолы", ru: "строки", en: "line", right: Self.addIt)
        case .unknownSource(let code):
            Self.unknown(
                code.text, kk: "қаржыландыру көзі", ru: "источника финансирования",
                en: "funding source", right: Self.addIt)
        case .unknownBranch(let code):
            Self.unknown(code.text, kk: "филиалы", ru: "филиала", en: "branch", right: Self.addIt)
        case .unknownProgramme(let code):
            Self.unknown(
                code.text, kk: "бағдарламасы", ru: "программы", en: "programme",
                right: Self.addIt)
        case .unknownDocument(let code):
            Phrase(
                kk: "кітапта «{code}» құжаты жоқ; алдымен құжатты тіркеңіз.",
                ru: "в книге нет документа «{code}»; сначала зарегистрируйте документ.",
                en: "the ledger has no document “{code}”; register the document first."
            ).filled(["code": code.text])
        case .wrongNature(let code, .inKind):
            Phrase(
                kk: "«{code}» көзі заттай ғана береді: онда ақша жоспары да, төлем де болмайды.",
                ru: "источник «{code}» даёт только в натуральной форме: у него нет ни плана, "
                    + "ни оплат.",
                en: "the source “{code}” gives in kind only: it has neither plan nor payments."
            ).filled(["code": code.text])
        case .wrongNature(let code, .budget):
            Phrase(
                kk: "«{code}» — ақшалай көз; одан алынған кітаптар есепке жазумен келеді.",
                ru: "«{code}» — денежный источник; купленные на него книги приходуют начислением.",
                en: "“{code}” is a source of money; books bought from it come in with an accrual."
            ).filled(["code": code.text])
        case .outsideCalendar(let date):
            Phrase(
                kk: "{date} күні мүмкін емес: кітап {first}–{last} жылдарға жүргізіледі; құжаттың "
                    + "күнін түзетіңіз.",
                ru: "дата {date} невозможна: книга ведётся за {first}–{last} годы; исправьте дату "
                    + "документа.",
                en: "the date {date} is impossible: a ledger is kept for the years {first} to "
                    + "{last}; correct the document's date."
            ).filled([
                "date": Phrase { DateStyle($0).numeric(date) }
            ]).filled(Self.calendar)
        case .noSuchYear(let year):
            Phrase(
                kk: "{year} бюджет жылы мүмкін емес: кітап {first}–{last} жылдарға жүргізіледі.",
                ru: "бюджетный год {year} невозможен: книга ведётся за {first}–{last} годы.",
                en: "the budget year {year} is impossible: a ledger is kept for the years {first} "
                    + "to {last}."
            ).filled(["year": "\(year)"]).filled(Self.calendar)
        case .outsideYear(let date, let year):
            Phrase(
                kk: "{date} күні {year} бюджет жылына сай емес; құжаттың күнін не жылын түзетіңіз.",
                ru: "дата {date} не подходит к бюджетному {year} году; исправьте дату документа "
                    + "или год.",
                en: "the date {date} does not fit the budget year {year}; correct the document's "
                    + "date or the year."
            ).filled([
                "date": Phrase { DateStyle($0).numeric(date) }, "year": Phrase(same: "\(year)"),
            ])
        case .nothingToRecord, .mixedKinds, .amountNotPositive, .impossibleCount, .noSuchMonth,
            .foreignCurrency, .transferToItself, .yearsDoNotFit, .severalReversals, .overflow,
            .unknownCommitment, .commitmentElsewhere, .commitmentExceeded, .nothingAccrued,
            .refundExceedsPaid, .stockExceeded, .withdrawnExceeded, .relocationElsewhere,
            .unknownEntry, .alreadyReversed,
            .reversalOfReversal, .keyReused, .limit:
            Phrase(same: code)
        }
    }

    private static let calendar: [String: String] = [
        "first": "\(FiscalYear.recordable.lowerBound)",
        "last": "\(FiscalYear.recordable.upperBound)",
    ]

    private static let addIt = Phrase(
        kk: "кодты түзетіңіз не анықтамалыққа қосыңыз.",
        ru: "исправьте код или добавьте его в справочник.",
        en: "correct the code or add it to the chart.")

    private static func unknown(
        _ code: String, kk: String, ru: String, en: String, right: Phrase
    ) -> Phrase {
        Phrase(
            kk: "«{code}» \(kk) анықтамалықта жоқ; {right}",
            ru: "в справочнике нет \(ru) «{code}»; {right}",
            en: "the chart has no \(en) “{code}”; {right}"
        ).filled(["code": Phrase(same: code), "right": right])
    }
}
