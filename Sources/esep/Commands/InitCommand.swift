import ArgumentParser
import Foundation
import Importing
import Languages
import Ledger
import Storage

/// `esep init`: a new ledger, from a data folder or with the reference chart and nothing recorded yet.
struct InitCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "init", abstract: HelpWording.initialise[Session.language],
            discussion: HelpWording.initialiseExample[Session.language])
    }

    @Argument(help: HelpWording.ledger.help) var ledger: String
    @Option(help: HelpWording.from.help) var from: String?
    @Option(help: HelpWording.organisation.help) var organisation: String?
    @Option(help: HelpWording.organisationName.help) var name: String?
    @Option(help: HelpWording.limits.help) var limits: Strictness = .warn
    @OptionGroup var recorder: RecorderOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
        let language = common.language
        try reporting(in: language) {
            let source = try self.source()
            let store = try SQLiteLedgerStore.create(at: ledger, chart: source.chart) { session in
                try session.record(documents: source.documents)
                try session.record(figures: source.figures, checks: source.checks)
                try session.post(recorder.batch(source.drafts))
            }
            let head = try store.head()
            tell(
                SurfaceWording.started(
                    path: ledger, entries: Int(head.count), figures: source.figures.count,
                    head: head)[language])
        }
    }

    /// What the ledger starts with.
    private func source() throws -> LedgerContents {
        let reference = try ReferenceData.load(Installation.reference())
        if let from {
            guard organisation == nil, name == nil else {
                throw Stop(.usage, SurfaceWording.organisationOrFolder)
            }
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: from, isDirectory: &isFolder),
                isFolder.boolValue
            else { throw Stop(.noInput, SurfaceWording.noSuchFolder(from)) }
            let source = try DataFolder.load(from, reference: reference)
            return LedgerContents(
                chart: source.chart, documents: source.documents, figures: source.figures,
                checks: source.checks, drafts: source.drafts)
        }
        guard let organisation, let name else {
            throw Stop(.usage, SurfaceWording.organisationOrFolder)
        }
        guard Self.isCode(organisation) else {
            throw Stop(.usage, SurfaceWording.codeOfLatinLetters(organisation))
        }
        guard name.contains(where: { !$0.isWhitespace }), !name.contains(where: \.isNewline) else {
            throw Stop(.usage, SurfaceWording.nameOnOneLine)
        }
        return LedgerContents(
            chart: Chart(
                organisation: Organisation(
                    code: OrganisationCode(organisation), name: Phrase(same: name)),
                lines: reference.lines, sources: reference.sources,
                programmes: reference.programmes, limits: Self.limits(limits)))
    }

    /// A code of Latin letters, digits and hyphens.
    private static func isCode(_ text: String) -> Bool {
        !text.isEmpty
            && text.utf8.allSatisfy {
                (0x61...0x7A).contains($0) || (0x41...0x5A).contains($0)
                    || (0x30...0x39).contains($0) || $0 == 0x2D
            }
    }

    /// What a ledger kept from day to day does when use passes its funding.
    enum Strictness: String, ExpressibleByArgument, CaseIterable {
        case stop, warn, off
    }

    /// The three limits every budget has, at all of its funding.
    private static func limits(_ strictness: Strictness) -> [Limit] {
        let action: Limit.Action
        switch strictness {
        case .stop: action = .stop
        case .warn: action = .warn
        case .off: return []
        }
        return [Limit(.commitments, action), Limit(.spending, action), Limit(.funding, action)]
    }
}

/// What a new ledger starts with.
private struct LedgerContents {
    var chart: Chart
    var documents: [Document] = []
    var figures: [ReportedFigure] = []
    var checks: [CrossCheck] = []
    var drafts: [EntryDraft] = []
}
