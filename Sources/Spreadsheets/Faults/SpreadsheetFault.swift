/// What is wrong with a spreadsheet file.
public enum SpreadsheetFault: Error, Hashable, Sendable {
    /// There is no file at the path.
    case notFound
    /// The path is a folder.
    case isFolder
    /// The path is a device or a pipe.
    case notAFile
    /// The operating system refused; the text is its own word.
    case unreadable(String)
    /// The file is of a kind that is not read.
    case otherKind(ForeignKind)
    /// The file is encrypted with a password.
    case encrypted
    /// A part of the archive is encrypted with a password.
    case encryptedPart(String)
    /// The archive is broken, or not made as archives are.
    case archive(ArchiveFault)
    /// The file holds more than is read.
    case beyond(LimitedThing, Int)
    /// A part is not well-formed XML.
    case malformedXML(part: String, XMLFault)
    /// A part declares a document type, by which entities could be smuggled in.
    case documentType(part: String)
    /// A part names an encoding that is neither UTF-8 nor UTF-16.
    case encoding(part: String, String)
    /// A part that another one refers to is missing.
    case missingPart(String)
    /// A part does not begin with the element it should.
    case otherRoot(part: String, expected: String)
    /// The workbook lists no sheets.
    case noSheets
    /// The sheet's content lies in another file, which is never opened.
    case externalSheet(String)
    /// The sheet holds no cells: a chart, a dialog, old macros.
    case noCells(sheet: String)
    /// No sheet has this name; the file has those listed.
    case noSuchSheet(String, sheets: [String])
    /// A cell or row whose address is none; `address` is as the file writes it.
    case address(sheet: String, address: String)
    /// Rows that do not ascend.
    case rowOrder(sheet: String, row: Int)
    /// A cell that is there twice.
    case repeatedCell(sheet: String, cell: String)
    /// A cell refers to a shared text that the file does not have.
    case missingText(sheet: String, cell: String, index: String)
    /// A cell whose value is none of its type; both are as the file writes them.
    case value(sheet: String, cell: String, type: String, value: String)
}

/// What is wrong with an archive.
public enum ArchiveFault: Hashable, Sendable {
    /// The file ends before a part it lists.
    case cutShort
    /// There is no directory at the end.
    case noDirectory
    /// The directory is not one.
    case directory
    /// The archive is one of several files.
    case severalVolumes
    /// A name that climbs out of the archive or holds control characters.
    case partName(String)
    /// Two parts of one name.
    case repeatedPart(String)
    /// A part that shares bytes with another.
    case overlap(String)
    /// The directory and the part's own header say different things.
    case disagreement(String)
    /// A way of packing that is not known.
    case packing(String, method: Int)
    /// Packed bytes that are damaged.
    case damaged(String)
    /// A part that is longer or shorter than the directory says.
    case size(String)
    /// A part whose checksum is not the one recorded.
    case checksum(String)
}

/// What is wrong with the XML of a part.
public enum XMLFault: Error, Hashable, Sendable {
    /// Bytes that are not text, or characters XML has no place for.
    case characters
    /// A tag that is none.
    case tag
    /// An attribute that is none.
    case attribute
    case repeatedAttribute(String)
    /// More attributes than any element has.
    case attributeCount
    /// A reference to a character that is none.
    case reference
    /// An element is closed that is not the one opened last.
    case unbalanced
    /// Elements inside one another deeper than in any document.
    case depth
    /// A tag or comment longer than in any document.
    case markupTooLong
    case textOutsideRoot
    case secondRoot
    /// A declaration that is not at the beginning.
    case lateDeclaration
    /// A prefix no attribute declares.
    case prefix(String)
    case endInsideMarkup
    case endInsideElement
}

/// What a limit is set to.
public enum LimitedThing: Hashable, Sendable {
    case fileBytes
    case parts
    case partBytes(String)
    case totalBytes
    /// How many times larger than packed a part is.
    case ratio(String)
    case sheets
    case rows(sheet: String)
    case columns(sheet: String)
    /// The text of a cell; the place is a cell, or a part where texts are shared.
    case textBytes(place: String)
    case sharedTextBytes
    case sharedTexts
    case repeatedCells(sheet: String)
    case mergedAreas(sheet: String)
    case styles
}

/// Kinds of files people take for spreadsheets, that are not read.
public enum ForeignKind: Hashable, Sendable {
    case empty
    /// Excel 97–2003 and older, `.xls`.
    case oldExcel
    /// Another file of the same old container: a document, a message, a template.
    case oldOffice
    /// Excel's binary workbook, `.xlsb`.
    case binaryExcel
    /// A page of HTML named as a spreadsheet, as accounting programs like to save.
    case webPage
    /// XML of Excel 2003.
    case excelXML
    /// OpenDocument in one piece of XML, `.fods`.
    case flatOpenDocument
    case pdf
    /// A document of text or slides, or another archive.
    case otherArchive
    /// A table as plain text.
    case plainText
    /// None of these.
    case unknown
}
