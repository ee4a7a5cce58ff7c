import Ledger

/// Bytes of a file from the first row not yet read: pieces come in behind, rows go out in front. Holds a
/// piece and the beginning of a row, whatever the file's size; a word behind its bytes is readable.
///
/// A reference, so that rows are read where they stand.
final class RowBuffer {
    private static let padding = 16
    /// A beginning of a row that is longer is none: a quote was left open.
    private static let bound = 1 << 23
    private var capacity = 0
    private var memory = UnsafeMutablePointer<UInt8>.allocate(capacity: RowBuffer.padding)
    private var start = 0
    private var end = 0
    private var hasBegun = false

    deinit { memory.deallocate() }

    /// How many bytes wait.
    var count: Int { end - start }

    /// Adds a piece. Throws where too much waits.
    func append(_ piece: UnsafeRawBufferPointer) throws(TallyUnsure) {
        guard let source = piece.baseAddress else { return }
        let waiting = count
        guard waiting <= Self.bound else { throw TallyUnsure() }
        if waiting + piece.count > capacity {
            capacity = max(2 * capacity, waiting + piece.count)
            let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity + Self.padding)
            larger.update(from: memory + start, count: waiting)
            (larger + capacity).update(repeating: 0, count: Self.padding)
            memory.deallocate()
            memory = larger
        } else if start > 0 {
            memory.update(from: memory + start, count: waiting)
        }
        (start, end) = (0, waiting + piece.count)
        UnsafeMutableRawPointer(memory + waiting).copyMemory(
            from: source, byteCount: piece.count)
    }

    /// Ends the last line where no line break does.
    func endLine() throws(TallyUnsure) {
        guard count > 0, memory[end - 1] != 0x0A else { return }
        try [UInt8(0x0A)].withUnsafeBufferPointer { byte throws(TallyUnsure) in
            try append(UnsafeRawBufferPointer(byte))
        }
    }

    /// Gives `body` the bytes, where those that wait begin, and where they end.
    func withBytes<Result>(
        _ body: (UnsafePointer<UInt8>, _ start: Int, _ end: Int) throws(TallyUnsure) -> Result
    ) throws(TallyUnsure) -> Result {
        try body(UnsafePointer(memory), start, end)
    }

    /// Lets go of the bytes before a place.
    func drop(upTo place: Int) { start = min(place, end) }

    /// Where the rows behind the header begin, the mark of UTF-8 before it dropped; nil where the header
    /// is not there whole. Throws for what may be no text of single bytes.
    func endOfHeader() throws(TallyUnsure) -> Int? {
        guard hasBegun || count >= 4 else { return nil }
        if !hasBegun {
            hasBegun = true
            // UTF-16 without a mark has such bytes.
            guard (start..<start + 4).allSatisfy({ memory[$0] >= 0x09 }) else {
                throw TallyUnsure()
            }
            if memory[start] == 0xEF, memory[start + 1] == 0xBB, memory[start + 2] == 0xBF {
                start += 3
            }
        }
        guard let end = endOfLine(from: start) else { return nil }
        let isSeparatorLine =
            end - start <= 7
            && [0x73, 0x65, 0x70, 0x3D].elementsEqual(
                UnsafeBufferPointer(start: memory + start, count: min(4, end - start)))
        return isSeparatorLine ? endOfLine(from: end) : end
    }

    /// Where the line behind this one begins, line breaks within quotes left aside.
    private func endOfLine(from place: Int) -> Int? {
        var isQuoted = false
        for at in place..<end {
            let byte = memory[at]
            if byte == 0x22 { isQuoted.toggle() }
            guard !isQuoted, byte == 0x0A || byte == 0x0D else { continue }
            if byte == 0x0A { return at + 1 }
            guard at + 1 < end else { return nil }
            return memory[at + 1] == 0x0A ? at + 2 : at + 1
        }
        return nil
    }
}
