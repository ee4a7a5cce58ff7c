import Illustration
import Languages
import Ledger
import Money
import Testing

@Suite("Planted mistakes")
struct PlantedMistakeTests {
    private func mistakes(_ kind: MistakeKind) throws -> [(PlantedMistake, [Entry])] {
        let run = try Sample.run.get()
        return run.planted.filter { $0.kind == kind }.map { ($0, run.entries(of: $0)) }
    }

    @Test(
        "there are as many answers as mistakes asked for, each with words",
        arguments: MistakeKind.allCases)
    func count(_ kind: MistakeKind) throws {
        let answers = try mistakes(kind)
        #expect(answers.count == 3)
        for (answer, entries) in answers {
            #expect(!answer.document.text.isEmpty)
            #expect(answer.entries.isEmpty == (kind == .numberGap))
            #expect(answer.entries.count == entries.count)
            for language in Language.allCases {
                #expect(!answer.words[language].contains("{"))
            }
        }
    }

    @Test("a weekend payment falls on a Saturday or Sunday, and no other payment does")
    func weekend() throws {
        let run = try Sample.run.get()
        let planted = Set(try mistakes(.weekendPayment).flatMap { $0.0.entries })
        // Day 0 was a Thursday.
        let onWeekends = run.ledger.entries.filter {
            $0.kind == .payment && (Int($0.documentDate.dayNumber) + 3) % 7 >= 5
        }
        #expect(Set(onWeekends.map(\.number)) == planted)
    }

    @Test("the numbers of payment orders have the gaps planted and no other")
    func gaps() throws {
        let run = try Sample.run.get()
        let orders = run.ledger.documents.filter { $0.kind == .paymentOrder }
        var missing: Set<String> = []
        for year in 2020...2022 {
            let numbers = Set(
                orders.filter { $0.date?.year == year }.compactMap { $0.number.flatMap(Int.init) })
            for number in 1...(numbers.max() ?? 1) where !numbers.contains(number) {
                missing.insert(
                    "pay-\(year)-\(String(repeating: "0", count: 6 - "\(number)".count))\(number)")
            }
        }
        #expect(missing == Set(try mistakes(.numberGap).map { $0.0.document.text }))
    }

    @Test("transposed digits leave a difference that nine divides")
    func transposed() throws {
        for (answer, entries) in try mistakes(.transposedDigits) {
            let difference = try #require(answer.amount)
            #expect(difference.isPositive)
            #expect(difference.minorUnits % 900 == 0)
            #expect(entries.map(\.kind) == [.payment])
        }
    }

    @Test("a late cut-off rests on a December paper and is booked in January")
    func cutOff() throws {
        let run = try Sample.run.get()
        for (_, entries) in try mistakes(.lateCutOff) {
            let entry = try #require(entries.first)
            let paper = try #require(run.document(entry.document)?.date)
            #expect(paper.month == 12)
            #expect(entry.documentDate.month == 1)
            #expect(entry.documentDate.year == paper.year + 1)
        }
    }

    @Test(
        "a back-dated bill is recorded more than ninety days after its date, and no other entry is")
    func backDated() throws {
        let run = try Sample.run.get()
        let late = run.ledger.entries.filter {
            $0.recordedAt.seconds / 86_400 - Int64($0.documentDate.dayNumber) > 90
                && $0.kind == .accrual
        }
        #expect(Set(late.map(\.number)) == Set(try mistakes(.backDated).flatMap { $0.0.entries }))
    }

    @Test("split purchases are orders of one day, each below the limit and together above it")
    func split() throws {
        for (_, entries) in try mistakes(.splitPurchase) {
            #expect(entries.count == 3)
            #expect(Set(entries.map(\.documentDate)).count == 1)
            let amounts = entries.map { entry in
                entry.postings.filter { $0.stage == .committed }.reduce(0) { $0 + $1.minorUnits }
            }
            #expect(amounts.allSatisfy { $0 < 100_000_00 && $0 > 95_000_00 })
        }
    }

    @Test("ordinary orders keep away from the limit")
    func ordinaryOrders() throws {
        let run = try Sample.run.get()
        let planted = Set(run.planted.flatMap(\.entries))
        let near = run.ledger.entries.filter { entry in
            entry.kind == .commitment && !planted.contains(entry.number)
                && entry.document.text.hasPrefix("order-")
                && !entry.document.text.hasPrefix("order-books")
                && entry.postings.contains {
                    $0.stage == .committed && (90_000_00..<100_000_00).contains($0.minorUnits)
                }
        }
        #expect(near.isEmpty)
    }

    @Test("a reversed and re-entered bill says twice the same")
    func reentered() throws {
        let run = try Sample.run.get()
        for (_, entries) in try mistakes(.reversedAndReentered) {
            #expect(entries.map(\.kind) == [.reversal, .accrual])
            let first = try #require(entries.first?.reverses.flatMap { run.ledger.entry($0) })
            #expect(first.postings == entries.last?.postings)
        }
    }

    @Test("a duplicate payment has a twin of the same amount and line")
    func duplicates() throws {
        let run = try Sample.run.get()
        for (answer, entries) in try mistakes(.duplicatePayment) {
            #expect(entries.map(\.kind) == [.accrual, .payment])
            let twins = run.ledger.entries.filter { entry in
                entry.kind == .payment && entry.postings == entries.last?.postings
            }
            #expect(twins.count == 2)
            #expect(answer.amount?.isPositive == true)
        }
    }
}
