/// Reads cells of values, one after another, in exactly the form they are written in:
/// `<c r="B7" s="3"><v>12</v></c>` and its like. Stops before anything else, which the scanner then
/// reads and judges; so nothing passes here that the scanner would refuse.
struct PlainCell {
    enum Content {
        case nothing
        case number(Double)
        /// The number of a shared text.
        case shared(Int)
        case text(TextDigest)
    }

    private let bytes: XMLBytes
    /// Where the cell read last ends.
    private(set) var end: Int
    private(set) var position = CellPosition(row: 0, column: 0)
    private var at: Int

    init(_ bytes: XMLBytes, _ start: Int) {
        self.bytes = bytes
        end = start
        at = start
    }

    /// The content of the next cell; nil where none in that form follows or it is not all there yet.
    mutating func next() -> Content? {
        guard skip("<c r=\""), let position = reference(), skip("\"") else { return nil }
        if skip(" s=\"") {
            guard digits(), skip("\"") else { return nil }
        }
        guard let content = content() else { return nil }
        self.position = position
        end = at
        return content
    }

    private mutating func content() -> Content? {
        if skip("><v>") {
            let start = at
            guard find(0x3C), let number = NumberText.plain(bytes.part(start..<at)),
                skip("</v></c>")
            else { return nil }
            return .number(number)
        }
        if skip(" t=\"s\"><v>") {
            guard let number = integer(), skip("</v></c>") else { return nil }
            return .shared(number)
        }
        if skip(" t=\"inlineStr\"><is><t") {
            _ = skip(" xml:space=\"preserve\"")
            guard skip(">") else { return nil }
            let start = at
            guard find(0x3C), let text = text(start..<at), skip("</t></is></c>") else { return nil }
            return .text(text)
        }
        return skip("/>") ? .nothing : nil
    }

    private func text(_ range: Range<Int>) -> TextDigest? {
        let text = bytes.part(range)
        guard !text.isEmpty, XMLCharacters.fault(in: text) == nil else { return nil }
        guard text.contains(0x26) else { return TextDigest(of: text) }
        return XMLReferences.resolved(text)?.withUnsafeBufferPointer { TextDigest(of: $0) }
    }

    private mutating func skip(_ word: StaticString) -> Bool {
        guard bytes.spells(word, at: at) else { return false }
        at += word.utf8CodeUnitCount
        return true
    }

    /// Moves to the next such byte. False where none has come yet.
    private mutating func find(_ byte: UInt8) -> Bool {
        while at < bytes.count, bytes[at] != byte { at += 1 }
        return at < bytes.count
    }

    private mutating func digits() -> Bool { integer() != nil }

    private mutating func integer() -> Int? {
        var number = 0
        let start = at
        while at < bytes.count, bytes[at] &- 0x30 < 10, at - start < 10 {
            number = number * 10 + Int(bytes[at] - 0x30)
            at += 1
        }
        return at > start ? number : nil
    }

    private mutating func reference() -> CellPosition? {
        var column = 0
        let start = at
        while at < bytes.count, bytes[at] &- 0x41 < 26, at - start < 3 {
            column = column * 26 + Int(bytes[at] - 0x40)
            at += 1
        }
        guard column > 0, let row = integer(), row > 0 else { return nil }
        return CellPosition(row: row - 1, column: column - 1)
    }
}
