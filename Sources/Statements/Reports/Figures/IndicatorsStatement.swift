import Languages
import Ledger

/// Performance indicators by live formulas over the service figures and the other statements.
struct IndicatorsStatement {
    let context: StatementContext
    let places: IndicatorPlaces

    func statement() -> Statement {
        var natures: [IndicatorInput: Cell.Nature] = [:]
        for input in IndicatorInput.allCases {
            natures[input] = input.origin(in: context, places).0.nature
        }
        return Statement(
            name: .indicators, title: IndicatorWords.title, subtitles: context.subtitles(),
            columns: [
                Column("indicator", IndicatorWords.indicator, .text),
                Column("amount", CommonWords.amount, .money),
                Column("value", CommonWords.value, .number(decimals: 2)),
                Column("share", IndicatorWords.share, .percent),
                Column("basis", IndicatorWords.basis, .text),
            ],
            rows: [section("inputs", IndicatorWords.inputs)] + IndicatorInput.allCases.map(inputRow)
                + [section("indicators", IndicatorWords.indicators)]
                + Indicator.all.map { indicatorRow($0, natures) },
            notes: [IndicatorWords.note, IndicatorWords.notePeriod]
                + (natures.values.contains(.estimate) ? [IndicatorWords.noteBounds] : []))
    }

    private func section(_ id: String, _ name: Phrase) -> Row {
        Row(
            id, role: .section,
            cells: [.text(name)] + [Cell](repeating: .empty, count: 4))
    }

    private func inputRow(_ input: IndicatorInput) -> Row {
        let (cell, basis) = input.origin(in: context, places)
        var cells: [Cell] = [.text(input.name), .empty, .empty, .empty, .text(basis)]
        cells[input.isMoney ? 1 : 2] = cell
        return Row(input.rawValue, level: 1, cells: cells)
    }

    private func indicatorRow(
        _ indicator: Indicator, _ natures: [IndicatorInput: Cell.Nature]
    ) -> Row {
        let basis = Phrase { language in
            [indicator.above, indicator.below].map { $0.term[language] }.joined(separator: " ÷ ")
        }
        var cells: [Cell] = [.text(indicator.name), .empty, .empty, .empty, .text(basis)]
        let above = Formula.cell(indicator.above.address)
        let below = Formula.cell(indicator.below.address)
        let isEstimate = [indicator.above, indicator.below].contains {
            natures[$0] == .estimate
        }
        let nature: Cell.Nature = isEstimate ? .estimate : .computed
        switch indicator.form {
        case .amount: cells[1] = Cell(.average(above, below), nature: nature)
        case .number: cells[2] = Cell(.over(above, below), nature: nature)
        case .share: cells[3] = Cell(.over(above, below), nature: nature)
        }
        return Row(indicator.id, level: 1, cells: cells)
    }
}

/// One indicator: what is divided by what.
struct Indicator {
    /// In which column the quotient stands.
    enum Form { case amount, number, share }

    var id: String
    var name: Phrase
    var form: Form
    var above: IndicatorInput
    var below: IndicatorInput

    init(
        _ id: String, _ name: Phrase, _ form: Form, _ above: IndicatorInput,
        per below: IndicatorInput
    ) {
        self.id = id
        self.name = name
        self.form = form
        self.above = above
        self.below = below
    }

    static let all = [
        Indicator("costPerReader", IndicatorWords.costPerReader, .amount, .plan, per: .readers),
        Indicator("costPerVisit", IndicatorWords.costPerVisit, .amount, .plan, per: .visits),
        Indicator("costPerLoan", IndicatorWords.costPerLoan, .amount, .plan, per: .loans),
        Indicator("loansPerReader", IndicatorWords.loansPerReader, .number, .loans, per: .readers),
        Indicator(
            "visitsPerReader", IndicatorWords.visitsPerReader, .number, .visits, per: .readers),
        Indicator("turnover", IndicatorWords.turnover, .number, .loans, per: .stock),
        Indicator("renewal", IndicatorWords.renewal, .share, .acquiredCopies, per: .stock),
        Indicator(
            "copiesPerReader", IndicatorWords.copiesPerReader, .number, .stock, per: .readers),
        Indicator(
            "kazakhShare", IndicatorWords.kazakhShare, .share, .kazakhCopies, per: .acquiredCopies),
        Indicator(
            "stockKazakhShare", IndicatorWords.stockKazakhShare, .share, .stockKazakh, per: .stock),
        Indicator(
            "averagePrice", IndicatorWords.averagePrice, .amount, .acquiredValue,
            per: .pricedCopies),
        Indicator(
            "acquisitionsPerReader", IndicatorWords.acquisitionsPerReader, .amount, .acquiredValue,
            per: .readers),
        Indicator(
            "acquisitionsPerLoan", IndicatorWords.acquisitionsPerLoan, .amount, .acquiredValue,
            per: .loans),
        Indicator(
            "acquisitionsShare", IndicatorWords.acquisitionsShare, .share, .boughtValue, per: .plan),
    ]
}
