import Edifact

/// Writes interchanges for tests.
struct SmallInterchange {
    /// An interchange of messages, each given by its segments between UNH and UNT.
    static func text(
        _ messages: [(type: String, segments: [String])], set: String = "UNOC"
    ) -> String {
        var text = "UNB+\(set):3+1697684:31B+3618129:31B+210930:1200+77'"
        for (index, message) in messages.enumerated() {
            text += "UNH+M\(index + 1)+\(message.type):D:96A:UN'"
            text += message.segments.map { $0 + "'" }.joined()
            text += "UNT+\(message.segments.count + 2)+M\(index + 1)'"
        }
        return text + "UNZ+\(messages.count)+77'"
    }

    /// The documents of one interchange with one invoice.
    static func invoice(_ segments: String...) throws -> TradeDocument? {
        let readings = EdifactReader.readings(of: Array(text([("INVOIC", segments)]).utf8))
        guard let message = readings.compactMap(\.message).first else { return nil }
        return try TradeDocument(message)
    }
}
