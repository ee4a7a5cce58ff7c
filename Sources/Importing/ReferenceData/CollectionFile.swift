public import Acquisitions
public import Languages
public import Ledger
import Money

/// What items of the collection are told apart by, with their names, and what a library lets pass.
public struct CollectionReference: Sendable, Hashable {
    /// A kind of item.
    public struct Kind: Sendable, Hashable {
        public var code: ItemKind
        public var name: Phrase
        /// Whether its copies get inventory numbers.
        public var isNumbered: Bool
    }

    /// A group by content.
    public struct Content: Sendable, Hashable {
        public var code: ItemContent
        public var name: Phrase
    }

    /// Whom items are meant for.
    public struct Audience: Sendable, Hashable {
        public var code: ItemAudience
        public var name: Phrase
    }

    public var kinds: [Kind] = []
    public var contents: [Content] = []
    public var audiences: [Audience] = []
    public var policy = AcquisitionPolicy()

    public init() {}
}

/// Reads `collection.yaml`.
enum CollectionFile {
    static func read(_ text: String, _ faults: inout [DataFault]) -> CollectionReference {
        var reader = DataReader(file: "collection.yaml")
        var collection = CollectionReference()
        defer { faults += reader.faults }
        guard
            let root = reader.root(
                of: text, keys: ["kinds", "contents", "audiences", "settings"])
        else { return collection }
        var codes = CodeList()
        for section in reader.sections("kinds", in: root, keys: ["code", "name", "numbered"]) {
            let name = reader.phrase("name", in: section)
            let isNumbered = reader.value("numbered", in: section, ReadValue.yesOrNo)
            guard let code = reader.text("code", in: section),
                codes.adds(code, in: section, noting: &reader), let name, let isNumbered
            else { continue }
            collection.kinds.append(
                .init(code: ItemKind(code), name: name, isNumbered: isNumbered))
        }
        collection.contents = named("contents", in: root, &reader).map {
            .init(code: ItemContent($0), name: $1)
        }
        collection.audiences = named("audiences", in: root, &reader).map {
            .init(code: ItemAudience($0), name: $1)
        }
        collection.policy = policy(in: root, &reader)
        collection.policy.unnumberedKinds = Set(
            collection.kinds.filter { !$0.isNumbered }.map(\.code))
        return collection
    }

    private static func named(
        _ key: String, in root: Section, _ reader: inout DataReader
    ) -> [(String, Phrase)] {
        var codes = CodeList()
        var named: [(String, Phrase)] = []
        for section in reader.sections(key, in: root, keys: ["code", "name"]) {
            guard let code = reader.text("code", in: section),
                codes.adds(code, in: section, noting: &reader),
                let name = reader.phrase("name", in: section)
            else { continue }
            named.append((code, name))
        }
        return named
    }

    private static func policy(
        in root: Section, _ reader: inout DataReader
    ) -> AcquisitionPolicy {
        var policy = AcquisitionPolicy()
        guard root.has("settings"), let node = root.values["settings"],
            let section = reader.section(
                node, at: "settings", keys: ["over-delivery", "over-billing", "likeness"])
        else { return policy }
        func action(_ key: String) -> AcquisitionPolicy.Action? {
            reader.value(key, in: section) { text throws(ValueProblem) in
                try ReadValue.word(text, of: AcquisitionPolicy.Action.self)
            }
        }
        if let action = action("over-delivery") { policy.overDelivery = action }
        if let action = action("over-billing") { policy.overBilling = action }
        if let percent = reader.value(
            "likeness", in: section,
            { text throws(ValueProblem) in
                try ReadValue.whole(text, in: 1...100)
            })
        {
            policy.likeness = Likeness(titles: .percent(percent))
        }
        return policy
    }
}
