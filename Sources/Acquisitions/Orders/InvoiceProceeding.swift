import Ledger
import Money

extension Proceeding {
    mutating func approve(_ invoice: Invoice) throws(AcquisitionRefusal) {
        require(book.invoices[invoice.code] == nil, .bill(.invoiceExists(invoice.code)))
        require(!invoice.lines.isEmpty, .paper(.nothingToRecord))
        let amounts = try amounts(
            of: invoice.lines.map { $0.amount.minorUnits }, with: invoice.charges)
        var lines: [InvoiceState.Line] = []
        var entries: Set<Int> = []
        for (line, amount) in zip(invoice.lines, amounts) {
            judge(line)
            let (billed, made) = try bill(line, amount: amount, of: invoice)
            entries.formUnion(made)
            lines.append(billed)
        }
        entries.formUnion(try accrueApart(invoice.charges))
        var state = InvoiceState(invoice: invoice, record: code, date: date, lines: lines)
        state.entries = numbers(of: entries.sorted())
        book.invoices.set(state, for: invoice.code)
        try settle(invoice.order)
    }

    private mutating func bill(
        _ line: InvoiceLine, amount: Int64, of invoice: Invoice
    ) throws(AcquisitionRefusal) -> (InvoiceState.Line, entries: Set<Int>) {
        switch line.origin {
        case .fund(let key):
            let made = accrue(Slice(key: key, minorUnits: amount, lots: []), against: nil)
            return (
                .init(line: line, key: key, amount: amount, part: nil, drawn: 0), Set(made)
            )
        case .orderLine(let number, let part):
            let place = try self.part(number, part, of: invoice.order)
            guard let key = self[place]?.part.key else {
                throw .order(.unknownLine(place.order, number))
            }
            let (drawn, entries) = try bill(
                place, copies: line.copies, [Slice(key: key, minorUnits: amount, lots: [])])
            judgeBilling(place)
            if invoice.isFinal {
                try change(place) { $0.isReleased = true }
            }
            return (
                .init(line: line, key: key, amount: amount, part: place, drawn: drawn), entries
            )
        }
    }

    mutating func cancel(_ cancellation: InvoiceCancellation) throws(AcquisitionRefusal) {
        guard var invoice = book.invoices[cancellation.invoice] else {
            throw .bill(.unknownInvoice(cancellation.invoice))
        }
        require(!cancellation.reason.isBlank, .paper(.reasonNeeded))
        require(invoice.cancelledBy == nil, .bill(.invoiceIsCancelled(cancellation.invoice)))
        if let batch = invoice.batches.first(where: { book.batches[$0]?.takenBy == nil }) {
            require(false, .bill(.invoiceDelivered(cancellation.invoice, batch)))
        }
        for entry in invoice.entries { move(.reversal(of: entry)) }
        for line in invoice.lines {
            guard let place = line.part else { continue }
            try change(place) { part throws(AcquisitionRefusal) in
                part.billed = try part.billed.minus(line.amount)
                part.billedCopies = try part.billedCopies.minus(line.line.copies ?? 0)
                part.held = try part.held.plus(line.drawn)
            }
        }
        invoice.cancelledBy = code
        book.invoices.set(invoice, for: cancellation.invoice)
        try settle(invoice.invoice.order)
    }

    mutating func receive(_ note: CreditNote) throws(AcquisitionRefusal) {
        require(!note.lines.isEmpty, .paper(.nothingToRecord))
        for line in note.lines {
            judge(line)
            let amount = line.amount.minorUnits
            var key: BudgetKey
            switch line.origin {
            case .fund(let fund): key = fund
            case .orderLine(let number, let part):
                let place = try self.part(number, part, of: note.order)
                guard let part = self[place] else {
                    throw .order(.unknownLine(place.order, number))
                }
                key = part.part.key
                let billed = part.billed - part.credited
                require(
                    amount <= billed,
                    .bill(.creditExceeds(billed: book.money(billed), asked: line.amount)))
                try change(place) { part throws(AcquisitionRefusal) in
                    part.credited = try part.credited.plus(amount)
                    part.billedCopies = max(0, try part.billedCopies.minus(line.copies ?? 0))
                }
            }
            switch note.settlement {
            case .lowersBill: move(.credit(key, line.amount))
            case .repaid: move(.refund(key, line.amount))
            }
        }
        book.creditNotes.append(CreditNoteState(note: note, record: code, date: date))
        try settle(note.order)
    }

    private mutating func judge(_ line: InvoiceLine) {
        require(line.amount.isPositive, .paper(.amountNotPositive(line.amount)))
        require(
            line.amount.currency == book.currency,
            .paper(.foreignCurrency(line.amount.currency, ledger: book.currency)))
        if let copies = line.copies { require(copies > 0, .paper(.impossibleCount(copies))) }
    }
}

// What a bill asks beside its lines.
extension Proceeding {
    /// The amounts of lines with their part of the prorated charges (case E06).
    mutating func amounts(
        of lines: [Int64], with charges: [Charge]
    ) throws(AcquisitionRefusal) -> [Int64] {
        var amounts = lines
        for charge in charges {
            require(charge.amount.isPositive, .paper(.amountNotPositive(charge.amount)))
            require(
                charge.amount.currency == book.currency,
                .paper(.foreignCurrency(charge.amount.currency, ledger: book.currency)))
            guard charge.treatment == .prorated else { continue }
            let shares: [Money]
            do throws(MoneyError) { shares = try charge.amount.prorated(over: lines) } catch {
                throw .amount(error)
            }
            for (place, share) in shares.enumerated() {
                amounts[place] = try amounts[place].plus(share.minorUnits)
            }
        }
        return amounts
    }

    /// Accrues the charges that are kept apart. Returns the places of their entries.
    mutating func accrueApart(_ charges: [Charge]) throws(AcquisitionRefusal) -> Set<Int> {
        var entries: Set<Int> = []
        for charge in charges {
            guard case .apart(let key) = charge.treatment else { continue }
            entries.insert(move(.accrual(key, charge.amount)))
        }
        return entries
    }
}
