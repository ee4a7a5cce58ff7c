import Languages
import Ledger
import Money
import Testing

@testable import Importing

@Suite("Headers of files of entries")
struct EntryHeaderTests {
    @Test(
        "a header is understood in each language",
        arguments: [
            (
                "Күні;Операция түрі;Құжат;Бап;Қаржы көзі;Филиал;Сома;Мазмұны\n"
                    + "05.03.2021;төлем;memo-1;Жылу;Жергілікті бюджет;1д;1 234,50;Жылу үшін\n",
                Language.kazakh
            ),
            (
                "Дата;Вид операции;Документ;Статья;Источник;Филиал;Сумма;Содержание\n"
                    + "05.03.2021;оплата;memo-1;Отопление;Местный бюджет;1д;1 234,50;Жылу үшін\n",
                .russian
            ),
            (
                "date,kind,document,line,source,branch,amount,narrative\n"
                    + "2021-03-05,payment,memo-1,Heating,Local budget,1д,\"1,234.50\",Жылу үшін\n",
                .english
            ),
        ])
    func languages(text: String, language: Language) throws {
        let read = try Sample.read(text)
        #expect(read.places.isEmpty)
        #expect(read.result.language == language)
        #expect(
            read.movements == [
                .payment(
                    Sample.key("utilities.heating", branch: "1д"), .tiyn(123_450), from: .accrued)
            ])
        #expect(read.drafts.first?.documentDate.iso == "2021-03-05")
        #expect(read.drafts.first?.narrative == "Жылу үшін")
    }

    @Test("the three languages' rows are the same rows and get the same keys")
    func sameKeys() throws {
        let russian = try Sample.read(
            "Дата;Вид;Документ;Статья;Источник;Сумма\n05.03.2021;оплата;memo-1;Жылу;Дар;1 234,5\n")
        let english = try Sample.read(
            "amount,source,line,document,kind,date\n1234.50,gift,utilities.heating,memo-1,paid,2021-03-05\n"
        )
        #expect(russian.keys.count == 1)
        #expect(russian.keys == english.keys)
    }

    @Test("case, spaces, underscores, hyphens and ё make no difference")
    func folding() {
        #expect(EntryColumn(named: " ВИД__операции ") == .kind)
        #expect(EntryColumn(named: "Document-Number:") == .documentNumber)
        #expect(EntryColumn(named: "құжат   нөмірі") == .documentNumber)
        #expect(EntryColumn(named: "whatever") == nil)
    }

    @Test("no name of a column stands for two columns")
    func unambiguous() {
        var owners: [String: EntryColumn] = [:]
        for (column, wording) in EntryVocabulary.columns {
            for name in wording.all {
                let folded = Wording.folded(name)
                #expect(owners[folded] == nil || owners[folded] == column, "\(name)")
                owners[folded] = column
            }
            #expect(!wording.kk.isEmpty && !wording.ru.isEmpty && !wording.en.isEmpty)
        }
        #expect(Set(owners.values) == Set(EntryColumn.allCases))
    }

    @Test(
        "the unit a header states is the unit of its amounts",
        arguments: [
            ("Сумма, тыс. тенге", "243165,0", 24_316_500_000), ("Сома (мың теңге)", "5,3", 530_000),
            ("amount KZT", "12.50", 1250), ("Amount, million tenge", "1.5", 150_000_000),
            ("Сумма (тенге)", "12,5", 1250),
        ])
    func units(header: String, amount: String, tiyn: Int64) throws {
        let read = try Sample.read(
            "Дата;Вид;Документ;Статья;Источник;\(header)\n2021-03-05;оплата;memo-1;books;gift;\(amount)\n"
        )
        #expect(read.places.isEmpty)
        #expect(
            read.movements == [.payment(Sample.key("books", "gift"), .tiyn(tiyn), from: .accrued)])
    }

    @Test("a column that stands twice is an error with its place")
    func twice() throws {
        let read = try Sample.read("Дата;Вид;Документ;Статья;Источник;Сумма;Күні\n1;2;3;4;5;6;7\n")
        #expect(read.places == ["1/Күні/-"])
        #expect(read.result.findings[0].columnNumber == 7)
        #expect(read.result.findings[0].expected.en.contains("columns 1 and 7"))
        #expect(read.result.rejectedRows == 1)
        #expect(read.drafts.isEmpty)
    }

    @Test("a misspelt column is an error that names the near one; another is only told")
    func unknown() throws {
        let near = try Sample.read("date,kind,document,line,source,amount,branhc\n")
        #expect(near.places == ["1/branhc/-"])
        #expect(near.result.errorCount == 1)
        #expect(near.result.findings[0].expected.en.contains("branch"))
        let far = try Sample.read(
            "date,kind,document,line,source,amount,weather\n2021-03-05,refund,memo-1,books,gift,5,dry\n"
        )
        #expect(far.result.errorCount == 0)
        #expect(far.result.warningCount == 1)
        #expect(far.drafts.count == 1)
    }

    @Test("columns that lack are named, each with its own finding")
    func missing() throws {
        let read = try Sample.read("date,amount\n2021-03-05,5\n")
        #expect(
            read.result.findings.map(\.expected.en) == [
                "the column “kind” is missing.", "the column “document” is missing.",
                "the column “line” is missing.", "the column “source” is missing.",
            ])
    }

    @Test("a column the file lacks may be given for all its rows")
    func defaults() throws {
        let read = try Sample.read("date,amount\n2021-03-05,5\n") { options in
            options.defaults = [
                .kind: "возврат", .document: "memo-1", .line: "books", .source: "Дар",
            ]
        }
        #expect(read.places.isEmpty)
        #expect(read.movements == [.refund(Sample.key("books", "gift"), .tiyn(500))])
    }

    @Test(
        "a file without a header, and an empty file, are named as such",
        arguments: ["", "1;2;3\n4;5;6\n"])
    func none(text: String) throws {
        let read = try Sample.read(text)
        let isTold = read.result.findings.contains {
            $0.expected.en.hasPrefix("there is no header")
        }
        #expect(isTold)
        #expect(read.drafts.isEmpty)
    }

    @Test("a Kazakh header that went through Windows-1251 is told what happened")
    func lostLetters() throws {
        // «К?ні;дата» in Windows-1251: the letter Ү was not there to be saved.
        let read = try Sample.read([0xCA, 0x3F, 0xED, 0xB3, 0x3B, 0xE4, 0xE0, 0xF2, 0xE0, 0x0A])
        #expect(read.result.findings[0].column == "К?ні")
        #expect(read.result.findings[0].expected.en.contains("KZ-1048"))
    }
}
