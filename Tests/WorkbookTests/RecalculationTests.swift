import Foundation
import Languages
import Testing

@testable import Workbook

@Suite struct RecalculationTests {
    @Test("every cached value is what a spreadsheet program computes", arguments: Language.allCases)
    func recalculated(_ language: Language) throws {
        let folder = try TemporaryFolder()
        try WorkbookWriter(language: language).write(
            SampleBook.book(), to: folder.path("book.xlsx"))
        try Recalculation.expectSameValues(in: folder)
    }
}

/// A spreadsheet program computes every formula anew and must come to the values we cached. Needs
/// LibreOffice; where it is not installed this says so and proves nothing.
enum Recalculation {
    /// Holds `book.xlsx` of the folder against what a spreadsheet program makes of it.
    static func expectSameValues(in folder: TemporaryFolder) throws {
        guard let program = program("soffice") else {
            return absent("soffice is not installed: values are not recalculated")
        }
        try recalculate(folder.path("book.xlsx"), into: folder, with: program)
        let ours = try cachedValues(folder.path("book.xlsx"))
        let theirs = try cachedValues(folder.path("new/book.xlsx"))
        #expect(ours.count > 40)
        for (cell, value) in ours {
            switch (value, theirs[cell]) {
            case (.number(let own), .number(let other)?):
                #expect(abs(own - other) <= 1e-9 * max(1, abs(own)), "\(cell)")
            case (_, let other): #expect(value == other, "\(cell)")
            }
        }
    }

    /// Opens a workbook with openpyxl, where Python has it, and counts its sheets.
    static func expectOpenpyxlOpens(_ path: String, sheets: Int) throws {
        let script = """
            import sys
            try: from openpyxl import load_workbook
            except ImportError: sys.exit(77)
            book = load_workbook(sys.argv[1])
            sys.exit(0 if len(book.sheetnames) == int(sys.argv[2]) else 1)
            """
        // Debian's own Python: the one for which apt installs openpyxl.
        let python = "/usr/bin/python3"
        guard FileManager.default.isExecutableFile(atPath: python) else { return }
        let status = try run(python, ["-c", script, path, "\(sheets)"])
        if status == 77 {
            return absent("openpyxl is not installed: the workbook is not opened by it")
        }
        #expect(status == 0)
    }

    /// Says that a program is not there; with `ESEP_PROOF` set, as in `make proof`, that is a failure.
    private static func absent(_ what: String) {
        if ProcessInfo.processInfo.environment["ESEP_PROOF"] == nil {
            print(what)
        } else {
            Issue.record("\(what)")
        }
    }

    private static func program(_ name: String) -> String? {
        (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
            .map { "\($0)/\(name)" }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    private static func run(_ program: String, _ arguments: [String]) throws -> Int32 {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus
    }

    private static func recalculate(
        _ path: String, into folder: TemporaryFolder, with program: String
    )
        throws
    {
        let profile = folder.url.appendingPathComponent("profile")
        let user = profile.appendingPathComponent("user")
        try FileManager.default.createDirectory(at: user, withIntermediateDirectories: true)
        // Left to itself the program trusts the cached values.
        let settings = """
            <?xml version="1.0" encoding="UTF-8"?>
            <oor:items xmlns:oor="http://openoffice.org/2001/registry">
            <item oor:path="/org.openoffice.Office.Calc/Formula/Load">
            <prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
            </oor:items>
            """
        try Data(settings.utf8).write(
            to: user.appendingPathComponent("registrymodifications.xcu"))
        _ = try run(
            program,
            [
                "-env:UserInstallation=\(profile.absoluteString)", "--headless", "--norestore",
                "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", folder.path("new"), path,
            ])
    }

    /// Values cached beside formulas, by sheet and cell.
    private static func cachedValues(_ path: String) throws -> [String: CachedValue] {
        var values: [String: CachedValue] = [:]
        for (name, reading) in try Verification(path: path).readings() {
            for (position, computed) in reading.formulas {
                values["\(name)!\(position.a1)"] = computed.cached
            }
        }
        return values
    }
}
