import Foundation

/// A file read in pieces, so that however large it is, only a piece is in memory.
final class ArchiveFile {
    /// How many bytes a piece has at most.
    static let piece = 1 << 16

    private let descriptor: Int32
    let size: Int

    init(path: String) throws(VerificationFault) {
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        var status = stat()
        guard descriptor >= 0, fstat(descriptor, &status) == 0 else {
            let reason = systemDetail()
            if descriptor >= 0 { close(descriptor) }
            throw .archive(reason)
        }
        size = Int(status.st_size)
    }

    deinit { close(descriptor) }

    /// All bytes of a range, which must lie within the file.
    func bytes(_ range: Range<Int>) throws(VerificationFault) -> [UInt8] {
        var all: [UInt8] = []
        all.reserveCapacity(range.count)
        try read(range) { piece throws(VerificationFault) in all.append(contentsOf: piece) }
        return all
    }

    /// Hands over the bytes of a range piece by piece.
    func read(
        _ range: Range<Int>, _ consume: (XMLBytes) throws(VerificationFault) -> Void
    ) throws(VerificationFault) {
        let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: Self.piece)
        defer { buffer.deallocate() }
        var position = range.lowerBound
        while position < range.upperBound {
            let piece = try fill(buffer, position..<range.upperBound)
            try consume(piece)
            position += piece.count
        }
    }

    /// Reads from the beginning of a range as much as there is room for, at least one byte.
    func fill(
        _ buffer: UnsafeMutableBufferPointer<UInt8>, _ range: Range<Int>
    ) throws(VerificationFault) -> XMLBytes {
        let wanted = min(range.count, buffer.count)
        while true {
            let count = pread(descriptor, buffer.baseAddress, wanted, off_t(range.lowerBound))
            if count > 0 { return XMLBytes(rebasing: buffer[..<count]) }
            guard count < 0, errno == EINTR else {
                throw .archive(count < 0 ? systemDetail() : "the file ends early")
            }
        }
    }
}
