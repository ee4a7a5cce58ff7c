/// The texts cells refer to by number, one after the other in blocks of memory.
final class SharedTexts: Sendable {
    private let blocks: [[UInt8]]
    /// Where each text ends, blocks counted through.
    private let ends: [UInt32]

    fileprivate init(blocks: [[UInt8]], ends: [UInt32]) {
        self.blocks = blocks
        self.ends = ends
    }

    /// No texts.
    static let none = SharedTexts(blocks: [], ends: [])

    /// Bytes of a block. A text never crosses from one to the next.
    static let blockSize = 1 << 20

    /// How many texts there are.
    var count: Int { ends.count }

    /// The text of a number from 0 up to `count`.
    func text(_ index: Int) -> String {
        let end = Int(ends[index])
        var start = index == 0 ? 0 : Int(ends[index - 1])
        // A text that did not fit the rest of a block begins the next.
        if end > start, start / Self.blockSize != (end - 1) / Self.blockSize {
            start = (end - 1) / Self.blockSize * Self.blockSize
        }
        guard end > start else { return "" }
        let base = start / Self.blockSize * Self.blockSize
        return String(
            decoding: blocks[start / Self.blockSize][start - base..<end - base], as: UTF8.self)
    }
}

/// Texts by number with the latest of them at hand: cells of a column say the same again and again.
struct TextDesk {
    private let texts: SharedTexts
    private var numbers: [Int]
    private var strings: [String]
    private static let size = 1 << 12

    init(_ texts: SharedTexts) {
        self.texts = texts
        let size = min(Self.size, max(1, texts.count))
        numbers = Array(repeating: -1, count: size)
        strings = Array(repeating: "", count: size)
    }

    /// The text of a number; nil where there is none.
    mutating func text(_ number: Int) -> String? {
        guard number < texts.count else { return nil }
        let place = number % numbers.count
        if numbers[place] != number {
            numbers[place] = number
            strings[place] = texts.text(number)
        }
        return strings[place]
    }
}

/// Reads the part of shared texts.
struct SharedTextReading: XMLHandler {
    private enum Place { case outside, list, item, run, text }

    private let part: String
    private let limits: SpreadsheetLimits
    private var blocks: [[UInt8]] = []
    private var ends: [UInt32] = []
    private var place = Place.outside
    private var before = Place.outside
    /// How deep inside an element that is not read.
    private var depth = 0
    private var gathering: TextGathering

    /// A reading of the part of this name.
    init(part: String, limits: SpreadsheetLimits) {
        self.part = part
        self.limits = limits
        gathering = TextGathering(limit: min(limits.textBytes, SharedTexts.blockSize))
    }

    /// What was read.
    var texts: SharedTexts { SharedTexts(blocks: blocks, ends: ends) }

    mutating func open(_ name: XMLName, _ attributes: XMLAttributes) throws(SpreadsheetFault) {
        guard depth == 0 else {
            depth += 1
            return
        }
        let isOurs = name.space == .spreadsheet || name.space == .none
        let word = isOurs ? name.local : name.local.part(0..<0)
        switch place {
        case .outside:
            guard word.spells("sst") else { throw .otherRoot(part: part, expected: "sst") }
            place = .list
        case .list where word.spells("si"):
            gathering.clear()
            place = .item
        case .item where word.spells("r"): place = .run
        case .item where word.spells("t"), .run where word.spells("t"):
            before = place
            place = .text
            gathering.beginRun(attributes)
        // Among these, how the text is to be pronounced.
        case .list, .item, .run, .text: depth = 1
        }
    }

    mutating func text(_ text: XMLBytes) throws(SpreadsheetFault) {
        guard place == .text, depth == 0 else { return }
        guard gathering.add(text) else {
            throw .beyond(.textBytes(place: part), limits.textBytes)
        }
    }

    mutating func close() throws(SpreadsheetFault) {
        guard depth == 0 else {
            depth -= 1
            return
        }
        switch place {
        case .text:
            gathering.endRun()
            place = before
        case .run: place = .item
        case .item:
            try keep()
            place = .list
        case .list, .outside: place = .outside
        }
    }

    private mutating func keep() throws(SpreadsheetFault) {
        guard ends.count < limits.sharedTexts else {
            throw .beyond(.sharedTexts, limits.sharedTexts)
        }
        let text = gathering.bytes
        if blocks.isEmpty || blocks[blocks.count - 1].count + text.count > SharedTexts.blockSize {
            guard (blocks.count + 1) * SharedTexts.blockSize <= limits.sharedTextBytes else {
                throw .beyond(.sharedTextBytes, limits.sharedTextBytes)
            }
            var block: [UInt8] = []
            block.reserveCapacity(SharedTexts.blockSize)
            blocks.append(block)
        }
        blocks[blocks.count - 1].append(contentsOf: text)
        let end = (blocks.count - 1) * SharedTexts.blockSize + blocks[blocks.count - 1].count
        ends.append(UInt32(end))
    }
}
