/// Reads a worksheet back and gathers what can be compared with what was meant.
struct SheetReading: XMLHandler {
    private let strings: [TextDigest]
    private(set) var digest = CellDigest()
    private(set) var formulaCount = 0
    private(set) var formulas: [CellPosition: SheetExpectation.Computed] = [:]
    /// Cells that cannot be read at all: no position, a string that does not exist, no number.
    private(set) var unreadable: String?

    private enum Collecting { case nothing, formula, value, inline }
    private var collecting = Collecting.nothing
    private var position: CellPosition?
    private var type = ""
    private var formula: [UInt8]?
    private var value: [UInt8] = []
    private var hasValue = false

    /// A reading with the texts that cells refer to by number.
    init(strings: [TextDigest]) { self.strings = strings }

    mutating func open(_ name: XMLBytes, _ attributes: XMLAttributes) {
        if name.spells("c") {
            position = attributes.raw("r").flatMap { CellPosition(a1: $0) }
            type = attributes.raw("t")?.text ?? ""
            formula = nil
            value.removeAll(keepingCapacity: true)
            hasValue = false
        } else if name.spells("f") {
            formula = []
            collecting = .formula
        } else if name.spells("v") {
            hasValue = true
            collecting = .value
        } else if name.spells("t") {
            hasValue = true
            collecting = .inline
        }
    }

    mutating func text(_ text: XMLBytes) {
        switch collecting {
        case .nothing: break
        case .formula: formula?.append(contentsOf: text)
        case .value, .inline: value.append(contentsOf: text)
        }
    }

    mutating func close(_ name: XMLBytes) {
        if name.spells("c") {
            add()
        } else if name.spells("f") || name.spells("v") || name.spells("t") {
            collecting = .nothing
        }
    }

    private mutating func add() {
        guard hasValue || formula != nil else { return }
        guard let position else {
            unreadable = "a cell without a position"
            return
        }
        if let formula {
            guard let cached = cached(at: position) else { return }
            let text = String(decoding: formula, as: UTF8.self)
            digest.add(formula: text, cached: cached, at: position)
            formulaCount += 1
            if formulas.count < SheetExpectation.formulasKept {
                formulas[position] = .init(formula: text, cached: cached)
            }
            return
        }
        switch type {
        case "s":
            guard let number = Int(String(decoding: value, as: UTF8.self)),
                strings.indices.contains(number)
            else {
                unreadable = position.a1
                return
            }
            digest.add(text: strings[number], at: position)
        case "", "n":
            guard let number = number(at: position) else { return }
            digest.add(number: number, at: position)
        default:
            digest.add(text: value.withUnsafeBufferPointer { TextDigest(of: $0) }, at: position)
        }
    }

    private mutating func cached(at position: CellPosition) -> CachedValue? {
        if type == "str" { return .text(String(decoding: value, as: UTF8.self)) }
        return number(at: position).map(CachedValue.number)
    }

    private mutating func number(at position: CellPosition) -> Double? {
        guard let number = Double(String(decoding: value, as: UTF8.self)), number.isFinite else {
            unreadable = position.a1
            return nil
        }
        return number
    }
}

extension SheetReading {
    /// Plain cells in the form they are written in are most of a large sheet: they are read at one go.
    mutating func shortcut(through bytes: XMLBytes, from start: Int) -> Int {
        var cell = PlainCell(bytes, start)
        var end = start
        while let content = cell.next() {
            switch content {
            case .nothing: break
            case .number(let number): digest.add(number: number, at: cell.position)
            case .shared(let number):
                guard strings.indices.contains(number) else { return end }
                digest.add(text: strings[number], at: cell.position)
            case .text(let text): digest.add(text: text, at: cell.position)
            }
            end = cell.end
        }
        return end
    }
}

/// Reads the texts that cells refer to by number.
struct StringsReading: XMLHandler {
    private(set) var strings: [TextDigest] = []
    private var text: [UInt8] = []
    private var isCollecting = false

    mutating func open(_ name: XMLBytes, _ attributes: XMLAttributes) {
        if name.spells("si") { text.removeAll(keepingCapacity: true) }
        isCollecting = name.spells("t")
    }

    mutating func text(_ text: XMLBytes) {
        if isCollecting { self.text.append(contentsOf: text) }
    }

    mutating func close(_ name: XMLBytes) {
        isCollecting = false
        if name.spells("si") {
            strings.append(text.withUnsafeBufferPointer { TextDigest(of: $0) })
        }
    }
}

/// Reads a list of elements with attributes: sheets of a workbook, relations of a part.
struct ListReading: XMLHandler {
    private let element: StaticString
    private let keys: [StaticString]
    /// One row per element with the values of the keys.
    private(set) var rows: [[String?]] = []

    init(_ element: StaticString, _ keys: [StaticString]) {
        self.element = element
        self.keys = keys
    }

    mutating func open(_ name: XMLBytes, _ attributes: XMLAttributes) {
        guard name.spells(element) else { return }
        rows.append(keys.map { attributes.text($0) })
    }

    func text(_ text: XMLBytes) {}
    func close(_ name: XMLBytes) {}
}
