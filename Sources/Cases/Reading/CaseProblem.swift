public import Languages

/// Why a file of worked cases cannot be read: every case of the file that is at fault, with its line.
public struct CaseFileError: Error, Sendable, Hashable {
    public var file: String
    public var problems: [CaseProblem]
}

/// What is wrong at one line of a file of worked cases.
public struct CaseProblem: Error, Sendable, Hashable {
    public enum Fault: Sendable, Hashable {
        /// The text is not YAML; the reader's own words.
        case notReadable(String)
        case noCases
        case notAMapping
        case notAList
        case notAText
        case missing(String)
        case unknownWord(String, allowed: [String])
        case noVerb(allowed: [String])
        case severalVerbs([String])
        case notAnAmount(String, example: String)
        case notACount(String)
        case notADate(String)
        case notAShare(String)
        case notAYear(String)
        case notAMonth(String)
        case unknownCurrency(String)
        case unknownBudget(String, known: [String])
        case unknownStep(String)
        case repeated(String)
        /// One source is called both money and in kind.
        case twoNatures(String)
        /// A word that the form keeps for itself is used as a name.
        case reserved(String)
    }

    public var line: Int
    public var fault: Fault
}

extension CaseFileError: Explained {
    public var explanation: Phrase {
        let lines = problems.map { problem in
            Phrase(
                kk: "{file}, {line}-жол: {fault}", ru: "{file}, строка {line}: {fault}",
                en: "{file}, line {line}: {fault}"
            ).filled([
                "file": Phrase(same: file), "line": Phrase(same: "\(problem.line)"),
                "fault": problem.fault.explanation,
            ])
        }
        return Phrase(
            kk: lines.map(\.kk).joined(separator: "\n"),
            ru: lines.map(\.ru).joined(separator: "\n"),
            en: lines.map(\.en).joined(separator: "\n"))
    }
}
