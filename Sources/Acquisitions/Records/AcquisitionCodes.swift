public import Ledger

/// A paper of acquisitions by its kind and number, e.g. `order:2026/14`, `batch:НК-17`: what makes a
/// retried paper the same paper.
public struct AcquisitionCode: ChartCode {
    public let text: String
    public let textHash: Int
    public init(_ text: String) { (self.text, textHash) = (text, text.hashValue) }
}

/// An order or contract by its number, e.g. `2026/14`.
public struct OrderCode: ChartCode {
    public let text: String
    public let textHash: Int
    public init(_ text: String) { (self.text, textHash) = (text, text.hashValue) }
}

/// A batch by the number of its accompanying document, e.g. `НК-17`.
public struct BatchCode: ChartCode {
    public let text: String
    public let textHash: Int
    public init(_ text: String) { (self.text, textHash) = (text, text.hashValue) }
}

/// A vendor's bill by its number.
public struct InvoiceCode: ChartCode {
    public let text: String
    public let textHash: Int
    public init(_ text: String) { (self.text, textHash) = (text, text.hashValue) }
}

/// A suggestion by the number it was given.
public struct SuggestionCode: ChartCode {
    public let text: String
    public let textHash: Int
    public init(_ text: String) { (self.text, textHash) = (text, text.hashValue) }
}

/// A series of inventory numbers: most libraries keep one, some one for each kind or branch.
public struct SeriesCode: ChartCode {
    public let text: String
    public let textHash: Int
    public init(_ text: String) { (self.text, textHash) = (text, text.hashValue) }

    /// The series of a library that keeps one.
    public static let main: SeriesCode = "main"
}
