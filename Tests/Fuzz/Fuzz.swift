import Foundation

/// Runs one reader on whatever libFuzzer makes up: `FUZZ=csv esep-fuzz -runs=1000000`. Built by
/// `make fuzz` with the readers instrumented; a reader that traps, or reads back something else than it
/// wrote, ends the run with the input kept in a file.
@main
struct Fuzz {
    static func main() {
        var count = CommandLine.argc
        var arguments = CommandLine.unsafeArgv
        exit(
            runDriver(&count, &arguments) { bytes, count in
                Harness.chosen(Array(UnsafeBufferPointer(start: bytes, count: count)))
                return 0
            })
    }
}

@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
    _ count: UnsafeMutablePointer<Int32>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
    _ body: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
) -> Int32
