import Foundation
import Importing
import Languages
import Testing

@Suite("what a file of entries may hold is written down")
struct DocumentedColumnsTests {
    @Test("each column stands in the data's own README, in the three languages")
    func columns() throws {
        let readme = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "data/README.md")
        let text = try String(contentsOf: readme, encoding: .utf8)
        for column in EntryColumn.allCases {
            let name = column.name
            #expect(
                text.contains("| \(name.kk) | \(name.ru) | \(name.en) |"),
                "data/README.md does not tell of \(column)")
        }
    }
}
