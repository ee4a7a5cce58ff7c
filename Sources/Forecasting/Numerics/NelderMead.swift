/// What is minimised: a function of a few numbers, without allocation in its evaluation.
protocol Objective {
    /// The value at a point of as many coordinates as the search has; `.infinity` outside the domain.
    mutating func value(at point: UnsafePointer<Double>) -> Double
}

/// The downhill simplex (Nelder and Mead, Computer Journal 7, 1965) within bounds, on buffers that one
/// search keeps and the next one uses again.
struct NelderMead {
    /// How long a search goes on.
    struct Patience {
        var evaluations: Int
        /// The search ends when best and worst corner differ by less, relative to the best.
        var tolerance: Double

        static let thorough = Patience(evaluations: 600, tolerance: 1e-6)
        static let quick = Patience(evaluations: 120, tolerance: 1e-4)
    }

    /// The best point found, after `minimise`.
    private(set) var best: [Double] = []
    private(set) var bestValue = Double.infinity
    private var corners: [Double] = []
    private var values: [Double] = []
    private var trial: [Double] = []
    private var centre: [Double] = []

    /// Searches from `start` with steps `steps` between `lower` and `upper`; the result is in `best`.
    mutating func minimise<F: Objective>(
        _ objective: inout F, start: [Double], steps: [Double], lower: [Double], upper: [Double],
        patience: Patience
    ) {
        let count = start.count
        prepare(count)
        for corner in 0...count {
            for axis in 0..<count {
                var value = min(max(start[axis], lower[axis]), upper[axis])
                if corner == axis + 1 {
                    let moved = value + steps[axis]
                    value = moved <= upper[axis] ? moved : max(value - steps[axis], lower[axis])
                }
                corners[corner * count + axis] = value
            }
            values[corner] = corners.withUnsafeBufferPointer { buffer in
                guard let base = buffer.baseAddress else { return Double.infinity }
                return objective.value(at: base + corner * count)
            }
        }
        search(&objective, count: count, lower: lower, upper: upper, patience: patience)
        var lowest = 0
        for corner in 0...count where values[corner] < values[lowest] { lowest = corner }
        bestValue = values[lowest]
        best = Array(corners[lowest * count..<(lowest + 1) * count])
    }

    private mutating func prepare(_ count: Int) {
        corners = [Double](repeating: 0, count: (count + 1) * count + 1)
        values = [Double](repeating: 0, count: count + 1)
        trial = [Double](repeating: 0, count: count * 2)
        centre = [Double](repeating: 0, count: count)
    }

    private mutating func search<F: Objective>(
        _ objective: inout F, count: Int, lower: [Double], upper: [Double], patience: Patience
    ) {
        guard count > 0 else { return }
        var evaluations = count + 1
        while evaluations < patience.evaluations {
            var low = 0
            var high = 0
            for corner in 0...count {
                if values[corner] < values[low] { low = corner }
                if values[corner] >= values[high] { high = corner }
            }
            var second = low
            for corner in 0...count where corner != high && values[corner] >= values[second] {
                second = corner
            }
            let gap = values[high] - values[low]
            if gap <= patience.tolerance * (abs(values[low]) + 1e-12) || gap.isNaN { return }
            findCentre(leaving: high, count: count)
            let reflected = attempt(&objective, from: high, by: -1, slot: 0, count, lower, upper)
            evaluations += 1
            if reflected < values[low] {
                let expanded = attempt(&objective, from: high, by: -2, slot: 1, count, lower, upper)
                evaluations += 1
                accept(expanded < reflected ? 1 : 0, min(expanded, reflected), at: high, count)
            } else if reflected < values[second] {
                accept(0, reflected, at: high, count)
            } else {
                let outside = reflected < values[high]
                let contracted = attempt(
                    &objective, from: high, by: outside ? -0.5 : 0.5, slot: 1, count, lower, upper)
                evaluations += 1
                if contracted < min(reflected, values[high]) {
                    accept(1, contracted, at: high, count)
                } else {
                    shrink(&objective, towards: low, count: count)
                    evaluations += count
                }
            }
        }
    }

    private mutating func findCentre(leaving worst: Int, count: Int) {
        for axis in 0..<count {
            var sum = 0.0
            for corner in 0...count where corner != worst { sum += corners[corner * count + axis] }
            centre[axis] = sum / Double(count)
        }
    }

    private mutating func attempt<F: Objective>(
        _ objective: inout F, from worst: Int, by factor: Double, slot: Int, _ count: Int,
        _ lower: [Double], _ upper: [Double]
    ) -> Double {
        for axis in 0..<count {
            let moved =
                centre[axis] + factor * (corners[worst * count + axis] - centre[axis])
            trial[slot * count + axis] = min(max(moved, lower[axis]), upper[axis])
        }
        return trial.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return Double.infinity }
            return objective.value(at: base + slot * count)
        }
    }

    private mutating func accept(_ slot: Int, _ value: Double, at corner: Int, _ count: Int) {
        for axis in 0..<count { corners[corner * count + axis] = trial[slot * count + axis] }
        values[corner] = value
    }

    private mutating func shrink<F: Objective>(
        _ objective: inout F, towards low: Int, count: Int
    ) {
        for corner in 0...count where corner != low {
            for axis in 0..<count {
                let anchor = corners[low * count + axis]
                corners[corner * count + axis] =
                    anchor + 0.5 * (corners[corner * count + axis] - anchor)
            }
            values[corner] = corners.withUnsafeBufferPointer { buffer in
                guard let base = buffer.baseAddress else { return Double.infinity }
                return objective.value(at: base + corner * count)
            }
        }
    }
}
