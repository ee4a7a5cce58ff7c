public import Languages

/// What a record says of one copy, or of several alike. What it does not say is nil.
public struct BookCopy: Sendable, Hashable {
    /// The field it comes from.
    public var tag: MarcTag
    /// How many copies it stands for; 1 where the record gives no number.
    public var count: Int
    /// How many of them are kept off the balance sheet.
    public var offBalance: Int?
    public var branch: String?
    public var fund: String?
    public var inventoryNumber: String?
    public var barcode: String?
    public var price: StatedPrice?
    public var date: CalendarDate?
    public var status: String?
    public var channel: String?
    public var summaryRow: String?
    public var actOfReceipt: String?
    public var actOfWithdrawal: String?
    public var supplier: String?
    public var shelfMark: String?

    public init(tag: MarcTag, count: Int = 1) {
        self.tag = tag
        self.count = count
    }
}

extension BookCopy {
    /// The copy that `field` describes by `map`; nil where it says nothing of one.
    init?(_ field: MarcField, by map: CopyFields) {
        func text(_ part: CopyFields.Part) -> String? {
            map.codes[part].flatMap { field[$0] }.flatMap(CleanText.value)
        }
        guard !field.subfields.isEmpty,
            map.needs.isEmpty || map.needs.contains(where: { text($0) != nil })
        else { return nil }
        self.init(tag: field.tag, count: text(.copies).flatMap(Self.number) ?? 1)
        offBalance = text(.offBalance).flatMap(Self.number)
        branch = text(.branch)
        fund = text(.fund)
        inventoryNumber = text(.inventoryNumber)
        barcode = text(.barcode)
        price = text(.price).map(PriceReading.price)
        date = text(.date).flatMap(Self.date)
        status = text(.status)
        channel = text(.channel)
        summaryRow = text(.summaryRow)
        actOfReceipt = text(.actOfReceipt)
        actOfWithdrawal = text(.actOfWithdrawal)
        supplier = text(.supplier)
        shelfMark = text(.shelfMark)
    }

    /// A number of copies; nil for anything else and for more than a file could mean.
    private static func number(_ text: String) -> Int? {
        guard text.utf8.count <= 7, let number = Int(text), number >= 0 else { return nil }
        return number
    }

    /// A day written `20210930`, `2021-09-30` or `30.09.2021`; nil for anything else, such as
    /// `2/21/02`, which can be read in more than one way.
    static func date(_ text: String) -> CalendarDate? {
        if let date = CalendarDate(iso: text) { return date }
        if text.utf8.count == 8, let number = Int(text), number > 0 {
            return CalendarDate(
                year: number / 10_000, month: number / 100 % 100, day: number % 100)
        }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[2].utf8.count == 4, let day = Int(parts[0]),
            let month = Int(parts[1]), let year = Int(parts[2])
        else { return nil }
        return CalendarDate(year: year, month: month, day: day)
    }
}
