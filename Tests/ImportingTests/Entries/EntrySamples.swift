import Importing
import Languages
import Ledger

/// A small ledger's chart and ways to read files of entries into it.
enum Sample {
    static let chart = Chart(
        organisation: Organisation(
            code: "lib", name: Phrase(kk: "Кітапхана", ru: "Библиотека", en: "Library")),
        lines: [
            BudgetLine(
                code: "utilities",
                name: Phrase(
                    kk: "Коммуналдық қызметтер", ru: "Коммунальные услуги", en: "Utilities")),
            BudgetLine(
                code: "utilities.heating",
                name: Phrase(kk: "Жылу", ru: "Отопление", en: "Heating")),
            BudgetLine(
                code: "books",
                name: Phrase(kk: "Кітап қорын толықтыру", ru: "Комплектование", en: "Acquisitions")),
            BudgetLine(
                code: "books.gifts", name: Phrase(kk: "Сыйлар", ru: "Комплектование", en: "Gifts")),
        ],
        sources: [
            FundingSource(
                code: "local-budget",
                name: Phrase(kk: "Жергілікті бюджет", ru: "Местный бюджет", en: "Local budget"),
                nature: .budget),
            FundingSource(
                code: "gift", name: Phrase(kk: "Сыйға алу", ru: "Дар", en: "Gift"), nature: .inKind),
        ],
        branches: ["1", "1д", "1юн", "11", "11д"].map {
            Branch(
                code: BranchCode($0),
                name: Phrase(kk: "\($0) филиал", ru: "Филиал \($0)", en: "Branch \($0)"))
        },
        programmes: [
            Programme(
                code: "access",
                name: Phrase(
                    kk: "Қолжетімді орта", ru: "Доступная среда", en: "Accessible environment"))
        ])

    static let memo = Document(code: "memo-1", kind: .memo, title: Phrase(same: "Memo"))

    /// What a file of this text comes to, with everything it hands out.
    struct Read {
        var result: EntryImport
        var chunks: [EntryChunk] = []
        var rejected: [RejectedRow] = []

        var drafts: [EntryDraft] { chunks.flatMap(\.drafts) }
        var movements: [Movement] { drafts.flatMap(\.movements) }
        var keys: [String] { drafts.compactMap(\.idempotencyKey) }
        /// Row, column and value of each finding.
        var places: [String] {
            result.findings.map { "\($0.row ?? 0)/\($0.column ?? "-")/\($0.value ?? "-")" }
        }
    }

    static func read(
        _ text: String, documents: [Document] = [memo],
        _ change: (inout EntryCSV.Options) -> Void = { _ in }
    ) throws -> Read {
        try read(Array(text.utf8), documents: documents, change)
    }

    static func read(
        _ bytes: [UInt8], documents: [Document] = [memo],
        _ change: (inout EntryCSV.Options) -> Void = { _ in }
    ) throws -> Read {
        var read = Read(result: EntryImport(file: ""))
        var options = EntryCSV.Options()
        change(&options)
        let csv = EntryCSV(
            ByteSource(bytes, name: "rows.csv"), chart: chart, documents: documents,
            options: options)
        read.result = try csv.read(
            onRejected: { read.rejected.append($0) }, onChunk: { read.chunks.append($0) })
        return read
    }

    /// The key of a line and source of the sample in a year.
    static func key(
        _ line: LineCode, _ source: SourceCode = "local-budget", year: Int = 2021,
        branch: BranchCode? = nil, programme: ProgrammeCode? = nil
    ) -> BudgetKey {
        BudgetKey(
            organisation: "lib", year: FiscalYear(year), line: line, source: source, branch: branch,
            programme: programme)
    }
}
