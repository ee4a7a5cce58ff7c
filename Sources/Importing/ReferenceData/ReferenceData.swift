import Languages
public import Ledger
public import Planning

/// What holds for every library: names of lines, sources and programmes, words for figures, and the
/// dated rates and indices an accountant checks. Data, never code: each row has its source and says
/// whether it was confirmed.
public struct ReferenceData: Sendable, Hashable {
    /// The tree of lines, parents before their parts, with their dated specifics.
    public var lines: [BudgetLine]
    public var sources: [FundingSource]
    public var programmes: [Programme]
    /// Units, measures and periods of reported figures.
    public var vocabulary: Vocabulary
    /// Growth of prices by line and year.
    public var growth: [GrowthIndex]
    /// The specifics of the economic classification.
    public var specifics: [Specific]
    /// The monthly calculation index by date and purpose.
    public var monthlyIndex: [DatedAmount]
    /// VAT by date and kind of goods.
    public var vat: [DatedPercentage]
    /// Consumer prices: the annual average and December on December are different series.
    public var consumerPrices: [PriceChange]
    /// Changes of single tariffs.
    public var tariffs: [PriceChange]
    /// Kinds, contents and audiences of items, and what a library lets pass.
    public var collection: CollectionReference

    public init(
        lines: [BudgetLine] = [], sources: [FundingSource] = [], programmes: [Programme] = [],
        vocabulary: Vocabulary = Vocabulary(), growth: [GrowthIndex] = [],
        specifics: [Specific] = [], monthlyIndex: [DatedAmount] = [], vat: [DatedPercentage] = [],
        consumerPrices: [PriceChange] = [], tariffs: [PriceChange] = [],
        collection: CollectionReference = CollectionReference()
    ) {
        self.lines = lines
        self.sources = sources
        self.programmes = programmes
        self.vocabulary = vocabulary
        self.growth = growth
        self.specifics = specifics
        self.monthlyIndex = monthlyIndex
        self.vat = vat
        self.consumerPrices = consumerPrices
        self.tariffs = tariffs
        self.collection = collection
    }
}

extension ReferenceData {
    /// The reference data of a folder. Throws all mistakes of all files together.
    public static func load(_ directory: String) throws(DataFaults) -> ReferenceData {
        var folder = TextFiles(directory: directory)
        var texts: [String: String] = [:]
        for file in files { texts[file] = folder.text(of: file) }
        return try read(texts, faults: folder.faults)
    }

    /// The names of the files a reference folder holds.
    public static let files = [
        "lines.yaml", "sources.yaml", "programmes.yaml", "measures.yaml", "classification.csv",
        "mci.csv", "vat.csv", "cpi.csv", "tariffs.csv", "growth.csv", "collection.yaml",
    ]

    /// The reference data that texts describe, by file name: no file is touched. `faults` are those
    /// already found.
    public static func read(
        _ texts: [String: String], faults: [DataFault] = []
    ) throws(DataFaults) -> ReferenceData {
        var faults = faults
        var data = ReferenceData()
        if let text = texts["lines.yaml"] { data.lines = LinesFile.read(text, &faults) }
        if let text = texts["sources.yaml"] { data.sources = SourcesFile.read(text, &faults) }
        if let text = texts["programmes.yaml"] {
            data.programmes = ProgrammesFile.read(text, &faults)
        }
        if let text = texts["measures.yaml"] { data.vocabulary = MeasuresFile.read(text, &faults) }
        if let text = texts["collection.yaml"] {
            data.collection = CollectionFile.read(text, &faults)
        }
        data.readRates(texts, &faults)
        if let text = texts["growth.csv"] {
            data.growth = GrowthFile.read(text, lines: data.lines.map(\.code.text), &faults)
        }
        guard faults.isEmpty else { throw DataFaults(faults) }
        return data
    }

    private mutating func readRates(_ texts: [String: String], _ faults: inout [DataFault]) {
        if let text = texts["classification.csv"] {
            specifics = RatesFiles.specifics(text, &faults)
        }
        if let text = texts["mci.csv"] { monthlyIndex = RatesFiles.monthlyIndex(text, &faults) }
        if let text = texts["vat.csv"] { vat = RatesFiles.vat(text, &faults) }
        if let text = texts["cpi.csv"] {
            consumerPrices = RatesFiles.priceChanges(text, file: "cpi.csv", &faults)
        }
        if let text = texts["tariffs.csv"] {
            tariffs = RatesFiles.priceChanges(text, file: "tariffs.csv", &faults)
        }
    }
}
