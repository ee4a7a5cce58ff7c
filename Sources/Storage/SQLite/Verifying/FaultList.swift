/// What verifying has found so far: the first faults by name, the others by count.
struct FaultList {
    private(set) var listed: [Verification.Outcome] = []
    private(set) var unlisted: Int64 = 0

    var isEmpty: Bool { listed.isEmpty }
    /// Whether the next fault would still be named.
    var hasRoom: Bool { listed.count < Verification.listedFaults }

    /// Adds a fault; the same one again says nothing more.
    mutating func add(_ fault: Verification.Outcome) {
        guard listed.last != fault else { return }
        if hasRoom {
            listed.append(fault)
        } else {
            count(1)
        }
    }

    mutating func add(_ others: FaultList) {
        for fault in others.listed { add(fault) }
        count(others.unlisted)
    }

    /// Adds a fault of each number in a range, however many there are.
    mutating func add(_ numbers: Range<Int64>, _ fault: (Int64) -> Verification.Outcome) {
        var rest = numbers
        while hasRoom, let number = rest.first {
            add(fault(number))
            rest = rest.dropFirst()
        }
        count(Int64(rest.count))
    }

    /// Counts more; a forged number may stand for more faults than there are numbers.
    private mutating func count(_ more: Int64) {
        let (sum, overflow) = unlisted.addingReportingOverflow(more)
        unlisted = overflow ? .max : sum
    }
}
