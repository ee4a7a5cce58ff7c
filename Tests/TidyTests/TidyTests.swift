import Testing

@Suite("The house is in order")
struct TidyTests {
    private let project = SourceTree.project

    private var swiftFiles: [SourceTree.File] {
        project.swift(under: "Sources") + project.swift(under: "Tests")
    }

    /// The rooms that know no files, clocks, machine or terminal.
    static let pureRooms = [
        "Languages", "Money", "Ledger", "Acquisitions", "Forecasting", "Planning", "Auditing",
        "Illustration", "Statements", "BookNumbers", "Marc", "Edifact",
    ]

    @Test("the tree around this test is the project's")
    func tree() {
        #expect(project.files.contains { $0.path == "Package.swift" })
        #expect(project.swift(under: "Sources").count > 50)
        for room in Self.pureRooms { #expect(!project.swift(under: "Sources/\(room)").isEmpty) }
    }

    @Test("no file is longer than 400 lines")
    func fileLength() {
        let long = swiftFiles.filter { $0.lines.count > 401 }
        expect(long.map { ($0.path, "\($0.lines.count) lines") }, besides: Exemption.longFiles)
    }

    @Test("no function is longer than 70 lines")
    func functionLength() {
        let long = swiftFiles.flatMap { file in
            SwiftText.functions(in: file.code).filter { $0.length > 70 }.map {
                (file.path, "line \($0.line): \($0.name) has \($0.length) lines")
            }
        }
        expect(long, besides: Exemption.longFunctions)
    }

    @Test("nothing stops the program or is left for later")
    func loudEnds() {
        for file in project.swift(under: "Sources") {
            for word in ["fatalError", "try!", "as!", "assertionFailure"] {
                #expect(!file.code.contains(word), "\(file.path): \(word)")
            }
        }
        for file in project.files where !file.path.hasPrefix("Tests/TidyTests/") {
            for word in ["TODO", "FIXME", "XXX"] {
                let isLeft = file.text.split(whereSeparator: { !$0.isLetter }).contains {
                    $0 == word
                }
                #expect(!isLeft, "\(file.path): \(word)")
            }
        }
    }

    @Test(
        "money is never floating point",
        arguments: ["Money", "Ledger", "Acquisitions", "Marc", "Edifact"])
    func exactMoney(room: String) {
        let files = project.swift(under: "Sources/\(room)").filter { file in
            words(of: file.code).contains {
                ["Double", "Float", "Float32", "Float80"].contains($0)
            }
        }
        let allowed = Exemption.floatingPoint.filter { $0.path.hasPrefix("Sources/\(room)/") }
        expect(files.map { ($0.path, "floating point") }, besides: allowed)
    }

    @Test("pure rooms know no files, clocks, machine or terminal", arguments: pureRooms)
    func purity(room: String) {
        let forbidden: Set<String> = [
            "Foundation", "FileManager", "FileHandle", "ProcessInfo", "Process", "Glibc", "Darwin",
            "ContinuousClock", "SuspendingClock", "getenv", "Locale", "GRDB", "CSQLite",
            "SystemRandomNumberGenerator", "print", "debugPrint", "readLine",
        ]
        for file in project.swift(under: "Sources/\(room)") {
            let used = forbidden.intersection(words(of: file.code).map(String.init))
            #expect(used.isEmpty, "\(file.path): \(used.sorted().joined(separator: ", "))")
            #expect(!file.code.contains("Date()"), "\(file.path): Date()")
        }
    }

    @Test("an unchecked promise has its reason beside it")
    func uncheckedPromises() {
        for file in project.swift(under: "Sources") {
            let lines = file.lines
            for (index, line) in lines.enumerated() where line.contains("@unchecked Sendable") {
                let isExplained =
                    line.contains("//") || (index > 0 && lines[index - 1].contains("//"))
                #expect(isExplained, "\(file.path), line \(index + 1)")
            }
        }
    }

    @Test("no file knows the machine it was written on")
    func machinePaths() {
        // Put together here so that this file does not hold them itself.
        let folders = ["work", "tmp/w", "root", "home", "Users"].map { "/" + $0 + "/" }
        for file in project.files {
            for folder in folders {
                let found = file.text.ranges(of: folder).contains { range in
                    // In `a/home/` or `~/home/` it is a part of another path or of an address.
                    guard range.lowerBound > file.text.startIndex else { return true }
                    let before = file.text[file.text.index(before: range.lowerBound)]
                    return !(before.isLetter || before.isNumber || ".~-_)}".contains(before))
                }
                #expect(!found, "\(file.path): \(folder)")
            }
        }
    }

    private func words(of code: String) -> [Substring] {
        code.split(whereSeparator: { !($0.isLetter || $0.isNumber || $0 == "_") })
    }

    /// Expects faults only in files that are exempt, and no exemption without a fault.
    private func expect(
        _ faults: [(path: String, what: String)], besides exempt: [(path: String, reason: String)]
    ) {
        for fault in faults where !exempt.contains(where: { $0.path == fault.path }) {
            Issue.record("\(fault.path): \(fault.what)")
        }
        for exemption in exempt {
            let isNeeded = faults.contains { $0.path == exemption.path }
            #expect(isNeeded, "the exemption of \(exemption.path) is not needed any more")
        }
    }
}

@Suite("Source is read well enough for the rules")
struct SwiftTextTests {
    @Test("comments and strings are blanked, interpolated code is kept")
    func blanking() {
        let source = #"""
            let a = "x // \(f("}") + y) {" // fatalError
            /* { /* nested */ } */ let b = #"\("# + """
              { " \#u{22}
              """
            """#
        let code = SwiftText.code(of: source)
        #expect(!code.contains("fatalError") && !code.contains("{") && !code.contains("}"))
        #expect(code.contains("f(") && code.contains("+ y)"))
        #expect(code.contains("let b =") && !code.contains("nested"))
        #expect(code.count { $0 == "\n" } == source.count { $0 == "\n" })
    }

    @Test("functions are measured from their name to their closing brace")
    func measuring() {
        let code = """
            protocol P {
                func none(a: Int)
                init()
            }
            struct S {
                init(body: () -> Void = { }) {
                    self.init()
                }
                func two<T>(
                    _ a: [T]
                ) -> Int where T: P {
                    if true { return 1 }
                    return 2
                }
            }
            """
        let functions = SwiftText.functions(in: code)
        #expect(functions.map(\.line) == [6, 9])
        #expect(functions.map(\.length) == [3, 6])
    }
}
