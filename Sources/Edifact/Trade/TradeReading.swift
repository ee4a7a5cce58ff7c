import BookNumbers
import Languages
import Money

/// Reads the segments of one message into a document.
struct TradeReading {
    /// The part of the message that segments belong to now.
    private enum Scope { case header, line, summary }
    /// The group that amounts belong to now.
    private enum Group { case none, adjustment, tax }

    private(set) var document: TradeDocument
    private let message: EdifactMessage
    private var scope = Scope.header
    private var group = Group.none
    private var counts: [(qualifier: String, text: String, segment: EdifactSegment)] = []

    init(_ message: EdifactMessage) throws(EdifactFault) {
        self.message = message
        let kind: TradeDocument.Kind
        switch message.type {
        case "ORDERS": kind = .order
        case "INVOIC": kind = .invoice
        default:
            throw EdifactFault(
                message: message.reference, segment: message.segments.first?.number ?? 0,
                offset: message.segments.first?.offset ?? 0, reason: .damage(.type(message.type)))
        }
        document = TradeDocument(
            kind: kind, messageReference: message.reference,
            isTest: message.interchange?.isTest ?? false)
        // The currency can stand behind the first amounts.
        for segment in message.segments where segment.tag == "CUX" { try readCurrency(segment) }
        for segment in message.segments { try read(segment) }
        checkNumbers()
        checkCounts()
    }
}

extension TradeReading {
    private mutating func read(_ segment: EdifactSegment) throws(EdifactFault) {
        switch segment.tag {
        case "BGM": readBeginning(segment)
        case "DTM": readDate(segment)
        case "NAD": readParty(segment)
        case "RFF": readReference(segment)
        case "LIN": beginLine(segment)
        case "UNS":
            if segment[0] == "S" { (scope, group) = (.summary, .none) }
        case "PIA", "IMD", "GIR", "FTX", "PRI": try readItem(segment)
        case "QTY": try readQuantity(segment)
        case "ALC": beginAdjustment(segment)
        case "PCD": try readPercent(segment)
        case "TAX": try beginTax(segment)
        case "MOA": try readAmount(segment)
        case "CNT":
            counts.append((segment[0, 0] ?? "", segment[0, 1] ?? "", segment))
        default: break
        }
    }

    private mutating func readBeginning(_ segment: EdifactSegment) {
        if document.kind == .invoice, ["381", "83", "308"].contains(segment[0]) {
            document.kind = .creditNote
        }
        document.number = segment[1]
        document.function = segment[2]
    }

    private mutating func readDate(_ segment: EdifactSegment) {
        guard scope == .header, let qualifier = segment[0, 0], let text = segment[0, 1],
            ["137", "13", "3"].contains(qualifier)
        else { return }
        guard let date = TradeDate.date(text, format: segment[0, 2]) else {
            return doubt(.date(text: text), segment)
        }
        switch qualifier {
        case "137": document.date = date
        case "3": document.date = document.date ?? date
        default: document.dueDate = date
        }
    }

    private mutating func readParty(_ segment: EdifactSegment) {
        group = .none
        guard scope == .header, let role = segment[0] else { return }
        let name = segment[3] ?? segment[2]
        document.parties.append(
            TradeParty(
                role: role, number: segment[1, 0],
                scheme: TradeParty.Scheme(agency: segment[1, 2]), name: name))
    }

    private mutating func readReference(_ segment: EdifactSegment) {
        guard let qualifier = segment[0, 0], let number = segment[0, 1] else { return }
        let reference = TradeReference(qualifier: qualifier, number: number)
        switch scope {
        case .header: document.references.append(reference)
        case .line: changeLine { $0.references.append(reference) }
        case .summary: break
        }
    }

    private mutating func readCurrency(_ segment: EdifactSegment) throws(EdifactFault) {
        guard document.currency == nil else { return }
        for element in segment.elements.indices {
            guard segment[element, 0] == "2", let code = segment[element, 1] else { continue }
            document.currency = try currency(code, segment)
            return
        }
    }

    private func currency(
        _ code: String, _ segment: EdifactSegment
    ) throws(EdifactFault) -> Currency {
        guard let currency = Currency(isoCode: code.uppercased()) else {
            throw fault(.damage(.currency(code)), segment)
        }
        return currency
    }

    private mutating func beginLine(_ segment: EdifactSegment) {
        (scope, group) = (.line, .none)
        var line = TradeLine(number: segment[0] ?? "\(document.lines.count + 1)")
        if let number = segment[2, 0] {
            line.itemNumbers.append(
                TradeReference(qualifier: segment[2, 1] ?? "", number: number))
        }
        document.lines.append(line)
    }
}

extension TradeReading {
    private mutating func readItem(_ segment: EdifactSegment) throws(EdifactFault) {
        guard scope == .line else { return }
        switch segment.tag {
        case "PIA":
            for element in segment.elements.indices.dropFirst() {
                guard let number = segment[element, 0] else { continue }
                let item = TradeReference(
                    qualifier: segment[element, 1] ?? "", number: number)
                changeLine { $0.itemNumbers.append(item) }
            }
        case "IMD":
            guard let code = segment[1] else { return }
            // Text longer than a component goes on in the next one.
            let text = (segment[2, 3] ?? "") + (segment[2, 4] ?? "")
            changeLine { TradeDescription.add(text, under: code, to: &$0) }
        case "GIR":
            let copy = try TradeCopyReading.copy(segment) { text throws(EdifactFault) in
                try whole(text, segment)
            }
            changeLine { $0.copies.append(copy) }
        case "FTX":
            let parts = (0..<5).compactMap { segment[3, $0] }
            guard !parts.isEmpty else { return }
            changeLine { $0.notes.append(parts.joined()) }
        case "PRI":
            guard let qualifier = segment[0, 0], let text = segment[0, 1] else { return }
            var price = TradePrice(qualifier: qualifier, number: try number(text, segment))
            if let basis = segment[0, 4] { price.basis = max(1, try whole(basis, segment)) }
            changeLine { $0.prices.append(price) }
        default: break
        }
    }

    private mutating func readQuantity(_ segment: EdifactSegment) throws(EdifactFault) {
        guard scope == .line, group == .none, let qualifier = segment[0, 0] else { return }
        let quantity = try whole(segment[0, 1] ?? "", segment)
        changeLine { line in
            switch qualifier {
            case TradeCode.ordered: line.ordered = quantity
            case TradeCode.invoiced: line.invoiced = quantity
            default: line.quantities[qualifier] = quantity
            }
        }
    }

    private mutating func beginAdjustment(_ segment: EdifactSegment) {
        guard let kind = segment[0].flatMap(TradeAdjustment.Kind.init) else {
            group = .none
            return
        }
        group = .adjustment
        let service = segment[4, 3] ?? segment[4, 0]
        let adjustment = TradeAdjustment(kind: kind, service: service)
        switch scope {
        case .header, .summary: document.adjustments.append(adjustment)
        case .line: changeLine { $0.adjustments.append(adjustment) }
        }
    }

    private mutating func readPercent(_ segment: EdifactSegment) throws(EdifactFault) {
        guard group == .adjustment, let text = segment[0, 1] else { return }
        let percent = try number(text, segment)
        changeAdjustment { $0.percent = percent }
    }

    private mutating func beginTax(_ segment: EdifactSegment) throws(EdifactFault) {
        // A tax inside a charge is in the sum of taxes as well.
        group = .tax
        var tax = TradeTax(type: segment[1], category: segment[5])
        if let rate = segment[4, 3] { tax.rate = try number(rate, segment) }
        switch scope {
        case .header, .summary: document.taxes.append(tax)
        case .line: changeLine { $0.taxes.append(tax) }
        }
    }

    private mutating func readAmount(_ segment: EdifactSegment) throws(EdifactFault) {
        guard let qualifier = segment[0, 0] else { return }
        let number = try self.number(segment[0, 1] ?? "", segment)
        let stated = segment[0, 2]
        let amount = TradeAmount(
            qualifier: qualifier, number: number,
            currency: stated == nil ? document.currency : try currency(stated ?? "", segment))
        switch group {
        case .adjustment where TradeCode.adjustmentAmounts.contains(qualifier):
            changeAdjustment { $0.amount = amount }
        case .tax where qualifier == TradeCode.tax:
            changeTax { $0.amount = amount }
        case .tax where TradeCode.taxable.contains(qualifier):
            changeTax { $0.base = amount }
        case .none, .adjustment, .tax:
            if scope == .line {
                changeLine { $0.amounts.append(amount) }
            } else {
                document.totals.append(amount)
            }
        }
    }

    private mutating func changeLine(_ change: (inout TradeLine) -> Void) {
        guard let last = document.lines.indices.last else { return }
        change(&document.lines[last])
    }

    private mutating func changeAdjustment(_ change: (inout TradeAdjustment) -> Void) {
        if scope == .line {
            changeLine {
                if let last = $0.adjustments.indices.last { change(&$0.adjustments[last]) }
            }
        } else if let last = document.adjustments.indices.last {
            change(&document.adjustments[last])
        }
    }

    private mutating func changeTax(_ change: (inout TradeTax) -> Void) {
        if scope == .line {
            changeLine { if let last = $0.taxes.indices.last { change(&$0.taxes[last]) } }
        } else if let last = document.taxes.indices.last {
            change(&document.taxes[last])
        }
    }

    private func number(
        _ text: String, _ segment: EdifactSegment
    ) throws(EdifactFault) -> WrittenDecimal {
        guard let number = TradeNumber.decimal(text) else {
            throw fault(.damage(.number(tag: segment.tag, text: text)), segment)
        }
        return number
    }

    /// A number of copies: no decimals but zeros.
    private func whole(_ text: String, _ segment: EdifactSegment) throws(EdifactFault) -> Int64 {
        guard let whole = TradeNumber.whole(text) else {
            throw fault(.damage(.number(tag: segment.tag, text: text)), segment)
        }
        return whole
    }

    private func fault(_ reason: EdifactFault.Reason, _ segment: EdifactSegment) -> EdifactFault {
        EdifactFault(
            message: message.reference, segment: segment.number, offset: segment.offset,
            reason: reason)
    }

    private mutating func doubt(_ doubt: EdifactDoubt, _ segment: EdifactSegment) {
        document.doubts.append(fault(.doubt(doubt), segment))
    }
}

extension TradeReading {
    /// Finds each line's ISBN among its numbers.
    private mutating func checkNumbers() {
        let begins = message.segments.filter { $0.tag == "LIN" }
        for (index, segment) in zip(document.lines.indices, begins) {
            let line = document.lines[index]
            let stated = line.itemNumbers.filter { ["EN", "IB", "UP", ""].contains($0.qualifier) }
            document.lines[index].isbn = stated.lazy.compactMap { ISBN($0.number) }.first
            guard document.lines[index].isbn == nil else { continue }
            let text = stated.first?.number ?? ""
            doubt(.isbn(line: line.number, text: text), segment)
        }
    }

    /// Holds the numbers of CNT against the lines.
    private mutating func checkCounts() {
        for (qualifier, text, segment) in counts {
            switch qualifier {
            case TradeCode.lineCount where TradeNumber.whole(text) != Int64(document.lines.count):
                doubt(.lineCount(stated: text, found: document.lines.count), segment)
            case TradeCode.quantitySum:
                let found = quantitySum
                guard TradeNumber.whole(text) != found else { continue }
                doubt(
                    .quantitySum(stated: text, found: found.map { "\($0)" } ?? ">"), segment)
            default: continue
            }
        }
    }

    /// The sum of quantities of this kind of document; nil where it is too large.
    private var quantitySum: Int64? {
        var sum: Int64 = 0
        for line in document.lines {
            let quantity = document.kind == .order ? line.ordered : line.invoiced
            let (next, overflow) = sum.addingReportingOverflow(quantity ?? 0)
            guard !overflow else { return nil }
            sum = next
        }
        return sum
    }
}
