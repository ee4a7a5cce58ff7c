/// The names of the months in the forms that sentences need. Months are 1...12; any other number
/// comes back as its digits, so that a damaged month shows itself instead of stopping a report.
enum MonthNames {
    static func inKazakh(_ month: Int) -> String { name(month, of: kazakh) }
    /// "of the state in the month": `қыркүйектегі`.
    static func inKazakhLocative(_ month: Int) -> String { name(month, of: kazakhLocative) }
    static func inRussian(_ month: Int) -> String { name(month, of: russian) }
    static func inRussianGenitive(_ month: Int) -> String { name(month, of: russianGenitive) }
    static func inEnglish(_ month: Int) -> String { name(month, of: english) }

    private static func name(_ month: Int, of names: [String]) -> String {
        names.indices.contains(month - 1) ? names[month - 1] : "\(month)"
    }

    private static let kazakh = [
        "қаңтар", "ақпан", "наурыз", "сәуір", "мамыр", "маусым", "шілде", "тамыз", "қыркүйек",
        "қазан", "қараша", "желтоқсан",
    ]
    private static let kazakhLocative = [
        "қаңтардағы", "ақпандағы", "наурыздағы", "сәуірдегі", "мамырдағы", "маусымдағы",
        "шілдедегі", "тамыздағы", "қыркүйектегі", "қазандағы", "қарашадағы", "желтоқсандағы",
    ]
    private static let russian = [
        "январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь",
        "октябрь", "ноябрь", "декабрь",
    ]
    private static let russianGenitive = [
        "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября",
        "октября", "ноября", "декабря",
    ]
    private static let english = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
    ]
}
