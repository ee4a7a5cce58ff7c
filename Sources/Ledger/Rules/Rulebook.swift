/// The rules a batch must satisfy before it is recorded.
public struct Rulebook: Sendable {
    public let chart: Chart

    public init(chart: Chart) { self.chart = chart }

    /// What the rules make of a batch, changing nothing. Each draft sees those before it, limits are
    /// judged by how the whole batch leaves each control key (cases F22, F23), and all that is wrong
    /// is reported at once.
    ///
    /// Throws `LedgerError.refused` with every refusal of the batch, or an error of `state`.
    public func admit(_ batch: EntryBatch, to state: some LedgerState) throws -> Admission {
        var reading = try BatchReading(batch, chart: chart, state: state)
        for index in batch.drafts.indices { try reading.readDraft(at: index) }
        return try reading.admission()
    }
}
