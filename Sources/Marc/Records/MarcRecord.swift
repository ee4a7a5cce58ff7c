/// A bibliographic record as its source has it: a leader and fields in their order. What the fields
/// mean is a matter of the dialect, see `BookRecord`.
public struct MarcRecord: Sendable, Hashable {
    public var leader: MarcLeader
    public var fields: [MarcField]
    /// What the bytes of the record were read as.
    public var encoding: MarcEncoding

    public init(leader: MarcLeader, fields: [MarcField], encoding: MarcEncoding = .utf8) {
        self.leader = leader
        self.fields = fields
        self.encoding = encoding
    }

    /// The first field of `tag`; nil where there is none.
    public subscript(tag: MarcTag) -> MarcField? { fields.first { $0.tag == tag } }

    /// All fields of `tag` in their order.
    public func all(_ tag: MarcTag) -> [MarcField] { fields.filter { $0.tag == tag } }

    /// Whether there is a field of `tag`.
    public func has(_ tag: MarcTag) -> Bool { fields.contains { $0.tag == tag } }
}

/// One field: a control field with a value, or a data field with indicators and subfields.
public struct MarcField: Sendable, Hashable {
    public var tag: MarcTag
    /// The two characters before the subfields; spaces where they say nothing or are missing.
    public var indicators: MarcIndicators
    /// The text outside subfields: all of a control field, and all of a data field without subfields,
    /// as ИРБИС writes short ones.
    public var value: String
    public var subfields: [MarcSubfield]

    /// A field with a plain value.
    public init(tag: MarcTag, value: String) {
        self.tag = tag
        self.value = value
        indicators = MarcIndicators()
        subfields = []
    }

    /// A data field.
    public init(
        tag: MarcTag, indicators: MarcIndicators = MarcIndicators(), subfields: [MarcSubfield]
    ) {
        self.tag = tag
        self.indicators = indicators
        self.subfields = subfields
        value = ""
    }

    /// The value of the first subfield `code`; nil where there is none.
    public subscript(code: Unicode.Scalar) -> String? {
        subfields.first { $0.code == code }?.value
    }

    /// The values of all subfields `code` in their order.
    public func all(_ code: Unicode.Scalar) -> [String] {
        subfields.filter { $0.code == code }.map(\.value)
    }
}

/// The two indicators of a data field.
public struct MarcIndicators: Sendable, Hashable {
    public var first: Unicode.Scalar
    public var second: Unicode.Scalar

    public init(_ first: Unicode.Scalar = " ", _ second: Unicode.Scalar = " ") {
        self.first = first
        self.second = second
    }
}

/// A part of a data field under a one-character code.
public struct MarcSubfield: Sendable, Hashable {
    public var code: Unicode.Scalar
    public var value: String

    public init(_ code: Unicode.Scalar, _ value: String) {
        self.code = code
        self.value = value
    }
}
