public import Languages

/// Why a spreadsheet file, or one of its sheets, was not read. What was read before stays unused:
/// callers take a sheet whole or not at all.
public struct SpreadsheetError: Error, Hashable, Sendable, Explained {
    /// The name of the file, without its folder.
    public var file: String
    /// What is wrong.
    public var fault: SpreadsheetFault

    /// A fault of a file.
    public init(file: String, fault: SpreadsheetFault) {
        self.file = file
        self.fault = fault
    }

    public var explanation: Phrase {
        Phrase { language in "\(file): \(fault.explanation[language])" }
    }
}
