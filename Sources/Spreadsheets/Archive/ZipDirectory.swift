/// What an archive says of one part.
package struct ZipPart: Hashable, Sendable {
    /// The name as the archive spells it, with forward slashes and none at the beginning.
    package var name: String
    /// Bytes when unpacked.
    package var size: Int
    /// Bytes as packed.
    package var packedSize: Int
    var method: Int
    var isEncrypted: Bool
    var checksum: UInt32
    /// Where the part's own header begins.
    var header: Int
}

/// Reads the directory at the end of a zip archive (APPNOTE 6.3, with the records of large archives).
struct ZipDirectory {
    private let file: FileBytes
    private let limits: SpreadsheetLimits

    init(_ file: FileBytes, limits: SpreadsheetLimits) {
        self.file = file
        self.limits = limits
    }

    /// Bytes of a directory beyond which it holds anything but names.
    private static let largest = 16 << 20

    /// The parts in the order of the directory, and where the directory begins.
    func parts() throws(SpreadsheetFault) -> (parts: [ZipPart], start: Int) {
        let end = try endRecord()
        guard end.count <= limits.parts else { throw .beyond(.parts, limits.parts) }
        guard end.start >= 0, end.size >= 0, end.start <= end.position - end.size,
            end.count * 46 <= end.size, end.size <= Self.largest
        else { throw .archive(.directory) }
        let bytes = LittleEndian(try file.block(at: end.start, end.size))
        var parts: [ZipPart] = []
        parts.reserveCapacity(end.count)
        var position = 0
        for _ in 0..<end.count {
            guard let (part, next) = try part(bytes, at: position) else {
                throw .archive(.directory)
            }
            parts.append(part)
            position = next
        }
        return (parts, end.start)
    }

    // MARK: The record at the end

    private struct EndRecord {
        var position: Int
        var count: Int
        var size: Int
        var start: Int
    }

    private func endRecord() throws(SpreadsheetFault) -> EndRecord {
        let reach = min(file.count, 22 + 65_535)
        let base = file.count - reach
        let tail = LittleEndian(try file.block(at: base, reach))
        var position = reach - 22
        while position >= 0 {
            if tail.four(position) == 0x0605_4B50, let comment = tail.two(position + 20),
                position + 22 + comment <= reach
            {
                return try endRecord(tail, at: position, base: base)
            }
            position -= 1
        }
        throw .archive(.noDirectory)
    }

    private func endRecord(
        _ tail: LittleEndian, at position: Int, base: Int
    ) throws(SpreadsheetFault) -> EndRecord {
        guard let disk = tail.two(position + 4), let here = tail.two(position + 8),
            let count = tail.two(position + 10), let size = tail.four(position + 12),
            let start = tail.four(position + 16)
        else { throw .archive(.noDirectory) }
        if count == 0xFFFF || size == 0xFFFF_FFFF || start == 0xFFFF_FFFF,
            let large = try largeEndRecord(before: base + position)
        {
            return large
        }
        guard disk == 0, here == count else { throw .archive(.severalVolumes) }
        return EndRecord(position: base + position, count: count, size: size, start: start)
    }

    /// The record of a large archive, which a locator before the ordinary one points to.
    private func largeEndRecord(before position: Int) throws(SpreadsheetFault) -> EndRecord? {
        guard position >= 20 else { return nil }
        let locator = LittleEndian(try file.block(at: position - 20, 20))
        guard locator.four(0) == 0x0706_4B50, let place = locator.eight(8) else { return nil }
        guard place <= position - 76 else { throw .archive(.directory) }
        let record = LittleEndian(try file.block(at: place, 56))
        guard record.four(0) == 0x0606_4B50, let count = record.eight(32),
            let size = record.eight(40), let start = record.eight(48), count < 1 << 32,
            size <= file.count
        else { throw .archive(.directory) }
        return EndRecord(position: place, count: count, size: size, start: start)
    }

    // MARK: An entry

    private func part(
        _ bytes: LittleEndian, at position: Int
    ) throws(SpreadsheetFault) -> (ZipPart, next: Int)? {
        guard bytes.four(position) == 0x0201_4B50, let flags = bytes.two(position + 8),
            let method = bytes.two(position + 10), let checksum = bytes.four(position + 16),
            let packed = bytes.four(position + 20), let size = bytes.four(position + 24),
            let nameLength = bytes.two(position + 28), let extraLength = bytes.two(position + 30),
            let commentLength = bytes.two(position + 32), let disk = bytes.two(position + 34),
            let header = bytes.four(position + 42),
            let name = bytes.part(position + 46, nameLength),
            let extra = bytes.part(position + 46 + nameLength, extraLength)
        else { return nil }
        guard disk == 0 || disk == 0xFFFF else { throw .archive(.severalVolumes) }
        var part = ZipPart(
            name: try PartName.read(name), size: size, packedSize: packed, method: method,
            isEncrypted: flags & 0x41 != 0, checksum: UInt32(checksum), header: header)
        guard Self.widen(&part, by: LittleEndian(Array(extra))) else { return nil }
        return (part, position + 46 + nameLength + extraLength + commentLength)
    }

    /// Takes the numbers that do not fit the entry from its extra field; false where they should be
    /// there and are not.
    private static func widen(_ part: inout ZipPart, by extra: LittleEndian) -> Bool {
        guard
            part.size == 0xFFFF_FFFF || part.packedSize == 0xFFFF_FFFF
                || part.header == 0xFFFF_FFFF
        else { return true }
        var position = 0
        while let tag = extra.two(position), let length = extra.two(position + 2) {
            guard tag == 1 else {
                position += 4 + length
                continue
            }
            var place = position + 4
            let end = place + length
            func widened(_ number: Int) -> Int? {
                guard number == 0xFFFF_FFFF else { return number }
                defer { place += 8 }
                return place + 8 <= end ? extra.eight(place) : nil
            }
            guard let size = widened(part.size), let packed = widened(part.packedSize),
                let header = widened(part.header)
            else { return false }
            part.size = size
            part.packedSize = packed
            part.header = header
            return true
        }
        return false
    }
}
