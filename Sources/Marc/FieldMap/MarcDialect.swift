/// A family of meanings for the fields of a record.
public enum MarcDialect: String, Sendable, Hashable, CaseIterable, Codable {
    /// MARC 21 (and USMARC): the title in 245.
    case marc21 = "marc-21"
    /// UNIMARC and its Russian form RUSMARC: the title in 200.
    case unimarc
    /// ИРБИС in its own tags: as UNIMARC, with copies in 910 and short fields without subfields.
    case irbis

    /// The dialect a record is written in, by the fields it has; nil where they show none.
    public static func detected(in record: MarcRecord) -> MarcDialect? {
        var unimarc = 0
        var marc21 = 0
        for field in record.fields {
            switch field.tag {
            case "200": unimarc += field["a"] == nil ? 0 : 4
            case "101", "210", "215", "801", "461": unimarc += 1
            case "245": marc21 += 4
            case "008", "260", "264", "300", "020", "040": marc21 += 1
            default: break
            }
        }
        if isIrbis(record, hasTitle: unimarc > 0) { return .irbis }
        guard unimarc != marc21 else { return nil }
        return unimarc > marc21 ? .unimarc : .marc21
    }

    /// ИРБИС names the worksheet in 920 and the language in 101 without subfields; its copies in 910
    /// have an inventory number under `b` beside a status.
    private static func isIrbis(_ record: MarcRecord, hasTitle: Bool) -> Bool {
        guard hasTitle else { return false }
        for field in record.fields {
            switch field.tag {
            case "920", "101": if field.subfields.isEmpty, !field.value.isEmpty { return true }
            case "910": if field["a"] != nil, field["b"] != nil || field["d"] != nil { return true }
            default: continue
            }
        }
        return false
    }
}
