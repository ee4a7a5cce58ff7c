/// What one model says of the periods ahead.
struct Candidate: Sendable {
    var model: ModelName
    var points: [Double]
    /// The standard deviation of the error of each point, as the model sees it.
    var deviations: [Double]
}

extension Candidate {
    /// From a one-period error and what it adds to the periods after it.
    init(model: ModelName, points: [Double], error: Double, response: [Double]) {
        self.init(
            model: model, points: points,
            deviations: Self.deviations(error: error, response: response, count: points.count))
    }

    static func deviations(error: Double, response: [Double], count: Int) -> [Double] {
        var sum = 1.0
        return (0..<count).map { step in
            if step > 0, step <= response.count { sum += response[step - 1] * response[step - 1] }
            return error * sum.squareRoot()
        }
    }
}
