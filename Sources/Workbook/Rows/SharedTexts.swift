import CXlsxWriter

/// Texts that cells of a large workbook have in common: the file holds each once, and cells refer to it
/// by number. Bounded, so that memory does not grow with the rows; a text that finds no place stands
/// in its cell.
struct SharedTexts {
    private struct Known {
        var digest: TextDigest
        var bytes: Range<Int>
        var number: UInt32
    }

    /// The most texts that are shared.
    static let limit = 4_096

    private let table: UnsafeMutablePointer<lxw_sst>
    private var arena: [UInt8] = []
    private var known: [Known] = []
    /// Places in `known` by digest, −1 where none is: a power of two, never more than half full.
    private var slots = [Int32](repeating: -1, count: limit * 2)

    init?(_ workbook: UnsafeMutablePointer<lxw_workbook>) {
        guard let table = workbook.pointee.sst else { return nil }
        self.table = table
    }

    /// The number of a text that is shared already, counted as used once more.
    func number(of text: XMLBytes, _ digest: TextDigest) -> UInt32? {
        let place = slots[slot(of: text, digest)]
        guard place >= 0 else { return nil }
        table.pointee.string_count += 1
        return known[Int(place)].number
    }

    /// Shares a text that is not shared yet; nil where there is no place left for it.
    mutating func share(_ text: XMLBytes, _ digest: TextDigest) -> UInt32? {
        guard known.count < Self.limit else { return nil }
        let string = String(decoding: text, as: UTF8.self)
        guard let element = lxw_get_sst_index(table, string, 0) else { return nil }
        let number = element.pointee.index
        slots[slot(of: text, digest)] = Int32(known.count)
        known.append(
            Known(
                digest: digest, bytes: arena.count..<arena.count + text.count, number: number))
        arena.append(contentsOf: text)
        return number
    }

    /// Where the text stands, or would.
    private func slot(of text: XMLBytes, _ digest: TextDigest) -> Int {
        var slot = Int(truncatingIfNeeded: digest.value) & (slots.count - 1)
        while slots[slot] >= 0 {
            let candidate = known[Int(slots[slot])]
            if candidate.digest == digest, arena[candidate.bytes].elementsEqual(text) { break }
            slot = (slot + 1) & (slots.count - 1)
        }
        return slot
    }
}
