public import Languages
public import Ledger
public import Money

/// The answer to one planted mistake: what an audit should find.
public struct PlantedMistake: Sendable, Hashable {
    public var kind: MistakeKind
    /// The entries that are wrong; none where a document is missing.
    public var entries: [EntryNumber] = []
    /// The document of the last of them, or the one that is missing.
    public var document: DocumentCode = ""
    /// What is at stake; nil where no amount is.
    public var amount: Money?
    /// What the words add: the right number, limit, date.
    var detail: Phrase

    /// What is wrong, in words.
    public var words: Phrase {
        kind.wording.filled(["document": Phrase(same: document.text), "detail": detail])
    }
}
