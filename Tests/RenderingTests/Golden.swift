import Foundation
import TestSupport
import Testing

/// Expected outputs of the renderers.
enum Golden {
    /// Holds `text` against the file `name`, or records it.
    static func expect(
        _ text: String, equals name: String, at location: SourceLocation = #_sourceLocation
    ) throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
        guard let complaint = try GoldenFile(name, in: folder).complaint(about: text) else {
            return
        }
        Issue.record("\(complaint)", sourceLocation: location)
    }
}
