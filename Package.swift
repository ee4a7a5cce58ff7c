// swift-tools-version: 6.2
import PackageDescription

/// The settings every target of ours shares: one language mode, imports that say who may see them,
/// and no warning that is merely tolerated.
let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

/// A room of the house: a target with the shared settings.
func room(
    _ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource] = []
) -> Target {
    .target(
        name: name, dependencies: dependencies, resources: resources, swiftSettings: strict)
}

/// The tests of a room, one target each, mirroring its sources.
func tests(
    of name: String, _ dependencies: [Target.Dependency], resources: [Resource] = [],
    exclude: [String] = []
) -> Target {
    .testTarget(
        name: "\(name)Tests", dependencies: dependencies, exclude: exclude, resources: resources,
        swiftSettings: strict)
}

let yams: Target.Dependency = .product(name: "Yams", package: "Yams")
let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let sqlite: Target.Dependency = .product(name: "GRDBSQLite", package: "GRDB.swift")
let mustache: Target.Dependency = .product(name: "Mustache", package: "swift-mustache")
let argumentParser: Target.Dependency = .product(
    name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
    name: "esep",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "esep", targets: ["esep"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
    ],
    targets: [
        // Pure rooms: no files, clocks, machine locale, database or printing.
        room("Languages"),
        room("Money", ["Languages"]),
        room("Ledger", ["Languages", "Money"]),
        room("Acquisitions", ["Languages", "Money", "Ledger", "BookNumbers"]),
        room("Forecasting", ["CMath"]),
        room("Planning", ["Languages", "Money", "Ledger", "Acquisitions", "Forecasting"]),
        room("Auditing", ["Languages", "Money", "Ledger", "Acquisitions"]),
        room("Digest", ["CCrypto"]),
        room("Illustration", ["Languages", "Money", "Ledger"]),
        room("BookNumbers"),
        room("Marc", ["Languages", "Money", "BookNumbers"]),
        room("Edifact", ["Languages", "Money", "BookNumbers"]),
        // Rooms at the edge.
        room("Spreadsheets", ["Languages", "CZlib"]),
        room("SystemWords", ["Languages"]),
        room(
            "Storage",
            ["Languages", "Money", "Ledger", "Acquisitions", "Digest", "SystemWords", grdb, sqlite]),
        room(
            "Importing",
            [
                "Languages", "Money", "Ledger", "BookNumbers", "Acquisitions", "Planning",
                "Digest", "SystemWords", yams,
            ]),
        room("Cases", ["Languages", "Money", "Ledger", yams]),
        // The hinge and its renderers.
        room(
            "Statements",
            ["Languages", "Money", "Ledger", "Acquisitions", "Planning", "Forecasting", "Auditing"]),
        room("Rendering", ["Languages", "Money", "Ledger", "Statements"]),
        room(
            "Workbook",
            [
                "Languages", "Money", "Statements", "CXlsxWriter", "CZlib", "CPacking",
                "SystemWords",
            ]),
        room(
            "Memo",
            ["Languages", "Money", "Ledger", "Statements", "Rendering", mustache, "SystemWords"]),
        .executableTarget(
            name: "esep",
            dependencies: [
                "Languages", "Money", "Ledger", "BookNumbers", "Acquisitions", "Forecasting",
                "Planning", "Auditing", "Illustration", "Storage", "Importing", "Cases",
                "Statements", "Rendering", "Workbook", "Memo", "SystemWords", argumentParser,
            ],
            swiftSettings: strict),
        // Our own C: what packs workbooks in zlib's place.
        .target(
            name: "CPacking",
            linkerSettings: [
                .linkedLibrary("isal", .when(platforms: [.linux])), .linkedLibrary("z"),
            ]),
        // Libraries of the system.
        .systemLibrary(
            name: "CXlsxWriter", pkgConfig: "xlsxwriter",
            providers: [.apt(["libxlsxwriter-dev", "zlib1g-dev"]), .brew(["libxlsxwriter"])]),
        .systemLibrary(
            name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
        .systemLibrary(name: "CMath"),
        .systemLibrary(
            name: "CCrypto", pkgConfig: "libcrypto",
            providers: [.apt(["libssl-dev"]), .brew(["openssl"])]),
        // Tests, one target per room.
        .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
        tests(of: "Languages", ["TestSupport", "Languages"]),
        tests(of: "Money", ["TestSupport", "Languages", "Money"]),
        tests(
            of: "Ledger", ["TestSupport", "Languages", "Money", "Ledger", "Cases"],
            exclude: ["Cases"]),
        tests(
            of: "Acquisitions",
            ["TestSupport", "Languages", "Money", "Ledger", "BookNumbers", "Acquisitions"]),
        tests(of: "Forecasting", ["TestSupport", "Forecasting", "CMath"]),
        tests(of: "Planning", ["Languages", "Money", "Ledger", "Forecasting", "Planning"]),
        tests(of: "Auditing", ["Languages", "Money", "Ledger", "Auditing"]),
        tests(of: "Digest", ["Digest"]),
        tests(of: "BookNumbers", ["TestSupport", "BookNumbers"]),
        tests(of: "Marc", ["TestSupport", "Languages", "Money", "BookNumbers", "Marc"]),
        tests(of: "Edifact", ["TestSupport", "Languages", "Money", "BookNumbers", "Edifact"]),
        tests(of: "Spreadsheets", ["TestSupport", "Languages", "Spreadsheets", "CZlib"]),
        tests(of: "SystemWords", ["Languages", "SystemWords"]),
        tests(of: "Illustration", ["Languages", "Money", "Ledger", "Illustration"]),
        tests(
            of: "Storage",
            [
                "TestSupport", "Languages", "Money", "Ledger", "Acquisitions", "Storage", grdb,
            ]),
        tests(
            of: "Importing",
            [
                "TestSupport", "Languages", "Money", "Ledger", "BookNumbers", "Acquisitions",
                "Planning", "Importing",
            ]),
        tests(
            of: "Statements",
            ["TestSupport", "Languages", "Money", "Ledger", "Planning", "Statements"],
            resources: [.copy("Golden")]),
        tests(
            of: "Rendering",
            ["TestSupport", "Languages", "Money", "Ledger", "Statements", "Rendering"],
            resources: [.copy("Golden")]),
        tests(
            of: "Workbook",
            [
                "TestSupport", "Languages", "Money", "Ledger", "Planning", "Importing",
                "Statements", "Workbook",
            ],
            exclude: ["Golden"]),
        tests(of: "Memo", ["Languages", "Money", "Ledger", "Importing", "Statements", "Memo"]),
        tests(
            of: "Esep",
            [
                "Languages", "Money", "Ledger", "Planning", "Storage", "Importing", "Statements",
                "Rendering", "Workbook", "Memo", "esep",
            ]),
        // What machines do to files: the program that suffers it, and the tests that look.
        .executableTarget(
            name: "esep-worker", dependencies: ["Languages", "Money", "Ledger", "Storage", grdb],
            path: "Tests/FaultWorker", swiftSettings: strict),
        tests(
            of: "Fault",
            ["TestSupport", "Languages", "Money", "Ledger", "Storage", "esep", "esep-worker"],
            exclude: ["Shim"]),
        // The rules of the house, read off its own sources.
        tests(of: "Tidy", []),
    ],
    swiftLanguageModes: [.v6]
)

// The readers under libFuzzer: only `make fuzz` asks for it, so that no other build knows of it.
if Context.environment["ESEP_FUZZ"] != nil {
    package.targets.append(
        .executableTarget(
            name: "esep-fuzz",
            dependencies: ["Languages", "Money", "Ledger", "Importing", "Cases"],
            path: "Tests/Fuzz", exclude: ["Dictionaries"], swiftSettings: strict))
}

// Programs that read spreadsheets or bibliographic records and do nothing else, to be measured beside
// other readers: only the benchmarks ask for them.
if Context.environment["ESEP_BENCH"] != nil {
    package.targets += [
        .executableTarget(
            name: "esep-sheets", dependencies: ["Languages", "Spreadsheets"],
            path: "Tests/SheetReader", swiftSettings: strict),
        .executableTarget(
            name: "esep-records", dependencies: ["Marc"], path: "Tests/RecordReader",
            swiftSettings: strict),
    ]
}
