/// Where the fields of an ISO 2709 record begin and end, after its directory and, where that is wrong,
/// after the separators themselves.
struct RecordDirectory {
    struct Entry {
        var tag: MarcTag
        /// The field's bytes in the record, without its separator.
        var range: Range<Int>
    }

    private(set) var entries: [Entry] = []
    private(set) var doubts: [MarcDoubt] = []

    /// Reads the directory of `record`, which begins with its leader and ends before its terminator.
    init(
        _ record: UnsafeRawBufferPointer, limits: MarcLimits
    ) throws(MarcDamage) {
        let width = Width(record)
        let (end, base) = try Self.bounds(record, width, &doubts)
        let count = (end - MarcLeader.length) / width.total
        guard count > 0 else { throw MarcDamage.noFields }
        guard count <= limits.fields else { throw MarcDamage.tooManyFields(limit: limits.fields) }
        if let entries = Self.asStated(record, width, count: count, base: base) {
            self.entries = entries
        } else {
            entries = try Self.bySeparators(record, width, count: count, base: base)
            doubts.append(.fieldBounds)
        }
    }
}

extension RecordDirectory {
    /// The widths of an entry's parts: the tag, the length and the start, as the leader's map states.
    private struct Width {
        var length = 4
        var start = 5
        var more = 0
        var total: Int { 3 + length + start + more }

        init(_ record: UnsafeRawBufferPointer) {
            guard let length = DigitRun.number(record, at: 20, count: 1),
                let start = DigitRun.number(record, at: 21, count: 1),
                (3...9).contains(length), (3...9).contains(start)
            else { return }
            self.length = length
            self.start = start
            more = DigitRun.number(record, at: 22, count: 1) ?? 0
        }
    }

    /// Where the directory ends and the data begins. They are one byte apart; if the leader and the
    /// separator contradict each other, that of the two holds which closes a directory of numbers.
    private static func bounds(
        _ record: UnsafeRawBufferPointer, _ width: Width, _ doubts: inout [MarcDoubt]
    ) throws(MarcDamage) -> (end: Int, base: Int) {
        let separator = record[MarcLeader.length...].firstIndex(of: 0x1E)
        let stated = LeaderForm.number(record, at: 12)
        if let separator, stated == separator + 1, isDirectory(record, width, end: separator) {
            return (separator, separator + 1)
        }
        if let separator, isDirectory(record, width, end: separator) {
            let text = String(MarcLeader(record).text.dropFirst(12).prefix(5))
            doubts.append(.baseAddress(stated: text, found: separator + 1))
            return (separator, separator + 1)
        }
        if let stated, stated > MarcLeader.length, stated <= record.count,
            isDirectory(record, width, end: stated - 1)
        {
            doubts.append(.directoryEnd)
            return (stated - 1, stated)
        }
        let shown = record[MarcLeader.length...].prefix(min(width.total * 2, 40))
        throw MarcDamage.directory(text: Self.shown(shown))
    }

    /// Bytes as a message can quote them.
    private static func shown(_ bytes: Slice<UnsafeRawBufferPointer>) -> String {
        String(decoding: bytes.map { (0x20...0x7E).contains($0) ? $0 : 0x3F }, as: UTF8.self)
    }

    private static func isDirectory(
        _ record: UnsafeRawBufferPointer, _ width: Width, end: Int
    ) -> Bool {
        guard end >= MarcLeader.length, (end - MarcLeader.length).isMultiple(of: width.total)
        else { return false }
        for entry in stride(from: MarcLeader.length, to: end, by: width.total)
        where DigitRun.number(record, at: entry + 3, count: width.length) == nil
            || DigitRun.number(record, at: entry + 3 + width.length, count: width.start) == nil
        {
            return false
        }
        return true
    }

    /// The fields where the directory puts them; nil unless each ends with a separator, begins after
    /// one, and all together are no longer than the data.
    private static func asStated(
        _ record: UnsafeRawBufferPointer, _ width: Width, count: Int, base: Int
    ) -> [Entry]? {
        var entries: [Entry] = []
        entries.reserveCapacity(count)
        var room = record.count - base
        for number in 0..<count {
            let entry = MarcLeader.length + number * width.total
            guard let length = DigitRun.number(record, at: entry + 3, count: width.length),
                let start = DigitRun.number(
                    record, at: entry + 3 + width.length, count: width.start)
            else { return nil }
            let first = base + start
            room -= length
            guard length > 0, room >= 0, first + length <= record.count,
                record[first + length - 1] == 0x1E, start == 0 || record[first - 1] == 0x1E
            else { return nil }
            entries.append(
                Entry(tag: tag(record, at: entry), range: first..<(first + length - 1)))
        }
        return entries
    }

    /// The fields between separators, in the order of their stated starts. Throws where the data holds
    /// more or fewer fields than the directory names: then nobody can say which is which.
    private static func bySeparators(
        _ record: UnsafeRawBufferPointer, _ width: Width, count: Int, base: Int
    ) throws(MarcDamage) -> [Entry] {
        var ranges: [Range<Int>] = []
        var first = base
        for index in base..<max(base, record.count) where record[index] == 0x1E {
            ranges.append(first..<index)
            first = index + 1
            guard ranges.count <= count else { break }
        }
        // A last field without its separator.
        if first < record.count, ranges.count < count { ranges.append(first..<record.count) }
        guard ranges.count == count else {
            throw MarcDamage.fieldCount(directory: count, data: ranges.count)
        }
        let starts = (0..<count).map { number in
            let entry = MarcLeader.length + number * width.total
            return (
                entry: entry,
                start: DigitRun.number(record, at: entry + 3 + width.length, count: width.start)
                    ?? 0
            )
        }
        let order = starts.enumerated().sorted {
            ($0.element.start, $0.offset) < ($1.element.start, $1.offset)
        }
        var entries: [(offset: Int, entry: Entry)] = []
        for (range, place) in zip(ranges, order) {
            entries.append(
                (place.offset, Entry(tag: tag(record, at: place.element.entry), range: range)))
        }
        return entries.sorted { $0.offset < $1.offset }.map(\.entry)
    }

    private static func tag(_ record: UnsafeRawBufferPointer, at index: Int) -> MarcTag {
        MarcTag(record[index], record[index + 1], record[index + 2])
    }
}
