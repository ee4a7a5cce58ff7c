import Foundation

/// The terminal this run writes to, if it is one.
enum Terminal {
    /// Whether standard output is a terminal a person looks at.
    static let isOutputInteractive = isatty(STDOUT_FILENO) == 1
    /// Whether standard error is one: progress is shown only there.
    static let isErrorInteractive = isatty(STDERR_FILENO) == 1

    /// Whether to colour: only on a terminal that can, and never when NO_COLOR is set to anything.
    static var wantsColour: Bool {
        let environment = ProcessInfo.processInfo.environment
        return isOutputInteractive && (environment["NO_COLOR"] ?? "").isEmpty
            && environment["TERM"] != "dumb"
    }

    /// Columns of the terminal; nil where output goes to a file or a pipe.
    static var width: Int? {
        guard isOutputInteractive else { return nil }
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
            return nil
        }
        return Int(size.ws_col)
    }
}

/// Writes a line of message to standard error: data goes to standard output, words about it here.
func tell(_ message: String) {
    FileHandle.standardError.write(Data((message + "\n").utf8))
}
