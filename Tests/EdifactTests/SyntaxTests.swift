import Edifact
import Languages
import TestSupport
import Testing

@Suite("Interchanges are cut into messages")
struct SyntaxTests {
    private func readings(_ text: String) -> [EdifactReading] {
        EdifactReader.readings(of: Array(text.utf8))
    }

    private func damages(_ readings: [EdifactReading]) -> [EdifactDamage] {
        readings.flatMap(\.faults).compactMap {
            if case .damage(let damage) = $0.reason { damage } else { nil }
        }
    }

    private func doubts(_ readings: [EdifactReading]) -> [EdifactDoubt] {
        readings.flatMap(\.faults).compactMap {
            if case .doubt(let doubt) = $0.reason { doubt } else { nil }
        }
    }

    private let two = SmallInterchange.text([
        ("ORDERS", ["BGM+220+1+9", "LIN+1++9780516228655:EN"]), ("INVOIC", ["BGM+380+2+9"]),
    ])

    @Test("messages with their envelope, segments and places")
    func whole() throws {
        let readings = readings(two)
        #expect(readings.flatMap(\.faults).isEmpty && readings.count == 2)
        let message = try #require(readings.first?.message)
        #expect(message.type == "ORDERS" && message.version == ["D", "96A", "UN"])
        #expect(message.interchange?.reference == "77" && message.interchange?.sender == "1697684")
        #expect(message.segments.map(\.tag) == ["BGM", "LIN"])
        #expect(message.segments[1][2, 1] == "EN" && message.segments[1][1] == nil)
        #expect(message.segments[1].number == 4)
        #expect(two.utf8.dropFirst(message.segments[1].offset).starts(with: "LIN".utf8))
    }

    @Test("pieces of any size give the same messages", arguments: [1, 2, 5, 40])
    func pieces(size: Int) {
        let bytes = Array(("UNA:+.? '\r\n" + two.replacing("'", with: "'\r\n")).utf8)
        let whole = EdifactReader.readings(of: bytes)
        var reader = EdifactReader()
        var readings: [EdifactReading] = []
        for start in stride(from: 0, to: bytes.count, by: size) {
            reader.feed(Array(bytes[start..<min(bytes.count, start + size)])) {
                readings.append($0)
            }
        }
        reader.finish { readings.append($0) }
        #expect(readings == whole && whole.compactMap(\.message).count == 2)
        #expect(whole.flatMap(\.faults).isEmpty)
    }

    @Test("the release character makes separators text")
    func release() throws {
        let text = SmallInterchange.text([
            ("ORDERS", ["FTX+LIN+++D?'A?+B?:C??:E", "IMD+F+BTI+:::x?'"])
        ])
        let message = try #require(readings(text).first?.message)
        #expect(message.segments[0][3] == "D'A+B:C?" && message.segments[0][3, 1] == "E")
        #expect(message.segments[1][2, 3] == "x'")
    }

    @Test("UNA states other separators, and a decimal comma")
    func service() throws {
        let text =
            "UNA|*,! ~UNB*UNOC|3*A*B*210930|1200*1~UNH*1*INVOIC|D|96A|UN~BGM*380*A!*B~UNT*3*1~UNZ*1*1~"
        let readings = readings(text)
        #expect(
            readings.first?.message?.segments[0][1] == "A*B" && readings.flatMap(\.faults).isEmpty)
        #expect(
            damages(self.readings("UNA++.? 'UNB+UNOA:1'")) == [
                .serviceCharacters(text: "UNA++.? '")
            ])
    }

    @Test("what is not EDIFACT is refused by name; text before it is passed over")
    func beginning() {
        #expect(
            damages(readings("Dear Sir, UNBelievable")) == [
                .notEdifact(text: "Dear Sir, UNBelievable")
            ])
        #expect(readings(" \r\n").isEmpty && readings("").isEmpty)
        let mail = readings("Subject: orders\r\n\r\n" + two)
        #expect(doubts(mail) == [.strayBytes(count: 19)] && mail.compactMap(\.message).count == 2)
        #expect(doubts(EdifactReader.readings(of: [0xEF, 0xBB, 0xBF] + Array(two.utf8))).isEmpty)
    }

    @Test("what the envelopes state is checked")
    func controls() {
        let wrong = two.replacing("UNT+4+M1", with: "UNT+5+M9").replacing(
            "UNZ+2+77", with: "UNZ+3+78")
        let readings = readings(wrong)
        #expect(readings.compactMap(\.message).count == 2)
        #expect(
            doubts(readings) == [
                .segmentCount(stated: "5", found: 4),
                .messageReference(header: "M1", trailer: "M9"),
                .messageCount(stated: "3", found: 2),
                .interchangeReference(header: "77", trailer: "78"),
            ])
        #expect(doubts(self.readings(String(two.dropLast(9)))) == [.interchangeEnd])
    }

    @Test("groups are counted where there are groups")
    func groups() {
        let grouped = two.replacing("UNH+M1", with: "UNG+ORDERS+A+B+210930:1200+1+UN+D:96A'UNH+M1")
            .replacing("UNZ+2", with: "UNE+2+1'UNZ+1")
        #expect(readings(grouped).flatMap(\.faults).isEmpty)
    }

    @Test(
        "a damaged segment costs its message and no other",
        arguments: [
            "bgm+1", "+", "BG+1", "BGMX", "\u{1}\u{2}", "BGM\(String(repeating: "+", count: 2000))",
        ])
    func damagedSegment(segment: String) {
        let text = SmallInterchange.text([
            ("ORDERS", ["BGM+220+1+9"]), ("ORDERS", ["BGM+220+2+9", segment]),
            ("INVOIC", ["BGM+380+3+9"]),
        ])
        let readings = readings(text)
        #expect(readings.compactMap(\.message).map(\.reference) == ["M1", "M3"])
        #expect(damages(readings).count == 1 && doubts(readings).isEmpty)
        let fault = readings.flatMap(\.faults).first
        #expect(fault?.message == "M2" && fault?.segment == 7)
    }

    @Test("a message without its end is not read; the next one is")
    func noTrailer() {
        let text = two.replacing("UNT+4+M1'", with: "")
        let readings = readings(text)
        #expect(readings.compactMap(\.message).map(\.reference) == ["M2"])
        #expect(damages(readings) == [.noTrailer] && doubts(readings).isEmpty)
        let cut = self.readings(String(two.prefix(two.count - 40)))
        #expect(cut.compactMap(\.message).map(\.reference) == ["M1"] && damages(cut).count == 1)
    }

    @Test("segments outside messages are told")
    func outside() {
        let text = two.replacing("UNH+M2", with: "FTX+1'UNH+M2")
        #expect(damages(readings(text)) == [.outsideMessage(tag: "FTX")])
        #expect(readings(text).compactMap(\.message).count == 2)
    }

    @Test("a field of ten megabytes is refused and passed over")
    func hugeField() {
        let text = SmallInterchange.text([
            ("ORDERS", ["BGM+220+1+9"]),
            ("ORDERS", ["FTX+\(String(repeating: "x", count: 10_000_000))"]),
            ("INVOIC", ["BGM+380+3+9"]),
        ])
        let readings = readings(text)
        #expect(readings.compactMap(\.message).map(\.reference) == ["M1", "M3"])
        #expect(damages(readings) == [.segmentTooLong(limit: 1 << 16)])
    }

    @Test("a message that never ends is refused once")
    func endless() {
        var limits = EdifactLimits()
        limits.segments = 100
        let text = SmallInterchange.text([
            ("ORDERS", Array(repeating: "LIN+1", count: 5000)), ("INVOIC", ["BGM+380+3+9"]),
        ])
        let readings = EdifactReader.readings(of: Array(text.utf8), limits: limits)
        #expect(damages(readings) == [.tooManySegments(limit: 100)])
        #expect(readings.compactMap(\.message).map(\.reference) == ["M2"])
    }

    @Test("text is read in the set that UNB names, and UTF-8 under any name")
    func characterSets() throws {
        func text(_ bytes: [UInt8], set: String) throws -> (String?, [EdifactDoubt]) {
            let parts = SmallInterchange.text([("ORDERS", ["FTX+LIN+++@"])], set: set).utf8.split(
                separator: 0x40)
            let readings = EdifactReader.readings(of: Array(parts[0]) + bytes + Array(parts[1]))
            return (readings.first?.message?.segments[0][3], doubts(readings))
        }
        #expect(try text([0x43, 0x61, 0x66, 0xE9], set: "UNOC").0 == "Café")
        // ISO 8859-5: BA К, DD н, D8 и, D3 г, D0 а; F0 №.
        #expect(try text([0xBA, 0xDD, 0xD8, 0xD3, 0xD0, 0xF0], set: "UNOE").0 == "Книга№")
        #expect(try text(Array("Қазақ".utf8), set: "UNOY").0 == "Қазақ")
        #expect(try text(Array("Қазақ".utf8), set: "UNOA").0 == "Қазақ")
        let broken = try text([0x41, 0xFF], set: "UNOY")
        #expect(
            broken.0 == "A\u{FFFD}" && broken.1 == [.undecodable(count: 1, characterSet: "UNOY")])
        let other = try text([0xE1], set: "UNOF")
        #expect(other.0 == "\u{FFFD}" && other.1 == [.undecodable(count: 1, characterSet: "UNOF")])
    }

    @Test("ten thousand mutations neither stop the reader nor lose the interchange after them")
    func mutations() {
        var random = SplitMix64(seed: 9735)
        let source = Array(
            SmallInterchange.text([
                (
                    "INVOIC",
                    [
                        "BGM+380+1+9", "CUX+2:KZT:4", "LIN+1++9780516228655:EN", "QTY+47:2",
                        "MOA+203:10.5",
                        "UNS+S", "CNT+2:1", "MOA+86:10.5", "ALC+C++6++P", "MOA+8:1",
                    ]
                )
            ]).utf8)
        // A release character at the end takes the first of the two terminators.
        let good = Array(("''" + SmallInterchange.text([("ORDERS", ["BGM+220+OK+9"])])).utf8)
        for _ in 0..<10_000 {
            var bytes = source
            for _ in 0..<Int.random(in: 1...6, using: &random) {
                let place = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0..<3, using: &random) {
                case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
                case 1: bytes.remove(at: place)
                default:
                    bytes.insert(
                        Array("'+:?0-".utf8)[Int.random(in: 0..<6, using: &random)], at: place)
                }
            }
            let readings = EdifactReader.readings(of: bytes + good)
            for fault in readings.flatMap(\.faults) { #expect(!fault.explanation.kk.isEmpty) }
            for message in readings.compactMap(\.message) {
                let document = try? TradeDocument(message)
                _ = try? document?.footing()
            }
            // A damaged beginning can make the file no EDIFACT up to the next UNB, which is the good one.
            #expect(readings.last?.message?.segments.first?[1] == "OK")
        }
    }
}
