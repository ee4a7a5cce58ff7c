import Importing
import Ledger
import Testing

@Suite("A row is recorded once")
struct RowIdentityTests {
    private static let header = "date,kind,document,line,source,amount,narrative\n"
    private static let rows = [
        "2021-03-05,refund,memo-1,books,gift,5,a\n", "2021-03-05,refund,memo-1,books,gift,5,b\n",
        "2021-03-06,refund,memo-1,books,gift,5,a\n", "2021-03-05,payment,memo-1,books,gift,5,a\n",
        "2021-03-05,refund,memo-1,utilities,gift,5,a\n",
        "2021-03-05,refund,memo-1,books,gift,6,a\n",
    ]

    @Test("the same file twice gives the same keys, and every row its own")
    func same() throws {
        let text = Self.header + Self.rows.joined()
        let first = try Sample.read(text)
        #expect(first.keys.count == 6)
        #expect(Set(first.keys).count == 6)
        #expect(try Sample.read(text).keys == first.keys)
    }

    @Test("keys follow what rows say, not where they stand")
    func order() throws {
        let first = try Sample.read(Self.header + Self.rows.joined())
        let other = try Sample.read(Self.header + Self.rows.reversed().joined())
        #expect(other.keys == first.keys.reversed())
        let longer = try Sample.read(
            Self.header + "2021-01-01,refund,memo-1,books,gift,9,new\n" + Self.rows.joined())
        #expect(Array(longer.keys.dropFirst()) == first.keys)
    }

    @Test("the form of a file makes no difference to its keys")
    func form() throws {
        let plain = try Sample.read(
            Self.header + "2021-03-05,refund,memo-1,books,gift,1234.5,a b\n")
        let other = try Sample.read(
            "Мазмұны;Сома;Көзі;Бап;Құжат;Түрі;Күні\r\na b;\"1 234,50\";Сыйға алу;books;memo-1;қайтарым;05.03.2021"
        )
        #expect(other.places.isEmpty)
        #expect(plain.keys == other.keys)
    }

    @Test("equal rows are told apart by a count, the same on every import")
    func equalRows() throws {
        let one = try Sample.read(Self.header + Self.rows[0])
        let three = try Sample.read(
            Self.header + Self.rows[0] + Self.rows[1] + Self.rows[0] + Self.rows[0])
        #expect(Set(three.keys).count == 4)
        #expect(three.keys[0] == one.keys[0])
        #expect(three.keys[2] == one.keys[0] + ":2")
        #expect(three.keys[3] == one.keys[0] + ":3")
    }

    @Test("a row's own key is its key within its document, and may not repeat")
    func ownKeys() throws {
        let read = try Sample.read(
            "key,date,kind,document,line,source,amount\n"
                + "p1,2021-03-05,refund,memo-1,books,gift,5\n"
                + "p2,2021-03-05,refund,memo-1,books,gift,5\n"
                + "p1,2021-03-05,refund,memo-1,books,gift,6\n")
        #expect(read.keys == ["csv:memo-1:p1", "csv:memo-1:p2"])
        #expect(read.places == ["4/key/p1"])
        #expect(read.result.rejectedRows == 1)
    }
}
