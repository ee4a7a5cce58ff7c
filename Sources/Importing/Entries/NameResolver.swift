import Languages
import Ledger

/// Finds lines, sources, branches and programmes by their code or by their name in any language.
struct NameResolver<Code: ChartCode>: Sendable {
    private let names: [(code: Code, name: Phrase)]
    private let codes: [String: Code]
    private let byName: [String: [Code]]

    init(_ names: [(Code, Phrase)]) {
        self.names = names.map { (code: $0.0, name: $0.1) }
        codes = Dictionary(names.map { ($0.0.text, $0.0) }) { first, _ in first }
        var byName: [String: [Code]] = [:]
        for (code, name) in names {
            for wording in Set([code.text, name.kk, name.ru, name.en].map(Wording.folded)) {
                byName[wording, default: []].append(code)
            }
        }
        self.byName = byName
    }

    /// The code a cell names; else a sentence with the nearest codes.
    func read(_ text: String) -> Reading<Code> {
        if let code = codes[text] { return .value(code) }
        let named = byName[Wording.folded(text)] ?? []
        if let only = named.first, named.count == 1 { return .value(only) }
        guard named.isEmpty else {
            return .unreadable(
                Phrase(
                    kk: "бұл атау бірнеше кодқа сәйкес: {codes}; кодын жазыңыз.",
                    ru: "так названо несколько кодов: {codes}; укажите код.",
                    en: "several codes bear this name: {codes}; write the code."
                ).filled(["codes": named.map(\.text).joined(separator: ", ")]))
        }
        guard !names.isEmpty else {
            return .unreadable(
                Phrase(
                    kk: "бұл кітапта мұндай анықтамалық бос.",
                    ru: "в этой книге такой справочник пуст.",
                    en: "this ledger has none of these."))
        }
        let nearest = nearest(to: text)
        let list = Phrase(
            kk: nearest.map { "\($0.code) (\($0.name.kk))" }.joined(separator: ", "),
            ru: nearest.map { "\($0.code) (\($0.name.ru))" }.joined(separator: ", "),
            en: nearest.map { "\($0.code) (\($0.name.en))" }.joined(separator: ", "))
        return .unreadable(
            Phrase(
                kk: "мұндай код та, атау да жоқ; ең жақындары: {list}.",
                ru: "нет ни такого кода, ни названия; ближайшие: {list}.",
                en: "there is no such code or name; the nearest are: {list}."
            ).filled(["list": list]))
    }

    /// The three whose code or name is written most like `text`, the nearest first.
    private func nearest(to text: String) -> [(code: Code, name: Phrase)] {
        let wanted = Array(Wording.folded(text).unicodeScalars.prefix(80))
        let ranked = names.map { candidate in
            let wordings = [
                candidate.code.text, candidate.name.kk, candidate.name.ru, candidate.name.en,
            ]
            let distance = wordings.map {
                SpellingDistance.between(
                    wanted, Array(Wording.folded($0).unicodeScalars.prefix(80)))
            }.min()
            return (distance: distance ?? Int.max, candidate: candidate)
        }
        return ranked.sorted {
            ($0.distance, $0.candidate.code.text) < ($1.distance, $1.candidate.code.text)
        }.prefix(3).map(\.candidate)
    }
}

/// How many letters must be added, removed or replaced to turn one word into another.
enum SpellingDistance {
    static func between(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
        var row = Array(0...right.count)
        for (i, letter) in left.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, other) in right.enumerated() {
                let replaced = diagonal + (letter == other ? 0 : 1)
                diagonal = row[j + 1]
                row[j + 1] = min(replaced, row[j] + 1, diagonal + 1)
            }
        }
        return row[right.count]
    }

    static func between(_ left: String, _ right: String) -> Int {
        between(Array(left.unicodeScalars), Array(right.unicodeScalars))
    }
}
