/// Names of parts and how one part names another.
enum PartName {
    /// The name of an entry, with forward slashes and none at the beginning. Names that climb out of
    /// the archive, or hold what no name does, are refused: nothing is ever written where a name says,
    /// but who made such a file did not make a workbook.
    static func read(_ bytes: ArraySlice<UInt8>) throws(SpreadsheetFault) -> String {
        guard bytes.count <= 1_024 else { throw .archive(.partName("…")) }
        // Old programs write names in the code page of their machine; none of the parts that matter
        // has anything but ASCII in its name.
        let text =
            String(validating: bytes, as: UTF8.self)
            ?? String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
        guard !bytes.contains(where: { $0 < 0x20 }) else { throw .archive(.partName("…")) }
        let parts = segments(text)
        guard !parts.contains("..") else { throw .archive(.partName(text)) }
        let name = parts.joined(separator: "/")
        return bytes.last == 0x2F || bytes.last == 0x5C ? name + "/" : name
    }

    /// What two spellings of one name share: readers compare names without regard to case.
    static func key(_ name: String) -> String {
        let ascii = name.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        return String(decoding: ascii, as: UTF8.self)
    }

    /// The part that `target` means when the part `source` names it: from the root with a slash at the
    /// beginning, from the folder of `source` otherwise. Nil where it climbs out of the archive.
    static func resolve(_ target: String, from source: String) -> String? {
        let isAbsolute = target.utf8.first == 0x2F || target.utf8.first == 0x5C
        var path = isAbsolute ? [] : segments(source).dropLast().map { $0 }
        for segment in segments(target) {
            guard segment == ".." else {
                path.append(segment)
                continue
            }
            guard path.popLast() != nil else { return nil }
        }
        return path.isEmpty ? nil : path.joined(separator: "/")
    }

    /// The part that lists what another part is related to.
    static func relationships(of name: String) -> String {
        let path = segments(name)
        let folder = path.dropLast().map { $0 + "/" }.joined()
        return folder + "_rels/" + (path.last ?? "") + ".rels"
    }

    /// The name with `%20` and the like written out; nil where there is nothing of the kind.
    static func unescaped(_ name: String) -> String? {
        guard name.utf8.contains(0x25) else { return nil }
        var bytes: [UInt8] = []
        var rest = Array(name.utf8)[...]
        while let byte = rest.popFirst() {
            if byte == 0x25, let pair = String(validating: rest.prefix(2), as: UTF8.self),
                pair.utf8.count == 2, let code = UInt8(pair, radix: 16)
            {
                bytes.append(code)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(validating: bytes, as: UTF8.self)
    }

    private static func segments(_ name: String) -> [String] {
        name.utf8.split(whereSeparator: { $0 == 0x2F || $0 == 0x5C })
            .map { String(decoding: $0, as: UTF8.self) }.filter { $0 != "." }
    }
}
