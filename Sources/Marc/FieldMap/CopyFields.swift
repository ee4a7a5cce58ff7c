/// Which subfields of a field say what about the copies of a book: one field is one copy, or several
/// where a number is given.
public struct CopyFields: Sendable, Hashable {
    /// What can be said of copies.
    public enum Part: String, Sendable, Hashable, CaseIterable, Codable {
        case branch
        case fund
        case inventoryNumber = "inventory number"
        case barcode
        case price
        case date
        /// How many copies the field stands for.
        case copies
        /// How many of them are kept off the balance sheet.
        case offBalance = "off balance"
        case status
        /// How the copy came: purchase, gift, exchange, state order.
        case channel
        /// The row of the summary book (КСУ) the copy came in by.
        case summaryRow = "summary row"
        /// The act of receipt.
        case actOfReceipt = "act of receipt"
        /// The act of withdrawal.
        case actOfWithdrawal = "act of withdrawal"
        case supplier
        case shelfMark = "shelf mark"
    }

    public var tag: MarcTag
    public var codes: [Part: Unicode.Scalar]
    /// Without one of these the field says nothing of a copy; empty where each field is one.
    public var needs: Set<Part>

    public init(_ tag: MarcTag, _ codes: [Part: Unicode.Scalar], needs: Set<Part> = []) {
        self.tag = tag
        self.codes = codes
        self.needs = needs
    }
}

extension CopyFields: Codable {
    private enum CodingKeys: String, CodingKey { case tag, parts, needs }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let text = try container.decode(String.self, forKey: .tag)
        guard let tag = MarcTag(text) else {
            throw DecodingError.dataCorruptedError(
                forKey: .tag, in: container, debugDescription: "\(text) is not three characters")
        }
        self.init(tag, [:])
        for (name, code) in try container.decode([String: String].self, forKey: .parts) {
            guard let part = Part(rawValue: name), let scalar = code.unicodeScalars.first,
                code.unicodeScalars.count == 1
            else {
                throw DecodingError.dataCorruptedError(
                    forKey: .parts, in: container, debugDescription: "\(name): \(code)")
            }
            codes[part] = scalar
        }
        needs = try container.decodeIfPresent(Set<Part>.self, forKey: .needs) ?? []
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode("\(tag)", forKey: .tag)
        var parts: [String: String] = [:]
        for (part, code) in codes { parts[part.rawValue] = "\(code)" }
        try container.encode(parts, forKey: .parts)
        try container.encode(needs, forKey: .needs)
    }
}
