/// One segment: a tag and its data elements, each of one or more components.
public struct EdifactSegment: Sendable, Hashable {
    /// Three capital letters.
    public var tag: String
    /// The data elements after the tag. Missing ones within are empty.
    public var elements: [[String]]
    /// The number of the segment in its file, from 1.
    public var number: Int
    /// The byte of the file it begins at, from 0.
    public var offset: Int

    public init(tag: String, elements: [[String]], number: Int = 0, offset: Int = 0) {
        self.tag = tag
        self.elements = elements
        self.number = number
        self.offset = offset
    }

    /// A component of a data element, both counted from 0; nil where it is missing or empty.
    public subscript(element: Int, component: Int = 0) -> String? {
        guard elements.indices.contains(element), elements[element].indices.contains(component),
            !elements[element][component].isEmpty
        else { return nil }
        return elements[element][component]
    }
}
