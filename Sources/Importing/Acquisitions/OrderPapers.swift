import Acquisitions
import Ledger
import Money

// Orders and what follows of them.
extension PaperDesk {
    static let orderKeys = ["vendor", "kind", "valid-to", "prices", "lines"]
    private static let lineKeys =
        workKeys + classKeys + fundKeys + [
            "number", "copies", "price", "discount", "vat", "split",
        ]

    mutating func order(_ number: String, in section: Section) -> AcquisitionEvent? {
        let vendor = reader.text("vendor", in: section)
        let kind = word("kind", in: section, of: Order.Kind.self, standard: .single)
        let validTo =
            section.has("valid-to") ? reader.value("valid-to", in: section, ReadValue.date) : nil
        let pricing = pricing(in: section)
        guard let vendor, let kind, let pricing,
            let lines = orderLines(in: section, pricing: pricing, required: true)
        else { return nil }
        return .orderPlaced(
            Order(
                code: OrderCode(number), vendor: vendor, kind: kind, validTo: validTo,
                pricing: pricing, lines: lines))
    }

    static let changeKeys = ["order", "prices", "lines"]

    mutating func orderChange(in section: Section) -> AcquisitionEvent? {
        let order = reader.text("order", in: section)
        guard let order, let pricing = pricing(in: section),
            let lines = orderLines(in: section, pricing: pricing, required: true)
        else { return nil }
        return .orderChanged(
            OrderChange(order: OrderCode(order), pricing: pricing, lines: lines))
    }

    static let endingKeys = ["order", "lines", "reason"]

    mutating func ending(in section: Section) -> OrderEnding? {
        let order = reader.text("order", in: section)
        let reason = reader.text("reason", in: section)
        var numbers: [Int] = []
        for item in reader.texts("lines", in: section) {
            guard let number = Int(item.text), number > 0 else {
                reader.note(
                    .notWhole(1...1_000_000), line: item.line, at: item.place, value: item.text)
                return nil
            }
            numbers.append(number)
        }
        guard let order, let reason else { return nil }
        return OrderEnding(order: OrderCode(order), lines: numbers, reason: reason)
    }

    static let renewalKeys = ["order", "valid-to", "prices", "lines"]

    mutating func renewal(in section: Section) -> AcquisitionEvent? {
        let order = reader.text("order", in: section)
        let validTo = reader.value("valid-to", in: section, ReadValue.date)
        guard let order, let validTo, let pricing = pricing(in: section),
            let lines = orderLines(in: section, pricing: pricing, required: true)
        else { return nil }
        return .orderRenewed(
            OrderRenewal(
                order: OrderCode(order), validTo: validTo, pricing: pricing, lines: lines))
    }

    /// How prices are meant; with VAT in them and rounded at the line unless told otherwise.
    private mutating func pricing(in section: Section) -> OrderPricing? {
        guard section.has("prices"), let node = section.values["prices"] else {
            return OrderPricing()
        }
        let keys = ["include-vat", "rounding", "currency", "rate", "rate-date"]
        guard let prices = reader.section(node, at: section.place("prices"), keys: keys) else {
            return nil
        }
        let includesVAT =
            prices.has("include-vat")
            ? reader.value("include-vat", in: prices, ReadValue.yesOrNo) : true
        let rounding = word("rounding", in: prices, of: PriceRounding.self, standard: .line)
        guard let includesVAT, let rounding else { return nil }
        guard prices.has("currency") else {
            return OrderPricing(includesVAT: includesVAT, rounding: rounding)
        }
        let foreign = reader.value("currency", in: prices) { text throws(ValueProblem) in
            guard let currency = Currency(isoCode: text) else {
                throw ValueProblem(
                    .unknownCode(of: .currency, known: ["KZT", "USD", "EUR", "RUB"]))
            }
            return currency
        }
        guard let foreign else { return nil }
        guard foreign != currency else {
            return OrderPricing(includesVAT: includesVAT, rounding: rounding)
        }
        let rate = reader.value("rate", in: prices) { text throws(ValueProblem) in
            let millionths = try ReadValue.decimal(text, decimals: 6)
            guard millionths > 0 else { throw ValueProblem(.notANumber) }
            return millionths
        }
        let day = reader.value("rate-date", in: prices, ReadValue.date)
        guard let rate, let day else { return nil }
        return OrderPricing(
            includesVAT: includesVAT, rounding: rounding,
            rate: ExchangeRate(currency: foreign, date: day, millionths: rate))
    }

    private mutating func orderLines(
        in section: Section, pricing: OrderPricing, required: Bool
    ) -> [OrderLine]? {
        let sections = reader.sections(
            "lines", in: section, keys: Self.lineKeys, required: required)
        let before = reader.faults.count
        let lines = sections.enumerated().compactMap { place, line in
            orderLine(in: line, standard: place + 1, pricing: pricing)
        }
        return before == reader.faults.count && !lines.isEmpty ? lines : nil
    }

    private mutating func orderLine(
        in section: Section, standard: Int, pricing: OrderPricing
    ) -> OrderLine? {
        let number = section.has("number") ? self.number("number", in: section) : standard
        let work = work(in: section)
        let itemClass = itemClass(in: section)
        let copies = count("copies", in: section)
        let list = amount("price", in: section, of: pricing.rate?.currency)
        let discount = section.has("discount") ? percentage("discount", in: section) : nil
        let vat = section.has("vat") ? self.vat(in: section) : .some(nil)
        let shares = shares(in: section)
        guard let number, let work, let copies, let list, let vat, !shares.isEmpty,
            !section.has("discount") || discount != nil
        else { return nil }
        do throws(AcquisitionRefusal) {
            return try OrderLine(
                number: number, work: work, itemClass: itemClass, copies: copies,
                price: LinePrice(
                    list: list, discount: discount ?? Share(partsPerMillion: 0), vat: vat),
                pricing: pricing, in: currency, splitting: shares)
        } catch {
            note(error, in: section)
            return nil
        }
    }

    /// The rate of VAT: a percentage, or a kind of the reference data on the paper's day. Nil inside
    /// where the kind is exempt, nil where there is no such rate.
    private mutating func vat(in section: Section) -> Share?? {
        let day = date
        let rates = reference.vat.filter {
            $0.validFrom <= day && ($0.validTo.map { last in day <= last } ?? true)
        }
        return reader.value("vat", in: section) { text throws(ValueProblem) -> Share? in
            if let named = rates.first(where: { $0.kind == text }) {
                return named.rate.map { Share(partsPerMillion: Int64(($0 * 1_000_000).rounded())) }
            }
            guard let number = try? ReadValue.decimal(text, decimals: 4),
                (0...1_000_000).contains(number)
            else { throw ValueProblem(.unknownCode(of: .vat, known: rates.map(\.kind))) }
            return Share(partsPerMillion: number)
        }
    }

    /// Who carries a line: one budget, or a split by copies, percentages or amounts.
    private mutating func shares(in section: Section) -> [(BudgetKey, OrderPart.Portion)] {
        guard section.has("split") else {
            return fund(in: section).map { [($0, .share(.whole))] } ?? []
        }
        let portions = ["copies", "percent", "amount"]
        let rows = reader.sections("split", in: section, keys: Self.fundKeys + portions)
        let shares = rows.compactMap { row -> (BudgetKey, OrderPart.Portion)? in
            let key = fund(in: row)
            let given = portions.filter(row.has)
            guard given.count == 1, let portion = given.first else {
                reader.note(.notExactlyOne(of: portions), line: row.line, at: row.path)
                return nil
            }
            let value: OrderPart.Portion? =
                switch portion {
                case "copies": count("copies", in: row).map { .copies($0) }
                case "percent": percentage("percent", in: row).map { .share($0) }
                default: amount("amount", in: row).map { .amount($0) }
                }
            guard let key, let value else { return nil }
            return (key, value)
        }
        return shares.count == rows.count ? shares : []
    }
}
