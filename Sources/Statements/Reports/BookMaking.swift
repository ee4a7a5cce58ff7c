import Acquisitions
import Languages
public import Ledger

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
        let book = StatementBook(
            organisation: snapshot.chart.organisation.name, asOf: snapshot.asOf,
            head: snapshot.head, isIllustrative: snapshot.chart.isIllustrative, openQuestions: [],
            statements: [byLine, bySource] + acquisitions)
        return try book.evaluated()
    }
}
