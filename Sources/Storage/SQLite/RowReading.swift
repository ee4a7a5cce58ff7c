import GRDB

// A ledger's file may have been edited by anything: a column that does not hold what the schema says
// is an error here, never a crash.
extension Row {
    func integer(_ index: Int, _ column: String) throws -> Int64 {
        guard let value = try optionalInteger(index, column) else {
            throw UnreadableRow(column: column)
        }
        return value
    }

    func optionalInteger(_ index: Int, _ column: String) throws -> Int64? {
        let value: DatabaseValue = self[index]
        switch value.storage {
        case .int64(let number): return number
        case .null: return nil
        case .double, .string, .blob: throw UnreadableRow(column: column)
        }
    }

    /// An integer in the range of a narrower type.
    func narrow<Number: FixedWidthInteger>(_ index: Int, _ column: String) throws -> Number {
        guard let number = Number(exactly: try integer(index, column)) else {
            throw UnreadableRow(column: column)
        }
        return number
    }

    func text(_ index: Int, _ column: String) throws -> String {
        guard let value = try optionalText(index, column) else {
            throw UnreadableRow(column: column)
        }
        return value
    }

    func optionalText(_ index: Int, _ column: String) throws -> String? {
        let value: DatabaseValue = self[index]
        switch value.storage {
        case .string(let text): return text
        case .null: return nil
        case .int64, .double, .blob: throw UnreadableRow(column: column)
        }
    }

    func bytes(_ index: Int, _ column: String) throws -> [UInt8] {
        let value: DatabaseValue = self[index]
        guard case .blob(let data) = value.storage else { throw UnreadableRow(column: column) }
        return [UInt8](data)
    }
}
