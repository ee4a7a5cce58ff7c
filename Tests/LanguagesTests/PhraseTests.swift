import Languages
import Testing

@Suite("Phrases")
struct PhraseTests {
    @Test("names in braces are filled in each language")
    func filling() {
        let phrase = Phrase(kk: "{n} дана", ru: "{n} экземпляров", en: "{n} copies, {n}")
            .filled(["n": "5"])
        #expect(phrase == Phrase(kk: "5 дана", ru: "5 экземпляров", en: "5 copies, 5"))
    }

    @Test("braces inside a value are words of the data, not a template")
    func valuesAreNoTemplates() {
        let phrase = Phrase(same: "{a} {b}").filled(["a": "{b}", "b": "{a}"])
        #expect(phrase.en == "{b} {a}")
    }

    @Test("unknown names and lone braces stay")
    func unknownNames() {
        #expect(Phrase(same: "{x} { {a} }").filled(["a": "1"]).en == "{x} { 1 }")
        #expect(Phrase(same: "{a").filled(["a": "1"]).en == "{a")
    }

    @Test("a phrase from a rule has the wording of each language")
    func fromRule() {
        #expect(Phrase { $0.rawValue } == Phrase(kk: "kk", ru: "ru", en: "en"))
    }
}
