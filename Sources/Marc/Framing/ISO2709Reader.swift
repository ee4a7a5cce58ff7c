/// Reads records in ISO 2709 from bytes handed in piece by piece. It holds one record at a time.
///
/// A record ends at its terminator (0x1D). The stated length is believed where the two differ only if
/// the directory bears it out, which is so when a terminator stands inside a field. After damage the
/// next record is found by the next terminator, or by 24 bytes that are certainly a leader.
struct ISO2709Reader {
    typealias Body = (MarcReading) throws -> Void

    let limits: MarcLimits
    let forced: MarcEncoding?
    private var detector = EncodingDetector()
    private var buffer: [UInt8] = []
    /// The byte of the file that `buffer` begins with.
    private var bufferOffset = 0
    /// Bytes of the buffer already looked through for a terminator.
    private var searched = 0
    /// Bytes of a record given up that are being passed over.
    private var isPassing = false
    private var number = 1

    init(encoding: MarcEncoding?, limits: MarcLimits) {
        forced = encoding
        self.limits = limits
    }

    mutating func feed(_ piece: UnsafeRawBufferPointer, _ body: Body) rethrows {
        buffer.append(contentsOf: piece)
        try readBuffer(isLast: false, body)
    }

    mutating func finish(_ body: Body) rethrows {
        try readBuffer(isLast: true, body)
    }
}

extension ISO2709Reader {
    /// What to do with the beginning of the bytes at hand.
    private enum Step {
        /// More bytes are needed.
        case wait
        /// So many bytes belong to nothing and say nothing: padding between records.
        case pass(Int)
        /// So many bytes belong to no record.
        case stray(Int)
        /// A record of so many bytes, with what is wrong with its frame.
        case record(Int, [MarcDoubt])
        /// So many bytes should be a record and cannot be read.
        case damaged(Int, MarcDamage)
        /// A record that exceeds the limit: pass over it to its terminator.
        case tooLong
    }

    private mutating func readBuffer(isLast: Bool, _ body: Body) rethrows {
        // Taken out of the reader while it is read, so that the reader can change beside it.
        let held = buffer
        buffer = []
        let read = try held.withUnsafeBytes { try readRecords(in: $0, isLast: isLast, body) }
        buffer = read == 0 ? held : Array(held[read...])
        bufferOffset += read
    }

    /// Reads what is complete in `bytes` and answers how many of them it took.
    private mutating func readRecords(
        in bytes: UnsafeRawBufferPointer, isLast: Bool, _ body: Body
    ) rethrows -> Int {
        var start = 0
        while true {
            let rest = UnsafeRawBufferPointer(rebasing: bytes[start...])
            let offset = bufferOffset + start
            switch step(rest, isLast: isLast, isFirst: offset == 0) {
            case .wait: return start
            case .pass(let count): start += count
            case .stray(let count):
                try report(.doubt(.strayBytes(count: count)), at: offset, isRecord: false, body)
                start += count
            case .damaged(let count, let reason):
                try report(.damage(reason), at: offset, isRecord: true, body)
                start += count
            case .record(let count, let doubts):
                let frame = UnsafeRawBufferPointer(rebasing: rest[..<count])
                let reading = read(frame, offset: offset, doubts: doubts)
                number += 1
                start += count
                try body(reading)
            case .tooLong:
                let damage = MarcDamage.tooLong(limit: limits.recordBytes)
                try report(.damage(damage), at: offset, isRecord: true, body)
                isPassing = true
            }
            searched = 0
        }
    }

    private mutating func report(
        _ reason: MarcFault.Reason, at offset: Int, isRecord: Bool, _ body: Body
    ) rethrows {
        let fault = MarcFault(record: number, offset: offset, reason: reason)
        let reading = MarcReading(number: number, offset: offset, record: nil, faults: [fault])
        if isRecord { number += 1 }
        try body(reading)
    }

    private mutating func step(
        _ bytes: UnsafeRawBufferPointer, isLast: Bool, isFirst: Bool
    ) -> Step {
        if isPassing { return pass(bytes, isLast: isLast) }
        let padding = Self.padding(bytes, isFirst: isFirst)
        if padding > 0 { return .pass(padding) }
        guard bytes.count > 0 else { return .wait }
        guard let terminator = terminator(in: bytes) else {
            if bytes.count > limits.recordBytes { return .tooLong }
            guard isLast else { return .wait }
            return ending(bytes)
        }
        let frame = terminator + 1
        guard frame <= limits.recordBytes else { return .tooLong }
        guard LeaderForm.isLikely(bytes, at: 0) else { return unlikely(bytes, frame: frame) }
        let stated = LeaderForm.number(bytes, at: 0)
        if stated == frame { return .record(frame, []) }
        if let stated, stated > frame {
            switch confirmation(of: stated, in: bytes, isLast: isLast) {
            case .confirmed: return .record(stated, [])
            case .needsMore: return .wait
            case .refuted: break
            }
        }
        if let next = nextLeader(in: bytes, from: stated, upTo: frame) {
            return .record(next, [.terminator])
        }
        let text = String(decoding: bytes[..<5], as: UTF8.self)
        return .record(frame, [.length(stated: text, found: frame)])
    }

    /// Passes over the rest of a record given up.
    private mutating func pass(_ bytes: UnsafeRawBufferPointer, isLast: Bool) -> Step {
        guard bytes.count > 0 else {
            if isLast { isPassing = false }
            return .wait
        }
        guard let end = bytes.firstIndex(of: 0x1D) else { return .pass(bytes.count) }
        isPassing = false
        return .pass(end + 1)
    }

    /// The first terminator, looking only at bytes not looked at before.
    private mutating func terminator(in bytes: UnsafeRawBufferPointer) -> Int? {
        let found = bytes[min(searched, bytes.count)...].firstIndex(of: 0x1D)
        searched = found == nil ? bytes.count : 0
        return found
    }

    /// Spaces, line ends, zeros and the end mark of old systems between records, and the byte order
    /// mark at the beginning of a file.
    private static func padding(_ bytes: UnsafeRawBufferPointer, isFirst: Bool) -> Int {
        if isFirst, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return 3 }
        var count = 0
        while count < bytes.count {
            switch bytes[count] {
            case 0x20, 0x0A, 0x0D, 0x09, 0x00, 0x1A: count += 1
            default: return count
            }
        }
        return count
    }

    /// Bytes at the end of the file without a terminator.
    private func ending(_ bytes: UnsafeRawBufferPointer) -> Step {
        guard LeaderForm.isLikely(bytes, at: 0) else {
            return bytes.count < MarcLeader.length && !(0x30...0x39).contains(bytes[0])
                ? .stray(bytes.count)
                : .damaged(bytes.count, .cutOff(stated: nil, found: bytes.count))
        }
        let stated = LeaderForm.number(bytes, at: 0)
        if let next = nextLeader(in: bytes, from: stated, upTo: bytes.count) {
            return .record(next, [.terminator])
        }
        // All of the record is there but for its last byte.
        if let stated, bytes.count == stated - 1, bytes[bytes.count - 1] == 0x1E {
            return .record(bytes.count, [.terminator])
        }
        return .damaged(bytes.count, .cutOff(stated: stated, found: bytes.count))
    }

    /// Bytes up to a terminator that do not begin with a leader: one may follow in them.
    private func unlikely(_ bytes: UnsafeRawBufferPointer, frame: Int) -> Step {
        if let next = nextLeader(in: bytes, from: nil, upTo: frame) { return .stray(next) }
        guard frame > MarcLeader.length else { return .stray(frame) }
        let text = bytes[..<MarcLeader.length].map { (0x20...0x7E).contains($0) ? $0 : 0x3F }
        return .damaged(frame, .noLeader(text: String(decoding: text, as: UTF8.self)))
    }

    private enum Confirmation { case confirmed, refuted, needsMore }

    /// Whether the directory bears out a stated length beyond the first terminator.
    private func confirmation(
        of stated: Int, in bytes: UnsafeRawBufferPointer, isLast: Bool
    ) -> Confirmation {
        guard stated <= limits.recordBytes else { return .refuted }
        guard bytes.count >= stated else { return isLast ? .refuted : .needsMore }
        guard bytes[stated - 1] == 0x1D else { return .refuted }
        let record = UnsafeRawBufferPointer(rebasing: bytes[..<(stated - 1)])
        guard let directory = try? RecordDirectory(record, limits: limits),
            directory.doubts.isEmpty
        else { return .refuted }
        let end = directory.entries.map(\.range.upperBound).max() ?? 0
        return end + 1 == stated - 1 ? .confirmed : .refuted
    }

    /// Where the next record begins inside what one terminator closes: at the stated end, or after a
    /// separator.
    private func nextLeader(
        in bytes: UnsafeRawBufferPointer, from stated: Int?, upTo end: Int
    ) -> Int? {
        if let stated, stated > MarcLeader.length, stated < end,
            LeaderForm.isCertain(bytes, at: stated)
        {
            return stated
        }
        var index = 1
        while index + MarcLeader.length <= end {
            let previous = bytes[index - 1]
            let isDivided = previous < 0x20
            if isDivided, (0x30...0x39).contains(bytes[index]),
                LeaderForm.isCertain(bytes, at: index)
            {
                return index
            }
            index += 1
        }
        return nil
    }

    /// Reads one framed record.
    private mutating func read(
        _ frame: UnsafeRawBufferPointer, offset: Int, doubts: [MarcDoubt]
    ) -> MarcReading {
        var faults = doubts.map {
            MarcFault(record: number, offset: offset, reason: .doubt($0))
        }
        var record: MarcRecord?
        do {
            let content = frame.last == 0x1D ? frame.count - 1 : frame.count
            let bytes = UnsafeRawBufferPointer(rebasing: frame[..<content])
            record = try parsed(bytes, offset: offset, &faults)
        } catch {
            faults.append(MarcFault(record: number, offset: offset, reason: .damage(error)))
        }
        return MarcReading(number: number, offset: offset, record: record, faults: faults)
    }

    private mutating func parsed(
        _ bytes: UnsafeRawBufferPointer, offset: Int, _ faults: inout [MarcFault]
    ) throws(MarcDamage) -> MarcRecord {
        guard bytes.count > MarcLeader.length else { throw MarcDamage.noFields }
        let leader = MarcLeader(bytes)
        let directory = try RecordDirectory(bytes, limits: limits)
        let isUnimarc = directory.entries.contains { $0.tag == "200" }
        let data = UnsafeRawBufferPointer(rebasing: bytes[MarcLeader.length...])
        var (encoding, isPlain) = detector.encoding(of: data, leader: leader, isUnimarc: isUnimarc)
        if let forced { (encoding, isPlain) = (forced, isPlain && forced != .marc8) }
        let number = number
        func note(_ doubt: MarcDoubt, _ tag: MarcTag? = nil) {
            let fault = MarcFault(
                record: number, offset: offset, tag: tag, reason: .doubt(doubt))
            if !faults.contains(fault) { faults.append(fault) }
        }
        directory.doubts.forEach { note($0) }
        if !isPlain, forced == nil, !isUnimarc, leader.statesUnicode, encoding != .utf8 {
            note(.notUnicode(readAs: encoding))
        }
        var reader = FieldReader(
            bytes, leader: leader,
            decoder: MarcTextDecoder(encoding: encoding, isPlain: isPlain), limits: limits)
        var fields: [MarcField] = []
        fields.reserveCapacity(directory.entries.count)
        for entry in directory.entries { fields.append(try reader.field(entry)) }
        reader.finish()
        for (tag, doubt) in reader.doubts { note(doubt, tag) }
        return MarcRecord(leader: leader, fields: fields, encoding: encoding)
    }
}
