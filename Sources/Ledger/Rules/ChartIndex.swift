import Languages
import Money

/// The codes of a chart ready to be looked up, and what a movement must satisfy of them.
struct ChartIndex {
    let organisation: OrganisationCode
    let currency: Currency
    private let fiscalYearStart: Int
    private let lines: Set<LineCode>
    private let sources: [SourceCode: FundingSource.Nature]
    private let branches: Set<BranchCode>
    private let programmes: Set<ProgrammeCode>

    init(_ chart: Chart) {
        organisation = chart.organisation.code
        currency = chart.organisation.currency
        fiscalYearStart = chart.organisation.fiscalYearStart
        lines = Set(chart.lines.map(\.code))
        sources = Dictionary(
            chart.sources.map { ($0.code, $0.nature) }, uniquingKeysWith: { first, _ in first })
        branches = Set(chart.branches.map(\.code))
        programmes = Set(chart.programmes.map(\.code))
    }

    /// What the chart does not know of a movement's keys, and what does not fit their source and year.
    func faults(of movement: Movement, on date: CalendarDate) -> [Refusal.Reason] {
        movement.ends.flatMap { end in
            unknownCodes(of: end.key) + natureFault(of: end) + yearFault(of: end, on: date)
        }
    }

    private func unknownCodes(of key: BudgetKey) -> [Refusal.Reason] {
        var reasons: [Refusal.Reason] = []
        if key.organisation != organisation {
            reasons.append(.unknownOrganisation(key.organisation))
        }
        if !lines.contains(key.line) { reasons.append(.unknownLine(key.line)) }
        if sources[key.source] == nil { reasons.append(.unknownSource(key.source)) }
        if let branch = key.branch, !branches.contains(branch) {
            reasons.append(.unknownBranch(branch))
        }
        if let programme = key.programme, !programmes.contains(programme) {
            reasons.append(.unknownProgramme(programme))
        }
        return reasons
    }

    private func natureFault(of end: MovementEnd) -> [Refusal.Reason] {
        guard let needed = end.nature, let nature = sources[end.key.source], nature != needed
        else { return [] }
        return [.wrongNature(end.key.source, nature)]
    }

    private func yearFault(of end: MovementEnd, on date: CalendarDate) -> [Refusal.Reason] {
        guard FiscalYear.recordable.contains(end.key.year) else {
            return [.noSuchYear(end.key.year)]
        }
        let year = FiscalYear.containing(date, start: fiscalYearStart)
        let fits =
            switch end.when {
            case .withinYear: year == end.key.year
            case .notAfterYear: year <= end.key.year
            case .notBeforeYear: year >= end.key.year
            case .anyTime: true
            }
        return fits ? [] : [.outsideYear(date, end.key.year)]
    }
}

/// One key a movement touches, with what the rules ask of its source and of the document's date.
struct MovementEnd {
    /// How the document's date may lie to the key's fiscal year.
    enum When {
        /// Use belongs to the year whose plan it draws.
        case withinYear
        /// A plan is decided, and an order placed, before the year ends, or before it begins.
        case notAfterYear
        /// Stock stands under the year it came in and may leave in any later one.
        case notBeforeYear
        /// Giving back what an order reserved, or carrying over what is left, also closes a past year.
        case anyTime
    }

    var key: BudgetKey
    var when: When
    /// The nature the source must have; nil where both serve.
    var nature: FundingSource.Nature?
}

extension Movement {
    /// The keys the movement touches; none for a reversal, whose keys are those of its entry.
    var keys: [BudgetKey] { ends.map(\.key) }

    /// The keys the movement touches with what is asked of them.
    var ends: [MovementEnd] {
        func ends(_ keys: BudgetKey..., when: MovementEnd.When) -> [MovementEnd] {
            keys.map { MovementEnd(key: $0, when: when, nature: .budget) }
        }
        switch self {
        case .appropriation(let key, _, nil), .amendment(let key, _):
            return ends(key, when: .notAfterYear)
        case .appropriation(let key, _, let whole?):
            return ends(whole, key, when: .notAfterYear)
        case .reallocation(let from, let to, _), .transfer(let from, let to, _):
            return ends(from, to, when: .notAfterYear)
        case .commitment(_, let key, _):
            return ends(key, when: .notAfterYear)
        case .release(_, let key, _):
            return ends(key, when: .anyTime)
        case .accrual(let key, _, _, _, _), .payment(let key, _, _), .refund(let key, _):
            return ends(key, when: .withinYear)
        case .credit(let key, _):
            return ends(key, when: .notBeforeYear)
        case .receipt(let key, _):
            return ends(key, when: .notBeforeYear)
        case .openingStock(let key, _):
            return [MovementEnd(key: key, when: .anyTime, nature: nil)]
        case .relocation(let from, let to, _):
            return [from, to].map { MovementEnd(key: $0, when: .notBeforeYear, nature: nil) }
        case .finding(let key, _):
            return [MovementEnd(key: key, when: .notBeforeYear, nature: nil)]
        case .receiptInKind(let key, _):
            return [MovementEnd(key: key, when: .withinYear, nature: .inKind)]
        case .withdrawal(let key, _):
            return [MovementEnd(key: key, when: .notBeforeYear, nature: nil)]
        case .rollover(let from, let to, _):
            return ends(from, when: .anyTime) + ends(to, when: .notAfterYear)
        case .reversal:
            return []
        }
    }
}
