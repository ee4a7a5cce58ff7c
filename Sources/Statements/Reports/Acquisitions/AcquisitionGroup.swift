import Acquisitions
import Languages
import Ledger

/// One row of an acquisitions statement: copies that have something in common.
struct AcquisitionGroup {
    var id: String
    var name: Phrase
    var holding: Holding

    enum Holding {
        /// Receipts the ledger records for the group.
        case recorded(
            BalanceCube.Content, matches: @Sendable (SourceCode, BranchCode?, ItemClass?) -> Bool)
        /// Copies a document states for the group without saying where else they stand.
        case margin(ReportedMargin)
        /// What the margins leave of the total.
        case rest
    }
}

/// By what an acquisitions statement divides the receipts.
enum AcquisitionDimension: CaseIterable {
    case source, language, kind, branch

    var statement: StatementName {
        switch self {
        case .source: .acquisitionsBySource
        case .language: .acquisitionsByLanguage
        case .kind: .acquisitionsByKind
        case .branch: .acquisitionsByBranch
        }
    }

    var title: Phrase {
        switch self {
        case .source: AcquisitionWords.bySource
        case .language: AcquisitionWords.byLanguage
        case .kind: AcquisitionWords.byKind
        case .branch: AcquisitionWords.byBranch
        }
    }

    var heading: Phrase {
        switch self {
        case .source: AcquisitionWords.source
        case .language: AcquisitionWords.language
        case .kind: AcquisitionWords.kind
        case .branch: AcquisitionWords.branch
        }
    }

    /// The code a class of receipts bears in this dimension; nil where its documents do not state it.
    func code(of receipt: ReceiptClass) -> String? {
        switch self {
        case .source: receipt.source.text
        case .language: receipt.language?.text
        case .kind: receipt.kind?.text
        case .branch: receipt.branch?.text
        }
    }

    /// The code of a reported margin in this dimension; nil where it is one of another.
    func code(of margin: ReportedMargin) -> String? {
        switch (self, margin.group) {
        case (.language, .language(let language)): language.text
        case (.kind, .kind(let kind)): kind.text
        case (.branch, .branch(let branch)): branch.text
        default: nil
        }
    }

    /// What a reader calls the group of this code.
    func name(of code: String, in chart: Ledger.Chart) -> Phrase {
        let known: Phrase? =
            switch self {
            case .source: chart.source(SourceCode(code))?.name
            case .language: AcquisitionWords.languages[code]
            case .kind: AcquisitionWords.kinds[code]
            case .branch: chart.branch(BranchCode(code))?.name
            }
        return known ?? Phrase(same: code)
    }

    /// Codes in the order a reader expects; others follow by name of the code.
    func order(in chart: Ledger.Chart) -> [String] {
        switch self {
        case .source: chart.sources.map(\.code.text)
        case .language: ["kk", "ru", "en"]
        case .kind: ["book", "brochure", "periodical", "audiovisual", "electronic"]
        case .branch: chart.branches.map(\.code.text)
        }
    }
}
