import CZlib

/// Unpacks deflated bytes.
enum Inflation {
    private static let pieceSize = 1 << 18

    /// Hands the unpacked bytes over piece by piece. False where the bytes are not a whole deflated
    /// stream.
    static func unpack(
        _ packed: UnsafeBufferPointer<UInt8>,
        _ consume: (UnsafeBufferPointer<UInt8>) throws(VerificationFault) -> Void
    ) throws(VerificationFault) -> Bool {
        var stream = z_stream()
        // Negative: the bytes are bare, without zlib's own header.
        let opened = inflateInit2_(
            &stream, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        guard opened == Z_OK else { return false }
        defer { inflateEnd(&stream) }
        let piece = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: pieceSize)
        defer { piece.deallocate() }
        stream.next_in = UnsafeMutablePointer(mutating: packed.baseAddress)
        stream.avail_in = UInt32(clamping: packed.count)
        while true {
            stream.next_out = piece.baseAddress
            stream.avail_out = UInt32(pieceSize)
            let outcome = inflate(&stream, Z_NO_FLUSH)
            guard outcome == Z_OK || outcome == Z_STREAM_END else { return false }
            let count = pieceSize - Int(stream.avail_out)
            try consume(UnsafeBufferPointer(rebasing: UnsafeBufferPointer(piece)[..<count]))
            if outcome == Z_STREAM_END { return stream.avail_in == 0 }
            // Nothing came out though more was asked for: the stream stops short.
            if count == 0 { return false }
        }
    }
}
