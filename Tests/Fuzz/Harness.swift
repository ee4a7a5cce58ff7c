import Cases
import Foundation
import Importing
import Languages
import Ledger
import Money

/// What is done with the bytes, by reader; each ends the run where its property does not hold.
enum Harness {
    static let chosen: @Sendable ([UInt8]) -> Void = {
        switch ProcessInfo.processInfo.environment["FUZZ"] {
        case "csv": csv
        case "entries": entries
        case "money": money
        case "date": date
        case "folder": folder
        case "cases": cases
        default: { _ in fatalError("FUZZ is csv, entries, money, date, folder or cases") }
        }
    }()

    /// A table is the same in pieces of any size, and what is written reads back as it was.
    @Sendable static func csv(_ bytes: [UInt8]) {
        guard let first = bytes.first else { return }
        let text = Array(bytes.dropFirst())
        // Among control characters a few bytes look like UTF-16, which is refused.
        guard !text.contains(4) else { return }
        // Without being told, the encoding is found by whole pieces of a file: told, by nothing.
        let told = CSVReader.Options(encoding: .utf8)
        let one = try? CSVTable(ByteSource(text, name: "a.csv"), options: told)
        let many = try? CSVTable(
            ByteSource(text, name: "a.csv", pieceSize: Int(first % 7) + 1), options: told)
        precondition(one?.rows == many?.rows && one?.header == many?.header, "pieces")
        guard let whole = try? CSVTable(ByteSource(text, name: "a.csv")) else { return }
        guard whole.findings.isEmpty, whole.header.first?.unicodeScalars.first != "\u{FEFF}" else {
            return
        }
        for separator in Separator.allCases {
            let writer = CSVWriter(separator: separator)
            let rows = whole.rows.map { row in (0..<row.count).map { row[$0] } }
            let written = ([whole.header] + rows).flatMap(writer.row)
            let again = try? CSVTable(
                ByteSource(written, name: "a.csv"),
                options: CSVReader.Options(encoding: .utf8, separator: separator))
            precondition(again?.header == whole.header, "header")
            let read = again?.rows.map { row in (0..<row.count).map { row[$0] } }
            precondition(read == rows, "rows")
        }
    }

    /// A file of entries is read the same twice, whatever it holds.
    @Sendable static func entries(_ bytes: [UInt8]) {
        let file = EntryCSV(
            ByteSource(bytes, name: "a.csv"), chart: chart,
            documents: [Document(code: "D", kind: .memo, title: Phrase(same: "D"))])
        var drafts: [EntryDraft] = []
        guard let first = try? file.read(onChunk: { drafts += $0.drafts }) else { return }
        precondition(first.drafts == drafts.count, "drafts")
        let second = try? file.check()
        precondition(second?.findings == first.findings, "findings")
    }

    /// An amount that was read is written and read back as the same amount, in every language.
    @Sendable static func money(_ bytes: [UInt8]) {
        let text = String(decoding: bytes, as: UTF8.self)
        for language in Language.allCases {
            let reader = MoneyReader(language: language)
            _ = reader.mentions(in: text)
            guard let amount = try? reader.amount(text) else { continue }
            let written = AmountStyle(language: language).string(amount)
            precondition((try? reader.amount(written)) == amount, "\(amount): \(written)")
        }
        _ = try? MoneyReader(unit: .thousand).amount(text)
    }

    /// A date that was read is the same day written as YYYY-MM-DD.
    @Sendable static func date(_ bytes: [UInt8]) {
        let text = String(decoding: bytes, as: UTF8.self)
        guard let day = day(text) else { return }
        precondition(CalendarDate(iso: day.iso) == day, "iso")
        precondition(self.day(day.iso) == day, "again")
    }

    private static func day(_ text: String) -> CalendarDate? {
        let writer = CSVWriter(separator: .semicolon)
        let names = ["date", "kind", "document", "line", "source", "amount"]
        let file = EntryCSV(
            ByteSource(
                writer.row(names) + writer.row([text, "refund", "D", "books", "local", "1"]),
                name: "a.csv"), chart: chart,
            documents: [Document(code: "D", kind: .memo, title: Phrase(same: "D"))])
        var day: CalendarDate?
        _ = try? file.read { day = $0.drafts.first?.documentDate }
        return day
    }

    /// Four files of a data folder, separated by zero bytes, are read the same twice.
    @Sendable static func folder(_ bytes: [UInt8]) {
        let parts = bytes.split(separator: 0, omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self) }
        func part(_ index: Int) -> String? { parts.indices.contains(index) ? parts[index] : nil }
        let texts = DataFolder.Texts(
            ledger: part(0), figures: part(1), entries: part(2), checks: part(3))
        func read() -> [EntryDraft]? {
            do throws(DataFaults) {
                return try DataFolder.read(texts, reference: reference).drafts
            } catch {
                for language in Language.allCases { _ = error.explanation[language] }
                return nil
            }
        }
        precondition(read() == read(), "drafts")
    }

    /// Worked cases are read, and those that can be are run.
    @Sendable static func cases(_ bytes: [UInt8]) {
        do throws(CaseFileError) {
            let text = String(decoding: bytes, as: UTF8.self)
            for worked in try CaseFile.load(text: text, file: "a.yaml").cases {
                for difference in CaseRunner.run(worked).differences {
                    _ = difference.explanation.kk
                }
            }
        } catch {
            for language in Language.allCases { _ = error.explanation[language] }
        }
    }

    private static let reference: ReferenceData = {
        do throws(DataFaults) {
            return try ReferenceData.load("data/reference")
        } catch {
            fatalError("run from the project's folder")
        }
    }()

    private static let chart = Chart(
        organisation: Organisation(code: "o", name: Phrase(same: "O")),
        lines: [BudgetLine(code: "books", name: Phrase(kk: "Кітап", ru: "Книги", en: "Books"))],
        sources: [FundingSource(code: "local", name: Phrase(same: "Local"), nature: .budget)],
        branches: [Branch(code: "1", name: Phrase(same: "1"))])
}
