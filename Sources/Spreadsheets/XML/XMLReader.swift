/// Reads a part of an archive as XML, a piece at each call.
package final class XMLReader<Handler: XMLHandler> {
    private let stream: PartStream
    private var scanner: XMLScanner<Handler>
    /// Bytes not handled yet: `ready` of them are known to be sound text, `filled` are there.
    private var buffer: UnsafeMutableRawBufferPointer
    private var filled = 0
    private var ready = 0
    private var isFirst = true
    /// Whether the bytes, and whether what they say, came to an end.
    private var isEnded = false
    private var isOver = false
    /// Whether the handler was full before the bytes were through.
    private var isPaused = false
    private var wide: WideText?

    /// Bytes a piece has, and those a tag or comment may have before it is refused.
    private static var pieceSize: Int { 1 << 18 }
    private static var longestMarkup: Int { 1 << 20 }

    /// A reader of a part that tells `handler` what it finds.
    package init(_ stream: PartStream, _ handler: Handler) {
        self.stream = stream
        scanner = XMLScanner(handler, part: stream.name)
        buffer = .allocate(byteCount: Self.pieceSize, alignment: 16)
    }

    deinit { buffer.deallocate() }

    /// What was told.
    package var handler: Handler { scanner.handler }

    /// Takes something out of what was told.
    func take<Taken>(_ body: (inout Handler) -> Taken) -> Taken { body(&scanner.handler) }

    /// Reads a whole part.
    package static func read(
        _ stream: PartStream, _ handler: Handler
    ) throws(SpreadsheetFault) -> Handler {
        let reader = XMLReader(stream, handler)
        while try reader.advance() {}
        return reader.handler
    }

    /// Reads the next piece, or the rest of one at which the handler became full; false when the part
    /// was read to its end and was whole.
    package func advance() throws(SpreadsheetFault) -> Bool {
        guard !isOver else { return false }
        if !isPaused { try fill() }
        let bytes = UnsafeRawBufferPointer(rebasing: buffer[..<ready])
        let used = try scanner.scan(
            XMLBytes(
                start: bytes.baseAddress?.assumingMemoryBound(to: UInt8.self), count: bytes.count),
            isLast: isEnded)
        drop(used)
        isPaused = scanner.handler.isFull
        if isPaused { return true }
        if isEnded {
            try scanner.finish(rest: filled)
            isOver = true
            return false
        }
        if used == 0, filled >= buffer.count / 2 { try grow() }
        return true
    }

    /// How much of the part has been unpacked, from 0 to 1.
    package var progress: Double { stream.progress }

    // MARK: Bytes

    /// Takes the bytes that were handled off.
    private func drop(_ used: Int) {
        let rest = UnsafeRawBufferPointer(rebasing: buffer[used..<filled])
        if !rest.isEmpty, used > 0 {
            buffer.baseAddress?.copyMemory(
                from: rest.baseAddress.unsafelyUnwrapped, byteCount: rest.count)
        }
        filled -= used
        ready -= used
    }

    private func grow() throws(SpreadsheetFault) {
        guard buffer.count < Self.longestMarkup else {
            throw .malformedXML(part: stream.name, .markupTooLong)
        }
        let larger = UnsafeMutableRawBufferPointer.allocate(
            byteCount: buffer.count * 2, alignment: 16)
        larger.copyMemory(from: UnsafeRawBufferPointer(rebasing: buffer[..<filled]))
        buffer.deallocate()
        buffer = larger
    }

    private func fill() throws(SpreadsheetFault) {
        let count = wide == nil ? try fillDirectly() : try fillWide()
        if count == 0 {
            isEnded = true
            if let wide, !wide.isWhole { throw .malformedXML(part: stream.name, .characters) }
        }
        filled += count
        if isFirst {
            try detect()
            isFirst = false
        }
        let unchecked = UnsafeRawBufferPointer(rebasing: buffer[ready..<filled])
        ready += TextCheck.sound(unchecked)
        let rest = UnsafeRawBufferPointer(rebasing: buffer[ready..<filled])
        guard rest.isEmpty || (!isEnded && TextCheck.mayGrow(rest)) else {
            throw .malformedXML(part: stream.name, .characters)
        }
    }

    private func fillDirectly() throws(SpreadsheetFault) -> Int {
        try stream.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[filled...]))
    }

    private func fillWide() throws(SpreadsheetFault) -> Int {
        let room = max(2, (buffer.count - filled) / 3 - 4)
        let piece = try FileBytes.filled(room) { room throws(SpreadsheetFault) in
            try stream.read(into: room)
        }
        return try widen(piece[...])
    }

    /// Appends UTF-16 as UTF-8.
    private func widen(_ bytes: ArraySlice<UInt8>) throws(SpreadsheetFault) -> Int {
        var text: [UInt8] = []
        let isSound = bytes.withUnsafeBytes { wide?.decode($0, into: &text) ?? false }
        guard isSound, text.count <= buffer.count - filled else {
            throw .malformedXML(part: stream.name, .characters)
        }
        UnsafeMutableRawBufferPointer(rebasing: buffer[filled...]).copyBytes(from: text)
        // A single byte may wait for its other half; it must not look like the end.
        return text.isEmpty && !bytes.isEmpty ? try fillWide() : text.count
    }

    /// Finds UTF-16 by its mark or its first character, and takes marks off.
    private func detect() throws(SpreadsheetFault) {
        let head = Array(buffer[..<min(4, filled)])
        if head.starts(with: [0xEF, 0xBB, 0xBF]) {
            drop(first: 3)
        } else if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0x3C, 0]) {
            try startWide(isBigEndian: false, mark: head[0] == 0xFF ? 2 : 0)
        } else if head.starts(with: [0xFE, 0xFF]) || head.starts(with: [0, 0x3C]) {
            try startWide(isBigEndian: true, mark: head[0] == 0xFE ? 2 : 0)
        }
    }

    private func drop(first count: Int) {
        let rest = Array(buffer[count..<filled])
        buffer.copyBytes(from: rest)
        filled -= count
    }

    private func startWide(isBigEndian: Bool, mark: Int) throws(SpreadsheetFault) {
        wide = WideText(isBigEndian: isBigEndian)
        let raw = Array(buffer[mark..<filled])
        filled = 0
        // The text may be half again as long as it was.
        buffer.deallocate()
        buffer = .allocate(byteCount: Self.pieceSize * 2, alignment: 16)
        filled += try widen(raw[...])
    }
}
