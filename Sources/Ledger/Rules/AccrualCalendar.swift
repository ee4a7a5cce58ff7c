public import Languages
public import Money

/// Bills and their payments by day, to notice a payment of a bill that is dated before the bill.
///
/// The rules hold a payment to what is accrued at all dates, since documents come in late and out of
/// order; so a payment dated too early is admitted, and told to the person who records it.
public struct AccrualCalendar: Sendable {
    /// What a key has accrued and not paid, day by day as changes.
    private var changes: [BudgetKey: [CalendarDate: Int64]] = [:]
    private var payments: [BudgetKey: Set<CalendarDate>] = [:]

    /// A calendar over what is recorded already. Of earlier entries only the month is known: they count
    /// from its first day, so that none is taken for later than it is.
    public init(recorded months: [YearMonth: BalanceCube] = [:]) {
        for (month, cube) in months {
            guard let day = CalendarDate(year: month.year, month: month.month, day: 1) else {
                continue
            }
            for (cell, content) in cube.cells where cell.stage == .accrued {
                add(content.minorUnits, to: cell.key, on: day)
            }
        }
    }

    /// Adds entries that are being recorded.
    public mutating func add(_ entries: [Entry]) {
        for entry in entries {
            for posting in entry.postings where posting.stage == .accrued {
                add(posting.minorUnits, to: posting.key, on: entry.documentDate)
                guard entry.kind == .payment else { continue }
                payments[posting.key, default: []].insert(entry.documentDate)
            }
        }
    }

    /// For each key the first day on which bills paid by an entry that was added exceed those dated up
    /// to then, in the order of keys.
    public func earlyPayments(in currency: Currency) -> [EarlyPayment] {
        payments.keys.sorted().compactMap { key in
            let days = (changes[key] ?? [:]).sorted { $0.key < $1.key }
            var accrued = Int128(0)
            for (day, change) in days {
                accrued += Int128(change)
                guard accrued < 0, payments[key]?.contains(day) == true else { continue }
                return EarlyPayment(
                    key: key, date: day,
                    ahead: Money(minorUnits: Int64(clamping: -accrued), currency: currency))
            }
            return nil
        }
    }

    private mutating func add(_ minorUnits: Int64, to key: BudgetKey, on day: CalendarDate) {
        let sum = changes[key]?[day] ?? 0
        // Sums beyond Int64 are refused by the rules before they come here.
        changes[key, default: [:]][day] = sum.addingReportingOverflow(minorUnits).partialValue
    }
}

/// A payment of bills dated before the bills it pays: admitted, but a person should look at the dates.
public struct EarlyPayment: Sendable, Hashable, Explained {
    public var key: BudgetKey
    /// The date of the payment.
    public var date: CalendarDate
    /// By how much what was paid exceeds the bills dated up to then.
    public var ahead: Money

    public init(key: BudgetKey, date: CalendarDate, ahead: Money) {
        self.key = key
        self.date = date
        self.ahead = ahead
    }

    public var explanation: Phrase {
        Phrase(
            kk:
                "{key}: {date} күнгі төлем есептеуден бұрын тұр: осы күнге дейінгі шоттардан {ahead} "
                + "артық төленген. Күндерін тексеріңіз.",
            ru: "{key}: оплата от {date} стоит раньше начисления: на эту дату оплачено на {ahead} "
                + "больше, чем начислено. Проверьте даты.",
            en:
                "{key}: the payment of {date} is dated before its bill: by then {ahead} more is paid "
                + "than was accrued. Check the dates."
        ).filled([
            "key": .key(key), "date": Phrase { DateStyle($0).numeric(date) },
            "ahead": .amount(ahead),
        ])
    }
}
