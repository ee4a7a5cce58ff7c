public import Ledger

/// Why a ledger cannot be opened, read or written. After each of them the ledger is as it was.
public enum StorageError: Error, Sendable, Hashable {
    /// The file is something else than a ledger of Esep.
    case notALedger(path: String)
    /// The ledger was written by a newer Esep than this one.
    case newerSchema(path: String, version: Int, supported: Int)
    /// The ledger is of an older version and cannot be brought forward, being open for reading only.
    case olderSchema(path: String, version: Int, supported: Int)
    /// Another program is writing and did not finish in time.
    case locked(path: String)
    /// The file, its folder or the way it was opened does not allow writing.
    case readOnly(path: String)
    /// The system refuses this user the file.
    case notPermitted(path: String)
    case missingFolder(path: String)
    case noSuchFile(path: String)
    case fileExists(path: String)
    case diskFull(path: String)
    /// The file's pages are damaged; `detail` is what the database says of it.
    case damaged(path: String, detail: String)
    /// The kept balances are not those the ledger wrote: no total is read off them and nothing is
    /// recorded on top of them.
    case balancesChanged(path: String)
    /// Commits could not be made durable, so nothing is written.
    case notDurable(path: String)
    /// The system's libcrypto offers no SHA-256.
    case cryptographyUnavailable
    /// The disk reports an error; `detail` is what the database or the system says of it.
    case diskError(path: String, detail: String)
    /// A copy that was just made does not verify.
    case notIntact(path: String, Verification.Outcome)
    /// Anything else the system or the database reports.
    case failed(path: String, detail: String)

    /// A new chart leaves out codes that entries use.
    case codesInUse([String])
    /// A new chart has another currency than the amounts already recorded.
    case currencyInUse(recorded: String, proposed: String)
    /// A record is known under this code with other content.
    case recordDiffers(RecordKind, code: String)
    /// A reported figure names a document that is not recorded.
    case figureWithoutDocument(figure: String, document: DocumentCode)
    /// An entry or commitment belongs to a paper of acquisitions and is changed by papers only.
    case keptByAcquisitions(code: String)
    /// A text holds the character U+0000, which cannot be kept.
    case textWithNull(String)

    /// A word for scripts and logs, the same in every language and version.
    public var code: String {
        switch self {
        case .notALedger: "not-a-ledger"
        case .newerSchema: "newer-schema"
        case .olderSchema: "older-schema"
        case .locked: "locked"
        case .readOnly: "read-only"
        case .notPermitted: "not-permitted"
        case .missingFolder: "missing-folder"
        case .noSuchFile: "no-such-file"
        case .fileExists: "file-exists"
        case .diskFull: "disk-full"
        case .damaged: "damaged"
        case .balancesChanged: "balances-changed"
        case .notDurable: "not-durable"
        case .cryptographyUnavailable: "cryptography-unavailable"
        case .diskError: "disk-error"
        case .notIntact: "not-intact"
        case .failed: "failed"
        case .codesInUse: "codes-in-use"
        case .currencyInUse: "currency-in-use"
        case .recordDiffers: "record-differs"
        case .figureWithoutDocument: "figure-without-document"
        case .keptByAcquisitions: "kept-by-acquisitions"
        case .textWithNull: "text-with-null"
        }
    }
}
