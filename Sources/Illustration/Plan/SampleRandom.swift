/// SplitMix64 (Steele, Lea and Flood, 2014): the same seed gives the same numbers on every machine.
struct SampleRandom: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    /// A generator of its own for one place of the plan, so that what is drawn elsewhere changes nothing
    /// here.
    init(seed: UInt64, _ place: Int...) {
        var mixer = SampleRandom(seed: seed)
        for part in place {
            mixer.state ^= UInt64(truncatingIfNeeded: part) &* 0x9E37_79B9_7F4A_7C15
            mixer.state = mixer.next()
        }
        state = mixer.next()
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A number of 0 ..< `limit`; 0 where the limit is not positive.
    mutating func below(_ limit: Int) -> Int {
        limit > 1 ? Int(next() % UInt64(limit)) : 0
    }

    /// A number of `range`.
    mutating func within(_ range: ClosedRange<Int>) -> Int {
        range.lowerBound + below(range.count)
    }

    /// Weights near one thousand, for parts that are alike but not equal.
    mutating func unevenWeights(_ count: Int) -> [Int64] {
        (0..<count).map { _ in Int64(600 + below(800)) }
    }
}
