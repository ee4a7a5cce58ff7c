import Yams

/// The pairs of one mapping, taken word by word, so that a word nobody takes is found and named.
struct Fields {
    let line: Int
    private var values: [String: Node] = [:]
    private var order: [(word: String, line: Int)] = []
    private var known: [String] = []

    init(_ node: Node) throws(CaseProblem) {
        line = node.line
        guard case .mapping(let mapping) = node else {
            throw CaseProblem(line: node.line, fault: .notAMapping)
        }
        for (key, value) in mapping {
            let word = try key.text()
            guard values.updateValue(value, forKey: word) == nil else {
                throw CaseProblem(line: key.line, fault: .repeated(word))
            }
            order.append((word, key.line))
        }
    }

    /// The words in the order of the file.
    var words: [String] { order.map(\.word) }

    /// The line a word stands on; the mapping's own for one that does not stand in it.
    func line(of word: String) -> Int { order.first { $0.word == word }?.line ?? line }

    /// The value of a word, if the word is there.
    mutating func take(_ word: String) -> Node? {
        known.append(word)
        return values.removeValue(forKey: word)
    }

    /// The value of a word that must be there.
    mutating func need(_ word: String) throws(CaseProblem) -> Node {
        guard let node = take(word) else {
            throw CaseProblem(line: line, fault: .missing(word))
        }
        return node
    }

    /// Throws when a word was left over: nobody would have read it.
    func requireAllTaken() throws(CaseProblem) {
        guard let left = order.first(where: { values[$0.word] != nil }) else { return }
        throw CaseProblem(
            line: left.line, fault: .unknownWord(left.word, allowed: known.sorted()))
    }
}

extension Node {
    /// The line of the file the node begins on, from 1.
    var line: Int { mark?.line ?? 1 }

    /// The text of a single value, as written.
    func text() throws(CaseProblem) -> String {
        guard case .scalar(let scalar) = self else {
            throw CaseProblem(line: line, fault: .notAText)
        }
        return scalar.string
    }

    /// The members of a list.
    func list() throws(CaseProblem) -> [Node] {
        guard case .sequence(let sequence) = self else {
            throw CaseProblem(line: line, fault: .notAList)
        }
        return Array(sequence)
    }

    /// The members of a list, or the one value that stands instead of it.
    func listOrOne() throws(CaseProblem) -> [Node] {
        if case .scalar = self { return [self] }
        return try list()
    }
}
