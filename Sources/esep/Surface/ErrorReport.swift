import Acquisitions
import Cases
import Illustration
import Importing
import Languages
import Ledger
import Memo
import Money
import Storage
import Workbook

/// The sentence for an error and the status the command ends with.
func describe(_ error: any Error, in language: Language) -> (message: String, status: ExitStatus) {
    let sentence = (error as? any Explained)?.explanation[language]
    switch error {
    case let stop as Stop:
        return (stop.explanation[language], stop.status)
    case let fault as StorageError:
        return (fault.explanation[language], status(of: fault))
    case is DataFaults, is LedgerError, is CaseFileError, is MoneyError, is CSVRefusal,
        is SamplePlanError, is AcquisitionRefusals, is AcquisitionRefusal:
        return (sentence ?? "\(error)", .badData)
    case is WorkbookError, is MemoError, is OutputError:
        return (sentence ?? "\(error)", .cannotCreate)
    default:
        return (sentence ?? "\(error)", .failed)
    }
}

private func status(of fault: StorageError) -> ExitStatus {
    switch fault {
    case .noSuchFile: .noInput
    case .fileExists, .missingFolder, .readOnly, .notPermitted, .diskFull: .cannotCreate
    case .locked: .tryAgain
    case .codesInUse, .currencyInUse, .recordDiffers, .figureWithoutDocument, .textWithNull,
        .keptByAcquisitions:
        .badData
    case .notALedger: .badData
    case .newerSchema, .olderSchema, .damaged, .balancesChanged, .notDurable,
        .cryptographyUnavailable,
        .diskError, .notIntact, .failed:
        .failed
    }
}
