public import Languages

extension ForeignKind: Explained {
    public var explanation: Phrase {
        switch self {
        case .empty:
            Phrase(
                kk: "файл бос.", ru: "файл пуст.", en: "the file is empty.")
        case .oldExcel:
            Phrase(
                kk: "бұл Excel 97–2003 файлы (.xls): оны .xlsx етіп сақтаңыз.",
                ru: "это файл Excel 97–2003 (.xls): сохраните его как .xlsx.",
                en: "this is an Excel 97–2003 file (.xls): save it as .xlsx.")
        case .oldOffice:
            Phrase(
                kk: "бұл Office-тің ескі пішімдегі файлы: кестені .xlsx не .ods етіп сақтаңыз.",
                ru: "это файл Office старого формата: сохраните таблицу как .xlsx или .ods.",
                en: "this is a file of an old Office format: save the table as .xlsx or .ods.")
        case .binaryExcel:
            Phrase(
                kk: "бұл Excel-дің екілік кітабы (.xlsb): оны .xlsx етіп сақтаңыз.",
                ru: "это двоичная книга Excel (.xlsb): сохраните её как .xlsx.",
                en: "this is Excel's binary workbook (.xlsb): save it as .xlsx.")
        case .webPage:
            Phrase(
                kk:
                    "бұл кесте атын алған веб-бет (HTML): оны кесте бағдарламасында ашып, .xlsx етіп "
                    + "сақтаңыз.",
                ru:
                    "это веб-страница (HTML) под именем таблицы: откройте её в табличной программе и "
                    + "сохраните как .xlsx.",
                en: "this is a web page (HTML) under the name of a spreadsheet: open it in a "
                    + "spreadsheet program and save it as .xlsx.")
        case .excelXML:
            Phrase(
                kk: "бұл Excel 2003 XML кестесі: оны .xlsx етіп сақтаңыз.",
                ru: "это таблица XML Excel 2003: сохраните её как .xlsx.",
                en: "this is an XML spreadsheet of Excel 2003: save it as .xlsx.")
        case .flatOpenDocument:
            Phrase(
                kk: "бұл бір бөлікті OpenDocument файлы (.fods): оны .ods етіп сақтаңыз.",
                ru: "это одночастный файл OpenDocument (.fods): сохраните его как .ods.",
                en: "this is an OpenDocument file in one piece (.fods): save it as .ods.")
        case .pdf:
            Phrase(
                kk: "бұл PDF: одан кесте оқылмайды, бастапқы .xlsx не .ods керек.",
                ru: "это PDF: таблица из него не читается, нужен исходный .xlsx или .ods.",
                en: "this is a PDF: no table is read from it, the original .xlsx or .ods is needed."
            )
        case .otherArchive:
            Phrase(
                kk: "бұл мұрағат, бірақ кесте емес: .xlsx не .ods файлын көрсетіңіз.",
                ru: "это архив, но не таблица: укажите файл .xlsx или .ods.",
                en: "this is an archive but no spreadsheet: name an .xlsx or .ods file.")
        case .plainText:
            Phrase(
                kk: "бұл жай мәтін: CSV болса, CSV ретінде оқытыңыз.",
                ru: "это простой текст: если это CSV, читайте его как CSV.",
                en: "this is plain text: if it is CSV, have it read as CSV.")
        case .unknown:
            Phrase(
                kk: "бұл кесте файлы емес: .xlsx не .ods керек.",
                ru: "это не файл таблицы: нужен .xlsx или .ods.",
                en: "this is no spreadsheet: an .xlsx or .ods file is needed.")
        }
    }
}
