public import Ledger

/// A part of a file of entries, ready to be recorded: small enough to hold, large enough to be quick.
public struct EntryChunk: Sendable {
    /// Documents the rows make known, to be recorded before the drafts.
    public var documents: [Document]
    /// One draft for each accepted row.
    public var drafts: [EntryDraft]
    /// For each draft the line of the file its row begins on.
    public var rows: [Int]

    public init(documents: [Document] = [], drafts: [EntryDraft] = [], rows: [Int] = []) {
        self.documents = documents
        self.drafts = drafts
        self.rows = rows
    }

    /// The chunk without the drafts at these positions, for recording the rest.
    public func without(drafts positions: Set<Int>) -> EntryChunk {
        let kept = drafts.indices.filter { !positions.contains($0) }
        return EntryChunk(
            documents: documents, drafts: kept.map { drafts[$0] }, rows: kept.map { rows[$0] })
    }
}

/// A row that is not recorded, as it stands in the file, and why.
public struct RejectedRow: Sendable, Hashable {
    /// The names of the columns.
    public var header: [String]
    /// The line of the file it begins on.
    public var row: Int
    public var fields: [String]
    public var findings: [Finding]
}
