import BookNumbers
import Edifact
import Foundation
import Languages
import Money
import Testing

/// Messages of vendors, which are no part of the project.
enum SampleMessage {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../shared/data/edifact").standardizedFileURL
    static let isThere = FileManager.default.fileExists(atPath: folder.path)

    static func readings(_ name: String) throws -> [EdifactReading] {
        EdifactReader.readings(of: [UInt8](try Data(contentsOf: folder.appending(path: name))))
    }
}

@Suite(
    "Messages of vendors",
    .enabled(if: SampleMessage.isThere, "the sample files are not beside the project"))
struct SampleMessageTests {
    @Test("six invoices foot to the cent")
    func invoices() throws {
        let readings = try SampleMessage.readings("1130B766274.inv")
        #expect(readings.flatMap(\.faults).isEmpty)
        let documents = try readings.compactMap(\.message).map { try TradeDocument($0) }
        #expect(documents.map(\.number) == (766_274...766_279).map { "B\($0)" })
        let footings = try documents.compactMap { try $0.footing() }
        #expect(footings.map(\.total.minorUnits) == [4266, 2379, 1802, 5326, 1322, 10_417])
        #expect(footings.map(\.charges.minorUnits) == [660, 330, 330, 660, 330, 1980])
        #expect(footings.allSatisfy { $0.agrees == true })
        #expect(
            documents.allSatisfy { $0.doubts.isEmpty && $0.currency?.code.description == "USD" })
    }

    @Test("an invoice's parts are where they should be")
    func invoice() throws {
        let messages = try SampleMessage.readings("1130B766274.inv").compactMap(\.message)
        let document = try TradeDocument(messages[3])
        #expect(document.kind == .invoice && document.date?.iso == "2009-11-28")
        #expect(document.dueDate?.iso == "2009-12-28")
        #expect(document.buyer?.number == "3618129" && document.buyer?.scheme == .san)
        #expect(document.supplier?.number == "1697684")
        #expect(document.lines.map(\.title) == ["ART + QUILT", "QUILTS OF VIRGINIA, 1607-1899"])
        #expect(document.lines.map(\.invoiced) == [1, 1])
        #expect(document.lines[0].isbn == ISBN("9781596681064"))
        #expect(document.lines[1].references.first?.number == "16986/15")
    }

    @Test("an order of 49 lines")
    func order() throws {
        let readings = try SampleMessage.readings("edifact_sample.orders.edi")
        let message = try #require(readings.compactMap(\.message).first)
        let document = try TradeDocument(message)
        #expect(document.kind == .order && document.number == "E071124PB")
        #expect(document.lines.count == 49)
        #expect(document.lines[2].publisher == "G. P. Putnam's Sons,")
        #expect(document.lines[9].title == "Secret diaries of Miss Miranda Cheever.")
        #expect(
            document.lines[0].ordered == 8
                && document.lines[0].prices.first?.number.description == "6.99")
        // Five lines bear sixteen digits, which are no ISBN.
        #expect(document.doubts.count == 5)
        for language in Language.allCases {
            #expect(document.doubts.allSatisfy { !$0.explanation[language].contains("{") })
        }
        let faults = readings.flatMap(\.faults)
        #expect(faults.isEmpty)
    }
}
