import Ledger
import Money

extension Proceeding {
    mutating func place(_ order: Order) throws(AcquisitionRefusal) {
        require(book.orders[order.code] == nil, .order(.orderExists(order.code)))
        require(!order.lines.isEmpty, .paper(.nothingToRecord))
        for (place, line) in order.lines.enumerated() {
            require(line.number == place + 1, .line(.lineNumber(line.number, expected: place + 1)))
            judge(line, order.pricing)
        }
        book.orders.set(
            OrderState(
                order: order, record: code, date: date,
                lines: order.lines.map { OrderLineState($0, of: order.code) }),
            for: order.code)
        try settle(order.code)
    }

    mutating func apply(_ change: OrderChange) throws(AcquisitionRefusal) {
        guard var order = book.orders[change.order] else {
            throw .order(.unknownOrder(change.order))
        }
        require(order.isOpen, .order(.orderEnded(change.order)))
        require(!change.lines.isEmpty, .paper(.nothingToRecord))
        if let pricing = change.pricing { order.order.pricing = pricing }
        var seen: Set<Int> = []
        for line in change.lines {
            require(seen.insert(line.number).inserted, .line(.repeatedLine(line.number)))
            judge(line, order.order.pricing)
            guard let place = order.place(of: line.number) else {
                require(
                    line.number == order.nextNumber,
                    .line(.lineNumber(line.number, expected: order.nextNumber)))
                order.lines.append(OrderLineState(line, of: change.order))
                continue
            }
            require(
                order.lines[place].state == .open, .order(.lineEnded(change.order, line.number)))
            order.lines[place].change(to: line, of: change.order)
            for part in order.lines[place].parts {
                require(
                    part.received <= part.part.copies,
                    .line(
                        .fewerThanReceived(
                            line: line.number, received: part.received, copies: part.part.copies)))
            }
        }
        book.orders.set(order, for: change.order)
        try settle(change.order)
    }

    mutating func end(_ ending: OrderEnding, asCancelled: Bool) throws(AcquisitionRefusal) {
        guard var order = book.orders[ending.order] else {
            throw .order(.unknownOrder(ending.order))
        }
        require(!ending.reason.isBlank, .paper(.reasonNeeded))
        require(order.isOpen, .order(.orderEnded(ending.order)))
        var numbers = ending.lines
        if numbers.isEmpty {
            numbers = order.lines.filter { $0.state == .open }.map(\.line.number)
        }
        for number in numbers {
            guard let place = order.place(of: number) else {
                throw .order(.unknownLine(ending.order, number))
            }
            let line = order.lines[place]
            require(line.state == .open, .order(.lineEnded(ending.order, number)))
            if asCancelled {
                let isUntouched = line.parts.allSatisfy {
                    $0.received == 0 && $0.billed == $0.credited
                }
                require(isUntouched, .order(.alreadyReceived(ending.order, number)))
            }
            order.lines[place].state =
                asCancelled ? .cancelled(reason: ending.reason) : .closed(reason: ending.reason)
        }
        book.orders.set(order, for: ending.order)
        try settle(ending.order)
    }

    mutating func renew(_ renewal: OrderRenewal) throws(AcquisitionRefusal) {
        guard var order = book.orders[renewal.order] else {
            throw .order(.unknownOrder(renewal.order))
        }
        require(order.order.kind != .single, .order(.notRenewable(renewal.order)))
        require(!renewal.lines.isEmpty, .paper(.nothingToRecord))
        require(
            order.order.validTo.map { $0 < renewal.validTo } ?? true,
            .order(.termDoesNotFollow(renewal.order)))
        if let pricing = renewal.pricing { order.order.pricing = pricing }
        for place in order.lines.indices where order.lines[place].state == .open {
            order.lines[place].state = .lapsed
        }
        order.order.validTo = renewal.validTo
        for line in renewal.lines {
            judge(line, order.order.pricing)
            require(
                line.number == order.nextNumber,
                .line(.lineNumber(line.number, expected: order.nextNumber)))
            order.lines.append(OrderLineState(line, of: renewal.order))
        }
        book.orders.set(order, for: renewal.order)
        try settle(renewal.order)
    }

    /// What a line must satisfy by itself: its parts meet its total and copies, its total its price.
    private mutating func judge(_ line: OrderLine, _ pricing: OrderPricing) {
        guard policy != nil else { return }
        require(line.copies > 0, .paper(.impossibleCount(line.copies)))
        require(
            line.total.currency == book.currency,
            .paper(.foreignCurrency(line.total.currency, ledger: book.currency)))
        require(!line.price.list.isNegative, .paper(.amountNotPositive(line.price.list)))
        let copies = line.parts.reduce(Int128(0)) { $0 + Int128($1.copies) }
        require(
            copies == Int128(line.copies) && line.parts.allSatisfy { $0.copies >= 0 },
            .line(
                .copiesDoNotMeet(
                    line: line.number, copies: line.copies, parts: Int64(clamping: copies))))
        require(
            Set(line.parts.map(\.key)).count == line.parts.count,
            .line(.repeatedPart(line: line.number)))
        do throws(MoneyError) {
            let amounts = try LineAmounts(
                line.price, copies: line.copies, pricing: pricing, in: book.currency)
            let parts = try line.parts.map(\.amount).sum(in: book.currency)
            require(
                amounts.total == line.total,
                .line(.totalIsNotPrice(line: line.number, total: line.total, price: amounts.total)))
            require(
                parts == line.total && !line.parts.contains { $0.amount.isNegative },
                .line(.partsDoNotMeet(line: line.number, total: line.total, parts: parts)))
        } catch {
            require(false, .amount(error))
        }
    }
}

extension OrderState {
    /// The number the next new line gets.
    var nextNumber: Int { (lines.map(\.line.number).max() ?? 0) + 1 }
}

extension OrderLineState {
    init(_ line: OrderLine, of order: OrderCode) {
        self.line = line
        parts = line.parts.enumerated().map { place, part in
            OrderPartState(part, of: order, line: line.number, place: place)
        }
    }

    /// Puts another line in its place: a part on the same budget stays the same part, one that is left
    /// out keeps its place with nothing in it.
    mutating func change(to line: OrderLine, of order: OrderCode) {
        self.line = line
        for place in parts.indices {
            parts[place].part =
                line.parts.first { $0.key == parts[place].part.key } ?? parts[place].part.emptied
        }
        let known = Set(parts.map(\.part.key))
        for part in line.parts where !known.contains(part.key) {
            parts.append(
                OrderPartState(part, of: order, line: line.number, place: parts.count))
        }
    }
}

extension OrderPart {
    /// The part with nothing in it.
    fileprivate var emptied: OrderPart {
        OrderPart(key: key, portion: portion, copies: 0, amount: .zero(amount.currency))
    }
}
