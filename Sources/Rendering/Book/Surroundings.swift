import Languages
import Money
import Statements

/// What stands around a table in every output people read: the lines above it, and below it the notes,
/// the controls and the questions that stay open.
struct Surroundings {
    /// The organisation and the date, unless the statement's own lines name the organisation.
    var origin: String?
    var subtitles: [String]
    /// That the ledger is made up; nil where it is not.
    var warning: String?
    var notes: [String]
    /// Controls that fail, each with its difference.
    var failingControls: [String]
    /// Controls that no data decides.
    var unknownControls: [String]
    /// How many controls hold.
    var holdingCount: Int
    var openQuestions: [String]

    init(of statement: Statement, in book: StatementBook, wording: CellWording) {
        let language = wording.language
        let organisation = book.organisation[language]
        subtitles = statement.subtitles.map { $0[language] }
        let names = subtitles + [statement.title[language]]
        origin =
            names.contains { $0.contains(organisation) }
            ? nil : "\(organisation), \(DateStyle(language).asAt(book.asOf))"
        warning = book.isIllustrative ? RenderingWords.illustrative[language] : nil
        notes = statement.notes.map { $0[language] }
        failingControls = statement.controls.filter { $0.holds == false }.map { control in
            let difference = Self.written(control.value, wording: wording)
            return "\(control.label[language]): "
                + "\(RenderingWords.difference[language]) \(difference)"
        }
        unknownControls = statement.controls.filter { $0.holds == nil }.map { $0.label[language] }
        holdingCount = statement.controls.count { $0.holds == true }
        openQuestions = book.openQuestions.map { $0[language] }
    }

    /// A difference to the smallest unit, whatever unit the table shows: a tiyn must not round away.
    private static func written(_ difference: CellValue, wording: CellWording) -> String {
        switch difference {
        case .money(let amount):
            AmountStyle(language: wording.language, unit: .whole).labelled(amount)
        case .count, .ratio, .number, .text, .date, .notReported, .notApplicable, .empty:
            wording.text(difference, in: .number(decimals: 6))
        }
    }
}
