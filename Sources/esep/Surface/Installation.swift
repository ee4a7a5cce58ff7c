import Foundation
import Languages

/// Where the files that come with Esep are: reference data and memo templates.
enum Installation {
    /// The folder that holds `data/reference` and `templates`. Looked for in `ESEP_HOME`, beside the
    /// installed command (`../share/esep`), then in the folders above the command and the current one.
    static func home() throws -> URL {
        if let told = ProcessInfo.processInfo.environment["ESEP_HOME"], !told.isEmpty {
            let folder = URL(filePath: told)
            guard isHome(folder) else { throw InstallationError(looked: [folder.path]) }
            return folder
        }
        let command = Bundle.main.executableURL?.resolvingSymlinksInPath()
        var candidates: [URL] = []
        if let command {
            candidates.append(
                command.deletingLastPathComponent().appending(path: "../share/esep").standardized)
            candidates += ancestors(of: command.deletingLastPathComponent())
        }
        candidates += ancestors(of: URL(filePath: FileManager.default.currentDirectoryPath))
        guard let found = candidates.first(where: isHome) else {
            throw InstallationError(looked: candidates.prefix(1).map(\.path))
        }
        return found
    }

    /// The folder of reference data.
    static func reference() throws -> String { try home().appending(path: "data/reference").path }
    /// The folder of memo templates.
    static func templates() throws -> String { try home().appending(path: "templates").path }

    private static func isHome(_ folder: URL) -> Bool {
        FileManager.default.fileExists(atPath: folder.appending(path: "data/reference").path)
            && FileManager.default.fileExists(atPath: folder.appending(path: "templates").path)
    }

    private static func ancestors(of folder: URL) -> [URL] {
        var folders = [folder.standardized]
        while let last = folders.last, last.path != "/" {
            folders.append(last.deletingLastPathComponent())
        }
        return folders
    }
}

/// The files that come with Esep are not where they should be.
struct InstallationError: Error, Explained {
    var looked: [String]

    var explanation: Phrase {
        Phrase(
            kk:
                "Esep анықтамалық деректері табылмады ({looked}). ESEP_HOME айнымалысында data және templates бар қалтаны көрсетіңіз.",
            ru:
                "Не найдены справочные данные Esep ({looked}). Укажите в ESEP_HOME папку, где лежат data и templates.",
            en:
                "Esep's reference data was not found ({looked}). Set ESEP_HOME to the folder that holds data and templates."
        ).filled(["looked": looked.joined(separator: ", ")])
    }
}
