import Languages
import Ledger
import Money
import Testing

@Suite struct WordingTests {
    static let breach = LimitBreach(
        key: Fixture.key("utilities.heating", branch: "1д"),
        limit: Limit(.commitments, .stop, at: Share(partsPerMillion: 1_055_000)),
        funding: .tenge(1000), allowed: .tenge(1055), used: .tiyn(105_501))

    static let reasons: [Refusal.Reason] = [
        .nothingToRecord, .mixedKinds([.payment, .refund]), .unknownOrganisation("museum"),
        .unknownLine("rent"), .unknownSource("loan"), .unknownBranch("9"), .unknownProgramme("x"),
        .unknownDocument("letter"), .foreignCurrency(.kzt, ledger: .kzt), .amountNotPositive,
        .impossibleCount, .wrongNature("gift", .inKind), .wrongNature("local", .budget),
        .outsideYear(CalendarDate(dayNumber: 18_993), FiscalYear(2021)), .noSuchMonth(13),
        .transferToItself,
        .yearsDoNotFit(.rollover, from: FiscalYear(2021), to: FiscalYear(2023)),
        .yearsDoNotFit(.transfer, from: FiscalYear(2021), to: FiscalYear(2022)),
        .unknownCommitment("K-1"), .commitmentElsewhere("K-1", Fixture.key()),
        .commitmentExceeded("K-1", holds: .tenge(5), asked: .tenge(1_234_567)),
        .nothingAccrued(holds: .tenge(5), asked: .tenge(6)),
        .refundExceedsPaid(paid: .tenge(5), asked: .tenge(6)),
        .stockExceeded(holds: 5, asked: 1_234), .unknownEntry(EntryNumber(7)), .severalReversals,
        .alreadyReversed(EntryNumber(7), by: EntryNumber(8)),
        .reversalOfReversal(EntryNumber(8)), .keyReused("row 5", by: EntryNumber(7)),
        .limit(breach), .overflow,
    ]

    @Test("every reason is a sentence of its own in each language", arguments: reasons)
    func sentences(reason: Refusal.Reason) {
        for language in Language.allCases {
            let words = reason.explanation[language]
            #expect(words.hasSuffix("."))
            #expect(!words.contains("{"))
            #expect(words != reason.code)
            #expect(words.utf8.count > 30)
        }
        let explanation = reason.explanation
        #expect(Set([explanation.kk, explanation.ru, explanation.en]).count == 3)
    }

    @Test("no two reasons share a code or a sentence")
    func distinct() {
        let sentences = Set(Self.reasons.map(\.explanation.en))
        #expect(sentences.count == Self.reasons.count)
        // Two pairs above are one reason with two wordings.
        #expect(Set(Self.reasons.map(\.code)).count == Self.reasons.count - 2)
    }

    @Test("amounts, dates and shares stand in the habit of each language")
    func habits() {
        let exceeded = Refusal.Reason.commitmentExceeded(
            "K-1", holds: .tenge(5), asked: .tenge(1_234_567))
        #expect(exceeded.explanation.ru.contains("1\u{A0}234\u{A0}567,00\u{A0}тенге"))
        #expect(exceeded.explanation.en.contains("1,234,567.00\u{A0}tenge"))
        #expect(exceeded.explanation.kk.contains("1\u{A0}234\u{A0}567,00\u{A0}теңге"))
        #expect(Self.breach.explanation.ru.contains("105,5\u{A0}%"))
        #expect(Self.breach.explanation.en.contains("105.5%"))
        #expect(
            Self.breach.explanation.kk.contains("2021 · utilities.heating · local · 1д"))
        let late = Refusal.Reason.outsideYear(
            CalendarDate(dayNumber: 18_993), FiscalYear(2021))
        #expect(late.explanation.ru.contains("01.01.2022"))
    }

    @Test("a refused batch says so and lists each refusal on its line")
    func refusedBatch() {
        let error = LedgerError.refused([
            Refusal(draft: 0, reason: .unknownLine("rent")),
            Refusal(draft: 4, reason: .amountNotPositive),
        ])
        let lines = error.explanation.en.split(separator: "\n")
        #expect(lines.count == 2)
        #expect(lines.first?.hasPrefix("Nothing was recorded. Entry 1 of the batch: ") == true)
        #expect(lines.last?.hasPrefix("Entry 5 of the batch: ") == true)
    }

    @Test("a fault inside the ledger names the entry and what is out of balance")
    func unbalanced() {
        let error = LedgerError.unbalanced(EntryNumber(12), [.plan(.payments), .copies])
        #expect(
            error.explanation.en
                == "Internal fault: entry 12 does not balance (Plan by payments, number of copies). "
                + "Nothing was recorded.")
        #expect(error.explanation.ru.contains("План по платежам, число экземпляров"))
    }

    @Test("a limit of each measure has its own sentence")
    func measures() {
        let sentences = Limit.Measure.allCases.map { measure in
            var breach = Self.breach
            breach.limit.measure = measure
            return breach.explanation.kk
        }
        #expect(Set(sentences).count == Limit.Measure.allCases.count)
    }

    @Test("the names of one kind of thing differ from one another in every language")
    func names() {
        let groups: [[Phrase]] = [
            EntryKind.allCases.map(\.name), Stage.allCases.map(\.name),
            PlanBasis.allCases.map(\.name), Limit.Measure.allCases.map(\.name),
            Coverage.Fact.allCases.map(\.name), Document.Kind.allCases.map(\.name),
            ReportedFigure.Qualifier.allCases.map(\.name),
            [FundingSource.Nature.budget, .inKind].map(\.name),
            [Limit.Action.stop, .warn].map(\.name),
        ]
        for names in groups {
            for language in Language.allCases {
                #expect(Set(names.map { $0[language] }).count == names.count)
            }
        }
    }
}
