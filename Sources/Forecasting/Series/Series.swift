/// Values at equal distances in time, oldest first: months, quarters or years.
public struct Series: Sendable, Hashable {
    /// The values; nil where nothing is known, which is not zero.
    public let values: [Double?]
    /// Periods in a season: 12 for months, 4 for quarters, 1 for years.
    public let period: Int
    /// The smallest value possible, e.g. 0 for expenses; nil for none.
    public var floor: Double?
    /// How much of the last period has passed, above 0 and at most 1; below 1, its value is of that part.
    public private(set) var lastShare: Double
    /// What is known to have happened.
    public var events: [SeriesEvent]
    /// What each period counts for, such as its working days, over the values and the periods ahead;
    /// empty where periods count alike.
    public private(set) var calendar: [Double]

    /// - Throws: `SeriesError` for no values at all, values that are no finite numbers, a season of no
    ///   periods, a share outside 0…1 or a calendar that is not positive.
    public init(
        _ values: [Double?], period: Int, floor: Double? = nil, lastShare: Double = 1,
        events: [SeriesEvent] = [], calendar: [Double] = []
    ) throws(SeriesError) {
        guard period >= 1 else { throw .noPeriod(period) }
        for (index, value) in values.enumerated() {
            if let value, !value.isFinite { throw .notFinite(index: index) }
            if let value, let floor, value < floor { throw .belowFloor(index: index, value: value) }
        }
        guard values.contains(where: { $0 != nil }) else { throw .noValues }
        guard lastShare > 0, lastShare <= 1 else { throw .wrongShare(lastShare) }
        guard calendar.allSatisfy({ $0.isFinite && $0 > 0 }),
            calendar.isEmpty || calendar.count >= values.count
        else { throw .wrongCalendar }
        for event in events where !values.indices.contains(event.index) {
            throw .eventOutside(index: event.index)
        }
        self.values = values
        self.period = period
        self.floor = floor
        self.lastShare = lastShare
        self.events = events
        self.calendar = calendar
    }
}

/// What is known to have happened to a series, and must not be taken for its course.
public enum SeriesEvent: Sendable, Hashable {
    /// The value at this place is of that period only, such as a repair: it is set aside.
    case oneOff(index: Int)
    /// From this place on the level is another, such as after a branch opened: what lies before is
    /// brought to it.
    case levelShift(index: Int)

    var index: Int {
        switch self {
        case .oneOff(let index), .levelShift(let index): index
        }
    }
}

/// Why values are no series.
public enum SeriesError: Error, Sendable, Hashable {
    case noValues
    case notFinite(index: Int)
    case belowFloor(index: Int, value: Double)
    case noPeriod(Int)
    case wrongShare(Double)
    case wrongCalendar
    case eventOutside(index: Int)
}
