import Languages

/// Every sentence of the command's help.
enum HelpWording {
    static let esep = Phrase(
        kk: "Кітапхана бюджеті мен қорды толықтыру: есеп, есептілік, жоспар.",
        ru: "Бюджет и комплектование библиотеки: учёт, отчётность, план.",
        en: "A library's budget and acquisitions: ledger, statements, plan.")
    static let esepDiscussion = Phrase(
        kk: """
            Мысалы:
              esep init karaganda.esep --from data/karaganda-city-2021
              esep report execution karaganda.esep --unit thousand
              esep workbook karaganda.esep -o karaganda.xlsx --language kk

            Аяқталу кодтары: 0 орындалды, 1 орындалмады, 2 қарайтын нәрсе бар, 64 бұйрық қате \
            жазылған, 65 деректер қате, 66 файл жоқ, 73 жазылмайды, 75 файл бос емес.
            """,
        ru: """
            Например:
              esep init karaganda.esep --from data/karaganda-city-2021
              esep report execution karaganda.esep --unit thousand
              esep workbook karaganda.esep -o karaganda.xlsx --language ru

            Коды завершения: 0 сделано, 1 не сделано, 2 есть на что посмотреть, 64 ошибка в команде, \
            65 ошибка в данных, 66 нет файла, 73 нельзя записать, 75 файл занят.
            """,
        en: """
            For example:
              esep init karaganda.esep --from data/karaganda-city-2021
              esep report execution karaganda.esep --unit thousand
              esep workbook karaganda.esep -o karaganda.xlsx --language en

            Exit codes: 0 done, 1 not done, 2 something to look at, 64 wrong command, 65 wrong data, \
            66 no such file, 73 cannot be written, 75 in use by another program.
            """)

    static let language = Phrase(
        kk: "Шығыс тілі: kk, ru немесе en.", ru: "Язык вывода: kk, ru или en.",
        en: "Language of the output: kk, ru or en.")
    static let asOf = Phrase(
        kk: "Осы күннің соңындағы жағдай (ЖЖЖЖ-АА-КК).",
        ru: "На конец этого дня (ГГГГ-ММ-ДД).",
        en: "As at the end of this day (YYYY-MM-DD).")
    static let unit = Phrase(
        kk: "Сомалар бірлігі: whole (теңге), thousand (мың), million (млн).",
        ru: "Единица сумм: whole (тенге), thousand (тысячи), million (миллионы).",
        en: "Unit of amounts: whole (tenge), thousand, million.")
    static let ledger = Phrase(
        kk: "Кітап файлы (АТАУ.esep).", ru: "Файл книги (ИМЯ.esep).",
        en: "The ledger's file (NAME.esep).")
    static let fromCSV = Phrase(
        kk: "Есеп осы CSV файлының жазбаларынан, сақталмай шығарылады; кітап не деректер қалтасы "
            + "тек шоттар тізімін береді. Әр жол енгізудегідей тексеріледі: бірі жазуға жарамаса, есеп те "
            + "шықпайды; тек ескертетін шектер айтылмайды.",
        ru: "Отчёт прямо по записям этого файла CSV, без сохранения; книга или папка данных даёт "
            + "только план счетов. Каждая строка проверяется как при загрузке: если хоть одну записать нельзя, "
            + "отчёта не будет; о лимитах, которые лишь предупреждают, не сообщается.",
        en: "Report straight from the entries of this CSV file, recording nothing; the ledger or "
            + "data folder gives the chart only. Every row is judged as an import would: where one cannot be "
            + "recorded there is no report; limits that only warn are not told.")
    static let output = Phrase(
        kk: "Жазылатын файл; көрсетілмесе, экранға.", ru: "Файл для записи; иначе на экран.",
        en: "File to write; else standard output.")

    static let initialise = Phrase(
        kk: "Деректер қалтасынан немесе анықтамалықтан жаңа кітап ашу.",
        ru: "Завести новую книгу из папки данных или из справочника.",
        en: "Start a new ledger from a data folder or from the reference chart.")
    static let initialiseExample = example(
        "esep init karaganda.esep --from data/karaganda-city-2021",
        "esep init my.esep --organisation my-library --name \"Менің кітапханам\"")
    static let from = Phrase(
        kk: "Деректер қалтасы: ledger.yaml, figures.csv, entries.yaml, checks.yaml.",
        ru: "Папка данных: ledger.yaml, figures.csv, entries.yaml, checks.yaml.",
        en: "Data folder: ledger.yaml, figures.csv, entries.yaml, checks.yaml.")
    static let organisation = Phrase(
        kk: "Ұйым коды (латын әріптері).", ru: "Код организации (латиницей).",
        en: "Code of the organisation (Latin letters).")
    static let organisationName = Phrase(
        kk: "Ұйым атауы.", ru: "Название организации.", en: "Name of the organisation.")

    static let limits = Phrase(
        kk: "Қаржыдан асқанда: stop (тоқтату), warn (ескерту), off (үндемеу).",
        ru: "При превышении средств: stop (не пускать), warn (предупреждать), off (молчать).",
        en: "When use passes funding: stop, warn, or off.")

    static let importing = Phrase(
        kk: "CSV файлынан не деректер қалтасынан жазбалар енгізу.",
        ru: "Загрузить записи из файла CSV или папки данных.",
        en: "Import entries from a CSV file or a data folder.")
    static let importExample = example(
        "esep import karaganda.esep payments.csv --dry-run",
        "esep import karaganda.esep payments.csv --keep-good --rejected rejected.csv")
    static let importFile = Phrase(
        kk: "CSV файлы немесе деректер қалтасы.", ru: "Файл CSV или папка данных.",
        en: "CSV file or data folder.")
    static let dryRun = Phrase(
        kk: "Не болатынын ғана көрсету, ештеңе жазбау.",
        ru: "Только показать, что будет; ничего не записывать.",
        en: "Show what would happen; record nothing.")
    static let keepGood = Phrase(
        kk: "Қате жолдарды қалдырып, дұрыс жолдарды жазу.",
        ru: "Записать верные строки, оставив ошибочные.",
        en: "Record the good rows and leave out the wrong ones.")
    static let rejected = Phrase(
        kk: "Қабылданбаған жолдарды себебімен осы файлға жазу.",
        ru: "Записать непринятые строки с причинами в этот файл.",
        en: "Write the rejected rows with their reasons to this file.")
    static let by = Phrase(
        kk: "Жазбаны кім енгізді.", ru: "Кто вносит запись.", en: "Who records it.")

    static let post = Phrase(
        kk: "Бір жазба енгізу.", ru: "Внести одну запись.", en: "Record one entry.")
    static let postExample = example(
        """
        esep post my.esep --kind payment --date 2021-10-05 --document INV-7 \\
                  --line utilities.water --source local-budget --amount "12 500,00" --preview
        """,
        "esep post my.esep --kind reversal --date 2021-10-06 --document ACT-2 --reverses 17")
    static let status = Phrase(
        kk: "Кітаптың жай-күйі: жазбалар, басы, ашық сұрақтар.",
        ru: "Состояние книги: записи, вершина цепи, открытые вопросы.",
        en: "How the ledger stands: entries, head of the chain, open questions.")
    static let statusExample = example("esep status karaganda.esep")
    static let report = Phrase(
        kk: "Бір есепті көрсету немесе файлға жазу.", ru: "Показать или записать один отчёт.",
        en: "Show or write one statement.")
    static let reportExample = example(
        "esep report execution karaganda.esep --as-of 2021-09-30 --unit thousand",
        "esep report acquisitions-by-source karaganda.esep --format csv -o acquisitions.csv")
    static let reportName = Phrase(
        kk: "Есеп атауы.", ru: "Название отчёта.", en: "Name of the statement.")
    static let format = Phrase(
        kk: "Пішімі: table, csv, json, xlsx, html; көрсетілмесе, файл атауынан.",
        ru: "Формат: table, csv, json, xlsx, html; иначе по имени файла.",
        en: "Format: table, csv, json, xlsx, html; else by the file's name.")
    static let failing = Phrase(
        kk: "cross-checks үшін: тек орындалмаған тексерулер.",
        ru: "Для cross-checks: только несошедшиеся сверки.",
        en: "For cross-checks: only those that do not hold.")
    static let totals = Phrase(
        kk: "Тек жиынтық жолдар.", ru: "Только итоговые строки.", en: "Only the totals.")
    static let noColour = Phrase(
        kk: "Түссіз.", ru: "Без цвета.", en: "Without colour.")
    static let workbook = Phrase(
        kk: "Барлық есептерді XLSX кітабына жазу.", ru: "Записать все отчёты в книгу XLSX.",
        en: "Write all statements into an XLSX workbook.")
    static let workbookExample = example(
        "esep workbook karaganda.esep -o karaganda.xlsx --language kk")
    static let memo = Phrase(
        kk: "Қызметтік жазбаның қаржы бөлімін жазу.",
        ru: "Составить финансовую часть служебной записки.",
        en: "Write the financial part of the service memo.")
    static let memoExample = example(
        "esep memo karaganda.esep --language ru -o memo.docx", "esep memo karaganda.esep")
    static let memoFormat = Phrase(
        kk: "Пішімі: md, html, docx; көрсетілмесе, файл атауынан.",
        ru: "Формат: md, html, docx; иначе по имени файла.",
        en: "Format: md, html, docx; else by the file's name.")
    static let verify = Phrase(
        kk: "Тізбек пен қалдықтарды журналдан қайта есептеп тексеру.",
        ru: "Пересчитать цепь и остатки по журналу.",
        en: "Recompute the chain and the balances from the journal.")
    static let verifyExample = example(
        "esep verify karaganda.esep", "esep verify karaganda.esep --expect 12:5f2c…")
    static let expect = Phrase(
        kk: "Бұрын басылған басы, САН:ХЭШ: одан кейін ештеңе жоғалмауы керек.",
        ru: "Ранее напечатанная вершина, ЧИСЛО:ХЕШ: с тех пор ничего не должно пропасть.",
        en: "A head printed earlier, COUNT:HASH: nothing may have gone since.")
    static let backUp = Phrase(
        kk: "Кітаптың тексерілген көшірмесін жасау.",
        ru: "Сделать проверенную копию книги.", en: "Make a verified copy of the ledger.")
    static let backUpExample = example("esep backup karaganda.esep karaganda-2021-10-01.esep")
    static let backUpTarget = Phrase(
        kk: "Көшірме файлы.", ru: "Файл копии.", en: "The file of the copy.")
    static let overwrite = Phrase(
        kk: "Бар файлдың үстінен жазу.", ru: "Заменить файл, если он есть.",
        en: "Replace the file if it is there.")
    static let workbookFile = Phrase(
        kk: "Жазылатын файл (АТАУ.xlsx).", ru: "Файл для записи (ИМЯ.xlsx).",
        en: "File to write (NAME.xlsx).")
    static let cases = Phrase(
        kk: "Жазылған мысалдарды орындап, қайсысы орындалатынын көрсету.",
        ru: "Проверить записанные примеры расчётов и показать, какие сходятся.",
        en: "Run worked cases and show which of them hold.")
    static let casesExample = example("esep cases Tests/LedgerTests/Cases/*.yaml")
    static let casesFiles = Phrase(
        kk: "Мысалдар файлдары (YAML).", ru: "Файлы примеров (YAML).",
        en: "Files of cases (YAML).")

    static let sampleExample = example(
        "esep sample sample.esep --years 3 --from 2020 --branches 21 --entries 20000",
        "esep sample sample.esep --seed 7 --mistakes all=3 --answers answers.csv",
        "esep sample empty.esep --entries 1000000 --csv entries.csv --chart-only")

    /// Commands as an example in the help of each.
    static func example(_ commands: String...) -> Phrase {
        let lines = commands.map { "  " + $0 }.joined(separator: "\n")
        return Phrase(
            kk: "Мысалы:\n" + lines, ru: "Например:\n" + lines, en: "For example:\n" + lines)
    }
}
