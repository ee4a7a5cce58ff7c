import BookNumbers
import Foundation
import Languages
import Marc
import Money
import Testing

@Suite("Books out of records")
struct BookRecordTests {
    private func book(_ fields: [(String, String)], leader: String = "00000nam a2200000 a 4500")
        throws -> BookRecord
    {
        let record = try #require(SmallRecord.only(SmallRecord(fields, leader: leader).bytes))
        return try #require(BookRecord(record))
    }

    private static let unimarc = "00000nam0 2200000 i 450 "

    @Test("a record of MARC 21")
    func marc21() throws {
        let book = try book([
            ("001", "kz1"), ("008", "210930s2021    kz a          000 0 kaz d"),
            ("020", "  $a978-5-7443-0043-2 (қатты мұқаба) :$c2500,00 тг"),
            ("020", "  $a5744300430"), ("020", "  $a1234567890 (pbk.)"), ("041", "0 $akazrus$aeng"),
            ("100", "1 $aӘуезов, Мұхтар,$d1897-1961."),
            ("245", "10$aАбай жолы :$bроман /$cМ. Әуезов."),
            ("264", " 1$a[Алматы] :$bЖазушы,$c2021."),
            ("300", "  $axii, 450 б., [16] p. of plates ;$c21 см."),
        ])
        #expect(book.dialect == .marc21 && book.controlNumber == "kz1")
        #expect(book.title == "Абай жолы" && book.subtitle == "роман")
        #expect(book.author == "Әуезов, Мұхтар")
        #expect(book.isbns == [ISBN("9785744300432")] && book.invalidISBNs == ["1234567890"])
        #expect(book.languages == ["kk", "ru", "en"])
        #expect(book.publisher == "Жазушы" && book.place == "Алматы" && book.year == 2021)
        #expect(book.pages == 462 && book.kind == .book)
        #expect(try book.prices.map { try $0.money() } == [.tiyn(250_000)])
    }

    @Test("a record of RUSMARC, part of a set")
    func rusmarc() throws {
        let book = try book(
            [
                ("010", "  $a5-7443-0043-0$d45 р. 00 к.$9700"), ("101", "0 $arus"),
                ("200", "0 $aВып. 13$hЧ. 2$iЭтюды"),
                ("210", "  $aСПб.$cРоссомахо$d[1998]"), ("215", "  $a[1],15 с.$cил."),
                ("461", " 0$1001RU\\1$12001 $aЗадачи и этюды$vВып. 13"),
                ("700", " 1$aБарсуков$bВ. Н."),
            ], leader: Self.unimarc)
        #expect(book.dialect == .unimarc && book.setTitle == "Задачи и этюды")
        #expect(book.title == "Вып. 13. Ч. 2. Этюды" && book.author == "Барсуков, В. Н.")
        #expect(book.pages == 16 && book.kind == .brochure && book.year == 1998)
        #expect(book.printRun == 700 && book.languages == ["ru"])
        #expect(try book.prices.first?.money()?.minorUnits == 4500 && book.prices.count == 1)
    }

    @Test("a record of ИРБИС with its copies")
    func irbis() throws {
        let book = try book(
            [
                ("920", "PAZK"), ("101", "kaz"), ("010", "  $a978-5-7443-0043-2$d1500"),
                ("200", "  $aАбай жолы$eроман"),
                ("210", "  $aАлматы$cЖазушы$d2021"), ("215", "  $a380"),
                ("910", "  $a0$b1234567$c20210930$dФ1$e1500.00$f1$u2021/17$yА-5$h460012"),
                ("910", "  $aU$b1234568$c20210930$dФ2$e1500$41$13"), ("910", "  $a0"),
            ], leader: "00000nam  2200000 i 450 ")
        #expect(book.dialect == .irbis && book.languages == ["kk"] && book.pages == 380)
        #expect(book.copies.count == 2)
        let first = try #require(book.copies.first)
        #expect(first.inventoryNumber == "1234567" && first.branch == "Ф1" && first.status == "0")
        #expect(
            first.date?.iso == "2021-09-30" && first.channel == "1" && first.summaryRow == "2021/17"
        )
        #expect(first.actOfReceipt == "А-5" && first.barcode == "460012" && first.count == 1)
        #expect(try first.price?.money(assuming: .kzt) == .tiyn(150_000))
        #expect(book.copies[1].count == 3 && book.copies[1].offBalance == 1)
    }

    @Test("copies of 952, 852, 970, 990 and 899")
    func copies() throws {
        let american = try book([
            ("245", "10$aT"), ("260", "  $aA"),
            ("952", "  $aMAIN$d2021-09-30$g12.50$p3001$i77$eVendor"),
            ("852", "  $bBR$hE 5$p22$97.99"), ("852", "  $aOnly a place"),
            ("970", "  $p19.99$fJUV$oBR1$q4"),
            ("990", "  $fADULT$q2"),
        ])
        #expect(american.copies.map(\.tag) == ["952", "852", "970", "990"])
        #expect(american.copies.map(\.count) == [1, 1, 4, 2])
        #expect(american.copies.map(\.branch) == ["MAIN", "BR", "BR1", nil])
        #expect(american.copies.map(\.fund) == [nil, nil, "JUV", "ADULT"])
        #expect(
            american.copies[0].date?.iso == "2021-09-30" && american.copies[0].supplier == "Vendor")
        let russian = try book(
            [("200", "1 $aT"), ("899", "  $aNLR$j97-4/119"), ("899", "  $aKAR$bФ3$p555")],
            leader: Self.unimarc)
        #expect(russian.copies.map(\.inventoryNumber) == ["555"])
    }

    @Test(
        "a day is read where it can be read in one way only",
        arguments: [
            ("20210930", "2021-09-30"), ("2021-09-30", "2021-09-30"), ("30.09.2021", "2021-09-30"),
            ("2/21/02", nil), ("20211330", nil), ("00000000", nil), ("31.02.2021", nil),
        ])
    func dates(text: String, day: String?) throws {
        let book = try book([("245", "10$aT"), ("952", "  $p1$d\(text)")])
        #expect(book.copies[0].date?.iso == day)
    }

    @Test(
        "pages are counted, and other things are not",
        arguments: [
            ("80 с.", 80), ("[1], 15 с.", 16), ("xii, 450 p., [16] p. of plates :", 462),
            ("62p.", 62),
            ("424", 424), ("V, 201 p.", 206), ("48 б.", 48), ("102 mins.", nil), ("2 т.", nil),
            ("С. 15-34", nil), ("v. ;", nil), ("1 электрон. диск", nil), ("", nil), ("XX с.", 20),
            ("99999999999 с.", nil),
        ])
    func pages(text: String, pages: Int?) throws {
        #expect(try book([("245", "10$aT"), ("300", "  $a\(text) ")]).pages == pages)
    }

    @Test(
        "the kind follows the leader, the form and the pages",
        arguments: [
            ("am", 49, BookKind.book), ("am", 48, .brochure), ("as", 90, .periodical),
            ("gm", 90, .audiovisual),
            ("jm", 90, .audiovisual), ("mm", 90, .electronic), ("em", 90, nil), ("aa", 90, nil),
        ])
    func kinds(code: String, pages: Int, kind: BookKind?) throws {
        let leader = "00000n\(code) a2200000 a 4500"
        #expect(
            try book([("245", "10$aT"), ("300", "  $a\(pages) p.")], leader: leader).kind == kind)
        let online = [("008", "210930s2021    kz a    o     000 0 kaz d"), ("245", "10$aT")]
        #expect(try book(online).kind == .electronic)
    }

    @Test(
        "languages by the codes of ISO 639",
        arguments: [
            ("kaz", ["kk"]), ("rus", ["ru"]), ("ger", ["de"]), ("deu", ["de"]), ("ota", ["ota"]),
            ("und", []), ("mul", []), ("engrus", ["en", "ru"]), ("kk", ["kk"]), ("xx", []),
            ("казахский", []),
        ])
    func languages(code: String, expected: [String]) throws {
        #expect(try book([("245", "10$aT"), ("041", "0 $a\(code)")]).languages == expected)
    }

    @Test("a map of one's own takes price and copies from other fields, and is written as data")
    func ownMap() throws {
        var map = MarcFieldMap.marc21
        map.prices = ["950$p"]
        map.currency = ["950$c"]
        map.copies = [
            CopyFields("949", [.inventoryNumber: "i", .branch: "l"], needs: [.inventoryNumber])
        ]
        let written = try JSONEncoder().encode(map)
        let read = try JSONDecoder().decode(MarcFieldMap.self, from: written)
        #expect(read == map)
        let record = try #require(
            SmallRecord.only(
                SmallRecord([
                    ("245", "10$aT"), ("950", "  $p1500$cKZT"), ("949", "  $i9$lФ9"),
                    ("949", "  $lФ9"),
                ]).bytes))
        let book = BookRecord(record, by: read)
        #expect(try book.prices.first?.money() == .tiyn(150_000))
        #expect(book.copies.map(\.inventoryNumber) == ["9"] && book.copies[0].branch == "Ф9")
    }

    @Test(
        "selectors are written and read",
        arguments: ["245$a", "001", "008/35-37", "100$a/22-24", "008/6"])
    func selectors(text: String) {
        #expect(MarcSelector(text)?.description == text)
    }

    @Test(
        "what is no selector is none",
        arguments: [
            "", "24", "245a", "245$", "245$ab", "008/", "008/9-3", "008/a", "008/-1", "008/1-2-3",
        ])
    func noSelectors(text: String) {
        #expect(MarcSelector(text) == nil)
    }

    @Test("a record that shows no dialect is no book")
    func noDialect() throws {
        let record = try #require(SmallRecord.only(SmallRecord([("500", "  $aNote")]).bytes))
        #expect(MarcDialect.detected(in: record) == nil && BookRecord(record) == nil)
    }

    @Test("marks of non-sorting words are no part of a title")
    func nonSorting() throws {
        let book = try book([("200", "1 $a\u{88}The \u{89}book")], leader: Self.unimarc)
        #expect(book.title == "The book")
    }
}
