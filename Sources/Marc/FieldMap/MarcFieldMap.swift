/// Which fields of a record mean what. The defaults are those of the standards; a library that uses
/// other fields for prices or copies writes its own.
public struct MarcFieldMap: Sendable, Hashable, Codable {
    /// Whose leader and coded fields the record has.
    public var dialect: MarcDialect
    /// The first that says something is taken, here and in all lists below that ask for one value.
    public var title: [MarcSelector]
    public var subtitle: [MarcSelector]
    /// Number and name of a part, joined to the title.
    public var part: [MarcSelector]
    /// The title of the set or series of volumes that the book is a part of.
    public var setTitle: [MarcSelector]
    public var author: [NameFields]
    /// All are taken.
    public var isbn: [MarcSelector]
    /// All are taken, each language once.
    public var languages: [MarcSelector]
    public var publisher: [MarcSelector]
    public var place: [MarcSelector]
    public var year: [MarcSelector]
    /// The number of pages, as free text.
    public var extent: [MarcSelector]
    /// All values of the first selector that has any.
    public var prices: [MarcSelector]
    /// The ISO code of the prices' currency, where a field of its own states it.
    public var currency: [MarcSelector]
    public var printRun: [MarcSelector]
    /// All are taken.
    public var copies: [CopyFields]

    /// A person's name in a field: the entry, and what is added to it after a comma.
    public struct NameFields: Sendable, Hashable, Codable {
        public var name: MarcSelector
        /// The first that the field has, e.g. full given names before initials.
        public var given: [MarcSelector]

        public init(_ name: MarcSelector, given: [MarcSelector] = []) {
            self.name = name
            self.given = given
        }
    }

    /// The default map of a dialect.
    public static func standard(_ dialect: MarcDialect) -> MarcFieldMap {
        switch dialect {
        case .marc21: marc21
        case .unimarc: unimarc
        case .irbis: irbis
        }
    }
}

extension MarcFieldMap {
    /// MARC 21: price in 020 $c or 365; vendors' orders in 970 and 990; holdings in 852, and in 952 as
    /// Koha has them.
    public static let marc21 = MarcFieldMap(
        dialect: .marc21, title: ["245$a"], subtitle: ["245$b"], part: ["245$n", "245$p"],
        setTitle: ["773$t"],
        author: ["100$a", "110$a", "111$a", "700$a"].map { NameFields($0) },
        isbn: ["020$a"], languages: ["041$a", "008/35-37"],
        publisher: ["264$b", "260$b"], place: ["264$a", "260$a"],
        year: ["264$c", "260$c", "008/7-10"], extent: ["300$a"],
        prices: ["020$c", "365$b", "037$c"], currency: ["365$c"], printRun: [],
        copies: [
            CopyFields("970", vendorOrder, needs: [.price, .fund, .branch, .copies]),
            CopyFields("990", vendorOrder, needs: [.price, .fund, .branch, .copies]),
            CopyFields(
                "852",
                [
                    .branch: "b", .barcode: "p", .price: "9", .shelfMark: "h",
                    .inventoryNumber: "j",
                ], needs: [.barcode, .price]),
            CopyFields(
                "952",
                [
                    .branch: "a", .barcode: "p", .price: "g", .date: "d", .inventoryNumber: "i",
                    .supplier: "e", .shelfMark: "o", .fund: "8",
                ]),
        ])

    /// UNIMARC and RUSMARC: price in 010 $d as free text ($9 there is the print run); holdings in 899
    /// where they name a copy, in 952 as Koha has them, orders of vendors in 970 and 990, copies of
    /// ИРБИС in 910.
    public static let unimarc = MarcFieldMap(
        dialect: .unimarc, title: ["200$a"], subtitle: ["200$e"], part: ["200$h", "200$i"],
        setTitle: ["461$t", "461$a"],
        author: ["700", "710", "701", "702"].map(name), isbn: ["010$a"], languages: ["101$a"],
        publisher: ["210$c"], place: ["210$a"], year: ["210$d", "100$a/9-12"],
        extent: ["215$a"], prices: ["010$d", "073$d"], currency: [], printRun: ["010$9"],
        copies: [
            CopyFields("910", irbisCopy, needs: [.inventoryNumber, .barcode, .price, .copies]),
            CopyFields(
                "899",
                [.branch: "b", .inventoryNumber: "p", .shelfMark: "j", .fund: "c"],
                needs: [.inventoryNumber]),
            CopyFields("970", vendorOrder, needs: [.price, .fund, .branch, .copies]),
            CopyFields("990", vendorOrder, needs: [.price, .fund, .branch, .copies]),
            CopyFields(
                "952",
                [
                    .branch: "a", .barcode: "p", .price: "g", .date: "d", .inventoryNumber: "i",
                    .supplier: "e", .shelfMark: "o", .fund: "8",
                ]),
        ])

    /// ИРБИС: short fields without subfields, prices in 10, copies in 910.
    public static let irbis: MarcFieldMap = {
        var map = unimarc
        map.dialect = .irbis
        map.title = ["200$a", "461$c"]
        map.setTitle = ["461$c", "461$t"]
        map.languages = ["101$a", "101"]
        map.isbn = ["010$a"]
        map.copies = [
            CopyFields(
                "910", irbisCopy, needs: [.inventoryNumber, .barcode, .price, .copies, .branch])
        ]
        return map
    }()

    private static func name(_ tag: MarcTag) -> NameFields {
        NameFields(MarcSelector(tag, "a"), given: [MarcSelector(tag, "g"), MarcSelector(tag, "b")])
    }

    private static let vendorOrder: [CopyFields.Part: Unicode.Scalar] = [
        .price: "p", .fund: "f", .branch: "o", .copies: "q",
    ]

    /// 910 of ИРБИС64: the numbers of copies under `1` stand where copies have no numbers of their own.
    private static let irbisCopy: [CopyFields.Part: Unicode.Scalar] = [
        .status: "a", .inventoryNumber: "b", .date: "c", .branch: "d", .price: "e", .channel: "f",
        .summaryRow: "u", .actOfReceipt: "y", .actOfWithdrawal: "v", .barcode: "h", .copies: "1",
        .offBalance: "4", .shelfMark: "r",
    ]
}
