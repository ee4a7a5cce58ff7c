public import Languages
public import Money

/// Why a book cannot be evaluated. A fault of this kind is a fault of a statement, not of the ledger:
/// it names the cell so that whoever wrote the statement finds it.
public enum EvaluationError: Error, Sendable, Hashable {
    /// A formula points to a cell that is not there.
    case missing(CellPlace, from: CellPlace)
    /// Cells that depend on each other, in the order met; the first is also the last.
    case cycle([CellPlace])
    /// A formula computes with something that is no number: words, a date, a blank.
    case notANumber(in: CellPlace)
    /// Kinds that do not go together: an amount plus a count, an amount times a rate.
    case mixedKinds(in: CellPlace)
    /// A count left its range.
    case overflow(in: CellPlace)
    /// An amount could not be computed.
    case money(MoneyError, in: CellPlace)
    /// Two rows or columns of a statement, or two statements, bear the same id.
    case repeated(CellPlace)
    /// A row has not one cell for each column.
    case raggedRow(CellPlace)
}

extension EvaluationError: Explained {
    public var explanation: Phrase {
        switch self {
        case .missing(let place, let origin):
            Phrase(
                kk: "{from} ұяшығының формуласы жоқ ұяшыққа сілтейді: {place}.",
                ru: "Формула ячейки {from} ссылается на несуществующую ячейку {place}.",
                en: "The formula of {from} points to {place}, which does not exist."
            ).filled(["from": "\(origin)", "place": "\(place)"])
        case .cycle(let places):
            Phrase(
                kk: "Ұяшықтар бір-біріне тұйық сілтейді: {places}.",
                ru: "Ячейки ссылаются друг на друга по кругу: {places}.",
                en: "Cells depend on each other in a circle: {places}."
            ).filled(["places": places.map(\.description).joined(separator: " → ")])
        case .notANumber(let place):
            Phrase(
                kk: "{place} ұяшығы сан емес мәнмен есептейді.",
                ru: "Ячейка {place} вычисляется из значения, которое не является числом.",
                en: "{place} computes with a value that is no number."
            ).filled(["place": "\(place)"])
        case .mixedKinds(let place):
            Phrase(
                kk: "{place} ұяшығында өлшемі әртүрлі мәндер біріктірілген.",
                ru: "В ячейке {place} соединены величины разного рода.",
                en: "{place} combines values of different kinds."
            ).filled(["place": "\(place)"])
        case .overflow(let place):
            Phrase(
                kk: "{place} ұяшығындағы сан дәл есептеу шегінен асады.",
                ru: "Число в ячейке {place} превышает предел точного счёта.",
                en: "The number in {place} exceeds the range of exact numbers."
            ).filled(["place": "\(place)"])
        case .money(let error, let place):
            Phrase(same: "\(place): ").mapped { $0 + error.explanation[$1] }
        case .repeated(let place):
            Phrase(
                kk: "{place} белгісі бірнеше рет кездеседі.",
                ru: "Обозначение {place} встречается дважды.",
                en: "{place} is named twice."
            ).filled(["place": "\(place)"])
        case .raggedRow(let place):
            Phrase(
                kk: "{place} жолында әр бағанға бір ұяшықтан келмейді.",
                ru: "В строке {place} число ячеек не равно числу граф.",
                en: "The row {place} has not one cell for each column."
            ).filled(["place": "\(place)"])
        }
    }
}
