import Languages
public import Ledger

/// The names an illustrative ledger uses: those of the reference data where they are handed in, so that
/// its lines are called what real ones are.
public struct SampleNames: Sendable {
    public var lines: [BudgetLine]
    public var sources: [FundingSource]
    public var programmes: [Programme]

    public init(
        lines: [BudgetLine] = [], sources: [FundingSource] = [], programmes: [Programme] = []
    ) {
        self.lines = lines
        self.sources = sources
        self.programmes = programmes
    }
}

/// The codes every entry of the example is about.
enum SampleCode {
    static let organisation: OrganisationCode = "illustrative-library"
    static let budget: SourceCode = "local-budget"
    static let stateOrder: SourceCode = "state-order"
    static let gift: SourceCode = "gift"
    static let programme: ProgrammeCode = "accessible-environment"
    static let books: LineCode = "books"
}

extension Chart {
    /// The chart of an illustrative ledger. Its limits warn and never stop: planted mistakes are people's.
    static func illustrative(_ plan: SamplePlan, _ names: SampleNames) -> Chart {
        let codes = Set(SampleLine.all.map(\.code) + SampleLine.heads)
        let named = names.lines.filter { codes.contains($0.code) }
        let missing = (SampleLine.heads + SampleLine.all.map(\.code)).filter { code in
            !named.contains { $0.code == code }
        }
        let sources: [(SourceCode, FundingSource.Nature)] = [
            (SampleCode.budget, .budget), (SampleCode.stateOrder, .inKind),
            (SampleCode.gift, .inKind),
        ]
        return Chart(
            organisation: Organisation(
                code: SampleCode.organisation,
                name: Phrase(
                    kk: "Орталықтандырылған кітапхана жүйесі (көрнекі мысал)",
                    ru: "Централизованная библиотечная система (условный пример)",
                    en: "Centralised library system (illustrative)")),
            lines: (named
                + missing.map { BudgetLine(code: $0, name: Phrase(same: $0.text)) })
                .map(\.inTheExample),
            sources: sources.map { code, nature in
                names.sources.first { $0.code == code && $0.nature == nature }
                    ?? FundingSource(code: code, name: Phrase(same: code.text), nature: nature)
            },
            branches: Branch.illustrative(plan.branches),
            programmes: [
                names.programmes.first { $0.code == SampleCode.programme }
                    ?? Programme(
                        code: SampleCode.programme, name: Phrase(same: SampleCode.programme.text))
            ],
            limits: [Limit(.commitments, .warn), Limit(.spending, .warn)],
            isIllustrative: true)
    }
}

extension BudgetLine {
    /// What sources do not itemise is here what no other line is for.
    fileprivate var inTheExample: BudgetLine {
        guard code == "general" else { return self }
        var line = self
        line.name = Phrase(kk: "Басқа шығыстар", ru: "Прочие расходы", en: "Other costs")
        return line
    }
}

extension Branch {
    /// So many libraries with text codes: the central one, then 1, 1д, 1юн, 2, 2д, 3, 4, 4д …
    static func illustrative(_ count: Int) -> [Branch] {
        var branches = [
            Branch(
                code: "ЦГБ",
                name: Phrase(
                    kk: "Орталық қалалық кітапхана", ru: "Центральная городская библиотека",
                    en: "Central city library"), serves: "central")
        ]
        var number = 1
        while branches.count < count {
            branches.append(general(number))
            if number % 3 != 0 { branches.append(children(number)) }
            if number % 5 == 1 { branches.append(youth(number)) }
            number += 1
        }
        return Array(branches.prefix(count))
    }

    private static func general(_ number: Int) -> Branch {
        Branch(
            code: BranchCode("\(number)"),
            name: Phrase(
                kk: "№ \(number) филиал-кітапхана", ru: "Библиотека-филиал № \(number)",
                en: "Branch library No. \(number)"), serves: "general")
    }

    private static func children(_ number: Int) -> Branch {
        Branch(
            code: BranchCode("\(number)д"),
            name: Phrase(
                kk: "Балаларға қызмет көрсететін № \(number) филиал-кітапхана",
                ru: "Библиотека-филиал № \(number) по обслуживанию детей",
                en: "Children's branch library No. \(number)"), serves: "children")
    }

    private static func youth(_ number: Int) -> Branch {
        Branch(
            code: BranchCode("\(number)юн"),
            name: Phrase(
                kk: "Жастарға қызмет көрсететін № \(number) филиал-кітапхана",
                ru: "Библиотека-филиал № \(number) по обслуживанию юношества",
                en: "Youth branch library No. \(number)"), serves: "youth")
    }
}
