/// What stands between the fields of a row.
public enum Separator: UInt8, Sendable, Hashable, CaseIterable {
    case tab = 0x09
    case semicolon = 0x3B
    case comma = 0x2C

    /// The separator a header is written with: the one that stands most often outside quotes. A tie
    /// goes to the first of tab, semicolon, comma, since commas also stand inside names.
    public static func detected(inHeader header: some Sequence<UInt8>) -> Separator {
        var counts: [UInt8: Int] = [:]
        var isQuoted = false
        for byte in header {
            if byte == 0x22 { isQuoted.toggle() }
            if !isQuoted { counts[byte, default: 0] += 1 }
        }
        var best = Separator.comma
        for candidate in allCases.reversed()
        where counts[candidate.rawValue, default: 0] >= counts[best.rawValue, default: 0] {
            if counts[candidate.rawValue, default: 0] > 0 { best = candidate }
        }
        return best
    }
}
