import BookNumbers
import TestSupport
import Testing

@Suite("ISBN")
struct ISBNTests {
    // 5-7443-0043-0: 10·5+9·7+8·4+7·4+6·3+5·0+4·0+3·4+2·3+0 = 209 = 11·19.
    // 978-5-7443-0043-?: 9+21+8+15+7+12+4+9+0+0+4+9 = 98, so the check digit is 2.
    @Test("ten digits and thirteen are the same number")
    func sameNumber() throws {
        let ten = try #require(ISBN("5-7443-0043-0"))
        #expect(ten.description == "9785744300432")
        #expect(ten == ISBN("978-5-7443-0043-2"))
        #expect(ten.ten == "5744300430")
    }

    @Test(
        "spaces, hyphens, the name before it and an X of either keyboard are read",
        arguments: [
            "051622865X", "0-516-22865-x", "ISBN 0-516-22865-X", "ISBN-10: 051622865Х",
            "978 0516228655", "ISBN-13: 978\u{2011}0\u{2011}516\u{2011}22865\u{2011}5",
        ])
    func forms(text: String) {
        #expect(ISBN(text)?.description == "9780516228655")
        #expect(ISBN(text)?.ten == "051622865X")
    }

    @Test(
        "what is no ISBN is none",
        arguments: [
            "", "978", "5-7443-0043-1", "9785744300433", "X516228650", "97805162286X5",
            "9775744300432", "05162286555", "isbn", "5744300430 (в пер.)",
        ])
    func refused(text: String) {
        #expect(ISBN(text) == nil)
    }

    @Test("a number of 979 has no ten digits")
    func musicland() throws {
        // 9+21+9+3+0+12+0+27+0+0+3+3 = 87, so the check digit is 3: 979-10-90-636-07-1 is a real form.
        let number = try #require(ISBN("979-10-90636-07-1"))
        #expect(number.ten == nil)
    }

    @Test("any nine digits and their check digit come back the same")
    func roundTrip() throws {
        var random = SplitMix64(seed: 9)
        for _ in 0..<1000 {
            let nine = (0..<9).map { _ in Int.random(in: 0...9, using: &random) }
            let sum = nine.enumerated().reduce(0) { $0 + (10 - $1.offset) * $1.element }
            let check = (11 - sum % 11) % 11
            let ten = nine.map { "\($0)" }.joined() + (check == 10 ? "X" : "\(check)")
            let isbn = try #require(ISBN(ten))
            #expect(isbn.ten == ten)
            #expect(ISBN(isbn.description) == isbn)
        }
    }
}
