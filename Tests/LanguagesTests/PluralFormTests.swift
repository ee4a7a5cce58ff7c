import Languages
import Testing

@Suite("Nouns after numbers")
struct PluralFormTests {
    @Test(
        "Russian has three forms",
        arguments: [
            (Int64(1), "книга"), (2, "книги"), (4, "книги"), (5, "книг"), (0, "книг"),
            (11, "книг"), (12, "книг"), (14, "книг"), (21, "книга"), (22, "книги"), (111, "книг"),
            (1001, "книга"), (-1, "книга"), (-3, "книги"),
        ])
    func russian(count: Int64, noun: String) {
        #expect(CountedNoun.books.text(count, in: .russian).hasSuffix("\u{A0}\(noun)"))
    }

    @Test("English has two and Kazakh one")
    func others() {
        #expect(CountedNoun.books.phrase(1).en == "1\u{A0}book")
        #expect(CountedNoun.books.phrase(0).en == "0\u{A0}books")
        #expect(CountedNoun.copies.phrase(2018).en == "2,018\u{A0}copies")
        #expect(CountedNoun.copies.phrase(2018).kk == "2\u{A0}018\u{A0}дана")
        #expect(CountedNoun.copies.phrase(2018).ru == "2\u{A0}018\u{A0}экземпляров")
    }
}
