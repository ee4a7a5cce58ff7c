import Foundation
import Languages
import SystemWords

/// Why the operating system refused the last time.
func systemReason() -> Phrase { SystemWords.reason(errno) }
