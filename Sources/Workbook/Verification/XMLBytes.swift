import Foundation

/// Bytes of a part while they are looked at; never kept.
typealias XMLBytes = UnsafeBufferPointer<UInt8>

extension XMLBytes {
    /// Whether the bytes spell this word.
    func spells(_ word: StaticString) -> Bool {
        guard count == word.utf8CodeUnitCount, let baseAddress else { return false }
        return memcmp(baseAddress, word.utf8Start, count) == 0
    }

    /// Whether a word begins at `position`.
    func spells(_ word: StaticString, at position: Int) -> Bool {
        guard position + word.utf8CodeUnitCount <= count, let baseAddress else { return false }
        return memcmp(baseAddress + position, word.utf8Start, word.utf8CodeUnitCount) == 0
    }

    /// Some of the bytes, counted from 0.
    func part(_ range: Range<Int>) -> XMLBytes { XMLBytes(rebasing: self[range]) }

    var text: String { String(decoding: self, as: UTF8.self) }

    var isBlank: Bool { allSatisfy { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 } }
}

/// What a scanner tells of a document.
protocol XMLHandler {
    mutating func open(_ name: XMLBytes, _ attributes: XMLAttributes)
    /// Text as it reads, with references resolved; in pieces only where elements divide it.
    mutating func text(_ text: XMLBytes)
    mutating func close(_ name: XMLBytes)
    /// Takes whole elements that begin at `start`, where a tag opens inside the root, by a quicker way
    /// than the scanner's if it knows one; what it takes must be well formed. Returns where it stopped.
    mutating func shortcut(through bytes: XMLBytes, from start: Int) -> Int
}

extension XMLHandler {
    func shortcut(through bytes: XMLBytes, from start: Int) -> Int { start }
}

/// The attributes of an element.
struct XMLAttributes {
    private let tag: XMLBytes
    private let ranges: [(name: Range<Int>, value: Range<Int>)]

    init(tag: XMLBytes, ranges: [(name: Range<Int>, value: Range<Int>)]) {
        self.tag = tag
        self.ranges = ranges
    }

    /// The value as written, references unresolved; nil where the element has no such attribute.
    func raw(_ name: StaticString) -> XMLBytes? {
        for range in ranges where tag.part(range.name).spells(name) { return tag.part(range.value) }
        return nil
    }

    /// The value as it reads.
    func text(_ name: StaticString) -> String? {
        guard let raw = raw(name) else { return nil }
        guard raw.contains(0x26) else { return raw.text }
        return XMLReferences.resolved(raw).map { String(decoding: $0, as: UTF8.self) }
    }
}

/// Looks at a document only to see that it is well formed.
struct XMLSilence: XMLHandler {
    func open(_ name: XMLBytes, _ attributes: XMLAttributes) {}
    func text(_ text: XMLBytes) {}
    func close(_ name: XMLBytes) {}
}
