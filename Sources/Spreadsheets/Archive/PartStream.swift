import CZlib

/// Unpacks a part piece by piece and holds it to the length and checksum its archive gives.
package final class PartStream {
    private let file: FileBytes
    private let part: ZipPart
    /// Where the packed bytes not yet read begin, and end.
    private var packed: Range<Int>
    /// Packed bytes on their way.
    private let piece: UnsafeMutableRawBufferPointer
    /// The state of zlib, which must not move.
    private let zlib: UnsafeMutablePointer<z_stream>
    private var isOpen = false
    private var isEnded = false
    private var produced = 0
    private var checksum: UInt = 0

    init(file: FileBytes, part: ZipPart, start: Int) throws(SpreadsheetFault) {
        self.file = file
        self.part = part
        packed = start..<start + part.packedSize
        piece = .allocate(byteCount: 1 << 16, alignment: 16)
        zlib = .allocate(capacity: 1)
        zlib.initialize(to: z_stream())
        guard part.method == 8 else { return }
        // Negative: the bytes are bare, without zlib's own header.
        let opened = inflateInit2_(zlib, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        guard opened == Z_OK else { throw .unreadable("zlib \(opened)") }
        isOpen = true
    }

    deinit {
        if isOpen { inflateEnd(zlib) }
        zlib.deallocate()
        piece.deallocate()
    }

    /// The name of the part.
    var name: String { part.name }

    /// How much was unpacked, from 0 to 1.
    var progress: Double { part.size == 0 ? 1 : Double(produced) / Double(part.size) }

    /// Fills `room` with the next bytes as far as they reach; 0 at the end of a part that is whole.
    func read(into room: UnsafeMutableRawBufferPointer) throws(SpreadsheetFault) -> Int {
        guard !room.isEmpty, !isEnded else { return 0 }
        let count = part.method == 8 ? try inflated(into: room) : try copied(into: room)
        produced += count
        guard produced <= part.size else { throw .archive(.size(part.name)) }
        checksum = crc32(
            checksum, room.baseAddress?.assumingMemoryBound(to: UInt8.self), UInt32(count))
        guard isEnded || count == 0 else { return count }
        isEnded = true
        guard produced == part.size else { throw .archive(.size(part.name)) }
        guard checksum == UInt(part.checksum) else { throw .archive(.checksum(part.name)) }
        return count
    }

    private func copied(into room: UnsafeMutableRawBufferPointer) throws(SpreadsheetFault) -> Int {
        let count = min(room.count, packed.count)
        try file.read(
            UnsafeMutableRawBufferPointer(rebasing: room[..<count]), at: packed.lowerBound)
        packed = packed.lowerBound + count..<packed.upperBound
        isEnded = packed.isEmpty
        return count
    }

    private func inflated(into room: UnsafeMutableRawBufferPointer) throws(SpreadsheetFault) -> Int
    {
        // One byte more than there should be is enough to find a size that lies.
        let wanted = min(room.count, part.size - produced + 1, 1 << 30)
        zlib.pointee.next_out = room.baseAddress?.assumingMemoryBound(to: UInt8.self)
        zlib.pointee.avail_out = UInt32(wanted)
        while zlib.pointee.avail_out > 0 {
            if zlib.pointee.avail_in == 0 { try refill() }
            let waiting = (zlib.pointee.avail_in, zlib.pointee.avail_out)
            let outcome = inflate(zlib, Z_NO_FLUSH)
            if outcome == Z_STREAM_END {
                guard zlib.pointee.avail_in == 0, packed.isEmpty else {
                    throw .archive(.size(part.name))
                }
                isEnded = true
                break
            }
            guard outcome == Z_OK, waiting != (zlib.pointee.avail_in, zlib.pointee.avail_out)
            else { throw .archive(.damaged(part.name)) }
        }
        return wanted - Int(zlib.pointee.avail_out)
    }

    private func refill() throws(SpreadsheetFault) {
        let count = min(piece.count, packed.count)
        guard count > 0 else { throw .archive(.damaged(part.name)) }
        try file.read(
            UnsafeMutableRawBufferPointer(rebasing: piece[..<count]), at: packed.lowerBound)
        packed = packed.lowerBound + count..<packed.upperBound
        zlib.pointee.next_in = piece.baseAddress?.assumingMemoryBound(to: UInt8.self)
        zlib.pointee.avail_in = UInt32(count)
    }
}
