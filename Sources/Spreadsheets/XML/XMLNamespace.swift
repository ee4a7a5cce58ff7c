/// The namespaces spreadsheets are made of. Those of the strict variant of Office Open XML mean the same
/// as the usual ones.
package enum XMLNamespace: UInt8, Sendable {
    /// No namespace at all.
    case none
    /// Any namespace not listed here.
    case other
    /// `xml:space` and the like.
    case xml
    case spreadsheet
    case relationships
    case packageRelationships
    case contentTypes
    case office
    case table
    case text
    case style
    case extendedCells
    case manifest
    case xlink

    init(_ name: XMLBytes) {
        self = Self.known.first { name.spells($0.name) }?.space ?? (name.isEmpty ? .none : .other)
    }

    private static let known: [(name: StaticString, space: XMLNamespace)] = [
        ("http://www.w3.org/XML/1998/namespace", .xml),
        ("http://schemas.openxmlformats.org/spreadsheetml/2006/main", .spreadsheet),
        ("http://purl.oclc.org/ooxml/spreadsheetml/main", .spreadsheet),
        (
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships", .relationships
        ),
        ("http://purl.oclc.org/ooxml/officeDocument/relationships", .relationships),
        (
            "http://schemas.openxmlformats.org/package/2006/relationships",
            .packageRelationships
        ),
        ("http://schemas.openxmlformats.org/package/2006/content-types", .contentTypes),
        ("urn:oasis:names:tc:opendocument:xmlns:office:1.0", .office),
        ("urn:oasis:names:tc:opendocument:xmlns:table:1.0", .table),
        ("urn:oasis:names:tc:opendocument:xmlns:text:1.0", .text),
        ("urn:oasis:names:tc:opendocument:xmlns:style:1.0", .style),
        (
            "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0",
            .extendedCells
        ),
        ("urn:oasis:names:tc:opendocument:xmlns:manifest:1.0", .manifest),
        ("http://www.w3.org/1999/xlink", .xlink),
    ]
}

/// What prefixes stand for, element by element.
struct XMLBindings {
    private struct Binding {
        var prefix: Range<Int>
        var space: XMLNamespace
        /// How many elements were open when it was made.
        var depth: Int
    }

    private var prefixes: [UInt8] = []
    private var bindings: [Binding] = []
    /// What names without a prefix are in.
    private(set) var unprefixed = XMLNamespace.none

    /// Binds a prefix inside an element; an empty one is that of names without. False where there are
    /// more than any document has.
    mutating func bind(_ prefix: XMLBytes, to space: XMLNamespace, depth: Int) -> Bool {
        guard bindings.count < 256, prefix.count < 256 else { return false }
        let start = prefixes.count
        prefixes.append(contentsOf: prefix)
        bindings.append(Binding(prefix: start..<prefixes.count, space: space, depth: depth))
        if prefix.isEmpty { unprefixed = space }
        return true
    }

    /// Forgets what was bound in the element at this depth and inside.
    mutating func leave(depth: Int) {
        guard let last = bindings.last, last.depth >= depth else { return }
        while let last = bindings.last, last.depth >= depth {
            prefixes.removeSubrange(last.prefix.lowerBound...)
            bindings.removeLast()
        }
        unprefixed = bindings.last { $0.prefix.isEmpty }?.space ?? .none
    }

    /// What a prefix stands for; nil where nothing says so.
    func space(of prefix: XMLBytes) -> XMLNamespace? {
        for binding in bindings.reversed() where binding.prefix.count == prefix.count {
            if prefixes[binding.prefix].elementsEqual(prefix) { return binding.space }
        }
        return prefix.spells("xml") ? .xml : nil
    }
}
