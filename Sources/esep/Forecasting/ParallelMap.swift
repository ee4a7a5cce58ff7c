import Dispatch
import Foundation
import Synchronization

/// Work on many things at once, on all cores, with the results in the order of the things.
enum ParallelMap {
    /// What one piece of work gave, and the processor's time it took.
    struct Timed<Result: Sendable>: Sendable {
        var result: Result
        var milliseconds: Double
    }

    /// `shown` is called, one call at a time, with the number of things done.
    static func map<Result: Sendable>(
        count: Int, shown: @escaping @Sendable (Int) -> Void,
        _ work: @escaping @Sendable (Int) -> Result
    ) -> [Timed<Result>] {
        let found = Mutex<[Int: Timed<Result>]>([:])
        DispatchQueue.concurrentPerform(iterations: count) { index in
            let start = threadMilliseconds()
            let result = work(index)
            let taken = threadMilliseconds() - start
            found.withLock { found in
                found[index] = Timed(result: result, milliseconds: taken)
                shown(found.count)
            }
        }
        return found.withLock { found in (0..<count).compactMap { found[$0] } }
    }

    /// The time this thread has had a processor for.
    private static func threadMilliseconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) * 1e3 + Double(time.tv_nsec) / 1e6
    }
}
