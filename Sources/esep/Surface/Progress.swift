import Foundation

/// A line on standard error that says how far long work has come; silent where nobody looks.
/// Redrawn at most ten times a second, so that showing progress costs none.
struct Progress {
    private let label: String
    private var lastDrawn: UInt64 = 0
    private let isShown: Bool

    init(_ label: String, isShown: Bool = Terminal.isErrorInteractive) {
        self.label = label
        self.isShown = isShown
    }

    /// Shows that `done` of `total` are behind; a total of zero shows the count alone.
    mutating func show(_ done: Int64, of total: Int64) {
        guard isShown else { return }
        let now = DispatchTime.now().uptimeNanoseconds
        guard now - lastDrawn > 100_000_000 || done == total else { return }
        lastDrawn = now
        let share = total > 0 ? " \(done * 100 / total) %" : ""
        FileHandle.standardError.write(Data("\r\(label): \(done)\(share)\u{1B}[K".utf8))
    }

    /// Clears the line.
    func finish() {
        guard isShown, lastDrawn > 0 else { return }
        FileHandle.standardError.write(Data("\r\u{1B}[K".utf8))
    }
}
