import Foundation
import Languages
import SystemWords

/// The program that turns Markdown into DOCX, if the machine has it.
public struct Pandoc: Sendable {
    /// Where it is.
    public let path: String

    /// The program at `path`.
    public init(path: String) { self.path = path }

    /// The first pandoc in the folders of `searchPath` (nil: the PATH of this process); nil where none is.
    public static func find(
        in searchPath: String? = nil
    ) -> Pandoc? {
        let folders = searchPath ?? ProcessInfo.processInfo.environment["PATH"] ?? ""
        for folder in folders.split(separator: ":") {
            let path = "\(folder)/pandoc"
            if FileManager.default.isExecutableFile(atPath: path) { return Pandoc(path: path) }
        }
        return nil
    }

    /// What of pandoc's Markdown is switched off: data must not become markup, and quotes and dashes
    /// stay as they were written.
    private static let form =
        "markdown-smart-raw_html-raw_tex-raw_attribute-tex_math_dollars-citations-yaml_metadata_block"

    /// Writes `markdown` as DOCX to `path`. The same text gives the same bytes: the file bears the date
    /// of the figures, not the moment it was made.
    func writeDOCX(
        markdown: String, language: Language, date: CalendarDate, to path: String
    ) throws(MemoError) {
        let target = URL(filePath: path)
        let folder = target.deletingLastPathComponent()
        let mark =
            "\(ProcessInfo.processInfo.processIdentifier)-\(UInt32.random(in: .min ... .max))"
        let source = folder.appending(path: ".esep-\(mark).md")
        let result = folder.appending(path: ".esep-\(mark).docx")
        defer {
            try? FileManager.default.removeItem(at: source)
            try? FileManager.default.removeItem(at: result)
        }
        do {
            try Data(markdown.utf8).write(to: source)
        } catch {
            throw .unwritable(path: path, reason: SystemWords.reason(error))
        }
        try run(
            [
                "--from", Self.form, "--to", "docx", "--metadata", "lang=\(language.rawValue)",
                "--output", result.path(percentEncoded: false),
                source.path(percentEncoded: false),
            ], date: date)
        // One step, over an older file if there is one: a reader never meets half of it.
        let from = result.path(percentEncoded: false)
        guard rename(from, target.path(percentEncoded: false)) == 0 else {
            throw .unwritable(path: path, reason: SystemWords.reason(errno))
        }
    }

    private func run(_ arguments: [String], date: CalendarDate) throws(MemoError) {
        let process = Process()
        process.executableURL = URL(filePath: path)
        process.arguments = arguments
        var environment = ProcessInfo.processInfo.environment
        environment["SOURCE_DATE_EPOCH"] = "\(Int(date.dayNumber) * 86_400)"
        process.environment = environment
        let complaints = Pipe()
        process.standardError = complaints
        process.standardOutput = FileHandle.nullDevice
        process.standardInput = FileHandle.nullDevice
        do { try process.run() } catch { throw .pandocMissing }
        let words = complaints.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            let message = String(decoding: words, as: UTF8.self)
                .trimmingCharacters(in: .whitespacesAndNewlines)
            throw .pandocFailed(status: process.terminationStatus, message: message)
        }
    }
}
