public import BookNumbers
public import Languages
public import Money

/// An order or invoice of the book trade (EDItEUR and EANCOM subsets of D.96A), as its message has it.
public struct TradeDocument: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case order
        case invoice
        case creditNote = "credit note"
    }

    public var kind: Kind
    /// The number of the message in its interchange (UNH).
    public var messageReference: String
    /// The document's own number (BGM).
    public var number: String?
    /// What the message does: `9` original, `7` duplicate, `1` cancellation, `43` sent again, …
    public var function: String?
    /// Whether the interchange says that it is a test.
    public var isTest: Bool
    /// The day of the document.
    public var date: CalendarDate?
    /// The day by which an invoice is to be paid.
    public var dueDate: CalendarDate?
    public var parties: [TradeParty] = []
    /// The currency of amounts that name none.
    public var currency: Currency?
    public var references: [TradeReference] = []
    public var lines: [TradeLine] = []
    /// Charges and allowances on the whole document.
    public var adjustments: [TradeAdjustment] = []
    /// Taxes on the whole document.
    public var taxes: [TradeTax] = []
    /// Amounts of the whole document: 86 message total, 79 sum of lines, …
    public var totals: [TradeAmount] = []
    /// What is doubtful.
    public var doubts: [EdifactFault] = []

    /// The library: the first party `BY`.
    public var buyer: TradeParty? { parties.first { $0.role == "BY" } }
    /// The vendor: the first party `SU`, or `SE`.
    public var supplier: TradeParty? {
        parties.first { $0.role == "SU" } ?? parties.first { $0.role == "SE" }
    }
}

/// A party to a trade (NAD).
public struct TradeParty: Sendable, Hashable {
    /// Who gave the party its number.
    public enum Scheme: Sendable, Hashable {
        /// A standard address number of the book trade.
        case san
        /// A global location number.
        case gln
        case bySupplier
        case byBuyer
        case other(String)
        case unstated

        init(agency: String?) {
            switch agency {
            case "31B": self = .san
            case "9", "14": self = .gln
            case "91": self = .bySupplier
            case "92": self = .byBuyer
            case let other?: self = .other(other)
            case nil: self = .unstated
            }
        }
    }

    /// `BY` buyer, `SU` supplier, `DP` delivery, `IV` payer, …
    public var role: String
    public var number: String?
    public var scheme: Scheme
    public var name: String?
}

/// A number that refers to something else (RFF): `ON` order, `LI` line of an order, `API` account, …
public struct TradeReference: Sendable, Hashable {
    public var qualifier: String
    public var number: String
}

/// A line of an order or invoice (LIN).
public struct TradeLine: Sendable, Hashable {
    /// The line's number as stated, or its place.
    public var number: String
    public var isbn: ISBN?
    /// All numbers the item is given, with their type: `EN`, `IB`, `IN`, `SA`, …
    public var itemNumbers: [TradeReference] = []
    public var title: String?
    public var author: String?
    public var publisher: String?
    public var published: String?
    public var edition: String?
    /// Copies ordered (21).
    public var ordered: Int64?
    /// Copies invoiced (47).
    public var invoiced: Int64?
    /// Other quantities by their code.
    public var quantities: [String: Int64] = [:]
    public var prices: [TradePrice] = []
    /// Amounts of the line: 203 line amount, …
    public var amounts: [TradeAmount] = []
    public var taxes: [TradeTax] = []
    /// Charges and allowances on the line; the line amount has them in it already.
    public var adjustments: [TradeAdjustment] = []
    public var references: [TradeReference] = []
    /// Where the copies go and what pays for them.
    public var copies: [TradeCopy] = []
    public var notes: [String] = []

    /// The line's amount as stated; nil where it is not.
    public var amount: TradeAmount? {
        for qualifier in TradeCode.lineAmounts {
            if let amount = amounts.first(where: { $0.qualifier == qualifier }) { return amount }
        }
        return nil
    }
}

/// One or several copies of a line (GIR).
public struct TradeCopy: Sendable, Hashable {
    /// The set's number, as stated.
    public var sequence: String
    /// LLO, the branch.
    public var branch: String?
    /// LFN, the fund.
    public var fund: String?
    /// LQT; 1 where not stated.
    public var quantity: Int64 = 1
    /// LSM, the shelf mark.
    public var shelfMark: String?
    /// LSQ or LST, where in the branch it stands.
    public var shelf: String?
    /// LAC or LCO, the copy's own number.
    public var copyNumber: String?
}
