public import Languages
public import Ledger
public import Planning

/// What a book needs beside the ledger: assumptions people choose.
public struct StatementRequest: Sendable {
    /// Growth of prices by line and year, for the three years ahead.
    public var indices: [GrowthIndex]
    /// Lines, with their parts, that somebody who knows says are paid evenly over the year.
    public var evenLines: Set<LineCode>
    /// How ambiguous sources were read, beside the readings the ledger itself carries.
    public var readings: [Phrase]
    /// The version of Esep that makes the book, as it prints it.
    public var version: String

    public init(
        indices: [GrowthIndex] = [], evenLines: Set<LineCode> = [], readings: [Phrase] = [],
        version: String = ""
    ) {
        self.indices = indices
        self.evenLines = evenLines
        self.readings = readings
        self.version = version
    }
}
