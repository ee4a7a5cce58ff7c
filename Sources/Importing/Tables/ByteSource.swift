import SystemWords

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Bytes that come in pieces: a file, standard input, or memory.
public struct ByteSource: Sendable {
    /// The name findings and documents bear, without a path.
    public let name: String
    private let read: @Sendable ((UnsafeRawBufferPointer) throws -> Void) throws -> Void

    /// A source of any kind: `read` calls its body with every piece in order.
    public init(
        name: String,
        read: @escaping @Sendable ((UnsafeRawBufferPointer) throws -> Void) throws -> Void
    ) {
        self.name = name
        self.read = read
    }

    /// Bytes in memory, handed out in pieces of `pieceSize`.
    public init(_ bytes: [UInt8], name: String, pieceSize: Int = Self.pieceSize) {
        self.init(name: name) { body in
            try bytes.withUnsafeBytes { all in
                for start in stride(from: 0, to: all.count, by: max(1, pieceSize)) {
                    let end = min(all.count, start + max(1, pieceSize))
                    try body(UnsafeRawBufferPointer(rebasing: all[start..<end]))
                }
            }
        }
    }

    /// A file, opened anew on each reading.
    public init(path: String) {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        self.init(name: name) { body in
            let descriptor = open(path, O_RDONLY | O_CLOEXEC)
            guard descriptor >= 0 else {
                throw errno == ENOENT || errno == ENOTDIR
                    ? CSVRefusal.notFound(file: name)
                    : CSVRefusal.unreadable(file: name, reason: SystemWords.reason(errno))
            }
            defer { close(descriptor) }
            try Self.read(descriptor, name: name, body)
        }
    }

    /// An open descriptor, such as 0 for standard input; it is read to its end, once, and not closed.
    public init(descriptor: Int32, name: String) {
        self.init(name: name) { body in try Self.read(descriptor, name: name, body) }
    }

    /// Calls `body` with every piece in order. Throws `CSVRefusal`, and what `body` throws.
    public func forEachPiece(_ body: (UnsafeRawBufferPointer) throws -> Void) throws {
        try read(body)
    }

    /// Bytes of a piece: whole pieces of one size make what is found in them the same on each reading.
    public static let pieceSize = 1 << 18

    private static func read(
        _ descriptor: Int32, name: String, _ body: (UnsafeRawBufferPointer) throws -> Void
    ) throws {
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: pieceSize, alignment: 16)
        defer { buffer.deallocate() }
        while true {
            let filled = try fill(buffer, from: descriptor, name: name)
            guard filled > 0 else { return }
            try body(UnsafeRawBufferPointer(rebasing: buffer[..<filled]))
        }
    }

    /// Reads until the buffer is full or the end is reached: pipes hand out small pieces.
    private static func fill(
        _ buffer: UnsafeMutableRawBufferPointer, from descriptor: Int32, name: String
    ) throws(CSVRefusal) -> Int {
        var filled = 0
        while filled < buffer.count {
            let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
            let count = systemRead(descriptor, rest)
            if count == 0 { break }
            if count > 0 {
                filled += count
            } else if errno == EISDIR {
                throw .isFolder(file: name)
            } else if errno != EINTR {
                throw .unreadable(file: name, reason: SystemWords.reason(errno))
            }
        }
        return filled
    }

}

private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
    read(descriptor, buffer.baseAddress, buffer.count)
}
