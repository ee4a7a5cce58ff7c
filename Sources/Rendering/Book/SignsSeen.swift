import Languages
import Statements

/// Which signs a table has used, so that only those are explained below it.
struct SignsSeen {
    private var hasEstimates = false
    private var hasInputs = false
    private var hasNotApplicable = false
    private var hasNotReported = false

    mutating func note(_ cell: Cell, wording: CellWording) {
        switch wording.mark(of: cell) {
        case "≈": hasEstimates = true
        case "*": hasInputs = true
        default: break
        }
        if cell.value == .notApplicable { hasNotApplicable = true }
        if cell.value == .notReported { hasNotReported = true }
    }

    /// The signs in words, in the order tables explain them; the abbreviation for "not reported" only
    /// where the table uses it.
    func legend(abbreviated: Bool) -> [Phrase] {
        var legend: [Phrase] = []
        if hasEstimates { legend.append(RenderingWords.estimateLegend) }
        if hasInputs { legend.append(RenderingWords.inputLegend) }
        if hasNotReported, abbreviated { legend.append(RenderingWords.notReportedLegend) }
        if hasNotApplicable { legend.append(RenderingWords.notApplicableLegend) }
        return legend
    }
}
