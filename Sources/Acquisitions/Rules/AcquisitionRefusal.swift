public import Ledger
public import Money

/// Why a paper of acquisitions is not admitted.
public enum AcquisitionRefusal: Error, Sendable, Hashable {
    case paper(PaperFault)
    case suggestion(SuggestionFault)
    case order(OrderFault)
    case line(LineFault)
    case bill(BillFault)
    case batch(BatchFault)
    case copies(CopiesFault)
    case amount(MoneyError)
    case overflow
}

/// All that is wrong with a paper. Nothing of it is recorded.
public struct AcquisitionRefusals: Error, Sendable, Hashable {
    public var code: AcquisitionCode
    public var refusals: [AcquisitionRefusal]

    public init(code: AcquisitionCode, refusals: [AcquisitionRefusal]) {
        self.code = code
        self.refusals = refusals
    }
}

/// What is wrong with a paper by itself, or with what it names of the chart.
public enum PaperFault: Sendable, Hashable {
    /// Another paper was recorded under this code.
    case codeReused(AcquisitionCode)
    /// The paper's code is not one of its kind.
    case codeOfAnotherKind(AcquisitionCode, AcquisitionKind)
    case nothingToRecord
    /// A reason is asked for and none is given.
    case reasonNeeded
    case unknownBranch(BranchCode)
    case unknownProgramme(ProgrammeCode)
    case foreignCurrency(Currency, ledger: Currency)
    /// A number of copies, titles or readers that cannot be.
    case impossibleCount(Int64)
    case amountNotPositive(Money)
    case unusableWeights
}

/// What is wrong about suggestions.
public enum SuggestionFault: Sendable, Hashable {
    case suggestionExists(SuggestionCode)
    case unknownSuggestion(SuggestionCode)
    /// The answer does not follow from where the suggestion stands.
    case answerOutOfTurn(SuggestionCode, SuggestionState.Standing)
}

/// What is wrong about an order.
public enum OrderFault: Sendable, Hashable {
    case orderExists(OrderCode)
    case unknownOrder(OrderCode)
    case orderEnded(OrderCode)
    /// The paper speaks of an order's line and names no order.
    case orderNeeded
    /// A single order has no term to renew.
    case notRenewable(OrderCode)
    /// The new term ends before the old one.
    case termDoesNotFollow(OrderCode)
    case unknownLine(OrderCode, Int)
    case lineEnded(OrderCode, Int)
    /// Copies came of the line: it is closed, not cancelled.
    case alreadyReceived(OrderCode, Int)
}

/// What is wrong about a line of an order.
public enum LineFault: Sendable, Hashable {
    case repeatedLine(Int)
    /// New lines are numbered on from those there are.
    case lineNumber(Int, expected: Int)
    /// Two parts of a line are on the same budget.
    case repeatedPart(line: Int)
    /// A line with several parts: the paper must say which.
    case partNeeded(line: Int, parts: Int)
    case unknownPart(line: Int, part: Int)
    /// Copies stand beside amounts or percentages.
    case portionsMixed(line: Int)
    case copiesDoNotMeet(line: Int, copies: Int64, parts: Int64)
    case partsDoNotMeet(line: Int, total: Money, parts: Money)
    case totalIsNotPrice(line: Int, total: Money, price: Money)
    case fewerThanReceived(line: Int, received: Int64, copies: Int64)
    case overDelivery(line: Int, ordered: Int64, received: Int64)
    case overBilling(line: Int, ordered: Int64, billed: Int64)
}

/// What is wrong about a vendor's bill.
public enum BillFault: Sendable, Hashable {
    case invoiceExists(InvoiceCode)
    case unknownInvoice(InvoiceCode)
    case invoiceIsCancelled(InvoiceCode)
    /// Books were received on the bill.
    case invoiceDelivered(InvoiceCode, BatchCode)
    case notOnInvoice(InvoiceCode, lot: Int)
    case invoiceExceeded(InvoiceCode, left: Money, asked: Money)
    /// More is given back than was billed.
    case creditExceeds(billed: Money, asked: Money)
}

/// What is wrong about a batch.
public enum BatchFault: Sendable, Hashable {
    case batchExists(BatchCode)
    case unknownBatch(BatchCode)
    case batchTaken(BatchCode)
    case unknownLot(BatchCode, Int)
    /// A batch in kind has no order and no charges.
    case inKindIsNotOrdered
    case copiesExceeded(lot: Int, holds: Int64, asked: Int64)
    case atBranchAlready(lot: Int, BranchCode)
    /// Only a batch or an opening balance can be taken back whole, and only once.
    case cannotTake(AcquisitionCode)
    /// Copies of the record have moved on.
    case movedOn(AcquisitionCode)
}

/// What is wrong about copies and their numbers.
public enum CopiesFault: Sendable, Hashable {
    /// Copies of this kind get no inventory numbers.
    case numberingNotForKind(ItemKind)
    /// The next number of the series is another one.
    case numberDoesNotFollow(SeriesCode, expected: Int64, stated: Int64)
    case numbersUsed(NumberedCopies)
    case unknownNumbers(NumberedCopies)
    /// Withdrawn by a record, or void.
    case notOnShelf(NumberedCopies, AcquisitionCode?)
    case notWithdrawn(NumberedCopies)
    case atAnotherBranch(NumberedCopies, BranchCode?)
    case numberedTwice(NumberedCopies)
    /// Fewer such copies stand there.
    case notSoMany(asked: Int64, holds: Int64)
    case sameBranch
    case unknownCheck(AcquisitionCode)
}

/// What a person should look at in a paper that is admitted.
public enum AcquisitionWarning: Sendable, Hashable {
    case overDelivery(line: Int, ordered: Int64, received: Int64)
    case overBilling(line: Int, ordered: Int64, billed: Int64)
    /// The suggestion looks the same as these: never put together unasked.
    case looksTheSame([Resemblance])
    /// The bill differs from the order.
    case billDiffers(line: Int, ordered: Money, billed: Money)
    /// Copies whose paper states no price.
    case withoutPrice(copies: Int64)
    /// The check found differences; they change nothing until an act does.
    case stockDiffers(missing: Int64, found: Int64, misplaced: Int64, unknown: Int64)
}
