import CZlib

/// Unpacks deflated bytes.
enum Inflation {
    private static let pieceSize = 1 << 18

    /// Hands the unpacked bytes of a range over piece by piece. False where the range does not hold a
    /// whole deflated stream and nothing else.
    static func unpack(
        _ file: ArchiveFile, _ range: Range<Int>,
        _ consume: (UnsafeBufferPointer<UInt8>) throws(VerificationFault) -> Void
    ) throws(VerificationFault) -> Bool {
        var stream = z_stream()
        // Negative: the bytes are bare, without zlib's own header.
        let opened = inflateInit2_(
            &stream, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        guard opened == Z_OK else { return false }
        defer { inflateEnd(&stream) }
        let packed = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: ArchiveFile.piece)
        let piece = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: pieceSize)
        defer {
            packed.deallocate()
            piece.deallocate()
        }
        var position = range.lowerBound
        while true {
            if stream.avail_in == 0, position < range.upperBound {
                let count = try file.fill(packed, position..<range.upperBound).count
                stream.next_in = packed.baseAddress
                stream.avail_in = UInt32(count)
                position += count
            }
            stream.next_out = piece.baseAddress
            stream.avail_out = UInt32(pieceSize)
            let outcome = inflate(&stream, Z_NO_FLUSH)
            guard outcome == Z_OK || outcome == Z_STREAM_END else { return false }
            let count = pieceSize - Int(stream.avail_out)
            try consume(UnsafeBufferPointer(rebasing: UnsafeBufferPointer(piece)[..<count]))
            if outcome == Z_STREAM_END {
                return stream.avail_in == 0 && position == range.upperBound
            }
            // Nothing came out though there is nothing more to put in: the stream stops short.
            if count == 0, stream.avail_in == 0, position == range.upperBound { return false }
        }
    }
}
