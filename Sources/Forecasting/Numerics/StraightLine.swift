/// The straight line of least squares through equally spaced values, the first at 0.
struct StraightLine {
    let slope: Double
    private let mean: Double
    private let centre: Double

    init(_ values: [Double]) {
        let count = Double(values.count)
        mean = count > 0 ? values.reduce(0, +) / count : 0
        centre = (count - 1) / 2
        var products = 0.0
        var squares = 0.0
        for (index, value) in values.enumerated() {
            let distance = Double(index) - centre
            products += distance * (value - mean)
            squares += distance * distance
        }
        slope = squares > 0 ? products / squares : 0
    }

    func level(at place: Double) -> Double { mean + slope * (place - centre) }
}
