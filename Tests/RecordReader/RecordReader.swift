import Foundation
import Marc

/// Reads a file of records and says how many records, books and letters of titles it holds.
@main
struct RecordReader {
    static func main() throws {
        guard CommandLine.arguments.count > 1 else { return }
        let file = try FileHandle(forReadingFrom: URL(filePath: CommandLine.arguments[1]))
        let onlyRecords = CommandLine.arguments.contains("--records")
        var reader = MarcReader()
        var records = 0
        var copies = 0
        var titles = 0
        let body = { (reading: MarcReading) in
            guard let record = reading.record else { return }
            records += 1
            guard !onlyRecords else {
                titles += (record["245"] ?? record["200"])?["a"]?.unicodeScalars.count ?? 0
                return
            }
            guard let book = BookRecord(record) else { return }
            titles += book.title?.unicodeScalars.count ?? 0
            copies += book.copies.count
        }
        while let piece = try file.read(upToCount: 1 << 18), !piece.isEmpty {
            piece.withUnsafeBytes { reader.feed($0, body) }
        }
        reader.finish(body)
        print(records, titles, copies)
    }
}
