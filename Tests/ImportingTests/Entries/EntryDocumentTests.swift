import Importing
import Languages
import Ledger
import Testing

@Suite("Documents of rows")
struct EntryDocumentTests {
    private static let header =
        "date,kind,line,source,amount,document,document kind,document number,document date\n"
    private static func row(_ document: String, day: String = "2021-03-05") -> String {
        "\(day),refund,books,gift,5,\(document)\n"
    }

    @Test("a document a row names with its kind is made known once, before its drafts")
    func new() throws {
        let read = try Sample.read(
            Self.header + Self.row("ord-7,заказ,7/а,01.03.2021") + Self.row("ord-7,,,"))
        #expect(read.places.isEmpty)
        #expect(
            read.chunks.flatMap(\.documents) == [
                Document(
                    code: "ord-7", kind: .order, number: "7/а",
                    date: CalendarDate(year: 2021, month: 3, day: 1),
                    title: Phrase(kk: "тапсырыс № 7/а", ru: "заказ № 7/а", en: "order № 7/а"))
            ])
        #expect(read.drafts.map(\.document) == ["ord-7", "ord-7"])
    }

    @Test("a number without a code makes the code with its kind and year")
    func numbered() throws {
        let read = try Sample.read(
            Self.header + Self.row(",invoice,15,") + Self.row(",invoice,15,", day: "2022-03-05"))
        #expect(read.drafts.map(\.document) == ["invoice-15-2021", "invoice-15-2022"])
        #expect(read.chunks.flatMap(\.documents).map(\.number) == ["15", "15"])
    }

    @Test("an unknown document without a kind is refused, so that a slip makes no document")
    func unknown() throws {
        let read = try Sample.read(Self.header + Self.row("memo-2,,,"))
        #expect(read.places == ["2/document/memo-2"])
        #expect(read.result.findings[0].expected.en.contains("memo-1"))
        #expect(read.chunks.isEmpty)
    }

    @Test("what a row says of a known document must agree with it")
    func contradiction() throws {
        let read = try Sample.read(
            Self.header + Self.row("a-1,act,1,2021-03-01") + Self.row("a-1,act,2,")
                + Self.row("a-1,order,1,") + Self.row("a-1,,,2021-03-02") + Self.row("a-1,,1,"))
        #expect(
            read.places == [
                "3/document number/2", "4/document kind/order", "5/document date/2021-03-02",
            ])
        #expect(read.result.drafts == 2)
    }

    @Test("a document of a rejected row stays unknown")
    func rejected() throws {
        let read = try Sample.read(
            Self.header + "2021-03-05,refund,books,gift,0,a-1,act,1,\n" + Self.row("a-1,,,"))
        #expect(read.places == ["2/amount/0", "3/document/a-1"])
        #expect(read.chunks.isEmpty)
    }

    @Test("rows that name no document rest on the one given for the file, made known once")
    func fallback() throws {
        let register = Document(
            code: "register", kind: .file, title: Phrase(same: "Register"), file: "rows.csv")
        let text = Self.header + Self.row(",,,") + Self.row("memo-1,,,") + Self.row(",,,")
        let read = try Sample.read(text) { $0.document = register }
        #expect(read.chunks.flatMap(\.documents) == [register])
        #expect(read.drafts.map(\.document) == ["register", "memo-1", "register"])
        let again = try Sample.read(text, documents: [Sample.memo, register]) {
            $0.document = register
        }
        #expect(again.chunks.flatMap(\.documents).isEmpty)
        #expect(again.keys == read.keys)
        let without = try Sample.read(text)
        #expect(without.result.rejectedRows == 2)
    }
}
