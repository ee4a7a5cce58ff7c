import ArgumentParser
import Foundation
import Languages

/// How the command ends, so that scripts can tell the cases apart. The numbers from 64 are those of
/// sysexits.h.
enum ExitStatus: Int32 {
    /// All is done.
    case done = 0
    /// It could not be done; the message says why.
    case failed = 1
    /// It was done, and there is something to look at: rows refused, controls not zero, a chain that
    /// does not hold.
    case findings = 2
    /// The command is written wrongly: an option is missing or does not fit.
    case usage = 64
    /// The input is wrong: a row, a date, an unknown line.
    case badData = 65
    /// A file that should be read is not there.
    case noInput = 66
    /// A file cannot be written: no folder, no right, no room.
    case cannotCreate = 73
    /// Another program holds the ledger; trying again may succeed.
    case tryAgain = 75
}

/// Something for the person at the command, with the way it ends.
struct Stop: Error, Explained {
    var explanation: Phrase
    var status: ExitStatus

    init(_ status: ExitStatus, _ explanation: Phrase) {
        self.explanation = explanation
        self.status = status
    }
}

/// Runs a command's work; an error becomes a sentence in the user's language on standard error and an
/// exit status, never a dump of Swift values.
func reporting(in language: Language, _ work: () throws -> Void) throws {
    do {
        try work()
    } catch let code as ExitCode {
        throw code
    } catch {
        let (message, status) = describe(error, in: language)
        tell("esep: " + message)
        throw ExitCode(status.rawValue)
    }
}
