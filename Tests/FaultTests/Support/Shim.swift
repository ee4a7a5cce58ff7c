import Foundation
import Testing

/// The library that stands between a program and its files; compiled once, where a C compiler is.
enum Shim {
    /// The library's path; nil where it cannot be built or loaded: it is written for Linux.
    static let path: String? = {
        #if os(Linux)
            let source = Program.root + "/Tests/FaultTests/Shim/fault_shim.c"
            let library =
                NSTemporaryDirectory()
                + "/esep-fault-shim-\(getpid())-\(UInt32.random(in: 0 ... .max)).so"
            for compiler in ["clang", "cc", "gcc"] {
                let process = Process()
                process.executableURL = URL(filePath: "/usr/bin/env")
                process.arguments = [
                    compiler, "-shared", "-fPIC", "-O1", "-o", library, source, "-ldl",
                ]
                process.standardError = FileHandle.nullDevice
                guard (try? process.run()) != nil else { continue }
                process.waitUntilExit()
                if process.terminationStatus == 0 {
                    atexit { unlink(Shim.pathToRemove) }
                    return library
                }
            }
        #endif
        return nil
    }()

    private static var pathToRemove: String { path ?? "" }

    static let isThere = path != nil
    static let absence: Comment =
        "no C compiler, or no Linux: faults cannot be put before the files"

    /// The environment under which a program's files in `root` are faulty in this way.
    static func environment(_ root: String, _ faults: [String: String]) -> [String: String] {
        var environment = ["LD_PRELOAD": path ?? "", "FAULT_ROOT": root]
        for (name, value) in faults { environment["FAULT_" + name] = value }
        return environment
    }
}
