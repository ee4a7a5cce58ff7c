import BookNumbers
import Edifact
import Languages
import Money
import Testing

@Suite("Orders and invoices")
struct TradeTests {
    @Test("an invoice with discount, delivery and tax foots")
    func footing() throws {
        // Lines 2 · 900 + 1200 = 3000.00, delivery 250.00, discount 150.00, tax 12 % of 3100 = 372.00.
        let document = try #require(
            try SmallInterchange.invoice(
                "BGM+380+77+9", "DTM+137:20210930:102", "CUX+2:KZT:4", "NAD+BY+5412345000013::9",
                "NAD+SU+4012345000094::9++Book House", "LIN+1++9780516228655:EN", "QTY+47:2",
                "MOA+203:1800", "PRI+AAA:900", "TAX+7+VAT+++:::12+S", "MOA+124:216",
                "LIN+2++9785744300432:EN",
                "QTY+47:1", "MOA+203:1200,00", "PRI+AAA:1200", "UNS+S", "CNT+2:2", "CNT+1:3",
                "MOA+79:3000",
                "MOA+39:3472", "TAX+7+VAT+++:::12+S", "MOA+124:372", "MOA+125:3100",
                "ALC+C+++++:::Delivery",
                "MOA+23:250", "ALC+A++++DI", "PCD+1:5", "MOA+204:150"))
        let footing = try #require(try document.footing())
        #expect(footing.lines == .tiyn(300_000) && footing.charges == .tiyn(25_000))
        #expect(footing.allowances == .tiyn(15_000) && footing.taxes == .tiyn(37_200))
        #expect(footing.total == .tiyn(347_200) && footing.agrees == true)
        #expect(document.taxes.first?.base?.number.description == "3100")
        #expect(document.lines[0].taxes.first?.rate?.description == "12")
        #expect(
            document.adjustments[1].percent?.description == "5"
                && document.adjustments[1].service == "DI")
        #expect(document.buyer?.scheme == .gln && document.supplier?.name == "Book House")
        #expect(document.doubts.isEmpty)
    }

    @Test("a total that the lines do not come to disagrees, and a missing one is unknown")
    func disagreement() throws {
        let wrong = try #require(
            try SmallInterchange.invoice(
                "BGM+380+1+9", "CUX+2:KZT:4", "LIN+1++9780516228655:EN", "MOA+203:10", "UNS+S",
                "MOA+86:11"))
        #expect(try wrong.footing()?.agrees == false)
        let none = try #require(
            try SmallInterchange.invoice(
                "BGM+380+1+9", "CUX+2:KZT:4", "LIN+1++9780516228655:EN", "MOA+203:10"))
        #expect(try none.footing()?.stated == nil && none.footing()?.agrees == nil)
    }

    @Test("without an amount or a currency there is no footing, never a zero")
    func unknown() throws {
        let noAmount = try #require(
            try SmallInterchange.invoice(
                "BGM+380+1+9", "CUX+2:KZT:4", "LIN+1++9780516228655:EN", "PRI+AAB:10"))
        #expect(try noAmount.footing() == nil)
        let noCurrency = try #require(
            try SmallInterchange.invoice(
                "BGM+380+1+9", "LIN+1++9780516228655:EN", "MOA+203:10", "UNS+S"))
        #expect(try noCurrency.footing() == nil)
        #expect(try noCurrency.footing(assuming: .kzt)?.total == .tiyn(1000))
    }

    @Test("taxes of lines count where the document sums none up")
    func lineTaxes() throws {
        let document = try #require(
            try SmallInterchange.invoice(
                "BGM+380+1+9", "CUX+2:KZT:4", "LIN+1++9780516228655:EN", "MOA+203:100",
                "TAX+7+VAT+++:::12",
                "MOA+124:12", "ALC+A++++DI", "MOA+204:5", "UNS+S", "MOA+86:112"))
        let footing = try #require(try document.footing())
        // The discount of a line is in the line's amount already.
        #expect(footing.taxes == .tiyn(1200) && footing.allowances.isZero && footing.agrees == true)
        #expect(document.lines[0].adjustments.count == 1)
    }

    @Test("branch, fund and number of copies")
    func copies() throws {
        let document = try #require(
            try SmallInterchange.invoice(
                "BGM+380+1+9", "LIN+1++9780516228655:EN",
                "GIR+001+MAIN:LLO+BOOKS:LFN+3:LQT+84(5K):LSM",
                "GIR+002+F1:LLO+BOOKS:LFN+CH:LSQ", "FTX+LIN+++Gift:of the reader"))
        let copies = document.lines[0].copies
        #expect(copies.map(\.branch) == ["MAIN", "F1"] && copies.map(\.quantity) == [3, 1])
        #expect(
            copies[0].fund == "BOOKS" && copies[0].shelfMark == "84(5K)" && copies[1].shelf == "CH")
        #expect(document.lines[0].notes == ["Giftof the reader"])
    }

    @Test("an item is known by any of its numbers that is an ISBN")
    func numbers() throws {
        let document = try #require(
            try SmallInterchange.invoice(
                "BGM+380+1+9", "LIN+1", "PIA+5+123:SA", "PIA+5+051622865X:IB",
                "LIN+2++9780061140501006:EN"))
        #expect(document.lines[0].isbn == ISBN("9780516228655"))
        #expect(document.lines[0].itemNumbers.map(\.number) == ["123", "051622865X"])
        #expect(document.lines[1].isbn == nil && document.doubts.count == 1)
        #expect(document.doubts[0].reason == .doubt(.isbn(line: "2", text: "9780061140501006")))
    }

    @Test("titles run over components and segments")
    func descriptions() throws {
        let document = try #require(
            try SmallInterchange.invoice(
                "BGM+380+1+9", "LIN+1++9780516228655:EN", "IMD+L+050+:::The solar sys:tem ",
                "IMD+L+050+:::and beyond",
                "IMD+L+010+:::Bredeson", "IMD+L+109+:::Press", "IMD+L+170+:::2003",
                "IMD+F+BEN+:::1st"))
        let line = document.lines[0]
        #expect(line.title == "The solar system and beyond" && line.author == "Bredeson")
        #expect(line.publisher == "Press" && line.published == "2003" && line.edition == "1st")
    }

    @Test("a credit note is told from an invoice, a test from the real thing")
    func kinds() throws {
        #expect(try SmallInterchange.invoice("BGM+381+1+9")?.kind == .creditNote)
        #expect(try SmallInterchange.invoice("BGM+380+1+9")?.kind == .invoice)
        let text = SmallInterchange.text([("ORDERS", ["BGM+220+1+9"])])
            .replacing("1200+77'UNH", with: "1200+77++++++1'UNH")
        let message = try #require(EdifactReader.readings(of: Array(text.utf8)).first?.message)
        let order = try TradeDocument(message)
        #expect(order.kind == .order && order.isTest)
    }

    @Test("counts of lines and copies are held against CNT")
    func counts() throws {
        let document = try #require(
            try SmallInterchange.invoice(
                "BGM+380+1+9", "LIN+1++9780516228655:EN", "QTY+47:2", "UNS+S", "CNT+1:3", "CNT+2:2")
        )
        #expect(
            document.doubts.map(\.reason) == [
                .doubt(.quantitySum(stated: "3", found: "2")),
                .doubt(.lineCount(stated: "2", found: 1)),
            ])
    }

    @Test(
        "a number or a currency that is none makes the message unreadable and says where",
        arguments: [
            ("MOA+203:12a", EdifactDamage.number(tag: "MOA", text: "12a")),
            ("MOA+203", .number(tag: "MOA", text: "")),
            ("QTY+47:1.5", .number(tag: "QTY", text: "1.5")),
            ("PRI+AAA:--1", .number(tag: "PRI", text: "--1")),
            ("MOA+203:1:XXQ", .currency("XXQ")), ("CUX+2:ABC:4", .currency("ABC")),
            ("MOA+203:99999999999999999999", .number(tag: "MOA", text: "99999999999999999999")),
        ])
    func damage(segment: String, expected: EdifactDamage) throws {
        let error = #expect(throws: EdifactFault.self) {
            try SmallInterchange.invoice("BGM+380+1+9", "LIN+1++9780516228655:EN", segment)
        }
        #expect(error?.reason == .damage(expected) && error?.segment == 5)
        for language in Language.allCases {
            #expect(error?.explanation[language].contains("{") == false)
        }
    }

    @Test("messages of other types are refused by name")
    func otherTypes() throws {
        let text = SmallInterchange.text([("DESADV", ["BGM+351+1+9"])])
        let message = try #require(EdifactReader.readings(of: Array(text.utf8)).first?.message)
        let error = #expect(throws: EdifactFault.self) { try TradeDocument(message) }
        #expect(error?.reason == .damage(.type("DESADV")))
    }

    @Test(
        "days in each format",
        arguments: [
            ("20210930:102", "2021-09-30"), ("202109301530:203", "2021-09-30"),
            ("210930:101", "2021-09-30"),
            ("20210931:102", nil), ("2021:602", nil),
        ])
    func dates(text: String, day: String?) throws {
        let document = try #require(try SmallInterchange.invoice("BGM+380+1+9", "DTM+137:\(text)"))
        #expect(document.date?.iso == day && document.doubts.isEmpty == (day != nil))
    }

    @Test("a footing too large for exact money is an error")
    func overflow() throws {
        let document = try #require(
            try SmallInterchange.invoice(
                "BGM+380+1+9", "CUX+2:KZT:4", "LIN+1++9780516228655:EN",
                "MOA+203:92233720368547758.07",
                "LIN+2++9785744300432:EN", "MOA+203:0.01"))
        #expect(throws: MoneyError.overflow(.kzt)) { try document.footing() }
    }
}
