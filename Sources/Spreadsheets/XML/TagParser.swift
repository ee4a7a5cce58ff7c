/// Takes the tag that opens an element apart.
struct TagParser {
    let bytes: XMLBytes
    private let places: UnsafeMutableBufferPointer<XMLAttributes.Place>
    /// Where the parser stands; after a tag that was whole, behind its `>`.
    private(set) var position: Int
    private(set) var name = 0..<0
    /// Where the name begins after its prefix.
    private(set) var local = 0
    /// How many attributes there are.
    private(set) var count = 0
    /// Whether the tag closes its element as well.
    private(set) var isEmpty = false
    /// Whether an attribute declares a namespace.
    private(set) var hasBindings = false
    /// Whether the name of an attribute has a prefix.
    private(set) var hasPrefixes = false
    /// A bit for each look of a name, so that most names need no comparison to be new.
    private var looks: UInt64 = 0

    /// A parser of the tag whose name begins at `start`.
    init(
        _ bytes: XMLBytes, from start: Int,
        places: UnsafeMutableBufferPointer<XMLAttributes.Place>
    ) {
        self.bytes = bytes
        self.places = places
        position = start
    }

    /// Reads the tag; false where its end has not come yet.
    mutating func parse() throws(XMLFault) -> Bool {
        guard let (name, local) = readName() else { throw .tag }
        self.name = name
        self.local = local
        while true {
            let before = position
            while position < bytes.count, bytes[position].isXMLSpace { position += 1 }
            guard position < bytes.count else { return false }
            if bytes[position] == 0x3E {
                position += 1
                return true
            }
            if bytes[position] == 0x2F {
                guard position + 1 < bytes.count else { return false }
                guard bytes[position + 1] == 0x3E else { throw .tag }
                position += 2
                isEmpty = true
                return true
            }
            guard position > before else { throw .tag }
            guard try readAttribute() else { return false }
        }
    }

    /// Reads an attribute; false where its end has not come yet.
    private mutating func readAttribute() throws(XMLFault) -> Bool {
        guard let (name, local) = readName() else { throw .attribute }
        while position < bytes.count, bytes[position].isXMLSpace { position += 1 }
        guard position < bytes.count else { return false }
        guard bytes[position] == 0x3D else { throw .attribute }
        position += 1
        while position < bytes.count, bytes[position].isXMLSpace { position += 1 }
        guard position < bytes.count else { return false }
        let quote = bytes[position]
        guard quote == 0x22 || quote == 0x27 else { throw .attribute }
        let start = position + 1
        var end = start
        var hasReferences = false
        while end < bytes.count, bytes[end] != quote {
            if bytes[end] == 0x3C { throw .attribute }
            if bytes[end] == 0x26 { hasReferences = true }
            end += 1
        }
        guard end < bytes.count else { return false }
        if hasReferences, !XMLReferences.areSound(bytes.part(start..<end)) {
            throw .reference
        }
        position = end + 1
        guard count < places.count else { throw .attributeCount }
        guard isNew(name) else { throw .repeatedAttribute(bytes.part(name).text) }
        if local > name.lowerBound { hasPrefixes = true }
        if name.count >= 5, bytes.part(name.lowerBound..<name.lowerBound + 5).spells("xmlns") {
            hasBindings = true
        }
        (places.baseAddress.unsafelyUnwrapped + count).initialize(
            to: XMLAttributes.Place(name: name, value: start..<end, local: local, space: .none))
        count += 1
        return true
    }

    private mutating func isNew(_ name: Range<Int>) -> Bool {
        let sum =
            name.count &+ Int(bytes[name.lowerBound]) &* 7
            &+ Int(bytes[name.upperBound - 1]) &* 31
        let look = UInt64(1) << UInt64(truncatingIfNeeded: sum & 63)
        defer { looks |= look }
        guard looks & look != 0 else { return true }
        let bytes = bytes.part(name)
        for index in 0..<count where places[index].name.count == name.count {
            if self.bytes.part(places[index].name).elementsEqual(bytes) { return false }
        }
        return true
    }

    /// Reads a name, and where it begins after its prefix; nil where there is none.
    private mutating func readName() -> (Range<Int>, local: Int)? {
        let start = position
        var local = start
        while position < bytes.count {
            let byte = bytes[position]
            let isLetter = (byte | 0x20) &- 0x61 < 26 || byte >= 0x80 || byte == 0x5F
            if !isLetter {
                if byte == 0x3A, local == start, position > start {
                    local = position + 1
                } else if byte &- 0x30 >= 10, byte != 0x2D, byte != 0x2E {
                    break
                } else if position == local {
                    return nil
                }
            }
            position += 1
        }
        // The name may go on in the next piece; one without a letter is none in any case.
        if position == bytes.count { return (start..<position, local) }
        return position > local ? (start..<position, local) : nil
    }
}
