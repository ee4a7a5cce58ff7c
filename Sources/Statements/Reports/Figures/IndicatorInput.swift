import Languages
import Ledger

/// What other statements of the book offer to indicators.
struct IndicatorPlaces {
    /// The column of the execution statement that states the plan; nil where its total is unknown.
    var plan: String?
    /// Whether receipts are booked, so that acquisitions are known from the ledger.
    var hasReceipts: Bool
    /// Whether acquisitions by language have a row for Kazakh.
    var hasKazakh: Bool
    /// The rows of acquisitions by source that the library's own plan paid for.
    var budgetSources: [String]

    /// What the statements offer.
    init(_ chart: Ledger.Chart, execution: Statement, acquisitions: [Statement]) {
        plan = execution.knownPlan(inRow: "total")
        func rows(_ name: StatementName) -> [String] {
            acquisitions.first { $0.name == name }?.rows.map(\.id) ?? []
        }
        hasReceipts = rows(.acquisitionsBySource).count > 1
        hasKazakh = rows(.acquisitionsByLanguage).contains("kk")
        let budget = Set(chart.sources.filter { $0.nature == .budget }.map(\.code.text))
        budgetSources = rows(.acquisitionsBySource).filter(budget.contains)
    }
}

/// What indicators are computed from, each a row that points to where it comes from.
enum IndicatorInput: String, CaseIterable {
    case plan, readers, visits, loans, stock, stockKazakh
    case acquiredCopies, pricedCopies, kazakhCopies, acquiredValue, boughtValue

    var name: Phrase {
        switch self {
        case .plan: IndicatorWords.plan
        case .readers: IndicatorWords.readers
        case .visits: IndicatorWords.visits
        case .loans: IndicatorWords.loans
        case .stock: IndicatorWords.stock
        case .stockKazakh: IndicatorWords.stockKazakh
        case .acquiredCopies: IndicatorWords.acquiredCopies
        case .pricedCopies: IndicatorWords.pricedCopies
        case .kazakhCopies: IndicatorWords.kazakhCopies
        case .acquiredValue: IndicatorWords.acquiredValue
        case .boughtValue: IndicatorWords.boughtValue
        }
    }

    /// Its name inside a formula.
    var term: Phrase {
        switch self {
        case .kazakhCopies: IndicatorWords.kazakhTerm
        case .pricedCopies: IndicatorWords.pricedTerm
        case .boughtValue: IndicatorWords.boughtTerm
        case .stockKazakh: IndicatorWords.stockKazakhTerm
        case .plan, .readers, .visits, .loans, .stock, .acquiredCopies, .acquiredValue: name
        }
    }

    var isMoney: Bool {
        switch self {
        case .plan, .acquiredValue, .boughtValue: true
        case .readers, .visits, .loans, .stock, .stockKazakh, .acquiredCopies, .pricedCopies,
            .kazakhCopies:
            false
        }
    }

    /// Where it stands in the statement of indicators.
    var address: CellAddress { CellAddress(row: rawValue, column: isMoney ? "amount" : "value") }

    /// The measures that state it, the nearest in meaning first; none for what only statements tell.
    private var measures: [String] {
        switch self {
        case .readers: ["service.readers", "service.users"]
        case .visits: ["service.visits"]
        case .loans: ["service.loans"]
        case .stock: ["stock.copies"]
        case .stockKazakh: ["stock.copies.kazakh"]
        case .acquiredCopies: ["acquisitions.copies"]
        case .kazakhCopies: ["acquisitions.copies.kazakh"]
        case .acquiredValue: ["acquisitions.spent"]
        case .plan, .pricedCopies, .boughtValue: []
        }
    }

    /// The cell with the input, and in words what it rests on.
    func origin(in context: StatementContext, _ places: IndicatorPlaces) -> (Cell, Phrase) {
        switch self {
        case .readers, .visits, .loans, .stock, .stockKazakh:
            return reported(in: context)
        case .plan:
            guard let plan = places.plan else { return (.notReported, CommonWords.notReported) }
            return pointing(
                to: CellPlace(.execution, row: "total", column: plan), ExecutionWords.byLine)
        case .acquiredCopies:
            guard places.hasReceipts else { return reported(in: context) }
            return pointing(
                to: CellPlace(.acquisitionsBySource, row: "total", column: "copies"),
                AcquisitionWords.bySource)
        case .pricedCopies:
            let total = CellPlace(.acquisitionsBySource, row: "total", column: "copies")
            var unpriced = total
            unpriced.column = "unpriced"
            return (
                Cell(.minus(.cell(CellAddress(total)), .cell(CellAddress(unpriced)))),
                AcquisitionWords.bySource
            )
        case .acquiredValue:
            guard places.hasReceipts else { return reported(in: context) }
            return pointing(
                to: CellPlace(.acquisitionsBySource, row: "total", column: "amount"),
                AcquisitionWords.bySource)
        case .kazakhCopies:
            guard places.hasKazakh else { return reported(in: context) }
            return pointing(
                to: CellPlace(.acquisitionsByLanguage, row: "kk", column: "copies"),
                AcquisitionWords.byLanguage)
        case .boughtValue:
            guard !places.budgetSources.isEmpty else {
                return (.notReported, CommonWords.notReported)
            }
            let addresses = places.budgetSources.map {
                CellAddress(CellPlace(.acquisitionsBySource, row: $0, column: "amount"))
            }
            return (Cell(.sum(addresses)), AcquisitionWords.bySource)
        }
    }

    /// A service figure, by the first measure a document states.
    private func reported(in context: StatementContext) -> (Cell, Phrase) {
        for measure in measures {
            guard let figure = context.figure(measuring: measure),
                let place = context.place(of: figure),
                place.column == (isMoney ? "amount" : "value")
            else { continue }
            // A bound or a rounded number makes an estimate of all that is computed from it.
            let cell = Cell(
                .cell(CellAddress(place)),
                nature: figure.qualifier == .exact ? .computed : .estimate,
                figures: [figure.code])
            return (cell, basis(of: figure, in: context))
        }
        return (.notReported, CommonWords.notReported)
    }

    /// The figure, its precision where it is not exact, its measure and period.
    private func basis(of figure: ReportedFigure, in context: StatementContext) -> Phrase {
        let vocabulary = context.chart.vocabulary
        return Phrase { language in
            var parts = ["\(figure.code): \(vocabulary.measure(figure.measure)[language])"]
            if figure.qualifier != .exact {
                parts.append(FigureWords.qualifier(figure.qualifier)[language])
            }
            parts.append(vocabulary.period(figure.period)[language])
            return parts.joined(separator: ", ")
        }
    }

    private func pointing(to place: CellPlace, _ basis: Phrase) -> (Cell, Phrase) {
        (Cell(.cell(CellAddress(place))), basis)
    }
}
