/// Writes rows as CSV (RFC 4180): quotes where a field needs them, rows ended by CR LF. What is written
/// reads back as the same fields.
public struct CSVWriter: Sendable {
    public let separator: Separator

    public init(separator: Separator = .comma) { self.separator = separator }

    /// One row as UTF-8 bytes, its line end included.
    public func row(_ fields: [String]) -> [UInt8] {
        var bytes: [UInt8] = []
        for (index, field) in fields.enumerated() {
            if index > 0 { bytes.append(separator.rawValue) }
            append(field.utf8, to: &bytes)
        }
        // A single empty field would be an empty line, which readers pass over.
        if fields.count == 1 && bytes.isEmpty { bytes = [0x22, 0x22] }
        return bytes + [0x0D, 0x0A]
    }

    private func append(_ field: String.UTF8View, to bytes: inout [UInt8]) {
        let isSpecial: (UInt8) -> Bool = {
            $0 == separator.rawValue || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D
        }
        guard field.contains(where: isSpecial) else { return bytes.append(contentsOf: field) }
        bytes.append(0x22)
        for byte in field {
            if byte == 0x22 { bytes.append(0x22) }
            bytes.append(byte)
        }
        bytes.append(0x22)
    }
}
