public import Languages
import Money

/// A ledger of which only balances are kept, added up row by row: for statements straight from a file of
/// millions of rows, most of them alike.
///
/// What `FoldedLedger` makes of batches the tally makes of rows, and comes to the same snapshot: the same
/// rules hold, in the order of the rows and batch by batch. Changes of the plan are judged by the rules
/// themselves; uses of the plan and changes of the collection are recognised by their pattern, and what
/// the rules ask of them is asked here: that a bill was accrued before it is paid, that an order holds
/// what is drawn, that no more comes back than was paid or leaves the stock than stands in it, and that
/// limits that stop hold after every batch. Where the rules would refuse, and where sums come near the
/// end of exact amounts, the tally only says that it is unsure: the rules then say what is wrong.
public struct LedgerTally {
    public let chart: Chart
    let index: ChartIndex
    /// The day as at the end of which it is asked for; nil means the last.
    private let asOf: CalendarDate?
    /// The plan, and the documents.
    var plan: FoldedLedger
    var planDrafts: [EntryDraft] = []
    var planKeys: Set<BudgetKey> = []
    /// Keys and control keys by their places.
    private(set) var keys: [BudgetKey] = []
    private(set) var controls: [BudgetKey] = []
    private var places: [BudgetKey: Int] = [:]
    private var controlPlaces: [BudgetKey: Int] = [:]
    private(set) var controlOfKey: [Int] = []
    /// Keys with a class of item, by their places.
    private var lots: [BalanceCube.Cell] = []
    private var lotPlaces: [BalanceCube.Cell: Int] = [:]
    private var patterns: [MovementPattern] = []
    private var patternPlaces: [MovementPattern: Int] = [:]
    /// The months by their places; the first is for what is dated after the day asked for.
    private var months: [YearMonth?] = [nil]
    private var monthPlaces: [YearMonth: Int] = [:]
    var uses = MonthGrid(empty: UseCell())
    var items = MonthGrid(empty: LotCell())
    /// What is accrued and not yet paid on each key, and paid less refunded on each control key.
    var accrued: [Int64] = []
    var netPaid: [Int64] = []
    /// Copies that stand in the stock of each key and class.
    var stock: [Int64] = []
    var commitments = CommitmentHolds()
    private var entryCount = 0
    var postingCount = 0
    private var lastDate: CalendarDate?
    /// All amounts and counts together: while they are far from the end of exact numbers, no sum of
    /// some of them can pass it.
    private var magnitude: UInt64 = 0
    private static let magnitudeBound = UInt64(Int64.max) / 16
    /// How control keys stood after the last batch, where limits that stop need it.
    var standings: [BudgetKey: StageSums] = [:]

    /// An empty tally of this chart; documents entries may rest on are given, or added later.
    public init(chart: Chart, documents: [Document], asOf: CalendarDate? = nil) {
        self.chart = chart
        self.asOf = asOf
        index = ChartIndex(chart)
        var unlimited = chart
        unlimited.limits = []
        plan = FoldedLedger(chart: unlimited, documents: documents, asOf: asOf)
    }

    /// Makes a document known.
    public mutating func add(_ document: Document) { plan.add([document]) }

    /// The place of the month a day falls in, with which rows of that day are added: 0 after the day
    /// asked for.
    public mutating func month(of date: CalendarDate) -> Int {
        if let asOf, date > asOf { return 0 }
        lastDate = max(lastDate ?? date, date)
        let month = YearMonth(date)
        if let place = monthPlaces[month] { return place }
        monthPlaces[month] = months.count
        months.append(month)
        makeRoom()
        return months.count - 1
    }

    /// The pattern of a movement: what others do that differ from it in their amounts alone. It holds
    /// for every day of the fiscal year of `date`. Throws where the rules would not admit it.
    public mutating func pattern(
        of movement: Movement, on date: CalendarDate
    ) throws(TallyUnsure) -> TallyPattern {
        guard !movement.isLeftToTheRules else { throw TallyUnsure() }
        guard let counted = movement.countedEffect else { return .plan }
        guard index.faults(of: movement, on: date).isEmpty,
            movement.faults(in: index.currency).isEmpty, counted.lots.count <= 1
        else { throw TallyUnsure() }
        let key = place(of: counted.key)
        let pattern = MovementPattern(
            effect: counted.effect, key: key, control: controlOfKey[key],
            lot: counted.lots.first.map { place(of: $0.itemClass, on: counted.key) })
        if let known = patternPlaces[pattern] { return .counted(known) }
        patternPlaces[pattern] = patterns.count
        patterns.append(pattern)
        return .counted(patterns.count - 1)
    }

    /// Adds a draft that changes the plan to the batch: the rules judge it with the rest.
    public mutating func addPlan(_ draft: EntryDraft) throws(TallyUnsure) {
        for amount in draft.movements.lazy.flatMap(\.planMagnitudes) {
            try bound(amount)
        }
        planKeys.formUnion(draft.movements.lazy.flatMap(\.keys).map(\.controlKey))
        planDrafts.append(draft)
    }

    /// Adds a row of a pattern and a month's place. Throws where the rules would not admit it.
    public mutating func add(
        _ pattern: Int, in month: Int, _ amounts: MovementAmounts
    ) throws(TallyUnsure) {
        if let minorUnits = amounts.minorUnits { try bound(minorUnits.magnitude) }
        if let copies = amounts.copies { try bound(copies.magnitude) }
        let postings = try apply(patterns[pattern], month, amounts)
        guard month > 0 else { return }
        entryCount += 1
        postingCount += postings
    }

    private mutating func bound(_ amount: UInt64) throws(TallyUnsure) {
        guard amount <= Self.magnitudeBound else { throw TallyUnsure() }
        magnitude &+= amount
        guard magnitude <= Self.magnitudeBound else { throw TallyUnsure() }
    }
}

extension LedgerTally {
    private mutating func place(of key: BudgetKey) -> Int {
        if let place = places[key] { return place }
        let control = key.controlKey
        if controlPlaces[control] == nil {
            controlPlaces[control] = controls.count
            controls.append(control)
            netPaid.append(0)
        }
        places[key] = keys.count
        keys.append(key)
        controlOfKey.append(controlPlaces[control] ?? 0)
        accrued.append(0)
        makeRoom()
        return keys.count - 1
    }

    private mutating func place(of itemClass: ItemClass, on key: BudgetKey) -> Int {
        let cell = BalanceCube.Cell(key: key, stage: .stock, itemClass: itemClass)
        if let place = lotPlaces[cell] { return place }
        lotPlaces[cell] = lots.count
        lots.append(cell)
        stock.append(0)
        makeRoom()
        return lots.count - 1
    }

    private mutating func makeRoom() {
        uses.reserve(months: months.count, places: keys.count)
        items.reserve(months: months.count, places: lots.count)
    }
}

extension LedgerTally {
    /// The ledger as at the end of the day asked for, without a journal and without a hash chain, as
    /// `FoldedLedger` has it. Throws where a sum leaves the range of exact amounts.
    public func snapshot() throws(TallyUnsure) -> LedgerSnapshot {
        do {
            var snapshot = try plan.snapshot()
            let planned = snapshot.journal
            for (place, month) in months.enumerated() {
                guard let month else { continue }
                let change = BalanceCube(cells: cells(ofMonth: place))
                if change.cells.isEmpty { continue }
                try snapshot.monthlyChanges[month, default: BalanceCube()].add(change)
                try snapshot.balances.add(change)
            }
            snapshot.chart = chart
            snapshot.asOf = asOf ?? lastDate ?? snapshot.asOf
            snapshot.head.count += Int64(entryCount)
            snapshot.journal = Journal(
                entryCount: planned.entryCount + entryCount,
                postingCount: planned.postingCount + postingCount
            ) { _ in }
            return snapshot
        } catch { throw TallyUnsure() }
    }

    private func cells(ofMonth month: Int) -> [BalanceCube.Cell: BalanceCube.Content] {
        var cells: [BalanceCube.Cell: BalanceCube.Content] = [:]
        for (place, key) in keys.enumerated() {
            for (stage, minorUnits) in uses[month, place].stages {
                var content = BalanceCube.Content()
                content.minorUnits = minorUnits
                cells[BalanceCube.Cell(key: key, stage: stage)] = content
            }
        }
        for (place, lot) in lots.enumerated() {
            for (stage, content) in items[month, place].stages {
                var cell = lot
                cell.stage = stage
                cells[cell] = content
            }
        }
        return cells
    }

    /// How use stands on each control key, at all dates.
    func useSums() -> [BudgetKey: StageSums] {
        var sums: [BudgetKey: StageSums] = [:]
        for month in months.indices {
            for (place, control) in controlOfKey.enumerated() {
                for (stage, minorUnits) in uses[month, place].stages {
                    sums[controls[control], default: StageSums()].add(
                        minorUnits, stage: stage, basis: nil)
                }
            }
        }
        return sums
    }
}

extension Movement {
    /// The amounts of a change of the plan.
    fileprivate var planMagnitudes: [UInt64] {
        switch self {
        case .appropriation(_, let amount, _), .amendment(_, let amount),
            .reallocation(_, _, let amount), .transfer(_, _, let amount),
            .rollover(_, _, let amount):
            (Array(amount.obligations.values) + Array(amount.payments.values)).map(
                \.minorUnits.magnitude)
        case .commitment, .release, .accrual, .payment, .refund, .receiptInKind, .withdrawal,
            .receipt, .openingStock, .relocation, .finding, .credit, .reversal:
            []
        }
    }
}
