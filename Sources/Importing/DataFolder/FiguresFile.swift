import Languages
import Ledger

/// Reads `figures.csv`: every figure the documents state, word for word.
struct FiguresFile {
    /// The codes of the documents; nil where they could not be read and are not to be judged by.
    let documents: [String]?
    let vocabulary: Vocabulary
    /// The codes of all rows, those with faults too; nil where the table has none to read.
    private(set) var codes: [String]?
    private(set) var figures: [ReportedFigure] = []
    private var reader = TableReader(file: "figures.csv")

    static let columns = [
        "code", "document", "quote", "value", "unit", "period", "measure", "qualifier",
        "remark_kk", "remark_ru", "remark_en",
    ]

    init(documents: [String]?, vocabulary: Vocabulary) {
        self.documents = documents
        self.vocabulary = vocabulary
    }

    var faults: [DataFault] { reader.faults }

    mutating func read(_ text: String) {
        var lines: [String: Int] = [:]
        let rows = reader.rows(of: text, columns: Self.columns)
        if !rows.isEmpty { codes = rows.map { $0["code"] } }
        for row in rows {
            guard let figure = figure(in: row) else { continue }
            if let firstLine = lines[figure.code] {
                reader.note(
                    .repeatedCode(firstLine: firstLine), line: row.line, column: "code",
                    value: figure.code)
                continue
            }
            lines[figure.code] = row.line
            figures.append(figure)
        }
    }

    private mutating func figure(in row: TableReader.Row) -> ReportedFigure? {
        let code = reader.text("code", in: row)
        let document = self.code("document", of: .document, among: documents, in: row)
        let quote = reader.text("quote", in: row)
        let value = reader.optionalValue("value", in: row, ReadValue.figure)
        let unit = self.code("unit", of: .unit, among: vocabulary.units.keys.sorted(), in: row)
        let period = self.code(
            "period", of: .period, among: vocabulary.periods.keys.sorted(), in: row)
        let measure = self.code(
            "measure", of: .measure, among: vocabulary.measures.keys.sorted(), in: row)
        let qualifier = reader.value("qualifier", in: row) { text throws(ValueProblem) in
            try ReadValue.word(text, of: ReportedFigure.Qualifier.self)
        }
        let remark = reader.optionalPhrase("remark", in: row)
        guard let code, let document, let quote, let unit, let period, let measure, let qualifier
        else { return nil }
        return ReportedFigure(
            code: code, document: DocumentCode(document), quote: quote, value: value, unit: unit,
            period: period, measure: measure, qualifier: qualifier, remark: remark)
    }

    private mutating func code(
        _ column: String, of kind: DataFault.CodeKind, among known: [String]?,
        in row: TableReader.Row
    ) -> String? {
        reader.value(column, in: row) { text throws(ValueProblem) in
            try ReadValue.code(text, of: kind, among: known)
        }
    }
}
