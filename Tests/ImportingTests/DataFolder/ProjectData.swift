import Importing
import Ledger

/// The data that comes with the project.
enum ProjectData {
    /// The folder `data`, found from this file's own place.
    static let directory: String = {
        let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
        return parts.dropLast(4).joined(separator: "/") + "/data"
    }()

    /// The folders of the five sources.
    static let folders = [
        "karaganda-city-2021", "karaganda-region-2017", "kyzylorda-region", "kyzylorda-city",
        "stepnogorsk",
    ]

    static func load(_ folder: String) throws -> LedgerSource {
        try DataFolder.load("\(directory)/\(folder)")
    }

    static func reference() throws -> ReferenceData {
        try ReferenceData.load("\(directory)/reference")
    }
}
