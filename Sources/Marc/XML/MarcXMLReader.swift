/// Reads records in MARCXML, or in MarcXchange, which has the same elements, from bytes handed in piece
/// by piece. It holds one tag or stretch of text and one record at a time.
///
/// Broken markup costs the record it stands in: reading goes on at the next tag `record`.
struct MarcXMLReader {
    typealias Body = (MarcReading) throws -> Void

    private let limits: MarcLimits
    private let forced: MarcEncoding?
    private var decoder: MarcTextDecoder
    private var buffer: [UInt8] = []
    private var bufferOffset = 0
    private var number = 1
    private var record: MarcXMLRecord?
    private var elements: [String] = []
    /// After damage: everything up to the next tag `record` is passed over.
    private var isLost = false
    /// After a refusal of the whole file nothing more is read.
    private var isRefused = false
    private var hasBegun = false

    init(encoding: MarcEncoding?, limits: MarcLimits) {
        self.limits = limits
        forced = encoding
        decoder = MarcTextDecoder(encoding: encoding ?? .utf8, isPlain: false)
    }

    mutating func feed(_ piece: UnsafeRawBufferPointer, _ body: Body) rethrows {
        guard !isRefused else { return }
        var held = buffer
        buffer = []
        held.append(contentsOf: piece)
        if !hasBegun, held.count >= 3 || (held.count == 2 && held[0] >= 0xFE) {
            hasBegun = true
            if held.starts(with: [0xFE, 0xFF]) || held.starts(with: [0xFF, 0xFE]) {
                return try refuse(.encoding(name: "UTF-16"), at: 0, body)
            }
            if held.starts(with: [0xEF, 0xBB, 0xBF]) {
                held.removeFirst(3)
                bufferOffset = 3
            }
        }
        let read = try held.withUnsafeBytes { try readTokens(in: $0, body) }
        buffer = read == 0 ? held : Array(held[read...])
        bufferOffset += read
    }

    mutating func finish(_ body: Body) rethrows {
        guard !isRefused else { return }
        let rest = buffer.count { !XMLTokenizer.isBlank($0) }
        if let record {
            let found = bufferOffset + buffer.count - record.offset
            try report(.cutOff(stated: nil, found: found), at: record.offset, body)
        } else if rest > 0, !isLost {
            let text = buffer.withUnsafeBytes { XMLTokenizer.shown($0) }
            try report(.xml(.malformed(text: text)), at: bufferOffset, body)
        } else if number == 1 {
            try report(.xml(.noRecords), at: 0, body)
        }
    }
}

extension MarcXMLReader {
    /// Reads the whole tokens of `bytes` and answers how many bytes they take.
    private mutating func readTokens(
        in bytes: UnsafeRawBufferPointer, _ body: Body
    ) rethrows -> Int {
        var start = 0
        while start < bytes.count, !isRefused {
            let offset = bufferOffset + start
            let rest = UnsafeRawBufferPointer(rebasing: bytes[start...])
            if isLost {
                guard let next = Self.recordTag(in: rest) else {
                    // Keep what may be the beginning of the tag.
                    return max(start, bytes.count - Self.longestRecordTag)
                }
                isLost = false
                start += next
                continue
            }
            let size = offset - (record?.offset ?? offset)
            switch XMLTokenizer.next(in: rest) {
            case .wait:
                guard rest.count + size > limits.recordBytes else { return start }
                try lose(.tooLong(limit: limits.recordBytes), at: offset, body)
                start += 1
            case .fault(let fault) where fault == .documentType:
                try refuse(fault, at: offset, body)
                return bytes.count
            case .fault(let fault):
                try lose(.xml(fault), at: offset, body)
                start += 1
            case .token(let token, let length):
                if size + length > limits.recordBytes, record != nil {
                    try lose(.tooLong(limit: limits.recordBytes), at: offset, body)
                    start += length
                } else if try take(token, at: offset, body) {
                    start += length
                }
            }
        }
        return start
    }

    /// Takes a token and answers whether it is done with: a tag `record` inside a record ends the one
    /// and then begins the next.
    private mutating func take(
        _ token: XMLTokenizer.Token, at offset: Int, _ body: Body
    ) rethrows -> Bool {
        let outcome: Result<MarcReading?, MarcDamage>
        do { outcome = .success(try interpret(token, at: offset)) } catch {
            outcome = .failure(error)
        }
        switch outcome {
        case .success(let reading):
            if let reading { try body(reading) }
        case .failure(let damage):
            if case .xml(.encoding(let name)) = damage {
                try refuse(.encoding(name: name), at: offset, body)
                return true
            }
            let wasInRecord = record != nil
            try lose(damage, at: offset, body)
            if wasInRecord, case .open(let name, _, _) = token {
                return XMLAttributes.localName(name) != "record"
            }
        }
        return true
    }

    /// Follows a token; answers the record it completes.
    private mutating func interpret(
        _ token: XMLTokenizer.Token, at offset: Int
    ) throws(MarcDamage) -> MarcReading? {
        switch token {
        case .nothing: break
        case .declaration(let attributes): try choose(attributes["encoding"])
        case .text(let bytes):
            guard record?.isCollecting == true else { return nil }
            record?.append(try XMLText.decoded(bytes, &decoder))
        case .section(let bytes):
            guard record?.isCollecting == true else { return nil }
            record?.append(decoder.text(UnsafeRawBufferPointer(rebasing: bytes)))
        case .open(let name, let attributes, let isEmpty):
            let element = XMLAttributes.localName(name)
            try open(element, attributes, at: offset)
            return isEmpty ? try close(element) : nil
        case .close(let name): return try close(XMLAttributes.localName(name))
        }
        return nil
    }
}

extension MarcXMLReader {
    private mutating func open(
        _ element: String, _ attributes: XMLAttributes, at offset: Int
    ) throws(MarcDamage) {
        guard elements.count < limits.depth else {
            throw MarcDamage.xml(.depth(limit: limits.depth))
        }
        elements.append(element)
        if element == "record" {
            guard record == nil else { throw MarcDamage.xml(.malformed(text: "<record>")) }
            record = MarcXMLRecord(offset: offset, limits: limits)
        } else {
            try record?.open(element, attributes, &decoder)
        }
    }

    /// Closes an element; answers the record it completes.
    private mutating func close(_ element: String) throws(MarcDamage) -> MarcReading? {
        // After damage the elements around records are not known any more.
        if elements.isEmpty, record == nil { return nil }
        guard elements.popLast() == element else {
            throw MarcDamage.xml(.malformed(text: "</\(element)>"))
        }
        guard element == "record" else {
            try record?.close(element)
            return nil
        }
        guard let ended = record else { return nil }
        record = nil
        defer {
            number += 1
            decoder = MarcTextDecoder(encoding: decoder.encoding, isPlain: false)
        }
        return ended.reading(number: number, decoder)
    }

    /// Gives up the record being read, or what stands between records.
    private mutating func lose(
        _ damage: MarcDamage, at offset: Int, _ body: Body
    ) rethrows {
        let place = record?.offset ?? offset
        record = nil
        elements = []
        isLost = true
        decoder = MarcTextDecoder(encoding: decoder.encoding, isPlain: false)
        try report(damage, at: place, body)
    }

    private mutating func refuse(_ fault: XMLFault, at offset: Int, _ body: Body) rethrows {
        isRefused = true
        try report(.xml(fault), at: offset, body)
    }

    private mutating func report(
        _ damage: MarcDamage, at offset: Int, _ body: Body
    ) rethrows {
        let fault = MarcFault(record: number, offset: offset, reason: .damage(damage))
        let reading = MarcReading(number: number, offset: offset, record: nil, faults: [fault])
        number += 1
        try body(reading)
    }

    /// Takes the encoding a declaration names.
    private mutating func choose(
        _ name: Slice<UnsafeRawBufferPointer>?
    ) throws(MarcDamage) {
        guard let name, forced == nil else { return }
        let text = String(decoding: name, as: UTF8.self).lowercased()
        let encoding: MarcEncoding
        switch text {
        case "utf-8", "utf8", "us-ascii", "ascii": encoding = .utf8
        case "windows-1251", "cp1251": encoding = .windows1251
        case "kz-1048", "strk1048-2002", "rk1048": encoding = .kz1048
        case "koi8-r": encoding = .koi8r
        case "cp866", "ibm866": encoding = .cp866
        case "iso-8859-1", "latin1": encoding = .latin1
        default: throw MarcDamage.xml(.encoding(name: String(text.prefix(40))))
        }
        decoder = MarcTextDecoder(encoding: encoding, isPlain: false)
    }

    /// Bytes that `<prefix:record` may take, more than any prefix in use needs.
    private static let longestRecordTag = 64

    /// Where the next tag `record` begins; nil where there is none.
    private static func recordTag(in bytes: UnsafeRawBufferPointer) -> Int? {
        var index = 0
        while index < bytes.count {
            guard bytes[index] == 0x3C else {
                index += 1
                continue
            }
            let name = bytes[(index + 1)...].prefix(longestRecordTag).prefix {
                !XMLTokenizer.isBlank($0) && $0 != 0x3E && $0 != 0x2F && $0 != 0x3C
            }
            if name.endIndex < bytes.count, XMLAttributes.localName(name) == "record" {
                return index
            }
            index += 1
        }
        return nil
    }
}
