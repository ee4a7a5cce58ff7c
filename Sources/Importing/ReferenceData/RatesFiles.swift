import Languages
import Ledger
import Money
import Planning

/// Reads the tables of dated rates: each row says where it comes from and how sure it is.
enum RatesFiles {
    private typealias Row = TableReader.Row

    /// `classification.csv`: specifics of the economic classification.
    static func specifics(_ text: String, _ faults: inout [DataFault]) -> [Specific] {
        var reader = TableReader(file: "classification.csv")
        defer { faults += reader.faults }
        let columns = [
            "code", "name_kk", "name_ru", "name_en", "from", "to", "confidence", "source",
            "remark_kk", "remark_ru", "remark_en",
        ]
        return reader.rows(of: text, columns: columns).compactMap { row in
            let code = reader.text("code", in: row)
            let name = reader.phrase("name", in: row)
            let remark = reader.optionalPhrase("remark", in: row)
            guard let validity = Validity(in: row, &reader), let code, let name else { return nil }
            return Specific(
                code: code, name: name, validFrom: validity.from, validTo: validity.to,
                confidence: validity.confidence, source: validity.source, remark: remark)
        }
    }

    /// `mci.csv`: the monthly calculation index in tenge.
    static func monthlyIndex(_ text: String, _ faults: inout [DataFault]) -> [DatedAmount] {
        var reader = TableReader(file: "mci.csv")
        defer { faults += reader.faults }
        let columns = ["purpose", "amount", "from", "to", "confidence", "source"]
        return reader.rows(of: text, columns: columns).compactMap { row in
            let purpose = reader.text("purpose", in: row)
            let amount = reader.value("amount", in: row) { text throws(ValueProblem) in
                try ReadValue.amount(text, in: .kzt)
            }
            guard let validity = Validity(in: row, &reader), let purpose, let amount else {
                return nil
            }
            return DatedAmount(
                purpose: purpose, amount: amount, validFrom: validity.from,
                validTo: validity.to, confidence: validity.confidence, source: validity.source)
        }
    }

    /// `vat.csv`: value added tax; `exempt` in place of a percentage where none is charged.
    static func vat(_ text: String, _ faults: inout [DataFault]) -> [DatedPercentage] {
        var reader = TableReader(file: "vat.csv")
        defer { faults += reader.faults }
        let columns = ["kind", "percent", "from", "to", "confidence", "source"]
        return reader.rows(of: text, columns: columns).compactMap { row in
            let kind = reader.text("kind", in: row)
            let rate = reader.value("percent", in: row) {
                text throws(ValueProblem) -> Double? in
                text == "exempt" ? nil : try ReadValue.percentage(text)
            }
            guard let validity = Validity(in: row, &reader), let kind, let rate else { return nil }
            return DatedPercentage(
                kind: kind, rate: rate, validFrom: validity.from, validTo: validity.to,
                confidence: validity.confidence, source: validity.source)
        }
    }

    /// `cpi.csv` and `tariffs.csv`: changes of prices over a year.
    static func priceChanges(
        _ text: String, file: String, _ faults: inout [DataFault]
    ) -> [PriceChange] {
        var reader = TableReader(file: file)
        defer { faults += reader.faults }
        let columns = ["series", "item", "area", "period", "percent", "confidence", "source"]
        let allowed = ["annual-average", "december-on-december", "month-on-month-of-last-year"]
        return reader.rows(of: text, columns: columns).compactMap { row in
            let series = reader.value("series", in: row) { text throws(ValueProblem) in
                guard allowed.contains(text) else { throw ValueProblem(.notOneOf(allowed)) }
                return text
            }
            let item = reader.text("item", in: row)
            let area = reader.text("area", in: row)
            let period = reader.text("period", in: row)
            let change = reader.value("percent", in: row, ReadValue.percentage)
            let confidence = confidence(in: row, &reader)
            let source = reader.text("source", in: row)
            guard let series, let item, let area, let period, let change, let confidence,
                let source
            else { return nil }
            return PriceChange(
                series: series, item: item, area: area, period: period, change: change,
                confidence: confidence, source: source)
        }
    }

    fileprivate static func confidence(
        in row: TableReader.Row, _ reader: inout TableReader
    ) -> Confidence? {
        reader.value("confidence", in: row) { text throws(ValueProblem) in
            try ReadValue.word(text, of: Confidence.self)
        }
    }

    /// What every dated row has: from when to when it holds, how sure it is, and who says so.
    private struct Validity {
        var from: CalendarDate
        var to: CalendarDate?
        var confidence: Confidence
        var source: String

        init?(in row: Row, _ reader: inout TableReader) {
            let from = reader.value("from", in: row, ReadValue.date)
            let to = reader.optionalValue("to", in: row, ReadValue.date)
            let confidence = RatesFiles.confidence(in: row, &reader)
            let source = reader.text("source", in: row)
            guard let from, let confidence, let source else { return nil }
            self.from = from
            self.to = to
            self.confidence = confidence
            self.source = source
        }
    }
}

/// Reads `growth.csv`: by how much each line's prices grow into a year, with a range and its reason.
enum GrowthFile {
    static func read(
        _ text: String, lines: [String], _ faults: inout [DataFault]
    ) -> [GrowthIndex] {
        var reader = TableReader(file: "growth.csv")
        defer { faults += reader.faults }
        let columns = [
            "line", "year", "kind", "percent", "low", "high", "confirmed", "source_kk",
            "source_ru", "source_en",
        ]
        return reader.rows(of: text, columns: columns).compactMap { row in
            let line = reader.optionalValue("line", in: row) { text throws(ValueProblem) in
                try ReadValue.code(text, of: .line, among: lines)
            }
            let year = reader.value("year", in: row) { text throws(ValueProblem) in
                try ReadValue.whole(text, in: 1...9999)
            }
            let kind = reader.value("kind", in: row) {
                text throws(ValueProblem) -> GrowthIndex.Kind in
                switch text {
                case "tariff": .tariff
                case "consumer-prices": .consumerPrices
                case "assumption": .assumption
                default:
                    throw ValueProblem(.notOneOf(["tariff", "consumer-prices", "assumption"]))
                }
            }
            let growth = reader.value("percent", in: row, ReadValue.percentage)
            let low = reader.value("low", in: row, ReadValue.percentage)
            let high = reader.value("high", in: row, ReadValue.percentage)
            let isConfirmed = reader.value("confirmed", in: row, ReadValue.yesOrNo)
            guard let source = reader.phrase("source", in: row), let year, let kind, let growth,
                let low, let high, let isConfirmed
            else { return nil }
            return GrowthIndex(
                line: line.map { LineCode($0) }, year: FiscalYear(Int(year)), kind: kind,
                growth: growth, low: low, high: high, source: source, isConfirmed: isConfirmed)
        }
    }
}
