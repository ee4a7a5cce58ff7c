import TestSupport
import Testing

@testable import Spreadsheets

@Suite("XML of parts")
struct XMLTests {
    /// Writes down what it is told.
    private struct Notes: XMLHandler {
        var told: [String] = []

        mutating func open(_ name: XMLName, _ attributes: XMLAttributes) {
            let list = (0..<attributes.count).map { index in
                "\(attributes.name(index).text)=\(attributes.raw(index).text)"
            }
            told.append("<\(name.local.text)\(list.map { " " + $0 }.joined())>")
        }

        mutating func text(_ text: XMLBytes) {
            // Text may come in pieces.
            if let last = told.last, last.hasPrefix("'") {
                told[told.count - 1] = last + text.text
            } else {
                told.append("'" + text.text)
            }
        }

        mutating func close() { told.append("/") }
    }

    private func read(_ xml: [UInt8]) throws(SpreadsheetFault) -> [String] {
        var archive = TestArchive()
        archive.parts = [TestArchive.Part("x.xml", xml)]
        let zip = try ZipArchive(FileBytes(archive.bytes()))
        return try XMLReader.read(zip.open(zip.parts[0]), Notes()).told
    }

    private func fault(_ xml: [UInt8]) -> XMLFault? {
        do throws(SpreadsheetFault) {
            _ = try read(xml)
            return nil
        } catch {
            guard case .malformedXML("x.xml", let fault) = error else { return nil }
            return fault
        }
    }

    @Test("elements, attributes and text are told in order")
    func telling() throws {
        let xml =
            "\u{FEFF}<?xml version='1.0'?>\n<!-- <c> --><a b='1>2' c = \"&lt;\"\n><d/>e &amp; <?pi ?><![CDATA[<f>]]><g >h</g ></a>\n"
        #expect(
            try read(Array(xml.utf8)) == [
                "<a b=1>2 c=&lt;>", "<d>", "/", "'e & <f>", "<g>", "'h", "/", "/",
            ])
    }

    @Test(
        "what is not well formed is refused by what is wrong",
        arguments: [
            ("<a>", XMLFault.endInsideElement), ("", .endInsideElement), ("<a></b>", .unbalanced),
            ("</a>", .unbalanced), ("<a></ab>", .unbalanced), ("<a/><b/>", .secondRoot),
            ("<a/>x", .textOutsideRoot), ("x<a/>", .textOutsideRoot), ("<a b=1/>", .attribute),
            ("<a b='1/>", .endInsideMarkup), ("<a b='<'/>", .attribute), ("<a b/>", .attribute),
            ("<a b='1'c='2'/>", .tag), ("<a b='1' b='2'/>", .repeatedAttribute("b")), ("<>", .tag),
            ("< a/>", .tag), ("<1/>", .tag), ("<a>&x;</a>", .reference),
            ("<a>&#0;</a>", .reference),
            ("<a>&#xD800;</a>", .reference), ("<a>&</a>", .reference), ("<a b='&'/>", .reference),
            ("<a>&#99999999999999;</a>", .reference), ("<a>\u{0}</a>", .characters),
            ("<a>\u{FFFE}</a>", .characters), ("<a><?xml version='1.0'?></a>", .lateDeclaration),
            ("<x:a/>", .prefix("x")), ("<a x:b='1'/>", .prefix("x")), ("<a", .endInsideMarkup),
            ("<a><!-- ", .endInsideMarkup), ("<a><![CDATA[ </a>", .endInsideMarkup),
            ("<a//>", .tag),
            ("<a><!x></a>........", .tag), ("<:a/>", .tag), ("<a :b='1'/>", .attribute),
        ])
    func malformed(xml: String, fault: XMLFault) {
        #expect(self.fault(Array(xml.utf8)) == fault)
    }

    @Test(
        "bytes that are not UTF-8 are refused",
        arguments: [
            [0xFF], [0xC0, 0x80], [0xC3], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80],
            [0xF5, 0x80, 0x80, 0x80],
            [0xF4, 0x90, 0x80, 0x80], [0x80], [0xE2, 0x82], [0xF0, 0x9F, 0x98],
        ] as [[UInt8]])
    func badBytes(bytes: [UInt8]) {
        #expect(fault(Array("<a>".utf8) + bytes + Array("</a>".utf8)) == .characters)
        #expect(fault(Array("<a>".utf8) + bytes) == .characters)
    }

    @Test("a document type is refused, and with it every entity")
    func documentTypes() {
        for xml in [
            "<!DOCTYPE a><a/>", "<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>",
            "<?xml version='1.0'?><!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>",
        ] {
            #expect(throws: SpreadsheetFault.documentType(part: "x.xml")) {
                try read(Array(xml.utf8))
            }
        }
    }

    @Test("encodings other than UTF-8 and UTF-16 are refused by name")
    func encodings() throws {
        let xml = { (name: String) in
            Array("<?xml version=\"1.0\" encoding=\"\(name)\"?><a/>".utf8)
        }
        #expect(throws: SpreadsheetFault.encoding(part: "x.xml", "windows-1251")) {
            try read(xml("windows-1251"))
        }
        #expect(try read(xml("utf-8")) == ["<a>", "/"])
        #expect(try read(xml("US-ASCII")) == ["<a>", "/"])
    }

    @Test("depth, attributes, tags and comments have their limits")
    func limits() {
        let deep = { (count: Int) in
            Array(
                (String(repeating: "<a>", count: count) + String(repeating: "</a>", count: count))
                    .utf8)
        }
        #expect(fault(deep(256)) == nil)
        #expect(fault(deep(257)) == .depth)
        let attributes = { (count: Int) in
            Array(("<a" + (0..<count).map { " b\($0)='1'" }.joined() + "/>").utf8)
        }
        #expect(fault(attributes(256)) == nil)
        #expect(fault(attributes(257)) == .attributeCount)
        let long = String(repeating: "x y", count: 1 << 19)
        #expect(fault(Array("<a b='\(long)'/>".utf8)) == .markupTooLong)
        #expect(fault(Array("<a><!-- \(long) --></a>".utf8)) == .markupTooLong)
    }

    @Test("text of any length is told whole, wherever pieces are cut")
    func longText() throws {
        var generator = SplitMix64(seed: 7)
        let bits = ["a", "қ", "😀", "&amp;", "&#x49A;", "\r\n", "\n", " b ", "漢"]
        let reads = ["a", "қ", "😀", "&", "Қ", "\n", "\n", " b ", "漢"]
        let choices = (0..<300_000).map { _ in Int.random(in: 0..<bits.count, using: &generator) }
        let xml = "<a>" + choices.map { bits[$0] }.joined() + "</a>"
        #expect(
            try read(Array(xml.utf8)) == ["<a>", "'" + choices.map { reads[$0] }.joined(), "/"])
    }

    @Test("many small elements are told whole, wherever pieces are cut")
    func manyElements() throws {
        let item = "<b c='&quot;&gt;'>x</b>"
        let told = try read(Array(("<a>" + String(repeating: item, count: 40_000) + "</a>").utf8))
        #expect(told.count == 120_002)
        #expect(Set(told) == ["<a>", "<b c=&quot;&gt;>", "'x", "/"])
    }

    @Test("what is plain is told from what is not, eight bytes at a time or one")
    func soundness() {
        for position in 0..<40 {
            for (bytes, isSound) in [
                ([0x41], true), ([0x1F], false), ([0x7F], true), ([0x80], false), ([0x0A], true),
                ([0xD0, 0x96], true), ([0xD0, 0x41], false), ([0x00], false), ([0x20], true),
            ] as [([UInt8], Bool)] {
                var text = [UInt8](repeating: 0x61, count: 40)
                text.replaceSubrange(position..<position, with: bytes)
                let count = text.withUnsafeBytes { TextCheck.sound($0) }
                #expect(count == (isSound ? text.count : position), "\(bytes) at \(position)")
            }
        }
    }
}
