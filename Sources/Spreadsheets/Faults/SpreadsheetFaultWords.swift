public import Languages

extension SpreadsheetFault: Explained {
    public var explanation: Phrase {
        switch self {
        case .notFound: Words.notFound
        case .isFolder: Words.isFolder
        case .notAFile: Words.notAFile
        case .unreadable(let reason): Words.unreadable.filled(["reason": reason])
        case .otherKind(let kind): kind.explanation
        case .encrypted: Words.encrypted
        case .encryptedPart(let part): Words.encryptedPart.filled(["part": part])
        case .archive(let fault): fault.explanation
        case .beyond(let thing, let limit): thing.explanation(limit: limit)
        case .malformedXML(let part, let fault):
            Words.malformedXML.filled([
                "part": Phrase(same: part), "fault": fault.explanation,
            ])
        case .documentType(let part): Words.documentType.filled(["part": part])
        case .encoding(let part, let name):
            Words.encoding.filled(["part": part, "name": name])
        case .missingPart(let part): Words.missingPart.filled(["part": part])
        case .otherRoot(let part, let expected):
            Words.otherRoot.filled(["part": part, "expected": expected])
        case .noSheets: Words.noSheets
        case .externalSheet(let sheet): Words.externalSheet.filled(["sheet": sheet])
        case .noCells(let sheet): Words.noCells.filled(["sheet": sheet])
        case .noSuchSheet(let sheet, let sheets):
            Words.noSuchSheet.filled([
                "sheet": sheet, "sheets": sheets.map { "«\($0)»" }.joined(separator: ", "),
            ])
        case .address(let sheet, let address):
            Words.address.filled(["sheet": sheet, "address": address])
        case .rowOrder(let sheet, let row):
            Words.rowOrder.filled(["sheet": sheet, "row": "\(row)"])
        case .repeatedCell(let sheet, let cell):
            Words.repeatedCell.filled(["sheet": sheet, "cell": cell])
        case .missingText(let sheet, let cell, let index):
            Words.missingText.filled(["sheet": sheet, "cell": cell, "index": index])
        case .value(let sheet, let cell, let type, let value):
            Words.value.filled(["sheet": sheet, "cell": cell, "type": type, "value": value])
        }
    }
}

private enum Words {
    static let notFound = Phrase(
        kk: "файл табылмады: атын және қалтасын тексеріңіз.",
        ru: "файл не найден: проверьте имя и папку.",
        en: "the file was not found: check its name and folder.")
    static let isFolder = Phrase(
        kk: "бұл — қалта: ішіндегі кестенің файлын көрсетіңіз.",
        ru: "это папка: укажите файл таблицы внутри неё.",
        en: "this is a folder: name the spreadsheet inside it.")
    static let notAFile = Phrase(
        kk: "бұл кәдімгі файл емес: дискідегі кесте файлын көрсетіңіз.",
        ru: "это не обычный файл: укажите файл таблицы на диске.",
        en: "this is not a regular file: name a spreadsheet on the disk.")
    static let unreadable = Phrase(
        kk: "файл оқылмады: жүйе рұқсат бермеді ({reason}).",
        ru: "файл не прочитан: система отказала ({reason}).",
        en: "the file was not read: the system refused ({reason}).")
    static let encrypted = Phrase(
        kk: "файл құпиясөзбен қорғалған: оны ашып, құпиясөзсіз сақтаңыз.",
        ru: "файл защищён паролем: откройте его и сохраните без пароля.",
        en: "the file is protected by a password: open it and save it without one.")
    static let encryptedPart = Phrase(
        kk: "файлдың «{part}» бөлігі құпиясөзбен шифрланған: кестені құпиясөзсіз сақтаңыз.",
        ru: "часть «{part}» зашифрована паролем: сохраните таблицу без пароля.",
        en: "the part “{part}” is encrypted with a password: save the spreadsheet without one.")
    static let malformedXML = Phrase(
        kk: "«{part}» бөлігі бүлінген: {fault}. Файлды кесте бағдарламасында ашып, қайта сақтаңыз.",
        ru: "часть «{part}» повреждена: {fault}. Откройте файл в табличной программе и сохраните "
            + "заново.",
        en:
            "the part “{part}” is damaged: {fault}. Open the file in a spreadsheet program and save "
            + "it again.")
    static let documentType = Phrase(
        kk:
            "«{part}» бөлігінде құжат түрінің сипаттамасы (DOCTYPE) бар: кестелерде ондай болмайды, "
            + "файл оқылмады.",
        ru:
            "в части «{part}» есть описание типа документа (DOCTYPE): в таблицах его не бывает, файл "
            + "не прочитан.",
        en:
            "the part “{part}” declares a document type (DOCTYPE): spreadsheets have none, the file "
            + "was not read.")
    static let encoding = Phrase(
        kk: "«{part}» бөлігі «{name}» кодтауында: UTF-8 не UTF-16 болуы керек.",
        ru: "часть «{part}» в кодировке «{name}»: нужна UTF-8 или UTF-16.",
        en: "the part “{part}” is in the encoding “{name}”: it should be UTF-8 or UTF-16.")
    static let missingPart = Phrase(
        kk: "файлда «{part}» бөлігі жоқ: файл толық емес.",
        ru: "в файле нет части «{part}»: файл неполон.",
        en: "the file has no part “{part}”: it is not whole.")
    static let otherRoot = Phrase(
        kk: "«{part}» бөлігі <{expected}> элементінен басталуы керек, бірақ олай емес.",
        ru: "часть «{part}» должна начинаться с элемента <{expected}>, а начинается с другого.",
        en: "the part “{part}” should begin with the element <{expected}> and does not.")
    static let noSheets = Phrase(
        kk: "жұмыс кітабында бірде-бір парақ жоқ.",
        ru: "в книге нет ни одного листа.",
        en: "the workbook has no sheets.")
    static let externalSheet = Phrase(
        kk:
            "«{sheet}» парағының мазмұны басқа файлда: ондай файлдар ашылмайды. Парақты осы кітапқа "
            + "көшіріңіз.",
        ru:
            "содержимое листа «{sheet}» лежит в другом файле: такие файлы не открываются. Скопируйте "
            + "лист в эту книгу.",
        en:
            "the content of the sheet “{sheet}” lies in another file, and such files are not opened: "
            + "copy the sheet into this workbook.")
    static let noCells = Phrase(
        kk: "«{sheet}» парағында ұяшықтар жоқ: бұл диаграмма не ескі макростар парағы. Кестесі бар "
            + "парақты таңдаңыз.",
        ru: "на листе «{sheet}» нет ячеек: это диаграмма или лист старых макросов. Выберите лист с "
            + "таблицей.",
        en:
            "the sheet “{sheet}” has no cells: it is a chart or holds old macros. Choose a sheet with "
            + "a table.")
    static let noSuchSheet = Phrase(
        kk: "«{sheet}» деген парақ жоқ; файлда бары: {sheets}.",
        ru: "листа «{sheet}» нет; в файле есть: {sheets}.",
        en: "there is no sheet “{sheet}”; the file has: {sheets}.")
    static let address = Phrase(
        kk:
            "«{sheet}» парағында «{address}» деген мекенжай тұр: A1 түрінде болуы керек. Файлды кесте "
            + "бағдарламасында қайта сақтаңыз.",
        ru:
            "на листе «{sheet}» стоит адрес «{address}»: нужен вида A1. Пересохраните файл в табличной "
            + "программе.",
        en: "the sheet “{sheet}” has the address “{address}”; it should be like A1. Save the file "
            + "again in a spreadsheet program.")
    static let rowOrder = Phrase(
        kk: "«{sheet}» парағында {row}-жол ретімен тұрған жоқ. Файлды кесте бағдарламасында қайта "
            + "сақтаңыз.",
        ru: "на листе «{sheet}» строка {row} стоит не по порядку. Пересохраните файл в табличной "
            + "программе.",
        en:
            "on the sheet “{sheet}” row {row} is out of order. Save the file again in a spreadsheet "
            + "program.")
    static let repeatedCell = Phrase(
        kk: "«{sheet}» парағында {cell} ұяшығы екі рет тұр: қайсысы дұрыс екені белгісіз.",
        ru: "на листе «{sheet}» ячейка {cell} записана дважды: неизвестно, какая верна.",
        en: "on the sheet “{sheet}” the cell {cell} stands twice: which one is right is not known.")
    static let missingText = Phrase(
        kk: "«{sheet}» парағындағы {cell} ұяшығы {index} нөмірлі мәтінге сілтейді, ал файлда ондай "
            + "мәтін жоқ.",
        ru:
            "ячейка {cell} листа «{sheet}» ссылается на текст с номером {index}, а в файле его нет.",
        en: "the cell {cell} of the sheet “{sheet}” refers to text number {index}, which the file "
            + "does not have.")
    static let value = Phrase(
        kk: "«{sheet}» парағындағы {cell} ұяшығының мәні «{value}» — «{type}» түріне сай емес.",
        ru: "значение «{value}» ячейки {cell} листа «{sheet}» не подходит к её типу «{type}».",
        en: "the value “{value}” of the cell {cell} on the sheet “{sheet}” is none of its type "
            + "“{type}”.")
}
