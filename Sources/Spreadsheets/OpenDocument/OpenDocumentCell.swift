/// What the element of a cell says of it.
struct OpenDocumentCell {
    /// The type as it is written; empty where there is none.
    private(set) var type = ""
    /// The value as it is written for its type.
    private(set) var written: String?
    private(set) var isFormula = false
    /// How many cells in a row this one stands for.
    private(set) var repetition = 1
    private var isError = false
    /// Whether the program says of its own what kind of value it is.
    private var isKindKnown = false

    init() {}

    init(_ attributes: XMLAttributes) {
        for index in 0..<attributes.count {
            let name = attributes.name(index)
            switch attributes.space(index) {
            case .office: readOffice(name, attributes.raw(index))
            case .table:
                if name.spells("number-columns-repeated") {
                    repetition = attributes.repetition("number-columns-repeated")
                } else if name.spells("formula") {
                    isFormula = true
                }
            case .extendedCells where name.spells("value-type"):
                isKindKnown = true
                isError = attributes.raw(index).spells("error")
            default: break
            }
        }
        guard let name = Self.valueName(type) else { return }
        written = attributes.text(name, .office)
    }

    private mutating func readOffice(_ name: XMLBytes, _ value: XMLBytes) {
        if name.spells("value-type") { type = value.text }
    }

    private static func valueName(_ type: String) -> StaticString? {
        switch type {
        case "float", "currency", "percentage": "value"
        case "date": "date-value"
        case "time": "time-value"
        case "boolean": "boolean-value"
        case "string": "string-value"
        default: nil
        }
    }

    /// What the cell holds; nil where its value is none of its type.
    func value(_ paragraphs: ParagraphText) -> SheetValue? {
        if isFormula, isError || (!isKindKnown && Self.isErrorCode(paragraphs.bytes)) {
            return .error(paragraphs.text)
        }
        switch type {
        case "":
            if !paragraphs.bytes.isEmpty { return .text(paragraphs.text) }
            return isFormula ? .notCalculated : .blank
        case "string":
            let text = written ?? paragraphs.text
            return text.isEmpty && !isFormula ? .blank : .text(text)
        case "void": return .blank
        default: return written.flatMap(typed)
        }
    }

    private func typed(_ text: String) -> SheetValue? {
        switch type {
        case "float", "currency", "percentage": SheetNumber(text).map(SheetValue.number)
        case "date": SheetDate(iso: text).map(SheetValue.date)
        case "time": SheetTime(duration: text).map(SheetValue.time)
        case "boolean": text == "true" ? .boolean(true) : text == "false" ? .boolean(false) : nil
        default: nil
        }
    }

    /// Older programs write the value of a formula that failed as zero, and the error as its text.
    private static func isErrorCode(_ text: [UInt8]) -> Bool {
        guard text.first == 0x23 || text.starts(with: "Err:".utf8) else { return false }
        let codes = ["#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#NULL!"]
        return text.first != 0x23 || codes.contains { text.elementsEqual($0.utf8) }
    }
}
