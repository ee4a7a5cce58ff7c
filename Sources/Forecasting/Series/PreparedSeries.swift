/// A series as the models take it: whole, without gaps, and what was done to make it so.
struct PreparedSeries {
    /// Complete periods, oldest first, with events set aside and the calendar taken out.
    var values: [Double] = []
    var filled = 0
    /// What was seen of the period that has begun.
    var begun: (value: Double, share: Double)?
    /// Leading gaps are dropped, so places count from here.
    var offset = 0

    init(_ series: Series) {
        var known = series.values
        if !series.calendar.isEmpty {
            for index in known.indices {
                known[index] = known[index].map { $0 / series.calendar[index] }
            }
        }
        if series.lastShare < 1, known.count > 1, let last = known.last, let value = last {
            begun = (value, series.lastShare)
            known.removeLast()
        } else if series.lastShare < 1, let last = known.last, let value = last {
            known[known.count - 1] = value / series.lastShare
        }
        for case .oneOff(let index) in series.events where index < known.count {
            known[index] = nil
        }
        while let first = known.first, first == nil {
            known.removeFirst()
            offset += 1
        }
        while let last = known.last, last == nil, known.count > 1 { known.removeLast() }
        filled = known.count { $0 == nil }
        values = Self.filled(known, period: series.period)
        for case .levelShift(let index) in series.events {
            Self.align(&values, at: index - offset, period: series.period)
        }
    }

    /// Gaps get the mean of the same season's neighbours, or lie on the line between known values.
    private static func filled(_ known: [Double?], period: Int) -> [Double] {
        var result: [Double] = []
        for index in known.indices {
            if let value = known[index] {
                result.append(value)
                continue
            }
            let before = index - period >= 0 ? known[index - period] : nil
            let after = index + period < known.count ? known[index + period] : nil
            if period > 1, let before, let after {
                result.append((before + after) / 2)
                continue
            }
            let left = known[..<index].lastIndex { $0 != nil }
            let right = known[index...].firstIndex { $0 != nil }
            let low = left.flatMap { known[$0] }
            let high = right.flatMap { known[$0] }
            if let left, let right, let low, let high {
                result.append(low + (high - low) * Double(index - left) / Double(right - left))
            } else {
                result.append(low ?? high ?? 0)
            }
        }
        return result
    }

    /// Brings what lies before a shift to the level after it, by the medians of a season on each side:
    /// as a ratio where all is positive.
    private static func align(_ values: inout [Double], at index: Int, period: Int) {
        guard index > 0, index < values.count else { return }
        let width = max(period, 3)
        let before = values[max(0, index - width)..<index].median
        let after = values[index..<min(values.count, index + width)].median
        let isPositive = !values.contains { $0 <= 0 }
        for place in 0..<index {
            if isPositive {
                values[place] *= after / before
            } else {
                values[place] += after - before
            }
        }
    }
}

extension Collection where Element == Double {
    /// The middle value, or the mean of the two middle ones; 0 when there is none.
    var median: Double {
        guard !isEmpty else { return 0 }
        let sorted = sorted()
        let middle = count / 2
        return count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
    }
}
