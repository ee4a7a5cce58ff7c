import Foundation

/// The only place where data files are read from disk; everything after works on their text.
struct TextFiles {
    let directory: String
    private(set) var faults: [DataFault] = []

    init(directory: String) { self.directory = directory }

    /// The text of a file of the folder; nil, with a fault noted, when there is none.
    mutating func text(of name: String) -> String? {
        let path = (directory as NSString).appendingPathComponent(name)
        guard let data = FileManager.default.contents(atPath: path) else {
            faults.append(DataFault(file: name, problem: .unreadable))
            return nil
        }
        guard let text = String(validating: data, as: UTF8.self) else {
            faults.append(DataFault(file: name, problem: .notUTF8))
            return nil
        }
        return text.unicodeScalars.first == "\u{FEFF}"
            ? String(text.unicodeScalars.dropFirst()) : text
    }
}
