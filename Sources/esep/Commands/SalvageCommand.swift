import Acquisitions
import ArgumentParser
import Foundation
import Importing
import Languages
import Ledger
import Money
import Storage

/// `esep salvage`: all that can still be read of a ledger, as files that people and `esep import` read.
struct SalvageCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "salvage", abstract: RescueWording.salvage[Session.language],
            discussion: RescueWording.salvageExample[Session.language])
    }

    @Argument(help: HelpWording.ledger.help) var ledger: String
    @Option(name: .shortAndLong, help: RescueWording.salvageFolder.help) var output: String
    @OptionGroup var common: CommonOptions

    func run() throws {
        let language = common.language
        try reporting(in: language) {
            let folder = try newFolder()
            var leftOut: [EntryNumber] = []
            var salvage: Salvage?
            try Output.to(folder + "/entries.csv") { write in
                var rows: EntryRowsCSV?
                salvage = try SQLiteLedgerStore.salvage(ledger, workingIn: folder) { records in
                    let written = EntryRowsCSV(
                        currency: records.chart?.organisation.currency ?? .kzt,
                        documents: records.documents, language: language)
                    try write(String(decoding: written.header, as: UTF8.self))
                    rows = written
                } _: { entry in
                    let bytes = rows?.bytes(of: entry) ?? []
                    try write(String(decoding: bytes, as: UTF8.self))
                }
                leftOut = rows?.leftOut ?? []
            }
            guard let salvage else { return }
            try Output.to(folder + "/documents.csv") { try $0(SalvagedTables.documents(salvage)) }
            try Output.to(folder + "/figures.csv") { try $0(SalvagedTables.figures(salvage)) }
            if !salvage.acquisitions.isEmpty {
                try Output.to(folder + "/acquisitions.json") {
                    try $0(SalvagedTables.acquisitions(salvage))
                }
            }
            let report = RescueWording.report(salvage, leftOut: leftOut, of: ledger)
                .map { $0[language] + "\n" }.joined()
            try Output.to(folder + "/report.txt") { try $0(report) }
            try Output.to(nil) { try $0(report) }
            guard salvage.isWhole, leftOut.isEmpty else {
                throw ExitCode(ExitStatus.findings.rawValue)
            }
        }
    }

    /// The folder, made now; one that holds something already is left alone.
    private func newFolder() throws -> String {
        let files = FileManager.default
        if let names = try? files.contentsOfDirectory(atPath: output), !names.isEmpty {
            throw Stop(.cannotCreate, RescueWording.folderInUse(output))
        }
        guard mkdir(output, 0o755) == 0 || errno == EEXIST else {
            throw OutputError(path: output, code: errno)
        }
        return output
    }
}

/// The records of a salvaged ledger as tables, with the columns that data folders have.
private enum SalvagedTables {
    static func documents(_ salvage: Salvage) -> String {
        table(
            [
                "code", "kind", "number", "date", "title_kk", "title_ru", "title_en", "file",
                "sha256",
            ],
            salvage.documents.map {
                [
                    $0.code.text, $0.kind.rawValue, $0.number ?? "", $0.date?.iso ?? "",
                    $0.title.kk, $0.title.ru, $0.title.en, $0.file ?? "", $0.sha256 ?? "",
                ]
            })
    }

    static func figures(_ salvage: Salvage) -> String {
        table(
            [
                "code", "document", "quote", "value", "unit", "period", "measure", "qualifier",
                "remark_kk", "remark_ru", "remark_en",
            ],
            salvage.figures.map {
                [
                    $0.code, $0.document.text, $0.quote, $0.value.map(plain) ?? "", $0.unit,
                    $0.period, $0.measure, $0.qualifier.rawValue, $0.remark?.kk ?? "",
                    $0.remark?.ru ?? "", $0.remark?.en ?? "",
                ]
            })
    }

    /// The papers of acquisitions, one record in each line of an array.
    static func acquisitions(_ salvage: Salvage) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let lines = try salvage.acquisitions.map {
            String(decoding: try encoder.encode($0), as: UTF8.self)
        }
        return "[\n" + lines.joined(separator: ",\n") + "\n]\n"
    }

    /// A figure in plain digits, without decimals that say nothing.
    private static func plain(_ value: FigureValue) -> String {
        let magnitude = value.tenThousandths.magnitude
        let sign = value.tenThousandths < 0 ? "-" : ""
        let decimals = String(String(magnitude % 10_000 + 10_000).dropFirst())
        let kept = decimals.replacing(/0+$/, with: "")
        return sign + "\(magnitude / 10_000)" + (kept.isEmpty ? "" : "." + kept)
    }

    private static func table(_ header: [String], _ rows: [[String]]) -> String {
        let writer = CSVWriter()
        return String(decoding: ([header] + rows).flatMap(writer.row), as: UTF8.self)
    }
}
