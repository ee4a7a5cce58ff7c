import Acquisitions
import Auditing
import Languages
public import Ledger
import Planning

extension StatementBook {
    /// All statements of a ledger, evaluated together.
    ///
    /// Throws `LedgerError.overflow` where a sum leaves the range of exact amounts, `EvaluationError`
    /// where a statement is at fault, and what the journal throws while it is read.
    public static func make(
        from snapshot: LedgerSnapshot, _ request: StatementRequest = StatementRequest()
    ) throws -> StatementBook {
        let context = try StatementContext(snapshot, request)
        let receipts = try Receipts(of: context.year, in: snapshot.balances)
        let fold = try ExecutionFold(context)

        let (byLine, known) = try ExecutionByLine(context: context, fold: fold).statement()
        let bySource = try ExecutionBySource(
            context: context, fold: fold, receipts: receipts, known: known
        ).statement()
        let acquisitions = try AcquisitionDimension.allCases.map {
            try AcquisitionStatement(context: context, receipts: receipts, dimension: $0)
                .statement()
        }
        let outcomes = CrossCheckEvaluator.evaluate(snapshot.checks, figures: snapshot.figures)
        let checks = CrossChecksStatement(context: context, outcomes: outcomes)
        let about = try AboutStatement(context: context, openQuestions: checks.openQuestions)
            .statement()

        var statements = [about, byLine, bySource] + acquisitions
        statements += try ahead(context, execution: byLine)
        statements += figures(
            context, checks, execution: byLine, acquisitions: acquisitions)
        statements.append(JournalStatement(context: context).statement())
        return try StatementBook(
            organisation: snapshot.chart.organisation.name, asOf: snapshot.asOf,
            head: snapshot.head, isIllustrative: snapshot.chart.isIllustrative,
            openQuestions: checks.openQuestions, statements: statements
        ).evaluated()
    }

    /// The statements about what is to come, with what they assume.
    private static func ahead(
        _ context: StatementContext, execution: Statement
    ) throws -> [Statement] {
        let request = context.request
        let choice = IndexChoice(
            request.indices, years: NextYearsStatement.years(after: context.year))
        let histories = try LineHistory.all(in: context.snapshot, year: context.year)
        let plans = NextYears(indices: choice.indices).plans(for: histories)
        let outturns = try LineOutturn.all(
            in: context.snapshot, year: context.year, evenLines: request.evenLines)
        let landings = outturns.map(Landing.landing)
        return [
            LandingStatement(
                context: context, execution: execution,
                landings: Dictionary(
                    landings.map { ($0.line, $0) }, uniquingKeysWith: { first, _ in first })
            ).statement(),
            NextYearsStatement(
                context: context, execution: execution,
                plans: Dictionary(
                    plans.map { ($0.line, $0) }, uniquingKeysWith: { first, _ in first })
            ).statement(),
            AssumptionsStatement(context: context, choice: choice).statement(),
        ]
    }

    /// The statements about what documents report beside the money.
    private static func figures(
        _ context: StatementContext, _ checks: CrossChecksStatement, execution: Statement,
        acquisitions: [Statement]
    ) -> [Statement] {
        let places = IndicatorPlaces(
            context.chart, execution: execution, acquisitions: acquisitions)
        return [
            IndicatorsStatement(context: context, places: places).statement(),
            ReportedFiguresStatement(context: context, outcomes: checks.outcomes).statement(),
            checks.statement(),
        ]
    }
}
