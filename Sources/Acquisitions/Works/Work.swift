public import BookNumbers

/// A work as a paper names it: what is suggested, ordered and received.
public struct Work: Sendable, Hashable, Codable {
    public var title: String
    /// As the paper writes it: one name or several.
    public var author: String?
    public var isbn: ISBN?
    public var publisher: String?
    /// The year of publication.
    public var published: Int?

    public init(
        title: String, author: String? = nil, isbn: ISBN? = nil, publisher: String? = nil,
        published: Int? = nil
    ) {
        self.title = title
        self.author = author
        self.isbn = isbn
        self.publisher = publisher
        self.published = published
    }
}
