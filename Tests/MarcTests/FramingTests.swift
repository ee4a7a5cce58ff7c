import Languages
import Marc
import TestSupport
import Testing

@Suite("Records are found in their file")
struct FramingTests {
    private let first = SmallRecord.titled("First").bytes
    private let second = SmallRecord.titled("Second").bytes
    private let third = SmallRecord.titled("Third").bytes

    private func titles(_ readings: [MarcReading]) -> [String] {
        readings.compactMap { $0.record?["245"]?["a"] }
    }

    private func doubts(_ readings: [MarcReading]) -> [MarcDoubt] {
        readings.flatMap(\.faults).compactMap {
            if case .doubt(let doubt) = $0.reason { doubt } else { nil }
        }
    }

    private func damages(_ readings: [MarcReading]) -> [MarcDamage] {
        readings.flatMap(\.faults).compactMap {
            if case .damage(let damage) = $0.reason { damage } else { nil }
        }
    }

    @Test("whole records one after the other, with line ends and padding between them")
    func whole() {
        let file =
            [0xEF, 0xBB, 0xBF] + first + Array("\r\n".utf8) + second
            + Array(repeating: 0x20, count: 3000) + third + [0x1A]
        let readings = MarcReader.readings(of: file)
        #expect(titles(readings) == ["First", "Second", "Third"])
        #expect(readings.allSatisfy { $0.faults.isEmpty } && readings.count == 3)
        #expect(readings.map(\.number) == [1, 2, 3])
        #expect(readings.map(\.offset) == [3, 3 + first.count + 2, file.count - 1 - third.count])
    }

    @Test("pieces of any size give the same records", arguments: [1, 2, 7, 100, 4096])
    func pieces(size: Int) {
        let file = first + [0x1D] + second.replacing(0..<5, with: "00999") + third
        let whole = MarcReader.readings(of: file)
        var reader = MarcReader()
        var readings: [MarcReading] = []
        for start in stride(from: 0, to: file.count, by: size) {
            reader.feed(Array(file[start..<min(file.count, start + size)])) { readings.append($0) }
        }
        reader.finish { readings.append($0) }
        #expect(readings == whole)
        #expect(titles(readings) == ["First", "Second", "Third"])
        #expect(reader.format == .iso2709)
    }

    @Test("a wrong length is a doubt", arguments: ["00050", "00099", "01000", "99999", "x0099"])
    func wrongLength(text: String) {
        let readings = MarcReader.readings(of: first.replacing(0..<5, with: text) + second)
        #expect(titles(readings) == ["First", "Second"])
        #expect(doubts(readings) == [.length(stated: text, found: first.count)])
    }

    @Test("a terminator inside a field does not end the record")
    func nestedTerminator() {
        let nested = SmallRecord.titled("A\u{1D}B").bytes
        let readings = MarcReader.readings(of: nested + second)
        #expect(titles(readings) == ["A\u{1D}B", "Second"])
        #expect(readings.flatMap(\.faults).isEmpty)
    }

    @Test("a lost terminator costs nothing: the next leader shows where the record ends")
    func lostTerminator() {
        let readings = MarcReader.readings(of: first.dropLast() + second + third)
        #expect(titles(readings) == ["First", "Second", "Third"])
        #expect(doubts(readings) == [.terminator])
        // The same where another byte took its place.
        let replaced = MarcReader.readings(of: first.dropLast() + [0x20] + second)
        #expect(titles(replaced) == ["First", "Second"])
        #expect(doubts(replaced) == [.terminator])
    }

    @Test("text before a leader is passed over and told")
    func stray() {
        let readings = MarcReader.readings(of: first + Array("rubbish\u{1E}".utf8) + second)
        #expect(titles(readings) == ["First", "Second"])
        #expect(doubts(readings) == [.strayBytes(count: 8)])
        #expect(readings[1].offset == first.count && readings[1].record == nil)
    }

    @Test("a damaged record is told with its place, and the next ones are read")
    func damaged() {
        let noLeader = Array(repeating: UInt8(0x2A), count: first.count - 1) + [0x1D]
        let badDirectory = second.replacing(24..<36, with: "001000x00000")
        let readings = MarcReader.readings(of: first + noLeader + badDirectory + third)
        #expect(titles(readings) == ["First", "Third"])
        #expect(
            damages(readings) == [
                .noLeader(text: String(repeating: "*", count: 24)),
                .directory(text: "001000x00000245001100002"),
            ])
        #expect(readings.flatMap(\.faults).map(\.record) == [2, 3])
        #expect(readings.flatMap(\.faults).map(\.offset) == [first.count, 2 * first.count])
    }

    @Test("a file that ends inside a record says how much is missing")
    func cutOff() {
        let readings = MarcReader.readings(of: first + second.dropLast(20))
        #expect(titles(readings) == ["First"])
        #expect(damages(readings) == [.cutOff(stated: second.count, found: second.count - 20)])
        #expect(
            damages(MarcReader.readings(of: Array("007".utf8))) == [.cutOff(stated: nil, found: 3)])
        #expect(MarcReader.readings(of: []).isEmpty)
    }

    @Test("an address of the data that the directory contradicts is a doubt")
    func baseAddress() {
        let readings = MarcReader.readings(of: first.replacing(12..<17, with: "99999"))
        #expect(titles(readings) == ["First"])
        // 24 characters of leader, three entries of twelve, one separator.
        #expect(doubts(readings) == [.baseAddress(stated: "99999", found: 61)])
    }

    @Test("fields that are not where the directory says are told apart by separators")
    func bounds() {
        // The lengths are those of another encoding: two less for each of two letters.
        let record = SmallRecord.titled("Ab").bytes
        let longer =
            Array(record[..<61])
            + Array("1\u{1E}10\u{1F}aӘб\u{1E}  \u{1F}a0516228650\u{1E}\u{1D}".utf8)
        let readings = MarcReader.readings(of: longer)
        #expect(titles(readings) == ["Әб"])
        #expect(readings[0].record?["020"]?["a"] == "0516228650")
        #expect(doubts(readings).contains(.fieldBounds))
    }

    @Test("fields that cannot be told apart are damage, not a guess")
    func ambiguous() {
        let record = SmallRecord.titled("Ab").bytes
        let more =
            Array(record[..<61])
            + Array("1\u{1E}10\u{1F}aA\u{1E}b\u{1E}  \u{1F}a05\u{1E}x\u{1E}\u{1D}".utf8)
        guard
            case .fieldCount(directory: 3, data: _)? = damages(MarcReader.readings(of: more)).first
        else {
            Issue.record("\(damages(MarcReader.readings(of: more)))")
            return
        }
    }

    @Test("entries that all claim the same bytes are not believed")
    func overlap() {
        var record = SmallRecord((0..<50).map { ("5\($0 < 10 ? "0" : "")\($0)", "  $aText") }).bytes
        for entry in 0..<50 {
            let place = 24 + entry * 12
            record = record.replacing((place + 3)..<(place + 12), with: "045000000")
        }
        let readings = MarcReader.readings(of: record)
        #expect(readings[0].record?.fields.count == 50)
        #expect(doubts(readings) == [.fieldBounds])
    }

    @Test("a record without fields is damage")
    func empty() {
        #expect(damages(MarcReader.readings(of: SmallRecord([]).bytes)) == [.noFields])
    }

    @Test("a field of ten megabytes is refused and passed over")
    func hugeField() {
        var file = first
        file += Array("99999nam a2200037 a 4500500999900000\u{1E}  \u{1F}a".utf8)
        file += Array(repeating: 0x41, count: 10_000_000)
        file += [0x1E, 0x1D] + second
        let readings = MarcReader.readings(of: file)
        #expect(titles(readings) == ["First", "Second"])
        #expect(damages(readings) == [.tooLong(limit: 1 << 20)])
    }

    @Test("a record that never ends is refused once")
    func endless() {
        var reader = MarcReader()
        var readings: [MarcReading] = []
        let piece = Array(repeating: UInt8(0x41), count: 1 << 16)
        for _ in 0..<100 { reader.feed(piece) { readings.append($0) } }
        reader.finish { readings.append($0) }
        #expect(readings.count == 1 && damages(readings) == [.tooLong(limit: 1 << 20)])
    }

    @Test("limits on fields and subfields hold")
    func limits() {
        var limits = MarcLimits()
        limits.fields = 2
        #expect(
            damages(MarcReader.readings(of: first, limits: limits)) == [.tooManyFields(limit: 2)])
        limits.fields = 10
        limits.subfields = 1
        #expect(
            damages(MarcReader.readings(of: first, limits: limits)) == [.tooManyFields(limit: 1)])
    }

    @Test("missing and superfluous indicators are doubts, and the subfields are read")
    func indicators() {
        let record = SmallRecord([
            ("245", "$aNone"), ("500", "   $aThree"), ("5\u{20}1", "  $aTag"),
        ])
        let readings = MarcReader.readings(of: record.bytes)
        #expect(doubts(readings) == [.indicators, .indicators, .tag])
        #expect(
            readings[0].record?["245"]?["a"] == "None"
                && readings[0].record?["500"]?["a"] == "Three")
        #expect(readings[0].record?["245"]?.indicators == MarcIndicators(" ", " "))
    }

    @Test("empty subfields are passed over and repeated ones kept in order")
    func subfields() {
        let record = SmallRecord.only(SmallRecord([("500", "1 $$aOne$$b$aTwo")]).bytes)
        #expect(
            record?["500"]?.subfields == [.init("a", "One"), .init("b", ""), .init("a", "Two")])
        #expect(record?["500"]?.all("a") == ["One", "Two"])
        #expect(record?["500"]?.indicators == MarcIndicators("1", " "))
    }

    @Test("ten thousand mutations neither stop the reader nor lose the records after them")
    func mutations() {
        var random = SplitMix64(seed: 2709)
        let good = SmallRecord.titled("Good").bytes
        for _ in 0..<10_000 {
            var file = SmallRecord.titled("Мұнда бір мәтін бар").bytes
            for _ in 0..<Int.random(in: 1...6, using: &random) {
                let place = Int.random(in: 0..<file.count, using: &random)
                switch Int.random(in: 0..<4, using: &random) {
                case 0: file[place] = UInt8.random(in: 0...255, using: &random)
                case 1: file.remove(at: place)
                case 2:
                    file.insert(
                        [0x1D, 0x1E, 0x1F, 0x30].randomElement(using: &random) ?? 0, at: place)
                default: file[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
                }
            }
            // Two good ones: what is damaged may swallow the first, never the second.
            let readings = MarcReader.readings(of: file + good + good)
            #expect(readings.last?.record?["245"]?["a"] == "Good")
            for reading in readings {
                for fault in reading.faults { #expect(!fault.explanation.kk.isEmpty) }
                if let record = reading.record { _ = BookRecord(record) }
            }
        }
    }
}
