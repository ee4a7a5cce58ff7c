import Importing
import Languages
import Ledger
import Money
import Testing

/// A ledger that rows are delivered to as a store would: documents first, then the batch.
private final class Receiver {
    var ledger = InMemoryLedger(chart: Sample.chart, documents: [Sample.memo])
    var chunks = 0

    func take(_ chunk: EntryChunk) throws -> ChunkReceipt {
        chunks += 1
        ledger.documents += chunk.documents
        return ChunkReceipt(
            try ledger.post(
                EntryBatch(
                    chunk.drafts, recordedAt: Timestamp(seconds: 0), recordedBy: "test")))
    }

    func deliver(
        _ text: String, keepsGood: Bool = false, chunkSize: Int = 3, document: Document? = nil
    ) throws -> ImportOutcome {
        var options = EntryCSV.Options()
        options.document = document
        options.chunkSize = chunkSize
        let csv = EntryCSV(
            ByteSource(Array(text.utf8), name: "rows.csv"), chart: Sample.chart,
            documents: ledger.documents, options: options)
        return try csv.deliver(keepsGood: keepsGood) { try take($0) }
    }
}

@Suite("Files delivered to a ledger")
struct EntryDeliveryTests {
    private static let header = "date,kind,document,line,source,amount,settles\n"
    private static func payments(_ amounts: [String]) -> String {
        "2021-01-05,appropriation,memo-1,books,local-budget,1000,\n"
            + amounts.map { "2021-03-05,payment,memo-1,books,local-budget,\($0),plan\n" }.joined()
    }

    @Test("a file is recorded chunk by chunk, and importing it again adds nothing and says so")
    func twice() throws {
        let receiver = Receiver()
        let text = Self.header + Self.payments(["1", "2", "3", "3", "4"])
        let first = try receiver.deliver(text)
        #expect(first.recorded == 6 && first.repeated == 0 && first.rejected == 0)
        #expect(receiver.chunks == 2)
        #expect(receiver.ledger.entries.count == 6)
        let second = try receiver.deliver(text)
        #expect(second.recorded == 0 && second.repeated == 6)
        #expect(receiver.ledger.entries.count == 6)
        #expect(second.explanation.en == "rows.csv: recorded before (6 rows); nothing added.")
        let longer = try receiver.deliver(
            Self.header + Self.payments(["5", "1", "2", "3", "3", "4"]))
        #expect(longer.recorded == 1 && longer.repeated == 6)
    }

    @Test("with a faulty row nothing is delivered, unless the good rows are asked for")
    func allOrNothing() throws {
        let text = Self.header + Self.payments(["1", "x", "3"])
        let receiver = Receiver()
        #expect {
            try receiver.deliver(text)
        } throws: { error in
            (error as? DeliveryStop)?.explanation.en
                == "rows.csv: nothing recorded; good rows: 3, rejected: 1."
        }
        #expect(receiver.chunks == 0)
        let outcome = try receiver.deliver(text, keepsGood: true)
        #expect(outcome.recorded == 3 && outcome.rejected == 1)
        #expect(
            outcome.explanation.ru == "rows.csv: записано: 3, записано ранее: 0, с ошибками: 1.")
    }

    @Test("what the rules refuse is a finding with the row it stands on")
    func refusals() throws {
        let text =
            Self.header + Self.payments(["1", "2"])
            + "2021-03-05,refund,memo-1,books,local-budget,100,\n"
            + "2021-03-05,refund,memo-1,books,local-budget,2,\n"
        let strict = Receiver()
        do {
            _ = try strict.deliver(text)
            Issue.record("the refund of more than was paid went through")
        } catch DeliveryStop.rejected(let outcome) {
            #expect(outcome.reading.findings.map(\.row) == [5])
            #expect(outcome.isDelivered == false)
        }
        let keeping = Receiver()
        let outcome = try keeping.deliver(text, keepsGood: true)
        #expect(outcome.recorded == 4 && outcome.rejected == 1)
        #expect(outcome.reading.findings.map(\.row) == [5])
        #expect(keeping.ledger.entries.count == 4)
    }

    @Test("a copy of a file under another name is refused, not recorded twice")
    func renamedCopy() throws {
        let receiver = Receiver()
        let text =
            "date,kind,line,source,amount\n2021-01-05,appropriation,books,local-budget,10\n"
        let register = Document(code: "file-a", kind: .file, title: Phrase(same: "a"))
        let copy = Document(code: "file-b", kind: .file, title: Phrase(same: "b"))
        #expect(try receiver.deliver(text, document: register).recorded == 1)
        #expect(try receiver.deliver(text, document: register).repeated == 1)
        do {
            _ = try receiver.deliver(text, document: copy)
            Issue.record("the copy was recorded")
        } catch DeliveryStop.rejected(let outcome) {
            #expect(outcome.reading.findings.map(\.row) == [2])
            #expect(outcome.reading.findings[0].expected.en.contains("recorded before"))
        }
        #expect(receiver.ledger.entries.count == 1)
    }

    @Test("a rehearsal says that nothing was recorded")
    func rehearsal() throws {
        let csv = EntryCSV(
            ByteSource(Array((Self.header + Self.payments(["1"])).utf8), name: "rows.csv"),
            chart: Sample.chart, documents: [Sample.memo])
        let outcome = try csv.deliver(isRehearsal: true) { chunk in
            ChunkReceipt(recorded: chunk.drafts.count, repeated: 0)
        }
        #expect(
            outcome.explanation.en == "rows.csv: rehearsal, nothing recorded; "
                + "would be recorded: 2, recorded before: 0, rejected: 0.")
    }

    @Test("a file is read once, so that it may come through a pipe") func readOnce() throws {
        final class Turns: @unchecked Sendable { var count = 0 }  // Used by one reading at a time.
        let turns = Turns()
        let source = ByteSource(name: "rows.csv") { body in
            turns.count += 1
            let text = Self.header + Self.payments(turns.count == 1 ? ["1"] : ["2"])
            try Array(text.utf8).withUnsafeBytes { try body($0) }
        }
        let csv = EntryCSV(source, chart: Sample.chart, documents: [Sample.memo])
        let outcome = try csv.deliver { chunk in
            ChunkReceipt(recorded: chunk.drafts.count, repeated: 0)
        }
        #expect(turns.count == 1)
        #expect(outcome.recorded == 2)
    }

    @Test("after a fault nothing more is delivered, and every other fault is still named")
    func afterFault() throws {
        let receiver = Receiver()
        let text = Self.header + Self.payments(["1", "2", "3", "x", "4", "5", "6", "y", "7"])
        #expect {
            try receiver.deliver(text)
        } throws: { error in
            guard case DeliveryStop.rejected(let outcome) = error else { return false }
            return outcome.reading.findings.map(\.row) == [6, 10] && !outcome.isDelivered
        }
        #expect(receiver.chunks == 1)
    }

    @Test("rejected rows can be written, corrected and imported")
    func rejectedRows() throws {
        let read = try Sample.read(
            Self.header + Self.payments(["1", "x"]) + "2021-03-05,payment,memo-1,books\n")
        var writer = RejectedRowsCSV(language: .russian)
        let bytes = read.rejected.flatMap { writer.bytes(of: $0) }
        let table = try CSVTable(ByteSource(bytes, name: "rejected.csv"))
        #expect(table.header.prefix(3) == ["строка файла", "причина", "date"])
        #expect(table.rows.map { $0[0] } == ["4", "5"])
        #expect(table.rows[0][1].hasPrefix("amount: «x»"))
        let text = String(decoding: bytes, as: UTF8.self).replacing(";x;", with: ";2;")
        let corrected = try Sample.read(text)
        #expect(corrected.result.drafts == 1)
        #expect(corrected.result.warningCount == 0)
    }
}

@Suite("Large files")
struct LargeFileTests {
    @Test("100,000 rows pass through chunks of the size asked for")
    func chunks() throws {
        var options = EntryCSV.Options()
        options.chunkSize = 4096
        let source = ByteSource(name: "rows.csv") { body in
            var piece = "date,kind,document,line,source,amount,narrative\n"
            for row in 1...100_000 {
                piece += "2021-03-05,refund,memo-1,books,gift,\(row).5,төлем\n"
                if row % 100 == 0 {
                    try Array(piece.utf8).withUnsafeBytes { try body($0) }
                    piece = ""
                }
            }
        }
        let csv = EntryCSV(source, chart: Sample.chart, documents: [Sample.memo], options: options)
        var sizes: [Int] = []
        let result = try csv.read { chunk in
            sizes.append(chunk.drafts.count)
            #expect(chunk.rows.count == chunk.drafts.count)
        }
        #expect(sizes.dropLast().allSatisfy { $0 == 4096 })
        #expect(sizes.reduce(0, +) == 100_000)
        #expect(result.drafts == 100_000)
        // Σ (row + 0.5) over 1...100,000 = 5,000,050,000 + 50,000.
        #expect(
            result.totals[.refund]
                == EntryImport.Total(rows: 100_000, amount: .tiyn(500_010_000_000)))
    }

    @Test("findings are listed up to the limit and counted beyond it")
    func findingLimit() throws {
        let rows = String(repeating: "2021-03-05,refund,memo-1,books,gift,x\n", count: 50)
        let read = try Sample.read("date,kind,document,line,source,amount\n" + rows) {
            $0.findingLimit = 10
        }
        #expect(read.result.findings.count == 10)
        #expect(read.result.errorCount == 50)
        #expect(read.result.unlistedFindings == 40)
    }
}
