public import Languages
import Money

extension WorkbookError: Explained {
    public var explanation: Phrase {
        switch self {
        case .noFolder(let folder):
            Words.noFolder.filled(["folder": folder])
        case .isFolder(let path):
            Words.isFolder.filled(["path": path])
        case .refused(let path, let reason):
            Words.refused.filled(["reason": reason]).filled(["path": path])
        case .noSpace(let folder, let needed, let free):
            Words.noSpace.filled([
                "folder": folder, "needed": "\(needed / 1_000_000 + 1)",
                "free": "\(free / 1_000_000)",
            ])
        case .library(let reason):
            Words.library.filled(["reason": reason])
        case .unusableSheetName(let name):
            Words.unusableSheetName.filled(["name": name])
        case .unusableName(let name):
            Words.unusableName.filled(["name": name])
        case .tooManyColumns(let sheet, let count):
            Words.tooManyColumns.filled(["sheet": sheet, "count": "\(count)"])
        case .tooManyRows(let sheet, let count):
            Words.tooManyRows.filled(["sheet": sheet, "count": "\(count)"])
        case .unevenRow(let statement, let row):
            Words.unevenRow.filled(["statement": statement, "row": row])
        case .repeatedName(let name):
            Words.repeatedName.filled(["name": name])
        case .streamDiffers(let sheet, let announced, let given):
            Words.streamDiffers.filled([
                "sheet": sheet, "announced": "\(announced)", "given": "\(given)",
            ])
        case .notFinite(let place):
            Words.notFinite.filled(place.words)
        case .dateOutOfRange(let place, let date):
            Words.dateOutOfRange.filled(place.words.merging(["date": date.iso]) { $1 })
        case .tooLarge(let place, let digits):
            Words.tooLarge.filled(place.words.merging(["digits": digits]) { $1 })
        case .mixedCurrencies(let place, let left, let right):
            Words.mixedCurrencies.filled(
                place.words.merging(["left": "\(left)", "right": "\(right)"]) { $1 })
        case .danglingReference(let place, let target):
            Words.danglingReference.filled(place.words.merging(["target": target]) { $1 })
        case .notEvaluated(let place):
            Words.notEvaluated.filled(place.words)
        case .formulaTooLong(let place, let length):
            Words.formulaTooLong.filled(place.words.merging(["length": "\(length)"]) { $1 })
        case .textTooLong(let text, let limit):
            Words.textTooLong.filled(["text": text, "limit": "\(limit)"])
        case .verification(let fault): fault.explanation
        }
    }
}

extension WorkbookError.Place {
    fileprivate var words: [String: String] { ["sheet": sheet, "cell": cell] }
}

private enum Words {
    static let noFolder = Phrase(
        kk: "«{folder}» қалтасы жоқ: оны жасаңыз немесе басқа жол көрсетіңіз.",
        ru: "Папки «{folder}» нет: создайте её или укажите другой путь.",
        en: "The folder “{folder}” does not exist: make it or name another path.")
    static let isFolder = Phrase(
        kk: "«{path}» — қалта: жұмыс кітабының файл атын көрсетіңіз.",
        ru: "«{path}» — папка: укажите имя файла книги.",
        en: "“{path}” is a folder: name a file for the workbook.")
    static let refused = Phrase(
        kk: "«{path}» жазылмады: жүйе рұқсат бермеді ({reason}). Құқықтарды және файлдың басқа "
            + "бағдарламада ашық тұрмағанын тексеріңіз.",
        ru: "«{path}» не записан: система отказала ({reason}). Проверьте права и не открыт ли файл "
            + "в другой программе.",
        en:
            "“{path}” was not written: the system refused ({reason}). Check permissions and whether "
            + "another program has the file open.")
    static let noSpace = Phrase(
        kk: "«{folder}» орналасқан дискіде орын аз: {needed} МБ керек, {free} МБ бос.",
        ru: "На диске с папкой «{folder}» мало места: нужно {needed} МБ, свободно {free} МБ.",
        en: "The disk of “{folder}” is short of space: {needed} MB needed, {free} MB free.")
    static let library = Phrase(
        kk: "Жұмыс кітабын жазу мүмкін болмады: {reason}.",
        ru: "Книгу записать не удалось: {reason}.",
        en: "The workbook could not be written: {reason}.")
    static let unusableSheetName = Phrase(
        kk: "«{name}» парақ аты бола алмайды немесе ол бос емес: 1–31 таңба, [ ] : * ? / \\ "
            + "таңбаларынсыз, басқа парақ атынан өзгеше болуы керек.",
        ru: "«{name}» не годится как имя листа или уже занято: нужно 1–31 знак без [ ] : * ? / \\, "
            + "иначе чем у других листов.",
        en:
            "“{name}” cannot be a sheet's name or is taken: 1–31 characters without [ ] : * ? / \\, "
            + "unlike those of other sheets.")
    static let unusableName = Phrase(
        kk: "«{name}» ұяшық немесе кесте аты бола алмайды не бос емес.",
        ru: "«{name}» не годится как имя ячейки или таблицы либо уже занято.",
        en: "“{name}” cannot name a cell or table, or is taken.")
    static let tooManyColumns = Phrase(
        kk: "«{sheet}»: {count} баған бір параққа сыймайды, шегі — 16384.",
        ru: "«{sheet}»: {count} столбцов не поместятся на лист, предел — 16384.",
        en: "“{sheet}”: {count} columns do not fit a sheet, which takes 16,384.")
    static let tooManyRows = Phrase(
        kk: "«{sheet}»: {count} жол бір параққа сыймайды. Мұндай есептілік ағынмен берілуі керек.",
        ru:
            "«{sheet}»: {count} строк не поместятся на лист. Такой отчёт должен подаваться потоком.",
        en: "“{sheet}”: {count} rows do not fit a sheet. Such a statement must come as a stream.")
    static let unevenRow = Phrase(
        kk: "«{statement}» есептілігінің «{row}» жолында ұяшық саны баған санымен сәйкес емес.",
        ru: "В строке «{row}» отчёта «{statement}» ячеек не столько, сколько столбцов.",
        en: "The row “{row}” of “{statement}” has not one cell for each column.")
    static let repeatedName = Phrase(
        kk: "«{name}» атауы екі рет кездеседі, ол біреу ғана болуы керек.",
        ru: "Обозначение «{name}» встречается дважды, а должно быть одно.",
        en: "The name “{name}” occurs twice; it must be unique.")
    static let streamDiffers = Phrase(
        kk: "«{sheet}»: {announced} жол болады делінген, {given} жол келді. Журнал жазылып жатқан "
            + "кезде өзгерген болуы мүмкін: қайталап көріңіз.",
        ru:
            "«{sheet}»: заявлено строк {announced}, получено {given}. Журнал мог измениться во время "
            + "записи: повторите.",
        en: "“{sheet}”: {announced} rows were announced and {given} came. The journal may have "
            + "changed meanwhile: try again.")
    static let notFinite = Phrase(
        kk: "«{sheet}» парағының {cell} ұяшығында шекті сан емес мән бар.",
        ru: "В ячейке {cell} листа «{sheet}» не конечное число.",
        en: "The cell {cell} of “{sheet}” holds no finite number.")
    static let dateOutOfRange = Phrase(
        kk: "«{sheet}» парағының {cell} ұяшығы: {date} күнін кесте бағдарламасы білмейді, ол "
            + "1900-03-01 мен 9999-12-31 аралығында болуы керек.",
        ru: "Ячейка {cell} листа «{sheet}»: даты {date} в таблицах нет, нужна от 1900-03-01 до "
            + "9999-12-31.",
        en:
            "The cell {cell} of “{sheet}”: worksheets have no {date}, only 1900-03-01 to 9999-12-31."
    )
    static let tooLarge = Phrase(
        kk:
            "«{sheet}» парағының {cell} ұяшығы: {digits} санында 15-тен көп цифр бар, кесте оны дәл "
            + "сақтай алмайды.",
        ru: "Ячейка {cell} листа «{sheet}»: в числе {digits} больше 15 цифр, таблица не хранит его "
            + "точно.",
        en:
            "The cell {cell} of “{sheet}”: {digits} has more than 15 digits, which a worksheet does "
            + "not hold exactly.")
    static let mixedCurrencies = Phrase(
        kk: "«{sheet}» парағының {cell} ұяшығы: бір бағанда {left} мен {right} қатар тұр.",
        ru: "Ячейка {cell} листа «{sheet}»: в одном столбце {left} и {right}.",
        en: "The cell {cell} of “{sheet}”: {left} and {right} stand in one column.")
    static let danglingReference = Phrase(
        kk: "«{sheet}» парағының {cell} ұяшығындағы формула жоқ нәрсеге сілтейді: {target}.",
        ru: "Формула в ячейке {cell} листа «{sheet}» ссылается на то, чего нет: {target}.",
        en: "The formula in {cell} of “{sheet}” refers to what is not there: {target}.")
    static let notEvaluated = Phrase(
        kk: "«{sheet}» парағының {cell} ұяшығындағы формула есептелмеген.",
        ru: "Формула в ячейке {cell} листа «{sheet}» не вычислена.",
        en: "The formula in {cell} of “{sheet}” has not been computed.")
    static let formulaTooLong = Phrase(
        kk: "«{sheet}» парағының {cell} ұяшығындағы формула тым ұзын: {length} таңба, шегі — 8000.",
        ru: "Формула в ячейке {cell} листа «{sheet}» слишком длинная: {length} знаков при пределе "
            + "8000.",
        en: "The formula in {cell} of “{sheet}” is too long: {length} characters of at most 8,000.")
    static let textTooLong = Phrase(
        kk: "Мәтін тым ұзын, {limit} таңбадан аспауы керек: «{text}».",
        ru: "Текст слишком длинный, нужно не более {limit} знаков: «{text}».",
        en: "The text is too long, at most {limit} characters: “{text}”.")
}
