import Foundation
import Languages
import SystemWords

/// Where a command's data goes: standard output, or a file that appears whole or not at all.
enum Output {
    /// Hands `write` a sink for text. With a path, the text goes to a temporary file beside it that is
    /// made durable and then renamed; on any error the old file stays.
    static func to(
        _ asked: String?, inputs: [String] = [], _ write: ((String) throws -> Void) throws -> Void
    ) throws {
        guard let path = try asked.map({ try OutputTarget.checked($0, inputs: inputs) }) else {
            try write { text in try send(text, to: STDOUT_FILENO) }
            return
        }
        let target = URL(filePath: path)
        let temporary = target.deletingLastPathComponent()
            .appending(path: ".\(target.lastPathComponent).\(getpid()).tmp").path
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL, 0o644)
        guard descriptor >= 0 else { throw OutputError(path: path, code: errno) }
        do {
            try write { text in try send(text, to: descriptor) }
            guard fsync(descriptor) == 0 else { throw OutputError(path: path, code: errno) }
            guard close(descriptor) == 0, rename(temporary, path) == 0 else {
                throw OutputError(path: path, code: errno)
            }
        } catch {
            close(descriptor)
            unlink(temporary)
            throw error
        }
    }

    /// Writes a line to standard output. Unlike `print`, it notices where the line does not arrive.
    static func line(_ text: String) throws { try send(text + "\n", to: STDOUT_FILENO) }

    private static func send(_ text: String, to descriptor: Int32) throws {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let written = bytes.withUnsafeBytes {
                Foundation.write(descriptor, $0.baseAddress, $0.count)
            }
            if written < 0 {
                if errno == EINTR { continue }
                throw OutputError(path: nil, code: errno)
            }
            bytes = bytes.dropFirst(written)
        }
    }
}

/// A file or stream that could not be written.
struct OutputError: Error, Explained {
    var path: String?
    var code: Int32

    var explanation: Phrase {
        Phrase(
            kk: "{path} жазылмады: {why}. Бұрынғы файл өзгеріссіз қалды.",
            ru: "Не удалось записать {path}: {why}. Прежний файл не тронут.",
            en: "{path} could not be written: {why}. The file that was there is untouched."
        ).filled([
            "path": Phrase(same: path ?? "stdout"), "why": SystemWords.reason(code),
        ])
    }
}
