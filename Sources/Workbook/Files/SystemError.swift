import Foundation
import Languages
import SystemWords

/// Why the operating system refused the last time.
func systemReason() -> Phrase { SystemWords.reason(errno) }

/// The operating system's own word for it: a detail behind a sentence of ours.
func systemDetail() -> String { String(cString: strerror(errno)) }
