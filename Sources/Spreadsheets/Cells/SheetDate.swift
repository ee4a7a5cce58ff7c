public import Languages

/// A day a cell shows, with the time of day if it has one.
public struct SheetDate: Hashable, Sendable {
    /// The number behind the day where the file stores one: what a cell holds that was formatted as a
    /// date by mistake. Nil where the file writes the date out.
    public var serial: SheetNumber?
    /// The day.
    public var day: CalendarDate
    /// The time of the day, from midnight; midnight where the cell says nothing of it.
    public var time: SheetTime

    /// A day with a time and the number it came from.
    public init(day: CalendarDate, time: SheetTime = .midnight, serial: SheetNumber? = nil) {
        self.day = day
        self.time = time
        self.serial = serial
    }

    /// Reads `2021-03-01`, `2021-03-01T10:30:00`, either with `Z` or an offset at the end, which is
    /// left aside: spreadsheets know no zones. Nil for any other text.
    init?(iso text: String) {
        let parts = text.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
        guard let day = CalendarDate(iso: String(parts[0])) else { return nil }
        guard parts.count == 2 else {
            self.init(day: day)
            return
        }
        guard let time = SheetTime(clock: parts[1]) else { return nil }
        self.init(day: day, time: time)
    }
}

/// A time of day or a length of time.
public struct SheetTime: Hashable, Comparable, Sendable {
    /// Thousandths of a second.
    public let milliseconds: Int64

    /// So many thousandths of a second.
    public init(milliseconds: Int64) { self.milliseconds = milliseconds }

    /// The day's beginning.
    public static let midnight = SheetTime(milliseconds: 0)
    /// A whole day.
    static let day = SheetTime(milliseconds: 86_400_000)

    public var hours: Int { Int(milliseconds / 3_600_000) }
    public var minutes: Int { Int(milliseconds / 60_000 % 60) }
    public var seconds: Int { Int(milliseconds / 1_000 % 60) }

    public static func < (left: Self, right: Self) -> Bool {
        left.milliseconds < right.milliseconds
    }

    /// Reads `10:30`, `10:30:15` or `10:30:15.5`, with a zone left aside.
    init?(clock text: some StringProtocol) {
        var text = Substring(text)
        if text.last == "Z" { text = text.dropLast() }
        if let sign = text.firstIndex(where: { $0 == "+" || $0 == "-" }) { text = text[..<sign] }
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard (2...3).contains(parts.count), let hours = Self.whole(parts[0], below: 25),
            let minutes = Self.whole(parts[1], below: 60)
        else { return nil }
        var thousandths: Int64 = 0
        if parts.count == 3 {
            guard let read = Self.thousandths(parts[2]), read < 61_000 else { return nil }
            thousandths = read
        }
        let sum = hours * 3_600_000 + minutes * 60_000 + thousandths
        guard sum <= Self.day.milliseconds else { return nil }
        self.init(milliseconds: sum)
    }

    /// Reads a length of time as OpenDocument writes it: `PT36H00M00.5S`, `-PT1H`, `P1DT2H`.
    init?(duration text: some StringProtocol) {
        var rest = Substring(text)
        let isNegative = rest.first == "-"
        if isNegative { rest = rest.dropFirst() }
        guard rest.first == "P", rest.count > 2 else { return nil }
        rest = rest.dropFirst()
        var sum: Int64 = 0
        var inTime = false
        while let first = rest.first {
            if first == "T", !inTime {
                inTime = true
                rest = rest.dropFirst()
                continue
            }
            guard let end = rest.firstIndex(where: { $0.isLetter }),
                let amount = Self.thousandths(rest[..<end]), amount < 1_000_000_000_000,
                let factor = Self.seconds(rest[end], inTime: inTime)
            else { return nil }
            let (total, overflow) = sum.addingReportingOverflow(amount * factor)
            if overflow { return nil }
            sum = total
            rest = rest[rest.index(after: end)...]
        }
        self.init(milliseconds: isNegative ? -sum : sum)
    }

    private static func seconds(_ unit: Character, inTime: Bool) -> Int64? {
        switch (unit, inTime) {
        case ("D", false): 86_400
        case ("H", true): 3_600
        case ("M", true): 60
        case ("S", true): 1
        default: nil
        }
    }

    private static func whole(_ text: Substring, below limit: Int64) -> Int64? {
        guard (1...2).contains(text.utf8.count), let number = Int64(text), number >= 0,
            number < limit, text.first != "+"
        else { return nil }
        return number
    }

    /// A decimal in thousandths, further digits dropped.
    private static func thousandths(_ text: Substring) -> Int64? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count <= 2, !parts[0].isEmpty, parts[0].utf8.count <= 10,
            parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
            let whole = Int64(parts[0])
        else { return nil }
        guard parts.count == 2 else { return whole * 1_000 }
        let digits = (parts[1] + "000").prefix(3)
        return Int64(digits).map { whole * 1_000 + $0 }
    }
}

extension SheetTime: CustomStringConvertible {
    /// `36:00:00`, with thousandths where there are any.
    public var description: String {
        func padded(_ number: Int64, _ width: Int) -> String {
            let digits = "\(number)"
            return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
        }
        let all = abs(milliseconds)
        let clock = [all / 3_600_000, all / 60_000 % 60, all / 1_000 % 60]
            .map { padded($0, 2) }.joined(separator: ":")
        let rest = all % 1_000
        return (milliseconds < 0 ? "-" : "") + clock + (rest == 0 ? "" : "." + padded(rest, 3))
    }
}

extension SheetDate: CustomStringConvertible {
    /// `2021-03-01`, with the time where there is one.
    public var description: String { time == .midnight ? day.iso : "\(day.iso) \(time)" }
}
