import Foundation
import Importing
import Languages
import Ledger
import Money
import Testing

@Suite("Rows of entries")
struct EntryRowTests {
    private static let water = BudgetKey(
        organisation: "example", year: FiscalYear(2021), line: "utilities.water",
        source: "local-budget")
    private static let general = BudgetKey(
        organisation: "example", year: FiscalYear(2021), line: "general", source: "local-budget")
    private static let key = "line: utilities.water, source: local-budget"

    /// A kind of entry, its row as written, and the movement it must give.
    struct Case: Sendable, CustomTestStringConvertible {
        var kind: String
        var row: String
        var movement: Movement
        var testDescription: String { "\(kind): \(row)" }
    }

    static let cases: [Case] = [
        Case(
            kind: "appropriation", row: "{\(key), months: {1: 100, 12: 50.5}}",
            movement: .appropriation(water, .monthly([1: .tiyn(10_000), 12: .tiyn(5_050)]))),
        Case(
            kind: "appropriation", row: "{\(key), part-of: general, amount: 7}",
            movement: .appropriation(water, .undated(.tiyn(700)), distributedFrom: general)),
        Case(
            kind: "amendment", row: "{\(key), amount: -20}",
            movement: .amendment(water, .undated(.tiyn(-2_000)))),
        Case(
            kind: "transfer",
            row: "{from: {line: general, source: local-budget}, to: {\(key)}, amount: 5}",
            movement: .transfer(from: general, to: water, .undated(.tiyn(500)))),
        Case(
            kind: "commitment", row: "{\(key), commitment: D-1, amount: 9}",
            movement: .commitment("D-1", water, .tiyn(900))),
        Case(
            kind: "release", row: "{\(key), commitment: D-1, amount: 9}",
            movement: .release("D-1", water, .tiyn(900))),
        Case(
            kind: "accrual",
            row: "{\(key), amount: 8, against: D-1, releases-rest: yes, "
                + "lots: [{copies: 3, titles: 2, value: 8, language: kk, item-kind: book}]}",
            movement: .accrual(
                water, .tiyn(800), against: "D-1", releasesRest: true,
                lots: [
                    ItemLot(
                        itemClass: ItemClass(language: "kk", kind: "book"), copies: 3, titles: 2,
                        value: .tiyn(800))
                ])),
        Case(
            kind: "payment", row: "{\(key), amount: 8, settles: bill}",
            movement: .payment(water, .tiyn(800), from: .accrued)),
        Case(
            kind: "payment", row: "{\(key), amount: 8, settles: commitment, commitment: D-1}",
            movement: .payment(water, .tiyn(800), from: .commitment("D-1"))),
        Case(
            kind: "payment", row: "{\(key), amount: 8, settles: plan}",
            movement: .payment(water, .tiyn(800), from: .plan)),
        Case(
            kind: "refund", row: "{\(key), amount: 1}", movement: .refund(water, .tiyn(100))),
        Case(
            kind: "receipt-in-kind", row: "{\(key), lots: [{copies: 4}]}",
            movement: .receiptInKind(water, [ItemLot(copies: 4, value: nil)])),
        Case(
            kind: "withdrawal", row: "{\(key), lots: [{copies: 1, value: 2}]}",
            movement: .withdrawal(water, [ItemLot(copies: 1, value: .tiyn(200))])),
    ]

    @Test("a row of each kind of entry gives its movement", arguments: cases)
    func movements(_ example: Case) throws {
        var texts = SmallFolder.texts
        texts.entries = """
            entries:
              - id: one
                kind: \(example.kind)
                date: 2021-05-05
                document: memo
                narrative: Проба
                rows:
                  - \(example.row)
            """
        let source = try DataFolder.read(texts, reference: SmallFolder.reference)
        #expect(source.drafts.map(\.movements) == [[example.movement]])
    }

    @Test("a key that another kind of entry has is refused here")
    func foreignKey() {
        let faults = SmallFolder.faults(
            in: \.entries, replacing: "amount: 1 000.50", with: "amount: 1, settles: plan")
        #expect(
            faults.contains { fault in
                fault.value == "settles" && fault.line == 9
                    && fault.place == "entries[1].rows[1]"
            })
    }

    @Test("a file that is no UTF-8 is named; a byte order mark is passed over")
    func encodings() throws {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("data-folder-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let texts = SmallFolder.texts
        let files = zip(
            DataFolder.files, [texts.ledger, texts.figures, texts.entries, texts.checks])
        for (name, text) in files {
            let bytes = Data([0xEF, 0xBB, 0xBF]) + Data((text ?? "").utf8)
            try bytes.write(to: folder.appendingPathComponent(name))
        }
        let source = try DataFolder.load(folder.path, reference: SmallFolder.reference)
        #expect(source.drafts.count == 2)
        // «те» in Windows-1251.
        try Data([0xF2, 0xE5]).write(to: folder.appendingPathComponent("figures.csv"))
        let error = #expect(throws: DataFaults.self) {
            try DataFolder.load(folder.path, reference: SmallFolder.reference)
        }
        #expect(error?.faults == [DataFault(file: "figures.csv", problem: .notUTF8)])
    }
}
