/// Where a value stands in a record: `245$a` a subfield, `008/35-37` characters of a control field,
/// `100$a/22-24` characters of a subfield, `001` a whole value.
public struct MarcSelector: Sendable, Hashable {
    public var tag: MarcTag
    /// The subfield; nil for the value outside subfields.
    public var code: Unicode.Scalar?
    /// The characters taken, counted from 0; nil for all.
    public var positions: ClosedRange<Int>?

    public init(
        _ tag: MarcTag, _ code: Unicode.Scalar? = nil, positions: ClosedRange<Int>? = nil
    ) {
        self.tag = tag
        self.code = code
        self.positions = positions
    }

    /// The selector written as text; nil where it is not of that form.
    public init?(_ text: some StringProtocol) {
        let halves = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        let place = halves[0].unicodeScalars
        guard let tag = MarcTag(String(String.UnicodeScalarView(place.prefix(3)))) else {
            return nil
        }
        let code = place.dropFirst(3)
        guard code.isEmpty || (code.count == 2 && code.first == "$") else { return nil }
        self.init(tag, code.last)
        guard halves.count == 2 else { return }
        let bounds = halves[1].split(separator: "-", omittingEmptySubsequences: false)
        guard bounds.count <= 2, let first = Int(bounds[0]),
            let last = Int(bounds[bounds.count - 1]),
            first >= 0, last >= first, last < 10_000
        else { return nil }
        positions = first...last
    }

    /// The values found, in the order of the record, without blank ones.
    public func values(in record: MarcRecord) -> [String] {
        var values: [String] = []
        for field in record.fields where field.tag == tag {
            if let code {
                for subfield in field.subfields where subfield.code == code {
                    append(subfield.value, to: &values)
                }
            } else {
                append(field.value, to: &values)
            }
        }
        return values
    }

    private func append(_ text: String, to values: inout [String]) {
        guard let positions else {
            if text.unicodeScalars.contains(where: { $0.value > 0x20 }) { values.append(text) }
            return
        }
        let part = text.unicodeScalars.dropFirst(positions.lowerBound).prefix(positions.count)
        guard part.count == positions.count, part.contains(where: { $0.value > 0x20 }) else {
            return
        }
        values.append(String(String.UnicodeScalarView(part)))
    }
}

extension MarcSelector: CustomStringConvertible {
    public var description: String {
        let place = "\(tag)" + (code.map { "$\($0)" } ?? "")
        guard let positions else { return place }
        let last = positions.count == 1 ? "" : "-\(positions.upperBound)"
        return "\(place)/\(positions.lowerBound)\(last)"
    }
}

extension MarcSelector: ExpressibleByStringLiteral {
    /// The selector of a literal; a literal that is none selects nothing.
    public init(stringLiteral value: String) {
        self = MarcSelector(value) ?? MarcSelector(MarcTag(0x20, 0x20, 0x20))
    }
}

extension MarcSelector: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let selector = MarcSelector(text) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "\(text) is not of the form 245$a or 008/35-37")
        }
        self = selector
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
