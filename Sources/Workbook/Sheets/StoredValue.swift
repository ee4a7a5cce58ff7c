import Languages
import Money
import Statements

/// A value of a cell as a worksheet holds it.
enum StoredValue {
    case number(Double)
    case text(String)
    case blank

    /// A worksheet computes with fifteen digits: more would be shown wrong without a word.
    private static let largest: UInt64 = 999_999_999_999_999
    /// 1 March 1900, the first day after the one that worksheets invented, and the last day of 9999.
    private static let serials: ClosedRange<Int64> = 61...2_958_465

    init(
        _ value: CellValue, language: Language, currency: Currency,
        at place: @autoclosure () -> WorkbookError.Place
    ) throws(WorkbookError) {
        switch value {
        case .text(let phrase): self = .text(phrase[language])
        case .money(let money):
            guard money.currency == currency else {
                throw .mixedCurrencies(place(), currency, money.currency)
            }
            guard money.minorUnits.magnitude <= Self.largest else {
                throw .tooLarge(place(), digits: money.plainDigits)
            }
            self = .number(Double(money.minorUnits) / Double(money.currency.unitsPerWhole))
        case .count(let count):
            guard count.magnitude <= Self.largest else {
                throw .tooLarge(place(), digits: "\(count)")
            }
            self = .number(Double(count))
        case .ratio(let number), .number(let number):
            guard number.isFinite else { throw .notFinite(place()) }
            self = .number(number)
        case .date(let date):
            let serial = Int64(date.dayNumber) + 25_569
            guard Self.serials.contains(serial) else { throw .dateOutOfRange(place(), date) }
            self = .number(Double(serial))
        case .notReported: self = .text(WorkbookWords.notReported[language])
        case .notApplicable: self = .text(WorkbookWords.notApplicable[language])
        case .empty: self = .blank
        }
    }
}
