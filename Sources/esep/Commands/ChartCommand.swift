import ArgumentParser
import Foundation
import Importing
import Languages
import Ledger
import Storage

/// `esep chart`: the lines, sources, programmes, branches and limits of a ledger, to read and to
/// change.
struct ChartCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "chart", abstract: ChartWording.chart[Session.language],
            discussion: ChartWording.chartExample[Session.language])
    }

    @Argument(help: HelpWording.ledger.help) var ledger: String
    @Option(help: ChartWording.from.help) var from: String?
    @Flag(help: ChartWording.preview.help) var preview = false
    @Option(name: .shortAndLong, help: HelpWording.output.help) var output: String?
    @OptionGroup var common: CommonOptions

    func run() throws {
        try reporting(in: common.language) {
            guard let from else {
                guard !preview else { throw Stop(.usage, ChartWording.previewOfNothing) }
                return try show()
            }
            guard output == nil else { throw Stop(.usage, ChartWording.readOrWrite) }
            try record(from)
        }
    }

    private func show() throws {
        let chart = try LedgerFile.reading(ledger).chart()
        try Output.to(output, inputs: [ledger]) { try $0(ChartText.text(of: chart)) }
    }

    private func record(_ file: String) throws {
        guard let data = FileManager.default.contents(atPath: file) else {
            throw Stop(.noInput, SurfaceWording.noSuchFile(file))
        }
        let name = URL(filePath: file).lastPathComponent
        guard let text = String(validating: data, as: UTF8.self) else {
            throw DataFaults([DataFault(file: name, problem: .notUTF8)])
        }
        let store = try LedgerFile.recording(ledger)
        let old = try store.chart()
        let new = try ChartFile.read(
            text, file: name, over: old, reference: ReferenceData.load(Installation.reference()))
        // Rehearsed as well: a code that entries use is refused before anything is said to be right.
        try store.together(preview ? .rehearsal : .recording) { try $0.record(chart: new) }
        let change = ChartChange(from: old, to: new)
        for line in ChartWording.lines(of: change) { try Output.line(line[common.language]) }
        try Output.line(
            ChartWording.outcome(of: change, isPreview: preview)[common.language])
    }
}
