public import Languages

/// A paper or file that entries rest on. No entry stands without one.
public struct Document: Sendable, Hashable, Codable {
    /// What kind of paper it is.
    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        case decision, memo, contract, order, invoice, deliveryNote, act, paymentOrder, certificate
        case publication, file
    }

    public var code: DocumentCode
    public var kind: Kind
    /// The number it bears, as written.
    public var number: String?
    /// Its date; nil where the source does not say.
    public var date: CalendarDate?
    public var title: Phrase
    /// The file it was read from, as a name without a path.
    public var file: String?
    /// SHA-256 of that file in lower-case hexadecimal.
    public var sha256: String?

    public init(
        code: DocumentCode, kind: Kind, number: String? = nil, date: CalendarDate? = nil,
        title: Phrase, file: String? = nil, sha256: String? = nil
    ) {
        self.code = code
        self.kind = kind
        self.number = number
        self.date = date
        self.title = title
        self.file = file
        self.sha256 = sha256
    }
}
