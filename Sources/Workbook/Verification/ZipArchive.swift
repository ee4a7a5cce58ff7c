import CZlib

/// A zip archive as a spreadsheet program would find it: by its directory at the end. Everything the
/// archive says of itself is checked, because a file written to a full disk can look whole.
struct ZipArchive {
    /// One part of the archive.
    struct Part {
        var name: String
        fileprivate var isDeflated: Bool
        fileprivate var checksum: UInt32
        fileprivate var data: Range<Int>
        fileprivate var size: Int
    }

    private let file: ArchiveFile
    let parts: [Part]

    init(path: String) throws(VerificationFault) {
        file = try ArchiveFile(path: path)
        parts = try Self.directory(of: file)
        guard Set(parts.map(\.name)).count == parts.count else {
            throw .archive("repeated part names")
        }
    }

    var size: Int { file.size }

    subscript(name: String) -> Part? { parts.first { $0.name == name } }

    /// Unpacks a part piece by piece, and checks its length and checksum.
    func read(
        _ part: Part, _ consume: (UnsafeBufferPointer<UInt8>) throws(VerificationFault) -> Void
    ) throws(VerificationFault) {
        var checksum: UInt = 0
        var size = 0
        func take(_ piece: UnsafeBufferPointer<UInt8>) throws(VerificationFault) {
            checksum = crc32(checksum, piece.baseAddress, UInt32(piece.count))
            size += piece.count
            try consume(piece)
        }
        if part.isDeflated {
            guard try Inflation.unpack(file, part.data, take) else {
                throw .damagedPart(part.name)
            }
        } else {
            try file.read(part.data, take)
        }
        guard size == part.size, checksum == UInt(part.checksum) else {
            throw .damagedPart(part.name)
        }
    }

    // MARK: The directory

    private static func directory(of file: ArchiveFile) throws(VerificationFault) -> [Part] {
        let tail = LittleEndian(try file.bytes(max(0, file.size - 65_557)..<file.size))
        guard let end = endRecord(of: tail), let count = tail.two(end + 10),
            let size = tail.four(end + 12), let start = tail.four(end + 16),
            let commentLength = tail.two(end + 20), tail.two(end + 4) == 0,
            end + 22 + Int(commentLength) == tail.count,
            Int(start) + Int(size) == file.size - tail.count + end
        else { throw .archive("no directory at the end") }
        let directory = LittleEndian(try file.bytes(Int(start)..<Int(start) + Int(size)))
        var parts: [Part] = []
        var position = 0
        for _ in 0..<count {
            guard let (part, next) = try part(at: position, of: directory, in: file) else {
                throw .archive("bad entry in the directory")
            }
            parts.append(part)
            position = next
        }
        guard position == directory.count else { throw .archive("bad length of the directory") }
        return parts
    }

    private static func endRecord(of bytes: LittleEndian) -> Int? {
        var position = bytes.count - 22
        while position >= 0 {
            if bytes.four(position) == 0x0605_4B50 { return position }
            position -= 1
        }
        return nil
    }

    private static func part(
        at position: Int, of directory: LittleEndian, in file: ArchiveFile
    ) throws(VerificationFault) -> (Part, next: Int)? {
        guard directory.four(position) == 0x0201_4B50, let method = directory.two(position + 10),
            let checksum = directory.four(position + 16),
            let packed = directory.four(position + 20),
            let size = directory.four(position + 24),
            let nameLength = directory.two(position + 28),
            let extraLength = directory.two(position + 30),
            let commentLength = directory.two(position + 32),
            let local = directory.four(position + 42).map(Int.init), local < file.size,
            let name = directory.text(position + 46, Int(nameLength)), method == 0 || method == 8
        else { return nil }
        // The part's own header repeats its name before the data.
        let header = LittleEndian(
            try file.bytes(local..<min(local + 30 + Int(nameLength), file.size)))
        guard header.four(0) == 0x0403_4B50, let ownName = header.two(26),
            let ownExtra = header.two(28), header.text(30, Int(ownName)) == name
        else { return nil }
        let start = local + 30 + Int(ownName) + Int(ownExtra)
        guard start + Int(packed) <= file.size, method == 8 || packed == size else { return nil }
        let part = Part(
            name: name, isDeflated: method == 8, checksum: checksum,
            data: start..<start + Int(packed), size: Int(size))
        return (part, position + 46 + Int(nameLength) + Int(extraLength) + Int(commentLength))
    }
}

/// Numbers in the byte order of zip archives; nil beyond the end.
private struct LittleEndian {
    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var count: Int { bytes.count }

    func two(_ position: Int) -> UInt16? {
        guard position >= 0, position + 2 <= bytes.count else { return nil }
        return UInt16(bytes[position]) | UInt16(bytes[position + 1]) << 8
    }

    func four(_ position: Int) -> UInt32? {
        guard let low = two(position), let high = two(position + 2) else { return nil }
        return UInt32(low) | UInt32(high) << 16
    }

    func text(_ position: Int, _ length: Int) -> String? {
        guard position >= 0, position + length <= bytes.count else { return nil }
        return String(validating: bytes[position..<position + length], as: UTF8.self)
    }
}
