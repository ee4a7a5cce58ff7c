/// A kind of item as the collection's books divide them.
public enum BookKind: String, Sendable, Hashable, CaseIterable, Codable {
    case book
    /// Printed, of at most 48 pages.
    case brochure
    case periodical
    case audiovisual
    case electronic

    /// The most pages a brochure has (GOST 7.60: more than four and up to 48).
    public static let brochurePages = 48

    /// The kind that a record's leader and coded fields state; nil where they state another or none.
    static func of(_ record: MarcRecord, dialect: MarcDialect, pages: Int?) -> BookKind? {
        let type = record.leader.type
        switch dialect {
        case .marc21:
            if type == "m" || isOnline(record) { return .electronic }
            if ["g", "i", "j", "r", "o"].contains(type) { return .audiovisual }
        case .unimarc, .irbis:
            if type == "l" { return .electronic }
            if ["g", "i", "j", "m"].contains(type) { return .audiovisual }
        }
        if dialect == .irbis, isIrbisPeriodical(record) { return .periodical }
        guard type == "a" || type == " " else { return nil }
        switch record.leader.level {
        case "s", "i", "b": return .periodical
        case "m", "c", "d", " ": return isBrochure(pages) ? .brochure : .book
        default: return nil
        }
    }

    private static func isBrochure(_ pages: Int?) -> Bool {
        pages.map { $0 <= brochurePages } ?? false
    }

    /// Form of item `o`, `q` or `s` in 008: the text is read on a screen.
    private static func isOnline(_ record: MarcRecord) -> Bool {
        guard let form = MarcSelector("008", positions: 23...23).values(in: record).first else {
            return false
        }
        return ["o", "q", "s"].contains(form)
    }

    /// Worksheets of ИРБИС for journals and their issues begin with J, NJ or OJ.
    private static func isIrbisPeriodical(_ record: MarcRecord) -> Bool {
        guard let sheet = record["920"]?.value.uppercased() else { return false }
        return ["J", "NJ", "OJ"].contains { sheet.hasPrefix($0) }
    }
}
