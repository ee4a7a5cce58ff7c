#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Bytes of a part while they are looked at; never kept.
package typealias XMLBytes = UnsafeBufferPointer<UInt8>

extension XMLBytes {
    /// Whether the bytes spell this word.
    package func spells(_ word: StaticString) -> Bool {
        guard count == word.utf8CodeUnitCount, let baseAddress else { return false }
        return memcmp(baseAddress, word.utf8Start, count) == 0
    }

    /// Some of the bytes, counted from 0.
    package func part(_ range: Range<Int>) -> XMLBytes { XMLBytes(rebasing: self[range]) }

    /// The bytes as text.
    package var text: String { String(decoding: self, as: UTF8.self) }

    /// The bytes without white space around them.
    func trimmed() -> XMLBytes {
        var start = 0
        var end = count
        while start < end, self[start].isXMLSpace { start += 1 }
        while end > start, self[end - 1].isXMLSpace { end -= 1 }
        return part(start..<end)
    }

    /// The whole number these ASCII digits spell; nil for anything else and beyond eighteen digits.
    var whole: Int? {
        guard (1...18).contains(count) else { return nil }
        var number = 0
        for byte in self {
            let digit = byte &- 0x30
            guard digit < 10 else { return nil }
            number = number &* 10 &+ Int(digit)
        }
        return number
    }
}

extension UInt8 {
    var isXMLSpace: Bool { self == 0x20 || self == 0x0A || self == 0x0D || self == 0x09 }
}

/// The name of an element without its prefix.
package struct XMLName {
    /// The name itself.
    package var local: XMLBytes
    /// What its prefix stands for.
    package var space: XMLNamespace

    /// Whether it is this name in this namespace.
    package func `is`(_ word: StaticString, _ space: XMLNamespace) -> Bool {
        self.space == space && local.spells(word)
    }
}

/// What a scanner tells of a document.
package protocol XMLHandler {
    /// An element begins.
    mutating func open(_ name: XMLName, _ attributes: XMLAttributes) throws(SpreadsheetFault)
    /// Text as it reads, with references resolved. Long text, and text divided by elements or comments,
    /// comes in pieces.
    mutating func text(_ text: XMLBytes) throws(SpreadsheetFault)
    /// The element opened last of those still open ends.
    mutating func close() throws(SpreadsheetFault)
    /// Whether what was told should be taken before more is.
    var isFull: Bool { get }
}

extension XMLHandler {
    package var isFull: Bool { false }
}

/// Looks at a document only to see that it is well formed.
package struct XMLSilence: XMLHandler {
    package init() {}
    package func open(_ name: XMLName, _ attributes: XMLAttributes) {}
    package func text(_ text: XMLBytes) {}
    package func close() {}
}
