public import Languages
public import Ledger
import Money

extension EntryCSV {
    /// The ledger that the rows of this file alone make, as at the end of a day, nil meaning the last of
    /// the file: what reading it into a `FoldedLedger` chunk by chunk comes to, at a fraction of the cost.
    ///
    /// Every row is read and judged: a row like one before by what it was then, any other by the ordinary
    /// reader. Nil where a row has a fault or the rules would refuse one, where rows cannot be told alike
    /// for certain, and where the file cannot be read or is not UTF-8: the ordinary reading then says what
    /// is wrong. The source is read once here, so it must be one that can be read again.
    public func tally(asOf: CalendarDate?) -> LedgerSnapshot? {
        guard options.defaults.isEmpty, options.csv.encoding ?? .utf8 == .utf8 else { return nil }
        do {
            var tallying = EntryTallying(self, asOf: asOf)
            try source.forEachPiece { try tallying.take($0) }
            return try tallying.finish()
        } catch { return nil }
    }
}

/// One pass over a file of entries.
private struct EntryTallying {
    private let csv: EntryCSV
    private let buffer = RowBuffer()
    private var parser: CSVParser
    /// What is known once the header was read.
    private var rows: TallyRows?
    private let asOf: CalendarDate?

    init(_ csv: EntryCSV, asOf: CalendarDate?) {
        self.csv = csv
        self.asOf = asOf
        parser = CSVParser(separator: csv.options.csv.separator, limits: csv.options.csv.limits)
    }

    mutating func take(_ piece: UnsafeRawBufferPointer) throws(TallyUnsure) {
        try buffer.append(piece)
        try read(isLast: false)
    }

    mutating func finish() throws(TallyUnsure) -> LedgerSnapshot {
        try buffer.endLine()
        try read(isLast: true)
        guard var rows else { throw TallyUnsure() }
        return try rows.finish()
    }

    private mutating func read(isLast: Bool) throws(TallyUnsure) {
        if rows == nil {
            guard let header = try readHeader(isLast: isLast) else { return }
            rows = try TallyRows(csv, header: header, parser: parser, asOf: asOf)
        }
        try rows?.take(buffer, isLast: isLast)
    }

    /// The header, once it is there whole.
    private mutating func readHeader(isLast: Bool) throws(TallyUnsure) -> CSVRecord? {
        guard let end = try buffer.endOfHeader() else {
            guard !isLast, buffer.count < csv.options.csv.limits.fieldBytes else {
                throw TallyUnsure()
            }
            return nil
        }
        var found: [CSVRecord] = []
        try buffer.withBytes { bytes, start, _ throws(TallyUnsure) in
            parser.feed(UnsafeRawBufferPointer(start: bytes + start, count: end - start)) {
                found.append($0)
            }
        }
        buffer.drop(upTo: end)
        guard found.count == 1, let header = found.first, header.faults.isEmpty else {
            throw TallyUnsure()
        }
        return header
    }
}
