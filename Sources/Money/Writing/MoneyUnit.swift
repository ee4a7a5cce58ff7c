public import Languages

/// The unit amounts are shown in.
public enum MoneyUnit: String, Sendable, Hashable, Codable, CaseIterable {
    /// Whole units of the currency: tenge with tiyn.
    case whole
    case thousand
    case million

    /// The power of ten of a unit: 3 for thousands.
    public var power: Int {
        switch self {
        case .whole: 0
        case .thousand: 3
        case .million: 6
        }
    }

    /// The name of the unit, e.g. `тыс. тенге`.
    public func name(of currency: Currency) -> Phrase {
        let name =
            currency == .kzt
            ? Phrase(kk: "теңге", ru: "тенге", en: "tenge") : Phrase(same: "\(currency)")
        return switch self {
        case .whole: name
        case .thousand:
            Phrase(kk: "мың {name}", ru: "тыс. {name}", en: "thousand {name}")
                .filled(["name": name])
        case .million:
            Phrase(kk: "млн {name}", ru: "млн {name}", en: "million {name}")
                .filled(["name": name])
        }
    }
}
