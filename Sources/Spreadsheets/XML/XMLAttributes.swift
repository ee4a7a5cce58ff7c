/// The attributes of an element.
package struct XMLAttributes {
    /// Places in the element's tag.
    struct Place {
        var name: Range<Int>
        var value: Range<Int>
        /// Where the name begins after its prefix.
        var local: Int
        var space: XMLNamespace
    }

    private let tag: XMLBytes
    private let places: UnsafeBufferPointer<Place>

    init(tag: XMLBytes, places: UnsafeBufferPointer<Place>) {
        self.tag = tag
        self.places = places
    }

    /// How many there are.
    package var count: Int { places.count }

    /// The name of the attribute at `index`, without its prefix.
    package func name(_ index: Int) -> XMLBytes {
        tag.part(places[index].local..<places[index].name.upperBound)
    }

    /// The namespace of the attribute at `index`; attributes without a prefix have none.
    package func space(_ index: Int) -> XMLNamespace { places[index].space }

    /// The value of the attribute at `index` as written, references unresolved.
    package func raw(_ index: Int) -> XMLBytes { tag.part(places[index].value) }

    /// The value as written, references unresolved; nil where the element has no such attribute.
    package func raw(_ word: StaticString, _ space: XMLNamespace = .none) -> XMLBytes? {
        for index in places.indices where places[index].space == space {
            if name(index).spells(word) { return raw(index) }
        }
        return nil
    }

    /// The value as it reads; nil where the element has no such attribute.
    package func text(_ word: StaticString, _ space: XMLNamespace = .none) -> String? {
        raw(word, space).map(Self.resolved)
    }

    /// Whether the attribute says yes, as Office Open XML writes it.
    func isTrue(_ word: StaticString) -> Bool {
        guard let raw = raw(word) else { return false }
        return raw.spells("1") || raw.spells("true") || raw.spells("on")
    }

    private static func resolved(_ raw: XMLBytes) -> String {
        guard raw.contains(where: { $0 == 0x26 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }) else {
            return raw.text
        }
        // White space in attributes reads as spaces; written as a reference it stays what it is.
        var spaced = raw.map { $0.isXMLSpace ? 0x20 : $0 }
        var resolved: [UInt8] = []
        let isWhole = spaced.withUnsafeMutableBufferPointer {
            XMLReferences.resolve(XMLBytes($0), into: &resolved)
        }
        return String(decoding: isWhole ? resolved : Array(raw), as: UTF8.self)
    }
}
