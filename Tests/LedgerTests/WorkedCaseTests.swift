import Cases
import Foundation
import Languages
import Testing

/// The worked cases beside this file: whoever adds one adds a test.
@Suite struct WorkedCaseTests {
    static let files: [URL] = {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Cases")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []
        return names.filter { $0.hasSuffix(".yaml") }.sorted().map { folder.appending(path: $0) }
    }()

    @Test("every worked case of a file holds", arguments: files)
    func casesHold(file: URL) throws {
        let text = try String(contentsOf: file, encoding: .utf8)
        do throws(CaseFileError) {
            for worked in try CaseFile.load(text: text, file: file.lastPathComponent).cases {
                let result = CaseRunner.run(worked)
                let words = result.differences.map(\.explanation.en).joined(separator: "; ")
                #expect(result.holds, "\(file.lastPathComponent) \(worked.code): \(words)")
            }
        } catch {
            Issue.record("\(error.explanation.en)")
        }
    }

    @Test("the cases of the peers are all there")
    func allCasesAreThere() throws {
        let codes = try Self.files.flatMap { file in
            let text = try String(contentsOf: file, encoding: .utf8)
            return try CaseFile.load(text: text, file: file.lastPathComponent).cases.map(\.code)
        }
        let families = Set(codes.compactMap { $0.split(separator: ".").first.map(String.init) })
        let named = [
            "F01", "F02", "F03", "F08", "F09", "F11", "F15", "F16", "F17", "F18", "F21", "F22",
            "F23", "F24", "E01", "E02", "AL1", "R01", "R02", "N01", "K01",
        ]
        #expect(families.isSuperset(of: named))
        #expect(codes.filter { $0.hasPrefix("F01.") }.count == 22)
        #expect(codes.filter { $0.hasPrefix("F03.") }.count == 9)
    }
}
