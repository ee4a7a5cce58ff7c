import Foundation
import Testing

/// The project's files as they lie on disk around this test.
struct SourceTree {
    /// A file by its path from the project's root.
    struct File: Sendable, CustomTestStringConvertible {
        let path: String
        let text: String
        /// The text of a Swift file without what stands in comments and string literals.
        let code: String

        init(path: String, text: String) {
            self.path = path
            self.text = text
            code = path.hasSuffix(".swift") ? SwiftText.code(of: text) : ""
        }

        var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }
        var testDescription: String { path }
    }

    /// The files a person edits: neither built products nor the version control's own.
    let files: [File]

    /// The Swift files under a folder, e.g. `Sources/Money`.
    func swift(under folder: String) -> [File] {
        files.filter { $0.path.hasPrefix(folder + "/") && $0.path.hasSuffix(".swift") }
    }

    static let project = SourceTree(root: rootPath)

    private static let rootPath =
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    private static let ignored: Set<String> = [".build", ".git", "out", "Package.resolved"]

    private init(root: String) {
        var files: [File] = []
        Self.collect(root, path: "", into: &files)
        self.files = files.sorted { $0.path < $1.path }
    }

    private static func collect(_ root: String, path: String, into files: inout [File]) {
        let folder = path.isEmpty ? root : root + "/" + path
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        for name in names where !ignored.contains(name) && !name.contains(".esep") {
            let inner = path.isEmpty ? name : path + "/" + name
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: root + "/" + inner, isDirectory: &isFolder)
            else { continue }
            if isFolder.boolValue {
                collect(root, path: inner, into: &files)
            } else if let data = FileManager.default.contents(atPath: root + "/" + inner),
                let text = String(validating: data, as: UTF8.self)
            {
                files.append(File(path: inner, text: text))
            }
        }
    }
}
