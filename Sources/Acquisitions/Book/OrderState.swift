public import Languages
public import Ledger
import Money

/// An order as it stands after all papers about it.
public struct OrderState: Sendable, Hashable {
    /// As placed, with its term as renewed.
    public var order: Order
    public var record: AcquisitionCode
    public var date: CalendarDate
    /// In the order of their numbers.
    public internal(set) var lines: [OrderLineState]

    /// Whether anything is still expected of it.
    public var isOpen: Bool { lines.contains { $0.state == .open } }

    /// The place of a line among `lines`.
    func place(of number: Int) -> Int? { lines.firstIndex { $0.line.number == number } }
}

/// A line of an order as it stands.
public struct OrderLineState: Sendable, Hashable {
    public enum State: Sendable, Hashable {
        case open
        /// Nothing more is expected; what came stays.
        case closed(reason: String)
        /// Nothing came of it.
        case cancelled(reason: String)
        /// Its term is over and another began.
        case lapsed
    }

    /// As last changed.
    public internal(set) var line: OrderLine
    /// A part keeps its place when a change leaves it out: it then has no copies and no amount.
    public internal(set) var parts: [OrderPartState]
    public internal(set) var state: State = .open

    /// Copies received on the line.
    public var received: Int64 { parts.reduce(0) { $0 + $1.received } }
}

/// One fund's part of an order line as it stands. Amounts are smallest units of the ledger's currency.
public struct OrderPartState: Sendable, Hashable {
    /// As last changed.
    public internal(set) var part: OrderPart
    /// What the ledger knows its commitment by: `2026/14#3`, and `2026/14#3.2` for a second part.
    public let commitment: CommitmentCode
    /// Copies received.
    public internal(set) var received: Int64 = 0
    /// What the copies received came in at.
    public internal(set) var receivedValue: Int64 = 0
    /// Copies billed.
    public internal(set) var billedCopies: Int64 = 0
    /// Billed by batches and invoices.
    public internal(set) var billed: Int64 = 0
    /// Given back by credit notes.
    public internal(set) var credited: Int64 = 0
    /// What the commitment holds in the ledger.
    public internal(set) var held: Int64 = 0
    /// Whether a final bill gave the rest back.
    public internal(set) var isReleased = false
    /// Whether its commitment was ever made: the ledger knows no other.
    public internal(set) var isKnown = false

    /// What a part should hold: what was ordered less what was billed, never below nothing or above
    /// the order (cases F25–F27, F33); nothing once it is released.
    public static func held(
        ordered: Int64, billed: Int64, credited: Int64, isReleased: Bool
    ) -> Int64 {
        guard !isReleased, ordered > 0 else { return 0 }
        let open = Int128(ordered) - Int128(billed) + Int128(credited)
        return Int64(clamping: max(0, min(open, Int128(ordered))))
    }

    init(_ part: OrderPart, of order: OrderCode, line: Int, place: Int) {
        self.part = part
        commitment = CommitmentCode(
            place == 0 ? "\(order)#\(line)" : "\(order)#\(line).\(place + 1)")
    }
}
