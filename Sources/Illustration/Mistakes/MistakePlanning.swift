import Languages
import Ledger
import Money

// Mistakes are spread over the years and months by chance, each with its own documents.
extension SampleLedger {
    /// Puts this year's share of the mistakes on the agenda.
    mutating func scheduleMistakes(in year: Int) throws(MoneyError) {
        for kind in MistakeKind.allCases {
            for index in 0..<plan.mistakes[kind, default: 0] {
                var random = SampleRandom(seed: plan.seed, 9, kind.place, index)
                guard plan.firstYear + random.below(plan.years) == year else { continue }
                var scene = MistakeScene(
                    kind: kind, year: year, index: index, month: random.within(2...11),
                    random: random)
                try plant(&scene)
            }
        }
    }

    private mutating func plant(_ scene: inout MistakeScene) throws(MoneyError) {
        switch scene.kind {
        case .duplicatePayment: try plantDuplicatePayment(&scene)
        case .splitPurchase: try plantSplitPurchase(&scene)
        case .weekendPayment: try plantWeekendPayment(&scene)
        case .roundAmount: try plantRoundAmount(&scene)
        case .wrongLine: try plantWrongLine(&scene)
        case .wrongBranch: try plantWrongBranch(&scene)
        case .backDated: try plantBackDated(&scene)
        case .aboveOrder: try plantAboveOrder(&scene)
        case .neverOrdered: try plantNeverOrdered(&scene)
        case .tenfoldPrice: try plantTenfoldPrice(&scene)
        case .numberGap: plantNumberGap(&scene)
        case .transposedDigits: try plantTransposedDigits(&scene)
        case .lateCutOff: try plantLateCutOff(&scene)
        case .reversedAndReentered: try plantReversedAndReentered(&scene)
        }
    }

    /// Notes a mistake to come; its entries are noted when they are recorded.
    mutating func planned(
        _ scene: MistakeScene, _ amount: Money?, _ detail: Phrase = Phrase(same: "")
    ) -> Int {
        mistakeCount += 1
        answers[mistakeCount] = PlantedMistake(kind: scene.kind, amount: amount, detail: detail)
        return mistakeCount
    }
}

extension Phrase {
    /// An amount as people write it.
    init(_ amount: Money) {
        self.init { AmountStyle(language: $0).string(amount) }
    }

    /// A day as people write it.
    init(_ date: CalendarDate) {
        self.init { DateStyle($0).numeric(date) }
    }
}

/// Where and when a mistake happens.
struct MistakeScene {
    let kind: MistakeKind
    let year: Int
    /// Its place among the mistakes of its kind.
    let index: Int
    var month: Int
    var random: SampleRandom

    /// A working day of its month.
    mutating func day(_ range: ClosedRange<Int>) -> CalendarDate {
        .working(year, month, random.within(range))
    }

    /// An amount that is not round: never whole hundreds of tenge.
    mutating func amount(_ tenge: ClosedRange<Int>) -> Money {
        let whole = Int64(random.within(tenge)) * 100 + Int64(random.within(1...99))
        return .tiyn(whole % 100_00 == 0 ? whole + 17_31 : whole)
    }

    /// The number its papers bear; each mistake has its own.
    var serial: Int { 50_000 + kind.place * 1000 + index }
}

/// A bill of one row that a mistake is about.
struct SingleBill {
    var line: SampleLine
    var branch: BranchCode
    var amount: Money
    var date: CalendarDate
    var paper: Document
    var narrative: String
    var commitment: CommitmentCode?
}

extension SampleLedger {
    /// A bill under a line's contract of the year.
    func contractBill(
        _ scene: inout MistakeScene, _ code: LineCode, _ amount: Money, on date: CalendarDate
    ) -> SingleBill {
        let place = SampleLine.place(of: code)
        let line = SampleLine.all[place]
        let branch = branch(scene.random.below(chart.branches.count))
        return SingleBill(
            line: line, branch: branch, amount: amount, date: date,
            paper: Papers.invoice(
                "inv-\(code)-\(scene.year)-\(scene.serial)",
                number: "\(place + 1)\(scene.year % 100)-\(Papers.padded(scene.serial))", on: date,
                vendor: place + 1),
            narrative: "\(words(line)), филиал \(branch)",
            commitment: contract(of: line, scene.year))
    }

    func accrual(_ bill: SingleBill) -> EntryDraft {
        EntryDraft(
            documentDate: bill.date, document: bill.paper.code, narrative: bill.narrative,
            movements: [
                .accrual(
                    key(bill.line, bill.date.year, branch: bill.branch), bill.amount,
                    against: bill.commitment)
            ])
    }

    /// The payment of a bill; `amount` where another one is paid.
    func payment(
        _ bill: SingleBill, on date: CalendarDate, amount: Money? = nil, plant: Int? = nil
    ) -> Ready {
        let draft = EntryDraft(
            documentDate: date, document: "",
            narrative: "Оплата по счёту № \(bill.paper.number ?? ""): \(bill.narrative)",
            movements: [
                .payment(
                    key(bill.line, bill.date.year, branch: bill.branch), amount ?? bill.amount,
                    from: .accrued)
            ])
        return Ready(drafts: [draft], paidOn: date, plant: plant)
    }

    /// Puts a bill and its payment on the agenda; `plants` marks the one or the other.
    mutating func add(
        _ bill: SingleBill, recorded: CalendarDate? = nil, bill plantOfBill: Int? = nil,
        paidOn: CalendarDate? = nil, pays amount: Money? = nil, payment plantOfPayment: Int? = nil
    ) {
        let day = recorded ?? bill.date
        let paid = paidOn ?? payday(of: max(bill.date, day), after: 8)
        agenda.add(
            .ready(
                Ready(documents: [bill.paper], drafts: [accrual(bill)], plant: plantOfBill)),
            recorded: day)
        agenda.add(
            .ready(payment(bill, on: paid, amount: amount, plant: plantOfPayment)),
            recorded: max(day, paid))
    }
}
