/// A short text key of the chart: what people type and what files carry. Codes are text on purpose:
/// the branches `1`, `1д`, `1юн`, `11` and `11д` are five branches.
public protocol ChartCode: Hashable, Comparable, Sendable, Codable, ExpressibleByStringLiteral,
    CustomStringConvertible
{
    /// The code as written.
    var text: String { get }
    /// The hash of the text, computed once: a code is made once and looked up millions of times, and
    /// hashing text that is not ASCII is slow.
    var textHash: Int { get }
    init(_ text: String)
}

extension ChartCode {
    public init(stringLiteral text: String) { self.init(text) }
    public init(from decoder: any Decoder) throws {
        self.init(try decoder.singleValueContainer().decode(String.self))
    }
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
    public var description: String { text }
    public static func == (left: Self, right: Self) -> Bool {
        left.textHash == right.textHash && left.text == right.text
    }
    public func hash(into hasher: inout Hasher) { hasher.combine(textHash) }
    public static func < (left: Self, right: Self) -> Bool { left.text < right.text }
}

/// A library or library system that keeps a budget, e.g. `karaganda-city`.
public struct OrganisationCode: ChartCode {
    public let text: String
    public let textHash: Int
    public init(_ text: String) { (self.text, textHash) = (text, text.hashValue) }
}

/// A budget line by the library's own key, e.g. `utilities.heating`. Dots make the tree: the parent of
/// `utilities.heating` is `utilities`.
public struct LineCode: ChartCode {
    public let text: String
    public let textHash: Int
    public init(_ text: String) { (self.text, textHash) = (text, text.hashValue) }

    /// The line this one is a part of; nil for a line at the top.
    public var parent: LineCode? {
        guard let dot = text.lastIndex(of: ".") else { return nil }
        return LineCode(String(text[..<dot]))
    }

    /// Whether this line is `other` or a part of it, at any depth.
    public func isWithin(_ other: LineCode) -> Bool {
        self == other || text.utf8.starts(with: (other.text + ".").utf8)
    }
}

/// A funding source, e.g. `local-budget` or `state-order`.
public struct SourceCode: ChartCode {
    public let text: String
    public let textHash: Int
    public init(_ text: String) { (self.text, textHash) = (text, text.hashValue) }
}

/// A branch as the library writes it, e.g. `11д`.
public struct BranchCode: ChartCode {
    public let text: String
    public let textHash: Int
    public init(_ text: String) { (self.text, textHash) = (text, text.hashValue) }
}

/// A programme, e.g. `accessible-environment`.
public struct ProgrammeCode: ChartCode {
    public let text: String
    public let textHash: Int
    public init(_ text: String) { (self.text, textHash) = (text, text.hashValue) }
}

/// A document by the key it is known under in one ledger, e.g. `memo-9m-2021`.
public struct DocumentCode: ChartCode {
    public let text: String
    public let textHash: Int
    public init(_ text: String) { (self.text, textHash) = (text, text.hashValue) }
}

/// A commitment by the number of its order or contract, so that what follows can draw on it.
public struct CommitmentCode: ChartCode {
    public let text: String
    public let textHash: Int
    public init(_ text: String) { (self.text, textHash) = (text, text.hashValue) }
}

/// A language of a book by its ISO 639 code, `kk`, `ru`, `en`; `other` where a source says only
/// "other languages".
public struct ItemLanguage: ChartCode {
    public let text: String
    public let textHash: Int
    public init(_ text: String) { (self.text, textHash) = (text, text.hashValue) }
}

/// A kind of item of the collection: `book`, `brochure`, `periodical`, `audiovisual`, `electronic`.
public struct ItemKind: ChartCode {
    public let text: String
    public let textHash: Int
    public init(_ text: String) { (self.text, textHash) = (text, text.hashValue) }
}

/// What an item is about, by the groups of the summary book of the collection: `social`, `science`,
/// `technical`, `agricultural`, `arts-sport`, `literature-studies`, `fiction`, `children`, `other`.
public struct ItemContent: ChartCode {
    public let text: String
    public let textHash: Int
    public init(_ text: String) { (self.text, textHash) = (text, text.hashValue) }
}

/// Whom an item is meant for: `adult`, `youth`, `children`.
public struct ItemAudience: ChartCode {
    public let text: String
    public let textHash: Int
    public init(_ text: String) { (self.text, textHash) = (text, text.hashValue) }
}
