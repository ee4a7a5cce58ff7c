import BookNumbers
import Languages
import Money

/// Takes the parts of a book out of a record by a map.
struct BookReading {
    let record: MarcRecord
    let map: MarcFieldMap

    /// The first value that says something.
    func first<Value>(of selectors: [MarcSelector], _ read: (String) -> Value?) -> Value? {
        for selector in selectors {
            for text in selector.values(in: record) {
                if let value = read(text) { return value }
            }
        }
        return nil
    }

    /// The title with number and name of the part.
    var title: String? {
        let title = first(of: map.title, CleanText.part)
        let parts = map.part.compactMap { selector in
            selector.values(in: record).first.flatMap(CleanText.part)
        }
        let all = [title].compactMap { $0 } + parts
        return all.isEmpty ? nil : all.joined(separator: ". ")
    }

    /// The title of the set; in UNIMARC it can stand in a field inside the field, which `$1` opens.
    var setTitle: String? {
        for selector in map.setTitle {
            for field in record.fields where field.tag == selector.tag {
                if field.subfields.contains(where: { $0.code == "1" }) {
                    if let title = Self.embeddedTitle(in: field) { return title }
                } else if let code = selector.code, let title = field[code] {
                    return CleanText.part(title)
                }
            }
        }
        return nil
    }

    private static func embeddedTitle(in field: MarcField) -> String? {
        var tag = ""
        for subfield in field.subfields {
            if subfield.code == "1" {
                tag = String(subfield.value.prefix(3))
            } else if tag == "200", subfield.code == "a" {
                return CleanText.part(subfield.value)
            }
        }
        return nil
    }

    var author: String? {
        for fields in map.author {
            for field in record.fields where field.tag == fields.name.tag {
                guard let code = fields.name.code, let text = field[code],
                    let name = CleanText.name(text)
                else { continue }
                let given = fields.given.compactMap { $0.code.flatMap { field[$0] } }.first
                guard let given = given.flatMap(CleanText.part) else { return name }
                return "\(name), \(given)"
            }
        }
        return nil
    }

    var isbns: (valid: [ISBN], invalid: [String]) {
        var valid: [ISBN] = []
        var invalid: [String] = []
        for selector in map.isbn {
            for text in selector.values(in: record) {
                guard let number = Self.leadingNumber(text) else { continue }
                if let isbn = ISBN(number) {
                    if !valid.contains(isbn) { valid.append(isbn) }
                } else if !invalid.contains(number) {
                    invalid.append(number)
                }
            }
        }
        return (valid, invalid)
    }

    /// The number before a remark: `0394569830` of `0394569830 (pbk.) : $24.95`. Nil where the text
    /// does not begin with one.
    private static func leadingNumber(_ text: String) -> String? {
        guard let clean = CleanText.value(text) else { return nil }
        var scalars = clean.unicodeScalars[...]
        if clean.prefix(4).uppercased() == "ISBN" {
            scalars = scalars.dropFirst(4).drop { $0 == ":" || $0 == " " }
        }
        let number = scalars.prefix { scalar in
            switch scalar {
            case "0"..."9", "-", "\u{2010}"..."\u{2015}", "X", "x", "\u{0425}", "\u{0445}": true
            default: false
            }
        }
        guard number.count(where: { ("0"..."9").contains($0) }) > 4 else { return nil }
        return String(number)
    }

    var languages: [String] {
        var languages: [String] = []
        for selector in map.languages {
            for text in selector.values(in: record) {
                for code in LanguageCodes.codes(CleanText.value(text) ?? "")
                where !languages.contains(code) {
                    languages.append(code)
                }
            }
            // A coded field beside it repeats the first of them.
            if !languages.isEmpty { break }
        }
        return languages
    }

    /// The prices of the first selector that has one. What cannot be read counts only where nothing
    /// can, and where it has a number at all.
    func prices(year: Int?) -> [StatedPrice] {
        let currency = first(of: map.currency) { PriceWords.currency($0) }
        var unreadable: [StatedPrice] = []
        for selector in map.prices {
            let prices = selector.values(in: record).compactMap(CleanText.value).map { text in
                var price = PriceReading.price(text)
                if price.currency == .unstated, let currency { price.currency = currency }
                return Self.settled(price, year: year)
            }
            let readable = prices.filter { $0.amount != .unreadable }
            if !readable.isEmpty { return readable }
            unreadable += prices.filter { $0.text.contains(where: \.isNumber) }
        }
        return unreadable
    }

    func copies(year: Int?) -> [BookCopy] {
        var copies: [BookCopy] = []
        for field in record.fields {
            for fields in map.copies where fields.tag == field.tag {
                guard var copy = BookCopy(field, by: fields) else { continue }
                let received = copy.date?.year ?? year
                copy.price = copy.price.map { Self.settled($0, year: received) }
                copies.append(copy)
            }
        }
        return copies
    }

    /// The price with roubles of before 1998 left open: a thousand of them became one of today's.
    private static func settled(_ price: StatedPrice, year: Int?) -> StatedPrice {
        guard let year, year < 1998, case .known(let currency) = price.currency,
            currency.code.description == "RUB"
        else { return price }
        var price = price
        price.currency = .unsettled("RUB")
        return price
    }
}
