import Statements

// Stable words for machines: CSV and JSON use them as values, HTML as classes.

extension Row.Role {
    var key: String {
        switch self {
        case .detail: "detail"
        case .subtotal: "subtotal"
        case .total: "total"
        case .section: "section"
        }
    }
}

extension Cell.Nature {
    var key: String {
        switch self {
        case .recorded: "recorded"
        case .input: "input"
        case .computed: "computed"
        case .estimate: "estimate"
        }
    }
}

extension Column.Kind {
    var key: String {
        switch self {
        case .text: "text"
        case .code: "code"
        case .money: "money"
        case .count: "count"
        case .percent: "percent"
        case .number: "number"
        case .date: "date"
        }
    }

    /// Whether its cells are numbers, which stand to the right.
    var isNumeric: Bool {
        switch self {
        case .money, .count, .percent, .number: true
        case .text, .code, .date: false
        }
    }
}
