#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Runs `body` with numbers written with a point, whatever locale the process has chosen: under
/// `ru_RU` or `kk_KZ` the writing library would put `1234,56` into the XML and so ruin the file.
/// Only the calling thread is touched, and only for the time of the call.
func withPlainNumbers<Result>(_ body: () throws -> Result) rethrows -> Result {
    #if canImport(Darwin)
        let numbers: Int32 = 1 << 4
    #else
        let numbers: Int32 = 1 << LC_NUMERIC
    #endif
    guard let plain = newlocale(numbers, "C", nil) else { return try body() }
    let before = uselocale(plain)
    defer {
        uselocale(before)
        freelocale(plain)
    }
    return try body()
}
