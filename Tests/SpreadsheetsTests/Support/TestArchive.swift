import CZlib

/// Makes zip archives of our own, the sound ones and those that lie.
struct TestArchive {
    /// A part and what the archive says of it.
    struct Part {
        var name: [UInt8]
        var content: [UInt8]
        var isPacked = true
        /// Packed bytes to be taken as they are.
        var packed: [UInt8]?
        var method: UInt16?
        var flags: UInt16 = 0
        /// What the directory says, where it is not the truth.
        var statedSize: UInt32?
        var statedChecksum: UInt32?
        /// What the part's own header says, where it is something else.
        var ownName: String?
        var ownSize: UInt32?
        /// The place of the part whose header the directory points to instead.
        var headerOf: Int?
        /// Whether lengths and checksum stand behind the data, as in archives written to a pipe.
        var hasDescriptor = false
        /// Whether the lengths stand in fields of eight bytes.
        var isLarge = false

        init(_ name: String, _ content: String) {
            self.init(name, Array(content.utf8))
        }

        init(_ name: String, _ content: [UInt8]) {
            self.name = Array(name.utf8)
            self.content = content
        }
    }

    var parts: [Part] = []
    var comment: [UInt8] = []
    /// Whether the directory's place is told by the record of large archives.
    var isLarge = false
    /// What the end says, where it is not the truth.
    var statedCount: UInt16?
    var startShift: UInt32 = 0

    /// The bytes of the archive.
    func bytes() -> [UInt8] {
        var bytes: [UInt8] = []
        var directory: [UInt8] = []
        var headers: [Int] = []
        for part in parts {
            let packed = part.packed ?? (part.isPacked ? Self.deflated(part.content) : part.content)
            headers.append(bytes.count)
            let checksum = part.statedChecksum ?? Self.checksum(part.content)
            let size = part.statedSize ?? UInt32(part.content.count)
            let method = part.method ?? (part.isPacked ? 8 : 0)
            let flags = part.flags | (part.hasDescriptor ? 8 : 0)
            append(
                header(part, flags, method, checksum, packed: packed.count, size: size), to: &bytes)
            bytes += packed
            if part.hasDescriptor {
                bytes +=
                    [0x50, 0x4B, 7, 8] + four(checksum) + four(UInt32(packed.count)) + four(size)
            }
            let place = UInt32(headers[part.headerOf ?? headers.count - 1])
            directory += entry(
                part, flags, method, checksum, packed: packed.count, size: size, place: place)
        }
        let start = bytes.count
        bytes += directory
        bytes += end(start: start, size: directory.count)
        return bytes
    }

    private func append(_ more: [UInt8], to bytes: inout [UInt8]) { bytes += more }

    private func header(
        _ part: Part, _ flags: UInt16, _ method: UInt16, _ checksum: UInt32, packed: Int,
        size: UInt32
    ) -> [UInt8] {
        let name = part.ownName.map { Array($0.utf8) } ?? part.name
        let extra = part.isLarge ? two(1) + two(16) + eight(Int(size)) + eight(packed) : []
        let isOpen = part.hasDescriptor
        let own = part.ownSize ?? (isOpen ? 0 : part.isLarge ? .max : size)
        return [0x50, 0x4B, 3, 4] + two(20) + two(flags) + two(method) + four(0)
            + four(isOpen ? 0 : checksum)
            + four(isOpen ? 0 : part.isLarge ? .max : UInt32(packed)) + four(own)
            + two(UInt16(name.count)) + two(UInt16(extra.count)) + name + extra
    }

    private func entry(
        _ part: Part, _ flags: UInt16, _ method: UInt16, _ checksum: UInt32, packed: Int,
        size: UInt32, place: UInt32
    ) -> [UInt8] {
        let extra =
            part.isLarge
            ? two(9) + two(2) + two(0) + two(1) + two(24) + eight(Int(size)) + eight(packed)
                + eight(Int(place)) : []
        return [0x50, 0x4B, 1, 2] + two(20) + two(20) + two(flags) + two(method) + four(0)
            + four(checksum) + four(part.isLarge ? .max : UInt32(packed))
            + four(part.isLarge ? .max : size) + two(UInt16(part.name.count))
            + two(UInt16(extra.count)) + two(0) + two(0) + two(0) + four(0)
            + four(part.isLarge ? .max : place) + part.name + extra
    }

    private func end(start: Int, size: Int) -> [UInt8] {
        let count = statedCount ?? UInt16(parts.count)
        var bytes: [UInt8] = []
        if isLarge {
            bytes += [0x50, 0x4B, 6, 6] + eight(44) + two(45) + two(45) + four(0) + four(0)
            bytes += eight(parts.count) + eight(parts.count) + eight(size) + eight(start)
            bytes += [0x50, 0x4B, 6, 7] + four(0) + eight(start + size) + four(1)
        }
        bytes += [0x50, 0x4B, 5, 6] + two(0) + two(0) + two(isLarge ? .max : count)
        bytes += two(isLarge ? .max : count) + four(isLarge ? .max : UInt32(size))
        bytes += four(isLarge ? .max : UInt32(start) &+ startShift)
        return bytes + two(UInt16(comment.count)) + comment
    }

    private func two(_ number: UInt16) -> [UInt8] { [UInt8(number & 0xFF), UInt8(number >> 8)] }

    private func four(_ number: UInt32) -> [UInt8] {
        two(UInt16(number & 0xFFFF)) + two(UInt16(number >> 16))
    }

    private func eight(_ number: Int) -> [UInt8] {
        four(UInt32(number & 0xFFFF_FFFF)) + four(UInt32(number >> 32))
    }

    static func checksum(_ bytes: [UInt8]) -> UInt32 {
        UInt32(crc32(0, bytes, UInt32(bytes.count)))
    }

    /// The bytes packed; with `isWhole` false without an end, to be followed by more of the kind.
    static func deflated(_ bytes: [UInt8], isWhole: Bool = true) -> [UInt8] {
        var stream = z_stream()
        var input = bytes
        var packed = [UInt8](repeating: 0, count: bytes.count + bytes.count / 100 + 128)
        let count = input.withUnsafeMutableBufferPointer { input in
            packed.withUnsafeMutableBufferPointer { output -> Int in
                deflateInit2_(
                    &stream, 9, Z_DEFLATED, -15, 9, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
                    Int32(MemoryLayout<z_stream>.size))
                stream.next_in = input.baseAddress
                stream.avail_in = UInt32(input.count)
                stream.next_out = output.baseAddress
                stream.avail_out = UInt32(output.count)
                deflate(&stream, isWhole ? Z_FINISH : Z_FULL_FLUSH)
                deflateEnd(&stream)
                return output.count - Int(stream.avail_out)
            }
        }
        return Array(packed[..<count])
    }

    /// What unpacks to `mebibytes` of zeros, made without packing them.
    static func zeros(mebibytes: Int) -> [UInt8] {
        let one = deflated([UInt8](repeating: 0, count: 1 << 20), isWhole: false)
        return Array(repeatElement(one, count: mebibytes).joined()) + [3, 0]
    }
}
