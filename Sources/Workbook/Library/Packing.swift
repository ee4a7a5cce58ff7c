import CPacking

/// How the parts of a workbook are packed into its file.
public enum Packing: Sendable, Hashable, CaseIterable {
    /// By ISA-L: several times as fast, about a tenth larger.
    case fast
    /// By zlib, as the writing library does of itself.
    case small

    /// Runs `body`, in which the writing library packs on this thread.
    func during<Result, Fault: Error>(_ body: () throws(Fault) -> Result) throws(Fault) -> Result {
        switch self {
        case .small: return try body()
        case .fast:
            esep_packing_begin()
            defer { esep_packing_end() }
            return try body()
        }
    }
}
