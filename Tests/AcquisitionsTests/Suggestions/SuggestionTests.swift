import Acquisitions
import BookNumbers
import Ledger
import Money
import Testing

@Suite("Suggestions")
struct SuggestionTests {
    private func made(_ code: SuggestionCode, _ work: Work) -> AcquisitionEvent {
        .suggestionMade(Suggestion(code: code, work: work))
    }

    @Test("an ISBN of ten digits and one of thirteen are the same book, whatever its title")
    func isbn() {
        // 0-306-40615-2 and 978-0-306-40615-7 are the standard's own example.
        #expect(
            Likeness.usual.ground(
                Work(title: "a", isbn: ISBN("0-306-40615-2")),
                Work(title: "b", isbn: ISBN("978-0-306-40615-7"))) == .isbn)
    }

    @Test(
        "spellings of one title look the same",
        arguments: [
            ("Абай жолы", "АБАЙ ЖОЛЫ!"), ("Қан мен тер", "Кан мен тер"),
            ("Ёлка. Сборник", "Елка: сборник"),
            ("Көшпенділер", "Кошпендiлер".replacing("i", with: "і")),
            ("Тихий Дон", "Тихии\u{0306} Дон"),
        ])
    func alike(one: String, other: String) {
        #expect(Likeness.usual.ground(Work(title: one), Work(title: other)) != nil)
    }

    @Test("titles of one series and works of other authors do not")
    func unlike() {
        let likeness = Likeness.usual
        #expect(likeness.ground(Work(title: "Математика 5"), Work(title: "Физика 5")) == nil)
        #expect(
            likeness.ground(
                Work(title: "Стихи", author: "Абай"), Work(title: "Стихи", author: "Пушкин А. С."))
                == nil)
        #expect(
            likeness.ground(
                Work(title: "Стихи", author: "А.С. Пушкин"),
                Work(title: "Стихи", author: "Пушкин, А. С.")) == .title(.whole))
        // «абаи» and «абак»: two of three pairs each in common, 4/6 = 66.6667 %.
        #expect(likeness.ground(Work(title: "Абай"), Work(title: "Абак")) == nil)
        #expect(
            Likeness(titles: Share(partsPerMillion: 666_666)).ground(
                Work(title: "Абай"), Work(title: "Абак"))
                == .title(Share(partsPerMillion: 666_666)))
    }

    @Test("what looks the same is told, never put together") func told() throws {
        var desk = try Desk()
        try desk.hand("1", made("1", Work(title: "Абай жолы", isbn: ISBN("0306406152"))))
        let warnings = try desk.hand(
            "2", made("2", Work(title: "Путь Абая", isbn: ISBN("9780306406157"))))
        #expect(
            warnings == [
                .looksTheSame([
                    Resemblance(suggestion: "1", title: "Абай жолы", ground: .isbn)
                ])
            ])
        #expect(desk.book.suggestions.values.count == 2)
    }

    @Test("answers follow one another, and a refusal has a reason") func answers() throws {
        var desk = try Desk()
        try desk.hand("1", made("1", Work(title: "Абай жолы")))
        func answer(_ answer: SuggestionAnswer.Answer) -> AcquisitionEvent {
            .suggestionAnswered(SuggestionAnswer(suggestion: "1", answer: answer))
        }
        #expect(
            try desk.refusals(of: "1", answer(.refused(reason: " ")))
                == [.paper(.reasonNeeded)])
        #expect(
            try desk.refusals(of: "1", answer(.ordered("14")))
                == [
                    .order(.unknownOrder("14")),
                    .suggestion(.answerOutOfTurn("1", .made)),
                ])
        try desk.hand("1", answer(.accepted))
        try desk.hand("14", Desk.order(Desk.line(price: .tenge(5))))
        try desk.hand("2", answer(.ordered("14")))
        try desk.hand("Б", Desk.batch("Б", copies: 1, value: .tenge(5)))
        try desk.hand("3", answer(.received("Б")))
        #expect(desk.book.suggestions["1"]?.standing == .received)
        #expect(
            try desk.refusals(of: "4", answer(.accepted))
                == [.suggestion(.answerOutOfTurn("1", .received))])
    }
}
