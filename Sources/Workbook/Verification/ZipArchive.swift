import CZlib
import Foundation

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

    private let bytes: Data
    let parts: [Part]

    init(path: String) throws(VerificationFault) {
        do {
            bytes = try Data(contentsOf: URL(fileURLWithPath: path), options: .alwaysMapped)
        } catch { throw .archive("\(error)") }
        parts = try bytes.withUnsafeBytes { bytes in
            Result { () throws(VerificationFault) in
                try Self.directory(of: LittleEndian(bytes))
            }
        }.get()
        guard Set(parts.map(\.name)).count == parts.count else {
            throw .archive("repeated part names")
        }
    }

    var size: Int { bytes.count }

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
        try bytes.withUnsafeBytes { bytes in
            Result { () throws(VerificationFault) in
                let packed = UnsafeBufferPointer(
                    rebasing: bytes.bindMemory(to: UInt8.self)[part.data])
                guard part.isDeflated else { return try take(packed) }
                guard try Inflation.unpack(packed, take) else {
                    throw VerificationFault.damagedPart(part.name)
                }
            }
        }.get()
        guard size == part.size, checksum == UInt(part.checksum) else {
            throw .damagedPart(part.name)
        }
    }

    // MARK: The directory

    private static func directory(of bytes: LittleEndian) throws(VerificationFault) -> [Part] {
        guard let end = endRecord(of: bytes), let count = bytes.two(end + 10),
            let size = bytes.four(end + 12), let start = bytes.four(end + 16),
            let commentLength = bytes.two(end + 20), bytes.two(end + 4) == 0,
            end + 22 + Int(commentLength) == bytes.count, Int(start) + Int(size) == end
        else { throw .archive("no directory at the end") }
        var parts: [Part] = []
        var position = Int(start)
        for _ in 0..<count {
            guard let (part, next) = part(at: position, of: bytes) else {
                throw .archive("bad entry in the directory")
            }
            parts.append(part)
            position = next
        }
        guard position == end else { throw .archive("bad length of the directory") }
        return parts
    }

    private static func endRecord(of bytes: LittleEndian) -> Int? {
        guard bytes.count >= 22 else { return nil }
        var position = bytes.count - 22
        let earliest = max(0, position - 65_535)
        while position >= earliest {
            if bytes.four(position) == 0x0605_4B50 { return position }
            position -= 1
        }
        return nil
    }

    private static func part(at position: Int, of bytes: LittleEndian) -> (Part, next: Int)? {
        guard bytes.four(position) == 0x0201_4B50, let method = bytes.two(position + 10),
            let checksum = bytes.four(position + 16), let packed = bytes.four(position + 20),
            let size = bytes.four(position + 24), let nameLength = bytes.two(position + 28),
            let extraLength = bytes.two(position + 30),
            let commentLength = bytes.two(position + 32),
            let local = bytes.four(position + 42).map(Int.init),
            let name = bytes.text(position + 46, Int(nameLength)), method == 0 || method == 8,
            // The part's own header repeats its name before the data.
            bytes.four(local) == 0x0403_4B50, let ownName = bytes.two(local + 26),
            let ownExtra = bytes.two(local + 28), bytes.text(local + 30, Int(ownName)) == name
        else { return nil }
        let start = local + 30 + Int(ownName) + Int(ownExtra)
        guard start + Int(packed) <= bytes.count, method == 8 || packed == size else { return nil }
        let part = Part(
            name: name, isDeflated: method == 8, checksum: checksum,
            data: start..<start + Int(packed), size: Int(size))
        return (part, position + 46 + Int(nameLength) + Int(extraLength) + Int(commentLength))
    }
}

/// Numbers in the byte order of zip archives; nil beyond the end.
private struct LittleEndian {
    private let bytes: UnsafeRawBufferPointer

    init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    var count: Int { bytes.count }

    func two(_ position: Int) -> UInt16? {
        guard position >= 0, position + 2 <= bytes.count else { return nil }
        return UInt16(littleEndian: bytes.loadUnaligned(fromByteOffset: position, as: UInt16.self))
    }

    func four(_ position: Int) -> UInt32? {
        guard position >= 0, position + 4 <= bytes.count else { return nil }
        return UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: position, as: UInt32.self))
    }

    func text(_ position: Int, _ length: Int) -> String? {
        guard position >= 0, position + length <= bytes.count else { return nil }
        return String(validating: bytes[position..<position + length], as: UTF8.self)
    }
}
