import Foundation

/// The operating system's word for the last refusal.
func systemReason() -> String { String(cString: strerror(errno)) }
