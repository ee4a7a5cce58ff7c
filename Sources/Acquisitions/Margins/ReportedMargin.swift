public import Ledger

/// A number of copies that a document states for one class of items, without saying where they stand in
/// any other dimension: "of them 1,237 in Kazakh".
public struct ReportedMargin: Sendable, Hashable {
    /// What the copies have in common.
    public enum Group: Sendable, Hashable {
        case language(ItemLanguage)
        case kind(ItemKind)
        case branch(BranchCode)
    }

    public var group: Group
    public var copies: Int64
    /// The reported figure that states it.
    public var figure: String

    public init(group: Group, copies: Int64, figure: String) {
        self.group = group
        self.copies = copies
        self.figure = figure
    }

    /// The measures that state acquired copies of one class: the key of the class follows the prefix.
    public enum Measure {
        /// Copies in Kazakh, the one language for which documents have a word of their own.
        public static let kazakh = "acquisitions.copies.kazakh"
        public static let language = "acquisitions.copies.language."
        public static let kind = "acquisitions.copies.kind."
        public static let branch = "acquisitions.copies.branch."
    }

    /// The margins among reported figures, in their order. Only exact whole numbers count: "more than"
    /// is no margin.
    public static func all(in figures: [ReportedFigure]) -> [ReportedMargin] {
        figures.compactMap { figure in
            guard figure.qualifier == .exact, let group = group(ofMeasure: figure.measure),
                let value = figure.value, value.tenThousandths >= 0,
                value.tenThousandths % 10_000 == 0
            else { return nil }
            return ReportedMargin(
                group: group, copies: value.tenThousandths / 10_000, figure: figure.code)
        }
    }

    private static func group(ofMeasure measure: String) -> Group? {
        func key(after prefix: String) -> String? {
            measure.hasPrefix(prefix) ? String(measure.dropFirst(prefix.count)) : nil
        }
        if measure == Measure.kazakh { return .language("kk") }
        if let key = key(after: Measure.language) { return .language(ItemLanguage(key)) }
        if let key = key(after: Measure.kind) { return .kind(ItemKind(key)) }
        if let key = key(after: Measure.branch) { return .branch(BranchCode(key)) }
        return nil
    }
}
