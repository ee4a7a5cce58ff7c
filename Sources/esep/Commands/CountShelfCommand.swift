import Acquisitions
import ArgumentParser
import Foundation
import Importing
import Languages
import Ledger
import Storage

/// `esep acquisitions count`: inventory numbers seen on the shelves against the book. It changes no
/// stock; with a number the count is recorded as a check, for acts to refer to.
struct CountShelfCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "count", abstract: AcquisitionsWording.count[Session.language],
            discussion: AcquisitionsWording.countExample[Session.language])
    }

    @Argument(help: HelpWording.ledger.help) var ledger: String
    @Argument(help: AcquisitionsWording.countFile.help) var file: String
    @Option(help: PostWording.branch.help) var branch: String?
    @Option(help: AcquisitionsWording.series.help) var series: String = SeriesCode.main.text
    @Option(help: AcquisitionsWording.checkNumber.help) var number: String?
    @Option(help: PostWording.date.help) var date: CalendarDate?
    @OptionGroup var recorder: RecorderOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
        let language = common.language
        try reporting(in: language) {
            guard (number == nil) == (date == nil) else {
                throw Stop(.usage, AcquisitionsWording.numberAndDate)
            }
            let check = StockCheck(
                branch: branch.map { BranchCode($0) },
                numbers: try CountedNumbers.read(file, series: SeriesCode(series)))
            let book = try LedgerFile.reading(ledger).acquisitionBook()
            let differences = book.differences(of: check)
            for line in AcquisitionsWording.lines(of: differences) {
                try Output.line(line[language])
            }
            if let number, let date {
                try Paperwork.hand(
                    .stockChecked(check), number: number, on: date, to: ledger, isPreview: false,
                    recorder, in: language)
            }
            guard differences.isNone else { throw ExitCode(ExitStatus.findings.rawValue) }
        }
    }
}

/// A file of counted inventory numbers: one or a range in the first column of each row; a first row
/// that is no number is a heading.
enum CountedNumbers {
    static func read(_ path: String, series: SeriesCode) throws -> [NumberedCopies] {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw Stop(.noInput, SurfaceWording.noSuchFile(path))
        }
        var records: [CSVRecord] = []
        var parser = CSVParser()
        let text = String(decoding: data, as: UTF8.self)
        parser.feed(Array(text.utf8)) { records.append($0) }
        parser.finish { records.append($0) }
        let name = URL(filePath: path).lastPathComponent
        var faults: [DataFault] = []
        var numbers: [NumberedCopies] = []
        for (place, record) in records.enumerated() where !record.isBlank {
            let cell = record.fields.first ?? ""
            if let read = NumberedCopies(cell.trimmingCharacters(in: .whitespaces), in: series) {
                numbers.append(read)
            } else if place > 0 {
                faults.append(
                    DataFault(
                        file: name, line: record.line, place: "1", value: cell,
                        problem: .notNumbers))
            }
        }
        guard faults.isEmpty else { throw DataFaults(faults) }
        return numbers
    }
}
