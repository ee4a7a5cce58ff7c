/// A symmetric positive definite matrix, row by row.
struct SymmetricMatrix {
    let size: Int
    private var cells: [Double]

    init(size: Int) {
        self.size = size
        cells = Array(repeating: 0, count: size * size)
    }

    subscript(row: Int, column: Int) -> Double {
        get { cells[row * size + column] }
        set { cells[row * size + column] = newValue }
    }

    /// The solution of A·X = B for several right sides, each a column of `sides`, by Cholesky's
    /// factors. A diagonal that is not positive is lifted by a small share of the largest.
    func solve(_ sides: [[Double]]) -> [[Double]] {
        var factor = cells
        let largest = (0..<size).map { self[$0, $0] }.max() ?? 0
        let least = max(largest * 1e-12, .leastNormalMagnitude)
        for column in 0..<size {
            for row in column..<size {
                var sum = self[row, column]
                for inner in 0..<column {
                    sum -= factor[row * size + inner] * factor[column * size + inner]
                }
                factor[row * size + column] =
                    row == column
                    ? max(sum, least).squareRoot() : sum / factor[column * size + column]
            }
        }
        return sides.map { side in
            var result = side
            for row in 0..<size {
                for inner in 0..<row { result[row] -= factor[row * size + inner] * result[inner] }
                result[row] /= factor[row * size + row]
            }
            for row in (0..<size).reversed() {
                for inner in row + 1..<max(size, row + 1) {
                    result[row] -= factor[inner * size + row] * result[inner]
                }
                result[row] /= factor[row * size + row]
            }
            return result
        }
    }
}
