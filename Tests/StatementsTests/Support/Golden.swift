import Foundation
import Testing

/// Expected texts kept as files. Recording them (`RECORD=1`) fails on purpose: a recorded file proves
/// nothing until somebody has read it.
enum Golden {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Golden")

    /// Holds `text` against the file `name`, or records it.
    static func expect(
        _ text: String, equals name: String, at location: SourceLocation = #_sourceLocation
    ) throws {
        let file = folder.appending(path: name)
        if ProcessInfo.processInfo.environment["RECORD"] == "1" {
            try Data(text.utf8).write(to: file)
            Issue.record(
                "recorded \(name): read it, then run without RECORD", sourceLocation: location)
            return
        }
        let expected = try Data(contentsOf: file)
        guard expected != Data(text.utf8) else { return }
        Issue.record("\(name): \(difference(text, expected))", sourceLocation: location)
    }

    /// The first line that differs.
    private static func difference(_ text: String, _ expected: Data) -> String {
        let ours = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
        let theirs = expected.split(separator: 0x0A, omittingEmptySubsequences: false)
        let line = zip(ours, theirs).enumerated().first { !$1.0.elementsEqual($1.1) }?.offset
        guard let line else { return "\(ours.count) lines, expected \(theirs.count)" }
        return """
            line \(line + 1)
            is       \(String(decoding: ours[line], as: UTF8.self))
            expected \(String(decoding: theirs[line], as: UTF8.self))
            """
    }
}
