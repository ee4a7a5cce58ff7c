/// Spells a formula with operators, functions and as few parentheses as it needs.
struct FormulaSpelling {
    /// How tightly what stands around an expression binds.
    enum Binding: Int { case comparison, sum, product, atom }

    /// Decimals an amount is rounded to.
    let digits: UInt8
    /// Spells a list of cells; a single cell comes out as a list of one.
    let list: ([CellReference]) -> [String]

    /// A function takes no more arguments than this; longer lists are summed in portions.
    private static let argumentLimit = 250

    func text(_ formula: BoundFormula, within outer: Binding = .comparison) -> String {
        switch formula {
        case .cell(let reference): list([reference]).joined()
        case .constant(let number): "\(number)"
        case .sum(let references): sum(list(references), within: outer)
        case .plus(let left, let right):
            wrapped(
                text(left, within: .sum) + "+" + text(right, within: .sum), .sum, within: outer)
        case .minus(let left, let right):
            wrapped(
                text(left, within: .sum) + "-" + text(right, within: .product), .sum, within: outer)
        case .times(let left, let right):
            wrapped(
                text(left, within: .product) + "*" + text(right, within: .product), .product,
                within: outer)
        case .over(let left, let right):
            wrapped(
                text(left, within: .product) + "/" + text(right, within: .atom), .product,
                within: outer)
        case .average(let left, let right):
            "ROUND(\(text(left, within: .product))/\(text(right, within: .atom)),\(digits))"
        case .grown(let amount, let ratio):
            "ROUND(\(text(amount, within: .product))*(1+\(text(ratio, within: .sum))),\(digits))"
        }
    }

    private func sum(_ ranges: [String], within outer: Binding) -> String {
        let call = Self.call("SUM", ranges)
        return ranges.count > Self.argumentLimit ? wrapped(call, .sum, within: outer) : call
    }

    /// The function over all ranges, in portions added together where there are more than it takes:
    /// for functions of which that is true, `SUM` and `COUNT`.
    static func call(_ function: String, _ ranges: [String]) -> String {
        stride(from: 0, to: ranges.count, by: argumentLimit).map { start in
            let portion = ranges[start..<min(start + argumentLimit, ranges.count)]
            return "\(function)(" + portion.joined(separator: ",") + ")"
        }.joined(separator: "+")
    }

    private func wrapped(_ text: String, _ own: Binding, within outer: Binding) -> String {
        own.rawValue < outer.rawValue ? "(" + text + ")" : text
    }
}
