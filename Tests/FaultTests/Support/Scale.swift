import Foundation

/// How long these tests go on: short among all tests, long by `make torture`.
enum Scale {
    static let isLong = ProcessInfo.processInfo.environment["ESEP_TORTURE"] != nil

    /// The number of rounds here and there.
    static func rounds(_ short: Int, long: Int) -> Int { isLong ? long : short }

    /// Prints a figure of a long run, for the table of what was measured.
    static func tell(_ what: String, _ figures: String) {
        guard isLong else { return }
        print("torture: \(what): \(figures)")
    }
}
