import Languages
import Ledger

/// The documents of the example. Every one is made up and its title says so.
enum Papers {
    static func invoice(
        _ code: String, number: String, on date: CalendarDate, vendor: Int
    ) -> Document {
        document(
            .invoice, code, number, date,
            Phrase(
                kk: "Шот-фактура № {number}, {vendor}-жеткізуші (көрнекі мысал)",
                ru: "Счёт-фактура № {number}, поставщик {vendor} (условный)",
                en: "Invoice No. {number}, supplier {vendor} (illustrative)"
            ).filled(["vendor": "\(vendor)"]))
    }

    static func order(
        _ code: String, number: String, on date: CalendarDate, vendor: Int
    ) -> Document {
        document(
            .order, code, number, date,
            Phrase(
                kk: "Тапсырыс № {number}, {vendor}-жеткізуші (көрнекі мысал)",
                ru: "Заказ № {number}, поставщик {vendor} (условный)",
                en: "Order No. {number}, supplier {vendor} (illustrative)"
            ).filled(["vendor": "\(vendor)"]))
    }

    static func contract(
        _ code: String, number: String, on date: CalendarDate, vendor: Int
    ) -> Document {
        document(
            .contract, code, number, date,
            Phrase(
                kk: "Шарт № {number}, {vendor}-жеткізуші (көрнекі мысал)",
                ru: "Договор № {number}, поставщик {vendor} (условный)",
                en: "Contract No. {number}, supplier {vendor} (illustrative)"
            ).filled(["vendor": "\(vendor)"]))
    }

    static func deliveryNote(
        _ code: String, number: String, on date: CalendarDate, vendor: Int
    ) -> Document {
        document(
            .deliveryNote, code, number, date,
            Phrase(
                kk: "Жүкқұжат № {number}, {vendor}-жеткізуші (көрнекі мысал)",
                ru: "Накладная № {number}, поставщик {vendor} (условный)",
                en: "Delivery note No. {number}, supplier {vendor} (illustrative)"
            ).filled(["vendor": "\(vendor)"]))
    }

    static func act(_ code: String, number: String, on date: CalendarDate) -> Document {
        document(
            .act, code, number, date,
            Phrase(
                kk: "Акт № {number} (көрнекі мысал)", ru: "Акт № {number} (условный)",
                en: "Act No. {number} (illustrative)"))
    }

    static func decision(_ code: String, number: String, on date: CalendarDate) -> Document {
        document(
            .decision, code, number, date,
            Phrase(
                kk: "Қаржыландыру жоспары туралы шешім № {number} (көрнекі мысал)",
                ru: "Решение о плане финансирования № {number} (условное)",
                en: "Decision No. {number} on the plan of funding (illustrative)"))
    }

    /// A payment order: the one series the library numbers itself, 1, 2, 3 … within a year.
    static func paymentOrder(_ number: Int, on date: CalendarDate) -> Document {
        document(
            .paymentOrder, paymentCode(number, date.year), padded(number), date,
            Phrase(
                kk: "Төлем тапсырмасы № {number} (көрнекі мысал)",
                ru: "Платёжное поручение № {number} (условное)",
                en: "Payment order No. {number} (illustrative)"))
    }

    static func paymentCode(_ number: Int, _ year: Int) -> String {
        "pay-\(year)-\(padded(number))"
    }

    /// A number as it is written on paper, with zeros in front.
    static func padded(_ number: Int) -> String {
        let digits = "\(number)"
        return String(repeating: "0", count: max(0, 6 - digits.utf8.count)) + digits
    }

    private static func document(
        _ kind: Document.Kind, _ code: String, _ number: String, _ date: CalendarDate,
        _ title: Phrase
    ) -> Document {
        Document(
            code: DocumentCode(code), kind: kind, number: number, date: date,
            title: title.filled(["number": number]))
    }
}
