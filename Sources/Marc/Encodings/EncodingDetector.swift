/// Finds out how the bytes of a record stand for characters. What a leader states is often not true,
/// so the bytes decide: UTF-8 where they are UTF-8; Cyrillic of one byte where letters beyond ASCII
/// stand side by side; MARC-8 where they stand alone between Latin letters.
struct EncodingDetector {
    /// The encoding of an earlier record that left no doubt: it decides for a record too short to tell.
    private var earlier: MarcEncoding?

    /// The encoding of a record and whether it holds nothing but plain ASCII.
    mutating func encoding(
        of bytes: UnsafeRawBufferPointer, leader: MarcLeader, isUnimarc: Bool
    ) -> (encoding: MarcEncoding, isPlain: Bool) {
        var high = 0
        var neighbours = 0
        var hasEscape = false
        var previousIsHigh = false
        for byte in bytes {
            let isHigh = byte >= 0x80
            if isHigh {
                high += 1
                if previousIsHigh { neighbours += 1 }
            } else if byte == 0x1B {
                hasEscape = true
            }
            previousIsHigh = isHigh
        }
        if high == 0, !hasEscape {
            return (leader.statesUnicode ? .utf8 : earlier ?? (isUnimarc ? .utf8 : .marc8), true)
        }
        if high > 0, UTF8Form.isWhole(bytes) { return (.utf8, false) }
        if hasEscape { return (.marc8, false) }
        // In Cyrillic words all letters but the first have a neighbour; in Latin ones few have.
        if neighbours * 2 >= high, high >= 6 {
            let found = Self.cyrillic(bytes)
            earlier = found
            return (found, false)
        }
        if let earlier { return (Self.withKazakhLetters(earlier, bytes), false) }
        if isUnimarc, neighbours * 2 >= high { return (Self.cyrillic(bytes), false) }
        if leader.statesUnicode { return (.utf8, false) }
        return (isUnimarc ? .windows1251 : .marc8, false)
    }

    private static func cyrillic(_ bytes: UnsafeRawBufferPointer) -> MarcEncoding {
        var best = (encoding: MarcEncoding.windows1251, score: Int.min)
        for candidate in CyrillicScore.candidates {
            let score = candidate.score(bytes)
            if score > best.score { best = (candidate.encoding, score) }
        }
        return withKazakhLetters(best.encoding, bytes)
    }

    /// Windows-1251 and KZ-1048 have the same bytes; the language the record states tells them apart.
    private static func withKazakhLetters(
        _ encoding: MarcEncoding, _ bytes: UnsafeRawBufferPointer
    ) -> MarcEncoding {
        guard encoding == .windows1251 || encoding == .kz1048 else { return encoding }
        return statesKazakh(bytes) ? .kz1048 : .windows1251
    }

    /// Whether `kaz` stands where a code of a language does: at the end of a field, a subfield or a run
    /// of other codes.
    private static func statesKazakh(_ bytes: UnsafeRawBufferPointer) -> Bool {
        guard bytes.count > 4 else { return false }
        for index in 1..<(bytes.count - 3)
        where bytes[index] == 0x6B && bytes[index + 1] == 0x61 && bytes[index + 2] == 0x7A {
            let before = bytes[index - 1]
            let after = bytes[index + 3]
            let begins = before == 0x61 || before == 0x20 || before == 0x1E || before == 0x7C
            let ends = after == 0x1E || after == 0x1F || after == 0x20 || after == 0x7C
            // `a` before it is the code of the subfield.
            guard begins, ends, before != 0x61 || (index > 1 && bytes[index - 2] == 0x1F) else {
                continue
            }
            return true
        }
        return false
    }
}
