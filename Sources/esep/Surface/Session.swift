import Foundation
import Languages

/// What this run of the command takes from its surroundings: read once, handed in everywhere else.
enum Session {
    /// The language of help and messages: `--language`, then `ESEP_LANGUAGE`, then the locale's
    /// language, then English.
    static let language: Language = language(
        arguments: CommandLine.arguments, environment: ProcessInfo.processInfo.environment)

    static func language(arguments: [String], environment: [String: String]) -> Language {
        for (index, argument) in arguments.enumerated() {
            if argument == "--language", index + 1 < arguments.count,
                let asked = Language(rawValue: arguments[index + 1])
            {
                return asked
            }
            if argument.hasPrefix("--language="),
                let asked = Language(rawValue: String(argument.dropFirst("--language=".count)))
            {
                return asked
            }
        }
        for name in ["ESEP_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"] {
            guard let value = environment[name], !value.isEmpty else { continue }
            return Language(rawValue: String(value.prefix(2))) ?? .english
        }
        return .english
    }
}
