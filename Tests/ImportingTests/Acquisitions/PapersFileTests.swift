import Acquisitions
import BookNumbers
import Importing
import Languages
import Ledger
import Money
import Testing

@Suite("Papers of acquisitions are read from files")
struct PapersFileTests {
    private func chart() throws -> Chart {
        Chart(
            organisation: Organisation(code: "library", name: Phrase(same: "library")),
            lines: ["books", "periodicals"].map {
                BudgetLine(code: LineCode($0), name: Phrase(same: $0))
            },
            sources: [
                FundingSource(code: "local-budget", name: Phrase(same: "l"), nature: .budget),
                FundingSource(code: "paid-services", name: Phrase(same: "p"), nature: .budget),
                FundingSource(code: "gift", name: Phrase(same: "g"), nature: .inKind),
            ],
            branches: ["1", "1д"].map { Branch(code: BranchCode($0), name: Phrase(same: $0)) })
    }

    private func read(_ text: String) throws -> PapersFile.Reading {
        PapersFile.read(
            text, file: "p.yaml", chart: try chart(), reference: try ProjectData.reference())
    }

    private func faults(_ text: String) throws -> [DataFault] { try read(text).faults }

    private func key(
        _ source: SourceCode = "local-budget", branch: BranchCode? = nil
    ) -> BudgetKey {
        BudgetKey(
            organisation: "library", year: FiscalYear(2026), line: "books", source: source,
            branch: branch)
    }

    @Test("an order: VAT by kind and day, discount, split by copies, to the tiyn") func order()
        throws
    {
        let reading = try read(
            """
            papers:
              - order: 2026/14
                date: 2026-02-02
                vendor: v
                prices: {include-vat: no}
                lines:
                  - title: Абай жолы
                    isbn: 0-306-40615-2
                    language: kk
                    item-kind: book
                    content: fiction
                    audience: adult
                    copies: 12
                    price: 4500
                    discount: 10
                    vat: general
                    split:
                      - {line: books, source: local-budget, branch: 1д, copies: 9}
                      - {line: books, source: paid-services, copies: 3}
            """)
        #expect(reading.faults.isEmpty)
        let paper = try #require(reading.papers.first?.paper)
        #expect(paper.code == "order:2026/14")
        #expect(paper.document.kind == .order)
        #expect(paper.document.title.ru == "Заказ № 2026/14")
        guard case .orderPlaced(let order) = paper.event else {
            Issue.record("not an order")
            return
        }
        let line = try #require(order.lines.first)
        #expect(line.work.isbn == ISBN("978-0-306-40615-7"))
        #expect(
            line.itemClass
                == ItemClass(language: "kk", kind: "book", content: "fiction", audience: "adult"))
        // 4500 × 0.9 = 4050, with 16 % 4698; twelve are 56,376, of it VAT 7,776.
        #expect(line.total == .tiyn(56_376_00))
        #expect(line.vat == .tiyn(7_776_00))
        #expect(line.parts.map(\.amount) == [.tiyn(42_282_00), .tiyn(14_094_00)])
        #expect(line.parts.map(\.key) == [key(branch: "1д"), key("paid-services")])
    }

    @Test(
        "VAT is that of the paper's day",
        arguments: [("2025-12-31", 112_00), ("2026-01-01", 116_00)])
    func vat(day: String, total: Int) throws {
        let reading = try read(
            """
            papers:
              - {order: 1, date: \(day), vendor: v, prices: {include-vat: no}, lines: [
                  {title: t, copies: 1, price: 100, vat: general, line: books, source: local-budget}]}
            """)
        guard case .orderPlaced(let order)? = reading.papers.first?.paper.event else {
            Issue.record("not an order: \(reading.faults)")
            return
        }
        #expect(order.lines.first?.total == .tiyn(Int64(total)))
    }

    @Test("a lot: price of one copy or value of all; numbers by its kind, or as it says")
    func lots() throws {
        let reading = try read(
            """
            papers:
              - batch: НК-17
                date: 2026-03-05
                from: v
                bill: none
                lots:
                  - {line: books, source: gift, item-kind: book, copies: 3, price: 10.50, branches: {1: 2, 1д: 1}}
                  - {line: books, source: gift, item-kind: brochure, copies: 3, value: 10}
                  - {line: books, source: gift, title: t, copies: 1, numbering: rare, first-number: 77}
            """)
        #expect(reading.faults.isEmpty)
        guard case .batchAccepted(let batch)? = reading.papers.first?.paper.event else {
            Issue.record("not a batch")
            return
        }
        #expect(batch.billing == .inKind)
        #expect(batch.lots.map(\.value) == [.tiyn(31_50), .tiyn(10_00), nil])
        #expect(
            batch.lots.map(\.numbering) == [
                .series(.main), .none, .series("rare", first: 77),
            ])
        #expect(
            batch.lots[0].branches == [
                BranchCopies(branch: "1", copies: 2), BranchCopies(branch: "1д", copies: 1),
            ])
        #expect(batch.lots[2].titles == 1)
    }

    @Test("E04: a charge is prorated or kept apart, never both") func charges() throws {
        func charge(_ keys: String) throws -> [DataFault] {
            try faults(
                """
                papers:
                  - invoice: 1
                    date: 2026-03-05
                    vendor: v
                    lines: [{line: books, source: local-budget, amount: 5}]
                    charges: [{name: freight, amount: 1\(keys)}]
                """)
        }
        #expect(try charge(", prorated: yes").isEmpty)
        #expect(try charge(", line: books, source: local-budget").isEmpty)
        let both = try charge(", prorated: yes, line: books, source: local-budget")
        #expect(both.map(\.problem) == [.notExactlyOne(of: ["prorated", "line"])])
        #expect(both.map(\.place) == ["papers[1].charges[1]"])
        #expect(try charge("").map(\.problem) == [.notExactlyOne(of: ["prorated", "line"])])
    }

    @Test("inventory numbers are written one by one or from the first to the last")
    func numbers() throws {
        #expect(NumberedCopies("1001", in: .main) == NumberedCopies(first: 1001, last: 1001))
        #expect(NumberedCopies("5–9", in: "s") == NumberedCopies(series: "s", first: 5, last: 9))
        for wrong in ["", "-", "9-5", "1-2-3", "0", "x", "1.5", "99999999999999999999"] {
            #expect(NumberedCopies(wrong, in: .main) == nil, "\(wrong)")
        }
    }

    @Test("every mistake is told at once, with file, line, place, value and what would be right")
    func mistakes() throws {
        let found = try faults(
            """
            papers:
              - order: 1
                date: 2026-13-01
                vendor: v
                lines: [{title: t, copies: 1, price: 1, line: books, source: local-budget}]
              - order: 2
                date: 2026-01-01
                vendor: v
                vender: v
                lines:
                  - {title: t, isbn: 123, copies: 0, price: 1, line: nothing, source: local-budget}
                  - {title: t, copies: 2, price: 1, split: [{line: books, source: local-budget, copies: 1}]}
              - {order: 3, batch: 4, withdrawal: 5, date: 2026-01-01}
              - {withdrawal: 6, date: 2026-01-01, reason: worm, numbers: [7-]}
              - {batch: 7, date: 2026-01-01, from: v, bill: none, lots: [
                  {line: books, source: gift, content: poetry, copies: 1, branches: {9: 1}}]}
            """)
        let told = found.map(\.place)
        #expect(found.allSatisfy { $0.file == "p.yaml" && $0.line != nil })
        for place in [
            "papers[1].date", "papers[2]", "papers[2].lines[1].isbn", "papers[2].lines[1].copies",
            "papers[2].lines[1].line", "papers[2].lines[2]", "papers[3]", "papers[4].reason",
            "papers[4].numbers[1]", "papers[5].lots[1].content", "papers[5].lots[1].branches.9",
        ] {
            #expect(told.contains(place), "\(place)")
        }
        let isbn = try #require(found.first { $0.place.hasSuffix("isbn") })
        #expect(isbn.explanation.en.contains("“") == false)
        #expect(isbn.explanation.en.contains("123"))
        #expect(isbn.explanation.en.contains("check digit"))
        let parts = try #require(found.first { $0.place == "papers[2].lines[2]" })
        #expect(
            parts.problem
                == .refused(
                    LineFault.copiesDoNotMeet(line: 2, copies: 2, parts: 1).explanation))
    }

    @Test("papers that can be read are read beside those that cannot") func good() throws {
        let reading = try read(
            """
            papers:
              - {suggestion: 1, date: 2026-01-01, title: t}
              - {suggestion: 2, date: 2026-01-01}
              - {suggestion: 3, date: 2026-01-01, title: t, asked-by: 4}
            """)
        #expect(reading.papers.map(\.paper.code) == ["suggestion:1", "suggestion:3"])
        #expect(reading.papers.map(\.line) == [2, 4])
        #expect(reading.faults.map(\.problem) == [.missing])
    }

    @Test(
        "text that is no list of papers is told and never trusted",
        arguments: [
            "", "papers: 5", "papers: [1, 2]", "- order: 1", "papers: [{}]", "{",
            "papers:\n  - order:",
        ])
    func hostile(text: String) throws {
        let reading = try read(text)
        #expect(reading.papers.isEmpty)
        #expect(!reading.faults.isEmpty)
    }
}
