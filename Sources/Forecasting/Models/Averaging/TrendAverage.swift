import CMath

/// The damped trend averaged over its smoothing weights instead of fitted: each shape of a fixed grid
/// is weighed by its marginal likelihood, starting level and slope integrated out, the slope with a
/// prior around zero. On short series no shape is certain, and the average forecasts better than the
/// most likely one; the spread between shapes belongs to the range.
struct TrendAverage {
    struct Component {
        var logWeight: Double
        var level: Double
        var slope: Double
        var variance: Double
        var shape: TrendShape
    }

    private(set) var components: [Component] = []
    /// The logarithm of the marginal likelihood of all shapes together, up to a constant.
    private(set) var evidence = -Double.infinity
    let count: Int

    init(_ series: [Double], shapes: [TrendShape], slopeScale: Double = 1) {
        count = series.count
        guard count >= 3 else { return }
        components.reserveCapacity(shapes.count)
        series.withUnsafeBufferPointer { buffer in
            for shape in shapes {
                components.append(Self.fit(buffer, shape, slopeScale))
            }
        }
        let top = components.map(\.logWeight).max() ?? 0
        var sum = 0.0
        for index in components.indices {
            let weight = exponential(components[index].logWeight - top)
            components[index].logWeight = weight
            sum += weight
        }
        var priors = 0.0
        for shape in shapes { priors += shape.prior }
        for index in components.indices { components[index].logWeight /= sum }
        evidence = top + logarithm(sum / priors)
    }

    private static func fit(
        _ series: UnsafeBufferPointer<Double>, _ shape: TrendShape, _ slopeScale: Double
    ) -> Component {
        let alpha = shape.alpha
        let beta = shape.beta
        let phi = shape.phi
        let keep = 1 - alpha
        var level = series[0]
        var slope = 0.0
        var ll = 1.0  // response of level state to l0 (starting with level = series[0] offset)
        var lb = 0.0
        var bl = 0.0
        var bb = 1.0
        var see = 0.0, s11 = 0.0, s12 = 0.0, s22 = 0.0, s1 = 0.0, s2 = 0.0
        _ = keep
        for index in 0..<series.count {
            let base = level + phi * slope
            let error = series[index] - base
            let x1 = ll + phi * bl
            let x2 = lb + phi * bb
            see += error * error
            s11 += x1 * x1
            s12 += x1 * x2
            s22 += x2 * x2
            s1 += x1 * error
            s2 += x2 * error
            level = base + alpha * error
            slope = phi * slope + beta * error
            ll = x1 - alpha * x1
            bl = phi * bl - beta * x1
            lb = x2 - alpha * x2
            bb = phi * bb - beta * x2
        }
        let n = Double(series.count)
        var logDet = 0.0, sse = see, l0 = 0.0, b0 = 0.0
        let ridge = 1e-4
        if phi == 0 {
            let d = s11 + ridge
            l0 = s1 / d
            sse = see - s1 * l0
            logDet = logarithm(d)
        } else {
            let a = s11 + ridge
            let d = s22 + 1 / (slopeScale * slopeScale)
            let det = a * d - s12 * s12
            l0 = (d * s1 - s12 * s2) / det
            b0 = (a * s2 - s12 * s1) / det
            sse = see - s1 * l0 - s2 * b0
            logDet = logarithm(det) + 2 * logarithm(slopeScale)
        }
        sse = max(sse, 1e-12 * (see + 1e-300), 1e-300)
        let logWeight = logarithm(shape.prior) - 0.5 * logDet - 0.5 * (n - 1) * logarithm(sse)
        return Component(
            logWeight: logWeight, level: level + ll * l0 + lb * b0,
            slope: slope + bl * l0 + bb * b0, variance: sse / max(1, n - 2), shape: shape)
    }

    /// Means and variances ahead.
    func moments(ahead: Int) -> (means: [Double], variances: [Double]) {
        var means = [Double](repeating: 0, count: ahead)
        var squares = means
        var inner = means
        for component in components where component.logWeight > 1e-6 {
            var slope = component.slope
            var level = component.level
            var growth = component.shape.beta
            var effect = component.shape.alpha
            var variance = component.variance
            for step in 0..<ahead {
                slope *= component.shape.phi
                level += slope
                means[step] += component.logWeight * level
                squares[step] += component.logWeight * level * level
                inner[step] += component.logWeight * variance
                growth *= component.shape.phi
                effect += growth
                variance += component.variance * effect * effect
            }
        }
        return (means, (0..<ahead).map { inner[$0] + max(0, squares[$0] - means[$0] * means[$0]) })
    }
}
