import Languages

/// Reads one data table row by row and collects every mistake on the way.
struct TableReader {
    let file: String
    private(set) var faults: [DataFault] = []

    init(file: String) { self.file = file }

    /// One row by the names of its columns.
    struct Row {
        let line: Int
        let fields: [String: String]

        subscript(column: String) -> String { fields[column] ?? "" }
    }

    /// The rows of a table with exactly these columns, in any order.
    mutating func rows(of text: String, columns: [String]) -> [Row] {
        var records: [CSVRecord] = []
        var parser = CSVParser()
        parser.feed(Array(text.utf8)) { records.append($0) }
        parser.finish { records.append($0) }
        for record in records {
            for fault in record.faults { note(.badTable(fault.reason), line: fault.line) }
        }
        let header = records.first?.fields ?? []
        guard header.sorted() == columns.sorted() else {
            note(
                .wrongColumns(expected: columns), line: 1, value: header.joined(separator: ", "))
            return []
        }
        return records.dropFirst().filter { $0.faults.isEmpty && !$0.isBlank }.map { record in
            let fields = Dictionary(
                zip(header, record.fields), uniquingKeysWith: { first, _ in first })
            return Row(line: record.line, fields: fields)
        }
    }

    /// Notes a mistake.
    mutating func note(
        _ problem: DataFault.Problem, line: Int, column: String = "", value: String? = nil
    ) {
        faults.append(
            DataFault(file: file, line: line, place: column, value: value, problem: problem))
    }

    /// The text of a column that must not be empty.
    mutating func text(_ column: String, in row: Row) -> String? {
        guard !row[column].isEmpty else {
            note(.missing, line: row.line, column: column)
            return nil
        }
        return row[column]
    }

    /// What `read` makes of a column that must not be empty.
    mutating func value<Value>(
        _ column: String, in row: Row, _ read: (String) throws(ValueProblem) -> Value
    ) -> Value? {
        guard let text = text(column, in: row) else { return nil }
        do {
            return try read(text)
        } catch {
            note(error.problem, line: row.line, column: column, value: text)
            return nil
        }
    }

    /// What `read` makes of a column that may be empty.
    mutating func optionalValue<Value>(
        _ column: String, in row: Row, _ read: (String) throws(ValueProblem) -> Value
    ) -> Value? {
        row[column].isEmpty ? nil : value(column, in: row, read)
    }

    /// Words in the three languages from the columns `NAME_kk`, `NAME_ru`, `NAME_en`.
    mutating func phrase(_ name: String, in row: Row) -> Phrase? {
        guard let kk = text("\(name)_kk", in: row), let ru = text("\(name)_ru", in: row),
            let en = text("\(name)_en", in: row)
        else { return nil }
        return Phrase(kk: kk, ru: ru, en: en)
    }

    /// Words in the three languages, or in none.
    mutating func optionalPhrase(_ name: String, in row: Row) -> Phrase? {
        let isEmpty = Language.allCases.allSatisfy { row["\(name)_\($0.rawValue)"].isEmpty }
        return isEmpty ? nil : phrase(name, in: row)
    }
}
