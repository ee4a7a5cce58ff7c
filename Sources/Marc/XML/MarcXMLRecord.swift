/// A record of MARCXML while its elements come in.
struct MarcXMLRecord {
    /// The byte of the file that its tag begins at.
    let offset: Int
    private let limits: MarcLimits
    private var leader: String?
    private var fields: [MarcField] = []
    private var field: MarcField?
    private var code: Unicode.Scalar?
    private var text = ""
    private var subfieldCount = 0
    /// Whether text is part of a value now.
    private(set) var isCollecting = false

    init(offset: Int, limits: MarcLimits) {
        self.offset = offset
        self.limits = limits
    }

    mutating func append(_ more: String) { text += more }

    mutating func open(
        _ element: String, _ attributes: XMLAttributes, _ decoder: inout MarcTextDecoder
    ) throws(MarcDamage) {
        switch element {
        case "leader": begin()
        case "controlfield":
            guard fields.count < limits.fields else {
                throw MarcDamage.tooManyFields(limit: limits.fields)
            }
            field = MarcField(tag: try tag(attributes), value: "")
            begin()
        case "datafield":
            guard fields.count < limits.fields else {
                throw MarcDamage.tooManyFields(limit: limits.fields)
            }
            let indicators = MarcIndicators(
                try indicator(attributes["ind1"], &decoder),
                try indicator(attributes["ind2"], &decoder))
            field = MarcField(tag: try tag(attributes), indicators: indicators, subfields: [])
        case "subfield":
            subfieldCount += 1
            guard subfieldCount <= limits.subfields else {
                throw MarcDamage.tooManyFields(limit: limits.subfields)
            }
            guard field != nil, let value = attributes["code"],
                let code = try XMLText.decoded(value, &decoder).unicodeScalars.first
            else { throw MarcDamage.xml(.malformed(text: "<subfield>")) }
            self.code = code
            begin()
        default: break
        }
    }

    mutating func close(_ element: String) throws(MarcDamage) {
        switch element {
        case "leader": leader = text
        case "controlfield":
            field?.value = text
            if let field { fields.append(field) }
            field = nil
        case "datafield":
            if let field { fields.append(field) }
            field = nil
        case "subfield":
            if let code { field?.subfields.append(MarcSubfield(code, text)) }
            code = nil
        default: return
        }
        isCollecting = false
        text = ""
    }

    /// The record, or why there is none.
    func reading(number: Int, _ decoder: MarcTextDecoder) -> MarcReading {
        var faults: [MarcFault] = []
        func note(_ reason: MarcFault.Reason) {
            faults.append(MarcFault(record: number, offset: offset, reason: reason))
        }
        guard !fields.isEmpty else {
            note(.damage(.noFields))
            return MarcReading(number: number, offset: offset, record: nil, faults: faults)
        }
        if decoder.strayBytes > 0 {
            note(.doubt(.undecodable(count: decoder.strayBytes, decoder.encoding)))
        }
        let record = MarcRecord(
            leader: MarcLeader(leader ?? ""), fields: fields, encoding: decoder.encoding)
        return MarcReading(number: number, offset: offset, record: record, faults: faults)
    }

    private mutating func begin() {
        text = ""
        isCollecting = true
    }

    private func tag(_ attributes: XMLAttributes) throws(MarcDamage) -> MarcTag {
        let text = attributes["tag"].map { String(decoding: $0, as: UTF8.self) } ?? ""
        guard let tag = MarcTag(text) else {
            throw MarcDamage.xml(.tag(text: String(text.prefix(20))))
        }
        return tag
    }

    private func indicator(
        _ bytes: Slice<UnsafeRawBufferPointer>?, _ decoder: inout MarcTextDecoder
    ) throws(MarcDamage) -> Unicode.Scalar {
        guard let bytes else { return " " }
        return try XMLText.decoded(bytes, &decoder).unicodeScalars.first ?? " "
    }
}
