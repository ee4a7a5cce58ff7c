public import BookNumbers

/// What a record says of a book, in our own terms. What it does not say is nil or empty; nothing is
/// made up.
public struct BookRecord: Sendable, Hashable {
    public var dialect: MarcDialect
    /// The record's own number (001).
    public var controlNumber: String?
    public var title: String?
    public var subtitle: String?
    /// The set that the book is a part of: «Вып. 13» says nothing without it.
    public var setTitle: String?
    /// The first author: family name, comma, given names or initials.
    public var author: String?
    /// Valid numbers, each once.
    public var isbns: [ISBN]
    /// What stands where an ISBN should and is none.
    public var invalidISBNs: [String]
    /// Codes of ISO 639: two letters where the language has them, else three. Each once.
    public var languages: [String]
    public var kind: BookKind?
    public var publisher: String?
    public var place: String?
    public var year: Int?
    public var pages: Int?
    public var prices: [StatedPrice]
    public var printRun: Int?
    public var copies: [BookCopy]

    /// The book that `record` describes, by `map`, or by the standard map of the dialect that the
    /// record shows; nil where it shows none.
    public init?(_ record: MarcRecord, map: MarcFieldMap? = nil) {
        guard let map = map ?? MarcDialect.detected(in: record).map(MarcFieldMap.standard) else {
            return nil
        }
        self.init(record, by: map)
    }

    /// The book that `record` describes by `map`.
    public init(_ record: MarcRecord, by map: MarcFieldMap) {
        let reading = BookReading(record: record, map: map)
        dialect = map.dialect
        controlNumber = record["001"].flatMap { CleanText.value($0.value) }
        title = reading.title
        subtitle = reading.first(of: map.subtitle, CleanText.part)
        setTitle = reading.setTitle
        author = reading.author
        (isbns, invalidISBNs) = reading.isbns
        languages = reading.languages
        publisher = reading.first(of: map.publisher, CleanText.unbracketed)
        place = reading.first(of: map.place, CleanText.unbracketed)
        year = reading.first(of: map.year, CleanText.year)
        pages = reading.first(of: map.extent, PageCount.pages)
        kind = BookKind.of(record, dialect: map.dialect, pages: pages)
        prices = reading.prices(year: year)
        printRun = reading.first(of: map.printRun) { text in
            Int(text.filter { $0 != " " && $0 != "\u{A0}" }).flatMap { $0 > 0 ? $0 : nil }
        }
        copies = reading.copies(year: year)
    }
}
