public import Languages

extension [Finding] {
    /// How many findings of one kind are told one by one.
    public static var shownOfAKind: Int { 10 }

    /// The findings as lines to be told: of those that say the same of the same column the first ones,
    /// then how many more there are and where.
    public var lines: [Phrase] {
        var kinds: [Kind: Rest] = [:]
        var lines: [Phrase] = []
        for (place, finding) in enumerated() {
            let kind = Kind(
                column: finding.column, expected: finding.expected, severity: finding.severity)
            let rest = kinds[kind, default: Rest(place: place)].adding(finding.row)
            kinds[kind] = rest
            if rest.count <= Self.shownOfAKind { lines.append(finding.explanation) }
        }
        let withheld = kinds.filter { $0.value.count > Self.shownOfAKind }
            .sorted { $0.value.place < $1.value.place }
        return lines + withheld.map { Self.sentence(for: $0.key, $0.value) }
    }

    /// What findings of one kind have in common.
    private struct Kind: Hashable {
        var column: String?
        var expected: Phrase
        var severity: Finding.Severity
    }

    /// How many findings of a kind there are; where the first stands among all, and where the last row.
    private struct Rest {
        var place: Int
        var count = 0
        var lastRow: Int?

        func adding(_ row: Int?) -> Rest {
            Rest(place: place, count: count + 1, lastRow: row ?? lastRow)
        }
    }

    private static func sentence(for kind: Kind, _ rest: Rest) -> Phrase {
        Phrase(
            kk: "… және осындай тағы {n}, соңғысы {row}-жолда: {what}",
            ru: "… и ещё таких: {n}, последняя в строке {row}: {what}",
            en: "… and {n} more like these, the last in row {row}: {what}"
        ).filled([
            "n": Phrase(same: "\(rest.count - shownOfAKind)"),
            "row": Phrase(same: rest.lastRow.map { "\($0)" } ?? "—"), "what": kind.expected,
        ])
    }
}
