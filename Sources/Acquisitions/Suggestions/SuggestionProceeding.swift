import Ledger

extension Proceeding {
    mutating func make(_ suggestion: Suggestion) throws(AcquisitionRefusal) {
        require(
            book.suggestions[suggestion.code] == nil,
            .suggestion(.suggestionExists(suggestion.code)))
        require(!suggestion.work.title.isEmpty, .paper(.nothingToRecord))
        require(suggestion.askedBy > 0, .paper(.impossibleCount(suggestion.askedBy)))
        if let policy {
            let alike = book.resemblances(of: suggestion.work, by: policy.likeness)
            if !alike.isEmpty { warn(.looksTheSame(alike)) }
        }
        book.suggestions.set(
            SuggestionState(suggestion: suggestion, record: code, date: date), for: suggestion.code)
    }

    mutating func record(_ answer: SuggestionAnswer) throws(AcquisitionRefusal) {
        guard var suggestion = book.suggestions[answer.suggestion] else {
            throw .suggestion(.unknownSuggestion(answer.suggestion))
        }
        let standing = suggestion.standing
        let isInTurn: Bool
        switch answer.answer {
        case .accepted: isInTurn = standing == .made
        case .refused(let reason):
            isInTurn = standing == .made || standing == .accepted
            require(!reason.isBlank, .paper(.reasonNeeded))
        case .ordered(let order):
            isInTurn = standing == .accepted
            require(book.orders[order] != nil, .order(.unknownOrder(order)))
        case .received(let batch):
            isInTurn = standing == .accepted || standing == .ordered
            require(book.batches[batch] != nil, .batch(.unknownBatch(batch)))
        }
        require(isInTurn, .suggestion(.answerOutOfTurn(answer.suggestion, standing)))
        suggestion.answers.append(.init(date: date, answer: answer.answer))
        book.suggestions.set(suggestion, for: answer.suggestion)
    }
}

extension String {
    /// Whether nothing but white space is written.
    var isBlank: Bool { unicodeScalars.allSatisfy(\.properties.isWhitespace) }
}
