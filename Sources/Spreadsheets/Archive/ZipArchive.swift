/// A zip archive as a spreadsheet program would find it: by its directory at the end. Everything the
/// archive says of itself is checked before any part is unpacked, and the rest while it is.
package struct ZipArchive: Sendable {
    let file: FileBytes
    let limits: SpreadsheetLimits
    /// The parts in the order of the directory, without folders.
    package let parts: [ZipPart]
    private let places: [String: Int]
    private let data: [Int: Int]

    /// Reads the directory and checks it against `limits`.
    package init(
        _ file: FileBytes, limits: SpreadsheetLimits = .standard
    ) throws(SpreadsheetFault) {
        self.file = file
        self.limits = limits
        guard file.count <= limits.fileBytes else { throw .beyond(.fileBytes, limits.fileBytes) }
        let (entries, start) = try ZipDirectory(file, limits: limits).parts()
        try Self.checkSizes(entries, limits: limits)
        data = try Self.locate(entries, in: file, before: start)
        parts = entries.filter { !$0.name.isEmpty && $0.name.utf8.last != 0x2F }
        var places: [String: Int] = [:]
        for (index, part) in parts.enumerated() {
            guard places.updateValue(index, forKey: PartName.key(part.name)) == nil else {
                throw .archive(.repeatedPart(part.name))
            }
        }
        self.places = places
    }

    /// Bytes of the file.
    package var size: Int { file.count }

    /// The part of this name, in whatever case; nil where there is none.
    package subscript(name: String) -> ZipPart? {
        let place =
            places[PartName.key(name)]
            ?? PartName.unescaped(name).flatMap { name in
                places[PartName.key(name)]
            }
        return place.map { parts[$0] }
    }

    /// The part of this name, unpacked as it is read.
    package func open(_ part: ZipPart) throws(SpreadsheetFault) -> PartStream {
        guard !part.isEncrypted else { throw .encryptedPart(part.name) }
        guard part.method == 0 || part.method == 8 else {
            throw .archive(.packing(part.name, method: part.method))
        }
        guard let start = data[part.header] else { throw .archive(.directory) }
        return try PartStream(file: file, part: part, start: start)
    }

    /// All bytes of a small part; nil where there is no part of this name or it is larger.
    func bytes(of name: String, upTo limit: Int) throws(SpreadsheetFault) -> [UInt8]? {
        guard let part = self[name], part.size <= limit else { return nil }
        let stream = try open(part)
        return try FileBytes.filled(part.size + 1) { room throws(SpreadsheetFault) in
            var filled = 0
            while true {
                let rest = UnsafeMutableRawBufferPointer(rebasing: room[filled...])
                let count = try stream.read(into: rest)
                if count == 0 { return filled }
                filled += count
            }
        }
    }

    // MARK: Checks

    private static func checkSizes(
        _ parts: [ZipPart], limits: SpreadsheetLimits
    ) throws(SpreadsheetFault) {
        var total = 0
        for part in parts {
            guard part.size <= limits.partBytes else {
                throw .beyond(.partBytes(part.name), limits.partBytes)
            }
            total += part.size
            guard total <= limits.totalBytes else { throw .beyond(.totalBytes, limits.totalBytes) }
            let (allowed, isPlenty) = max(1, part.packedSize)
                .multipliedReportingOverflow(by: limits.ratio)
            guard part.size <= limits.ratioFreeBytes || isPlenty || part.size <= allowed else {
                throw .beyond(.ratio(part.name), limits.ratio)
            }
        }
    }

    /// Where the data of each part begins, by the place of its header. Parts must not share bytes:
    /// archives whose parts overlap unpack to far more than they should.
    private static func locate(
        _ parts: [ZipPart], in file: FileBytes, before end: Int
    ) throws(SpreadsheetFault) -> [Int: Int] {
        var data: [Int: Int] = [:]
        var previous = 0
        for part in parts.sorted(by: { $0.header < $1.header }) {
            guard part.header >= previous else { throw .archive(.overlap(part.name)) }
            guard part.header <= end - 30 else { throw .archive(.directory) }
            let header = LittleEndian(try file.block(at: part.header, 30))
            guard header.four(0) == 0x0403_4B50, let method = header.two(8),
                let size = header.four(22), let flags = header.two(6),
                let nameLength = header.two(26), let extraLength = header.two(28)
            else { throw .archive(.directory) }
            let name = try file.block(at: part.header + 30, nameLength)
            // With a descriptor after the data the header's own sizes are left open.
            let isOpen = flags & 8 != 0 || size == 0xFFFF_FFFF
            guard try PartName.read(name[...]) == part.name, method == part.method,
                isOpen || size == part.size
            else { throw .archive(.disagreement(part.name)) }
            let start = part.header + 30 + nameLength + extraLength
            guard part.packedSize >= 0, start <= end, part.packedSize <= end - start else {
                throw .archive(.overlap(part.name))
            }
            data[part.header] = start
            previous = start + part.packedSize
        }
        return data
    }
}
