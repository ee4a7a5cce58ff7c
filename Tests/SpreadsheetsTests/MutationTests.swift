import Languages
import TestSupport
import Testing

@testable import Spreadsheets

@Suite("Damaged files end in an error or a table, never in a crash")
struct MutationTests {
    /// Small limits, so that what a mutation makes of a file stays small.
    private static let limits: SpreadsheetLimits = {
        var limits = SpreadsheetLimits.standard
        limits.partBytes = 1 << 20
        limits.totalBytes = 4 << 20
        limits.repeatedCells = 10_000
        return limits
    }()

    private static let book: TestWorkbook = {
        var book = TestWorkbook(
            rows: """
                <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>
                <row r="2" hidden="1"><c r="A2" s="1"><v>44256.5</v></c><c r="B2"><f>1+1</f><v>2</v></c>
                <c r="C2" t="inlineStr"><is><t>_x0041_ &amp; б</t></is></c><c r="D2" t="b"><v>1</v></c></row>
                """)
        book.sharedStrings = "<si><t>Күні</t></si><si><r><t>Со</t></r><r><t>ма</t></r></si>"
        book.styles = "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"22\"/></cellXfs>"
        book.sheets[0].content += "<mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells>"
        return book
    }()

    private static let document: TestDocument = {
        var document = TestDocument(
            rows: """
                <table:table-column table:number-columns-repeated="3"/>
                <table:table-row table:number-rows-repeated="3"><table:table-cell office:value-type="float" office:value="1.5" table:number-columns-repeated="2"/>
                <table:table-cell office:value-type="date" office:date-value="2021-03-01T10:30:00"/><table:table-cell office:value-type="string"><text:p>a<text:s text:c="2"/>б</text:p></table:table-cell></table:table-row>
                """)
        document.manifest = "<manifest:file-entry manifest:full-path=\"/\"/>"
        return document
    }()

    /// Reads all there is to read; returns how many rows.
    private func read(_ bytes: [UInt8]) -> Int {
        do throws(SpreadsheetError) {
            let file = try SpreadsheetFile(bytes: bytes, name: "a", limits: Self.limits)
            var count = 0
            for sheet in file.sheets {
                let rows = try file.rows(of: sheet)
                while try rows.next() != nil { count += 1 }
                _ = try file.layout(of: sheet)
            }
            return count
        } catch {
            return error.explanation.kk.isEmpty ? .min : -1
        }
    }

    /// Changes, takes away, doubles or puts in a few bytes.
    private func mutated(_ bytes: [UInt8], _ generator: inout SplitMix64) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...3, using: &generator) {
            let place = Int.random(in: 0..<bytes.count, using: &generator)
            let length = min(Int.random(in: 1...8, using: &generator), bytes.count - place)
            switch Int.random(in: 0..<5, using: &generator) {
            case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
            case 1: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
            case 2 where bytes.count > 100: bytes.removeSubrange(place..<place + length)
            case 3: bytes.insert(contentsOf: bytes[place..<place + length], at: place)
            default: bytes[place] = [0, 0xFF, 0x3C, 0x3E, 0x22, 0x26][place % 6]
            }
        }
        return bytes
    }

    private func mutate(_ bytes: [UInt8], seed: UInt64, times: Int) -> (read: Int, refused: Int) {
        var generator = SplitMix64(seed: seed)
        var outcome = (read: 0, refused: 0)
        for _ in 0..<times {
            let count = read(mutated(bytes, &generator))
            #expect(count >= -1)
            if count < 0 { outcome.refused += 1 } else { outcome.read += 1 }
        }
        return outcome
    }

    @Test("archives of workbooks and documents, 1,500 times each")
    func archives() {
        for bytes in [Self.book.archive.bytes(), Self.document.archive.bytes()] {
            let outcome = mutate(bytes, seed: 1, times: 1_500)
            // Most damage is noticed; what is not lies where nothing is read.
            #expect(outcome.refused > outcome.read)
        }
    }

    @Test("parts of workbooks and documents inside sound archives, 7,000 in all")
    func parts() {
        var generator = SplitMix64(seed: 2)
        for archive in [Self.book.archive, Self.document.archive] {
            for place in archive.parts.indices {
                var outcome = (read: 0, refused: 0)
                for _ in 0..<7_000 / (2 * archive.parts.count) + 1 {
                    var changed = archive
                    changed.parts[place].content = mutated(
                        archive.parts[place].content, &generator)
                    changed.parts[place].isPacked = false
                    let count = read(changed.bytes())
                    #expect(count >= -1)
                    if count < 0 { outcome.refused += 1 } else { outcome.read += 1 }
                }
                #expect(outcome.refused > 0)
            }
        }
    }

    @Test("what is sound is read")
    func sound() {
        #expect(read(Self.book.archive.bytes()) == 2)
        #expect(read(Self.document.archive.bytes()) == 3)
    }
}
