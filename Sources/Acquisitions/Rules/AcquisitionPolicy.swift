public import Ledger

/// What a library lets pass and what it stops.
public struct AcquisitionPolicy: Sendable, Hashable {
    public enum Action: String, Sendable, Hashable, CaseIterable { case warn, refuse }

    /// More copies delivered than were ordered.
    public var overDelivery: Action
    /// More copies billed than were ordered.
    public var overBilling: Action
    /// Kinds whose copies get no inventory number.
    public var unnumberedKinds: Set<ItemKind>
    /// From which likeness on titles look the same.
    public var likeness: Likeness

    public init(
        overDelivery: Action = .refuse, overBilling: Action = .refuse,
        unnumberedKinds: Set<ItemKind> = ["brochure", "periodical"], likeness: Likeness = .usual
    ) {
        self.overDelivery = overDelivery
        self.overBilling = overBilling
        self.unnumberedKinds = unnumberedKinds
        self.likeness = likeness
    }
}
