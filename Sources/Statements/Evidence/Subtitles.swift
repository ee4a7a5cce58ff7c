import Languages
import Ledger

extension StatementContext {
    /// The lines under every title: whose figures, of which period, as at which day, and warnings.
    func subtitles() -> [Phrase] {
        var lines = [chart.organisation.name]
        if let period = chart.period { lines.append(period.name) }
        lines.append(Phrase { DateStyle($0).asAt(snapshot.asOf) })
        if chart.isIllustrative { lines.append(CommonWords.illustrative) }
        return lines
    }
}
