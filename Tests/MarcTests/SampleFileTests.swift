import BookNumbers
import Foundation
import Languages
import Marc
import Money
import Testing

/// Files of other programs' tests and of libraries, which are no part of the project. Each was also
/// read by pymarc 5.4 and yaz-marcdump 5.34; where they differ from this, it is said why.
enum SampleFile {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../shared/data/marc").standardizedFileURL
    static let isThere = FileManager.default.fileExists(atPath: folder.path)

    static func readings(_ name: String) throws -> [MarcReading] {
        MarcReader.readings(of: [UInt8](try Data(contentsOf: folder.appending(path: name))))
    }
}

@Suite(
    "Files of others",
    .enabled(if: SampleFile.isThere, "the sample files are not beside the project"))
struct SampleFileTests {
    struct Expected: CustomTestStringConvertible, Sendable {
        var file: String
        var read: Int
        /// Numbers of records that could not be read.
        var lost: [Int]
        var doubts: Int
        var titles: [Int: String]
        var testDescription: String { file }
    }

    static let expected = [
        Expected(
            file: "perlmarc_baddir.usmarc", read: 1, lost: [], doubts: 1,
            titles: [0: "Green Eggs and Ham"]),
        // pymarc stops at the stray terminator before the third record. The last byte of the file is
        // the first digit of a seventh.
        Expected(
            file: "perlmarc_badldr.usmarc", read: 6, lost: [7], doubts: 1,
            titles: [
                0: "Fallen hearts.", 1: "Hideaway.", 2: "Maclean's people",
                3: "Flying leathernecks",
                4: "Black fire : a Star Trek novel.", 5: "Kiss me, creep.",
            ]),
        Expected(
            file: "pymarc_bad_indicator.dat", read: 1, lost: [], doubts: 2,
            titles: [0: "Aristocrats of color"]),
        // pymarc reads records 1 and 8. Of 2, 3 and 6 only the address of the data is wrong, and the
        // directory shows it; yaz makes a title of `7     2200000…` of it instead.
        Expected(
            file: "pymarc_bad_records.mrc", read: 5, lost: [4, 5, 7, 9], doubts: 3,
            titles: Dictionary(
                uniqueKeysWithValues: (0..<5).map { ($0, "The pragmatic programmer") })),
        Expected(
            file: "pymarc_marc8.dat", read: 1, lost: [], doubts: 0,
            titles: [0: "Escape from loneliness"]),
        Expected(
            file: "pymarc_testunimarc.dat", read: 1, lost: [], doubts: 0,
            titles: [0: "L'altra faccia della spirale"]),
        Expected(
            file: "pymarc_utf8_errors.dat", read: 1, lost: [], doubts: 0,
            titles: [0: "[Imperial military middle school, Ṣanʻāʾ]"]),
        // pymarc takes the Cyrillic of Windows for MARC-8.
        Expected(
            file: "rusmarc_TEST1.ISO", read: 81, lost: [], doubts: 0,
            titles: [0: "Вып. 13.", 1: "Задачи и этюды", 5: "Светильник Сибири"]),
        Expected(
            file: "rusmarc_ur.iso", read: 1, lost: [], doubts: 1,
            titles: [0: "ПЕДАГОГИКА И ПСИХОЛОГИЯ НЕНАСИЛИЯ В ОБРАЗОВАНИИ"]),
        // The price's field has three indicators in nine of the ten.
        Expected(
            file: "sample_acq_order.mrc", read: 10, lost: [], doubts: 9,
            titles: [
                0: "How do we know the size of the solar system", 1: "The solar system",
                2: "El universo y la tierra.", 3: "The once and future moon",
                4: "Doodle Dog in space", 5: "The moon", 6: "Exploring space",
                7: "Empire of the sun", 8: "Peterson first guide to the solar system", 9: "The sun",
            ]),
    ]

    @Test("counts, losses and titles are as written down", arguments: expected)
    func file(expected: Expected) throws {
        let readings = try SampleFile.readings(expected.file)
        let records = readings.compactMap(\.record)
        let faults = readings.flatMap(\.faults)
        #expect(records.count == expected.read)
        #expect(faults.filter(\.isFatal).map(\.record) == expected.lost)
        #expect(faults.count { !$0.isFatal } == expected.doubts)
        for (index, title) in expected.titles {
            let record = try #require(records.indices.contains(index) ? records[index] : nil)
            #expect(BookRecord(record)?.title == title)
        }
    }

    @Test("each fault says where it stands in all three languages")
    func words() throws {
        for expected in Self.expected {
            for fault in try SampleFile.readings(expected.file).flatMap(\.faults) {
                for language in Language.allCases {
                    let text = fault.explanation[language]
                    #expect(text.contains("\(fault.offset)") && !text.contains("{"))
                }
            }
        }
    }

    @Test("orders of a vendor have price, fund, branch and number")
    func vendorOrders() throws {
        let books = try SampleFile.readings("sample_acq_order.mrc").compactMap(\.record)
            .compactMap { BookRecord($0) }
        let copies = books.flatMap(\.copies)
        #expect(copies.count == 10 && copies.allSatisfy { $0.count == 1 && $0.branch == "BR1" })
        let cents = try copies.compactMap { try $0.price?.money(assuming: .init(isoCode: "USD")) }
        // 8 · 19.99 + 5.99 + 12.99
        #expect(cents.reduce(0) { $0 + $1.minorUnits } == 17_890)
        #expect(copies.count { $0.fund == "JUV" } == 5)
        #expect(
            books.map(\.languages)
                == Array(repeating: ["en"], count: 10).enumerated().map {
                    $0.offset == 2 ? ["es"] : $0.element
                })
    }

    @Test("the print run in 010 $9 of RUSMARC is no price")
    func printRun() throws {
        let books = try SampleFile.readings("rusmarc_TEST1.ISO").compactMap(\.record)
            .compactMap { BookRecord($0) }
        #expect(books.count == 81 && books.allSatisfy { $0.dialect == .unimarc })
        #expect(books[0].printRun == 700 && books.allSatisfy { $0.prices.isEmpty })
        #expect(books[0].setTitle == "Задачи и этюды" && books[0].isbns == [ISBN("5744300430")])
        let priced = try SampleFile.readings("rusmarc_ur.iso").compactMap(\.record)
            .compactMap { BookRecord($0) }
        #expect(priced[0].prices.map(\.text) == ["1380.00"] && priced[0].printRun == 1000)
        #expect(try priced[0].prices[0].money(assuming: .kzt)?.minorUnits == 138_000)
    }
}
