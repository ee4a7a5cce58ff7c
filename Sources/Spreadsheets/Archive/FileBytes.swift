#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The bytes of a file, read where they are wanted: in memory, or on the disk without mapping it, so
/// that a file cut short while it is read is an error and not a crash.
package struct FileBytes: Sendable {
    private enum Store: Sendable {
        case memory([UInt8])
        case file(OpenFile)
    }

    private let store: Store
    /// How many bytes there are.
    package let count: Int

    /// Bytes in memory.
    package init(_ bytes: [UInt8]) {
        store = .memory(bytes)
        count = bytes.count
    }

    /// The file at a path, which stays open as long as these bytes live.
    package init(path: String) throws(SpreadsheetFault) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else {
            throw errno == ENOENT || errno == ENOTDIR ? .notFound : .unreadable(Self.reason())
        }
        let file = OpenFile(descriptor: descriptor)
        var record = stat()
        guard fstat(descriptor, &record) == 0 else { throw .unreadable(Self.reason()) }
        guard record.st_mode & S_IFMT != S_IFDIR else { throw .isFolder }
        guard record.st_mode & S_IFMT == S_IFREG else { throw .notAFile }
        store = .file(file)
        count = Int(record.st_size)
    }

    /// Reads into all of `room` from `position`; fails where the file ends before.
    func read(
        _ room: UnsafeMutableRawBufferPointer, at position: Int
    ) throws(SpreadsheetFault) {
        guard position >= 0, position <= count, room.count <= count - position else {
            throw .archive(.cutShort)
        }
        switch store {
        case .memory(let bytes):
            bytes.withUnsafeBytes {
                room.copyMemory(
                    from: UnsafeRawBufferPointer(rebasing: $0[position..<position + room.count]))
            }
        case .file(let file):
            var filled = 0
            while filled < room.count {
                let rest = UnsafeMutableRawBufferPointer(rebasing: room[filled...])
                let read = pread(
                    file.descriptor, rest.baseAddress, rest.count, off_t(position + filled))
                guard read != 0 else { throw .archive(.cutShort) }
                if read > 0 {
                    filled += read
                } else if errno != EINTR {
                    throw .unreadable(Self.reason())
                }
            }
        }
    }

    /// A block of bytes.
    func block(at position: Int, _ length: Int) throws(SpreadsheetFault) -> [UInt8] {
        guard position >= 0, length >= 0, position <= count, length <= count - position else {
            throw .archive(.cutShort)
        }
        return try Self.filled(length) { room throws(SpreadsheetFault) in
            try read(room, at: position)
            return length
        }
    }

    /// As many bytes as `fill` says it put into room for `length` of them.
    static func filled(
        _ length: Int,
        _ fill: (UnsafeMutableRawBufferPointer) throws(SpreadsheetFault) -> Int
    ) throws(SpreadsheetFault) -> [UInt8] {
        let room = UnsafeMutableRawBufferPointer.allocate(byteCount: length, alignment: 16)
        defer { room.deallocate() }
        return Array(room[..<(try fill(room))])
    }

    private static func reason() -> String { String(cString: strerror(errno)) }
}

/// A descriptor that is closed when nobody holds it any more.
private final class OpenFile: Sendable {
    let descriptor: Int32

    init(descriptor: Int32) { self.descriptor = descriptor }

    deinit { close(descriptor) }
}
