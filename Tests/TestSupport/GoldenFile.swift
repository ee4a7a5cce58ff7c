public import Foundation

/// An expected output kept as a file. Recording it (`RECORD=1`) fails on purpose: a recorded file proves
/// nothing until somebody has read it.
public struct GoldenFile {
    private let file: URL

    /// The file `name` in the folder `Golden` beside `folder`'s tests.
    public init(_ name: String, in folder: URL) {
        file = folder.appending(path: "Golden").appending(path: name)
    }

    /// What is wrong with `text` as the file's content; nil where it is the content. With `RECORD=1`
    /// the text becomes the content, and that is what is wrong.
    public func complaint(about text: String) throws -> String? {
        let name = file.lastPathComponent
        if ProcessInfo.processInfo.environment["RECORD"] == "1" {
            try Data(text.utf8).write(to: file)
            return "recorded \(name): read it, then run without RECORD"
        }
        let expected = try Data(contentsOf: file)
        guard expected != Data(text.utf8) else { return nil }
        return "\(name): \(Self.difference(text, expected))"
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
