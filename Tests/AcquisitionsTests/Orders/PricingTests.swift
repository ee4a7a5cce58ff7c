import Acquisitions
import Languages
import Ledger
import Money
import Testing

@Suite("Prices of order lines")
struct PricingTests {
    private let price = LinePrice(
        list: .tiyn(1699), discount: .percent(42), vat: Share(partsPerMillion: 196_500))

    @Test("K02: a price before any rounding") func exact() throws {
        let copy = try CopyPrice(price, includesVAT: false)
        #expect(copy.listWithVAT.description == "20.328535")
        #expect(copy.discounted.description == "9.8542")
        #expect(copy.full.description == "11.7905503")
    }

    @Test("K02: the line is rounded once, or the copy first") func rounding() throws {
        let line = try LineAmounts(
            price, copies: 8, pricing: OrderPricing(includesVAT: false, rounding: .line), in: .kzt)
        // 8 × 11.7905503 = 94.3244024, of it VAT 15.4908024.
        #expect(line.total == .tiyn(9432))
        #expect(line.vat == .tiyn(1549))
        let unit = try LineAmounts(
            price, copies: 8, pricing: OrderPricing(includesVAT: false, rounding: .unit), in: .kzt)
        // 8 × 9.85 = 78.80; VAT 15.4842; together 94.2842.
        #expect(unit.total == .tiyn(9428))
        #expect(unit.vat == .tiyn(1548))
    }

    @Test("VAT within a price is the part of it that VAT makes") func included() throws {
        let line = try LineAmounts(
            LinePrice(list: .tenge(1_160), vat: .percent(16)), copies: 5, pricing: OrderPricing(),
            in: .kzt)
        #expect(line.total == .tenge(5_800))
        #expect(line.vat == .tenge(800))
    }

    @Test("a foreign price is turned over once, at the order's own rate") func foreign() throws {
        let usd = try #require(Currency(isoCode: "USD"))
        let day = try #require(CalendarDate(iso: "2026-03-01"))
        let rate = ExchangeRate(currency: usd, date: day, millionths: 478_555_000)
        let price = LinePrice(list: Money(minorUnits: 1_333, currency: usd), discount: .percent(10))
        // 3 × 13.33 × 0.9 = 35.991 dollars × 478.555 = 17,223.673005 tenge.
        let line = try LineAmounts(
            price, copies: 3, pricing: OrderPricing(rate: rate), in: .kzt)
        #expect(line.total == .tiyn(1_722_367))
        #expect(throws: MoneyError.mixedCurrencies(usd, .kzt)) {
            try LineAmounts(price, copies: 3, pricing: OrderPricing(), in: .kzt)
        }
    }

    @Test("a line is shared by percentages to the tiyn, and its copies follow the money")
    func shares() throws {
        let line = try Desk.line(
            copies: 5, price: .tiyn(2001),
            on: [
                (Desk.key("local"), .share(.percent(50))), (Desk.key("paid"), .share(.percent(50))),
            ])
        // 100.05 in halves: 50.02 and 50.03; five copies by weights 5002 and 5003: 2 and 3.
        #expect(line.parts.map(\.amount) == [.tiyn(5002), .tiyn(5003)])
        #expect(line.parts.map(\.copies) == [2, 3])
    }

    @Test("a line is shared by copies, and its money follows them") func copies() throws {
        let line = try Desk.line(
            copies: 3, price: .tiyn(3333),
            on: [
                (Desk.key("local", branch: "1"), .copies(1)),
                (Desk.key("local", branch: "2"), .copies(2)),
            ])
        #expect(line.parts.map(\.amount) == [.tiyn(3333), .tiyn(6666)])
        #expect(throws: AcquisitionRefusal.line(.copiesDoNotMeet(line: 1, copies: 3, parts: 2))) {
            try Desk.line(copies: 3, price: .tiyn(1), on: [(Desk.key(), .copies(2))])
        }
        #expect(throws: AcquisitionRefusal.line(.portionsMixed(line: 1))) {
            try Desk.line(
                copies: 3, price: .tiyn(1),
                on: [(Desk.key(), .copies(2)), (Desk.key("paid"), .share(.percent(50)))])
        }
    }

    @Test("F43: shares that leave some of the price are refused with what they leave")
    func remaining() throws {
        #expect(
            throws: AcquisitionRefusal.amount(
                .portionsDoNotMeet(.tenge(90), remaining: .tiyn(360)))
        ) {
            try Desk.line(
                price: .tenge(90),
                on: [
                    (Desk.key("local"), .share(.percent(93))),
                    (Desk.key("paid"), .share(.percent(3))),
                ])
        }
    }
}
