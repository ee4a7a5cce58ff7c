/// Finds out what a file is, by what is in it.
enum FileKind {
    /// Opens a file of a kind that is read; any other is refused by its name.
    static func open(
        _ file: FileBytes, limits: SpreadsheetLimits
    ) throws(SpreadsheetFault) -> any SpreadsheetBook {
        let head = try file.block(at: 0, min(file.count, 4_096))
        guard !head.isEmpty else { throw .otherKind(.empty) }
        guard head.starts(with: [0x50, 0x4B]) else { throw try foreign(head, in: file) }
        let archive = try ZipArchive(file, limits: limits)
        if let workbook = try OpenXMLBook(archive) { return workbook }
        if let document = try OpenDocumentBook(archive) { return document }
        throw .otherKind(.otherArchive)
    }

    private static func foreign(
        _ head: [UInt8], in file: FileBytes
    ) throws(SpreadsheetFault) -> SpreadsheetFault {
        if head.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
            return try compound(head, in: file)
        }
        // Workbooks of Excel before 5.0 begin with a record of their own.
        if head.count > 4, head[0] == 9, [0, 2, 4].contains(head[1]), head[3] == 0 {
            return .otherKind(.oldExcel)
        }
        if head.starts(with: Array("%PDF".utf8)) { return .otherKind(.pdf) }
        return .otherKind(text(head))
    }

    /// The container of old Office files holds streams with names; a workbook encrypted today is put in
    /// one too. The names stand in a directory whose place the header gives.
    private static func compound(
        _ head: [UInt8], in file: FileBytes
    ) throws(SpreadsheetFault) -> SpreadsheetFault {
        let header = LittleEndian(head)
        guard let shift = header.two(30), (7...16).contains(shift), let first = header.four(48),
            first < file.count >> shift
        else { return .otherKind(.oldOffice) }
        let start = (first + 1) << shift
        let length = min(1 << 14, max(0, file.count - start))
        let directory = try file.block(at: start, length)
        func names(_ name: String) -> Bool {
            let wide = (name + "\0").utf8.flatMap { (byte: UInt8) -> [UInt8] in [byte, 0] }
            return stride(from: 0, to: max(0, directory.count - wide.count), by: 128)
                .contains { directory[$0..<$0 + wide.count].elementsEqual(wide) }
        }
        if names("EncryptedPackage") || names("EncryptionInfo") { return .encrypted }
        return .otherKind(names("Workbook") || names("Book") ? .oldExcel : .oldOffice)
    }

    private static func text(_ head: [UInt8]) -> ForeignKind {
        // UTF-16 as well as UTF-8: what matters here is ASCII.
        let ascii = head.filter { $0 != 0 && $0 < 0x80 }
        let text = String(decoding: ascii, as: UTF8.self).lowercased()
        if text.contains("schemas-microsoft-com:office:spreadsheet"), text.contains("<workbook") {
            return .excelXML
        }
        if text.contains("opendocument"), text.contains("<office:document") {
            return .flatOpenDocument
        }
        if ["<!doctype html", "<html", "<table"].contains(where: text.contains) { return .webPage }
        if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) {
            return .plainText
        }
        let controls = head.contains { $0 < 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
        return controls ? .unknown : .plainText
    }
}
