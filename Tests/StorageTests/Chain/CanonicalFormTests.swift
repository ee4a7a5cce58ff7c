import Languages
import Ledger
import Testing

@Suite("The canonical form of an entry")
struct CanonicalFormTests {
    private static let posting = Posting(
        key: BudgetKey(
            organisation: "o", year: FiscalYear(2021), line: "l", source: "s", branch: "b",
            programme: "p"),
        stage: .stock, plan: PlanCell(.payments, month: 2),
        items: ItemCount(
            itemClass: ItemClass(language: "kk", kind: "book"), copies: 4, titles: 2,
            isPriced: true),
        commitment: "c", minorUnits: 100)

    private static let entry = Entry(
        number: EntryNumber(7), kind: .payment, documentDate: CalendarDate(dayNumber: 1),
        recordedAt: Timestamp(seconds: 2), recordedBy: "r", document: "d", narrative: "n",
        postings: [posting, posting], reverses: EntryNumber(3), figures: ["f", "g"],
        idempotencyKey: "k")

    /// The form of the entry after a change.
    private static func form(_ change: (inout Entry) -> Void) -> [UInt8] {
        var changed = entry
        change(&changed)
        return changed.canonicalBytes
    }

    @Test("differs when any field differs") func everyField() {
        let variants: [[UInt8]] = [
            Self.entry.canonicalBytes,
            Self.form { $0.number = EntryNumber(8) },
            Self.form { $0.kind = .refund },
            Self.form { $0.documentDate = CalendarDate(dayNumber: 2) },
            Self.form { $0.recordedAt = Timestamp(seconds: 3) },
            Self.form { $0.recordedBy = "q" },
            Self.form { $0.document = "e" },
            Self.form { $0.narrative = "m" },
            Self.form { $0.reverses = EntryNumber(4) },
            Self.form { $0.reverses = nil },
            Self.form { $0.figures = ["f"] },
            Self.form { $0.figures = ["g", "f"] },
            Self.form { $0.figures = ["fg"] },
            Self.form { $0.figures = [] },
            Self.form { $0.idempotencyKey = "l" },
            Self.form { $0.idempotencyKey = "" },
            Self.form { $0.idempotencyKey = nil },
            Self.form { $0.postings.removeLast() },
            Self.form { $0.postings[1].key.organisation = "x" },
            Self.form { $0.postings[1].key.year = FiscalYear(2022) },
            Self.form { $0.postings[1].key.line = "x" },
            Self.form { $0.postings[1].key.source = "x" },
            Self.form { $0.postings[1].key.branch = "x" },
            Self.form { $0.postings[1].key.branch = "" },
            Self.form { $0.postings[1].key.branch = nil },
            Self.form { $0.postings[1].key.programme = "x" },
            Self.form { $0.postings[1].key.programme = nil },
            Self.form { $0.postings[1].stage = .withdrawn },
            Self.form { $0.postings[1].plan = PlanCell(.obligations, month: 2) },
            Self.form { $0.postings[1].plan = PlanCell(.payments, month: 3) },
            Self.form { $0.postings[1].plan = PlanCell(.payments, month: nil) },
            Self.form { $0.postings[1].plan = nil },
            Self.form { $0.postings[1].items?.itemClass.language = "ru" },
            Self.form { $0.postings[1].items?.itemClass.language = nil },
            Self.form { $0.postings[1].items?.itemClass.kind = "x" },
            Self.form { $0.postings[1].items?.itemClass.kind = nil },
            Self.form { $0.postings[1].items?.itemClass.content = "x" },
            Self.form { $0.postings[1].items?.itemClass.content = "" },
            Self.form { $0.postings[1].items?.itemClass.audience = "x" },
            Self.form { $0.postings[1].items?.copies = 5 },
            Self.form { $0.postings[1].items?.titles = 3 },
            Self.form { $0.postings[1].items?.titles = nil },
            Self.form { $0.postings[1].items?.isPriced = false },
            Self.form { $0.postings[1].items = nil },
            Self.form { $0.postings[1].commitment = "x" },
            Self.form { $0.postings[1].commitment = nil },
            Self.form { $0.postings[1].minorUnits = -100 },
        ]
        #expect(Set(variants).count == variants.count)
    }

    @Test("keeps apart what is written in neighbouring fields") func neighbours() {
        let moved = Self.form {
            $0.recordedBy = "rd"
            $0.document = ""
        }
        let joined = Self.form {
            $0.recordedBy = "r"
            $0.document = "d"
        }
        #expect(moved != joined)
        let split = Self.form { $0.narrative = "n\u{0}n" }
        #expect(split != Self.form { $0.narrative = "nn" })
    }

    /// A field added to an entry must be hashed: this fails until the form, and then this count, know it.
    @Test(
        "has every field an entry has",
        arguments: [
            (Mirror(reflecting: entry).children.count, 11),
            (Mirror(reflecting: posting).children.count, 6),
            (Mirror(reflecting: posting.key).children.count, 6),
            (Mirror(reflecting: PlanCell(.payments, month: 1)).children.count, 2),
            (
                Mirror(
                    reflecting: ItemCount(
                        itemClass: ItemClass(), copies: 1, titles: 1, isPriced: true)
                ).children.count, 4
            ),
            (Mirror(reflecting: ItemClass()).children.count, 4),
        ])
    func fields(_ present: Int, _ known: Int) { #expect(present == known) }

    @Test("dimensions that came later are written only where they are: earlier hashes stay")
    func laterDimensions() {
        let with = Self.form {
            $0.postings[1].items?.itemClass.content = "fiction"
            $0.postings[1].items?.itemClass.audience = "youth"
        }
        // Two fields more: five bytes of tag and length each, and their letters.
        #expect(with.count == Self.entry.canonicalBytes.count + 5 + 7 + 5 + 5)
    }

    @Test("is written as tag, length and value") func layout() {
        var form = CanonicalForm()
        form.append(0x01, 258)
        form.append(0x02, -1 as Int64?)
        form.append(0x03, "ә")
        form.append(0x04, nil as String?)
        form.append(0x05, "")
        #expect(
            form.bytes == [
                0x01, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0, 1, 2,
                0x02, 0, 0, 0, 8, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF,
                0x03, 0, 0, 0, 2, 0xD3, 0x99,
                0x04, 0xFF, 0xFF, 0xFF, 0xFF,
                0x05, 0, 0, 0, 0,
            ])
    }
}
