import Foundation
import Storage
import Testing

/// Every command that writes, on a disk that reports an error at its Nth write.
@Suite(
    "A command whose write fails leaves what was there, and says so",
    .enabled(if: Shim.isThere, Shim.absence))
struct CommandErrorTests {
    /// The writes that fail: the first ones closely, the later ones here and there.
    private var numbers: [Int] {
        Scale.isLong
            ? Array(1...200) + stride(from: 213, to: 3000, by: 97) : [1, 2, 3, 5, 9, 17, 40, 150]
    }

    private func run(
        _ place: Workplace, _ arguments: [String], failing number: Int, _ code: Int32
    ) throws -> Running {
        var environment = Shim.environment(
            place.room, ["NTH": "\(number)", "ERRNO": "\(code)"])
        environment["TMPDIR"] = place.room
        return try place.run(.esep, arguments + ["--language", "en"], environment: environment)
    }

    @Test("an import: all rows or none, and then the rest", arguments: [EIO, ENOSPC])
    func importing(_ code: Int32) async throws {
        var (failed, whole) = (0, 0)
        for number in numbers {
            let place = try await Workplace()
            let file = place.folder.file("rows.csv")
            try Rows.text(60).write(toFile: file, atomically: true, encoding: .utf8)
            let first = try run(place, ["import", place.ledger, file], failing: number, code)
            let isDone = try await first.ended() == 0
            let outcome = try place.acknowledged.outcome(at: place.ledger)
            #expect(outcome.verification == "intact", "write \(number)")
            // An error after the commit may leave it recorded and unheard, never heard and not there.
            #expect(outcome.entries == 60 || (!isDone && outcome.entries == 0), "write \(number)")
            #expect(isDone || first.errors.hasPrefix("esep: "), "\(first.errors)")
            if isDone { whole += 1 } else { failed += 1 }
            let again = try place.run(.esep, ["import", place.ledger, file])
            #expect(try await again.ended() == 0, "\(again.errors)")
            #expect(try place.acknowledged.outcome(at: place.ledger).entries == 60)
        }
        #expect(failed > 0)
        Scale.tell(
            "import, \(code == EIO ? "I/O error" : "full disk") at the Nth write",
            "\(numbers.count) runs, \(failed) failed and were repeated, \(whole) not hit, 0 partial"
        )
    }

    @Test("a copy and a workbook over older ones", arguments: ["backup", "workbook"])
    func replacing(_ command: String) async throws {
        let place = try await Workplace()
        #expect(try await place.poster("a", batches: 10).ended() == 0)
        let target = place.room + (command == "backup" ? "/copy.esep" : "/book.xlsx")
        let arguments =
            command == "backup"
            ? [command, place.ledger, target, "--overwrite"]
            : [command, place.ledger, "-o", target]
        #expect(try await place.run(.esep, arguments).ended() == 0)
        let old = try Data(contentsOf: URL(filePath: target))
        #expect(try await place.poster("b", batches: 10).ended() == 0)
        let files = names(in: place.room)
        var (failed, whole) = (0, 0)
        for number in numbers {
            for code in [EIO, ENOSPC] {
                let attempt = try run(place, arguments, failing: number, code)
                let isDone = try await attempt.ended() == 0
                let now = try Data(contentsOf: URL(filePath: target))
                if isDone {
                    whole += 1
                    #expect(now != old, "write \(number)")
                    if command == "backup" {
                        let copy = try SQLiteLedgerStore.open(at: target, readOnly: true)
                        #expect(try copy.verify().isIntact)
                        try copy.close()
                    }
                    try old.write(to: URL(filePath: target))
                } else {
                    failed += 1
                    #expect(now == old, "write \(number)")
                    // The library that writes workbooks has a word of its own to say before.
                    let line = attempt.errors.split(separator: "\n").last ?? ""
                    #expect(line.hasPrefix("esep: "), "\(attempt.errors)")
                }
                #expect(names(in: place.room) == files, "write \(number)")
            }
        }
        #expect(failed > 0)
        Scale.tell(
            "\(command), I/O error or full disk at the Nth write",
            "\(2 * numbers.count) runs, \(failed) failed with the old file whole, \(whole) not hit")
    }
}
