import Languages
import Statements

/// The words a workbook adds to those of its statements, in all languages.
enum WorkbookWords {
    static let notReported = OutputWords.notReported
    static let notApplicable = OutputWords.notApplicable
    static let illustrative = OutputWords.illustrative
    static let asOf = Phrase(
        kk: "{date} жағдай бойынша", ru: "по состоянию на {date}", en: "as of {date}")
    static let generator = Phrase(same: "Esep")

    // The front sheet.
    static let about = Phrase(kk: "Кітап туралы", ru: "О книге", en: "About")
    static let contents = OutputWords.contents
    static let openQuestions = OutputWords.openQuestions
    static let openQuestionsElsewhere = Phrase(
        kk: "Ашық сұрақтар: {count}. Тізімі «{sheet}» парағында.",
        ru: "Открытых вопросов: {count}. Они перечислены на листе «{sheet}».",
        en: "Open questions: {count}. They are listed on the sheet “{sheet}”.")
    static let item = Phrase(kk: "Көрсеткіш", ru: "Показатель", en: "Item")
    static let value = Phrase(kk: "Мәні", ru: "Значение", en: "Value")
    static let organisation = Phrase(kk: "Ұйым", ru: "Организация", en: "Organisation")
    static let asOfDate = Phrase(kk: "Күні", ru: "Дата", en: "As of")
    static let entries = Phrase(
        kk: "Журнал жазбаларының саны", ru: "Записей в журнале", en: "Entries in the journal")
    static let headHash = Phrase(
        kk: "Соңғы жазбаның бақылау қосындысы (SHA-256)",
        ru: "Контрольная сумма последней записи (SHA-256)",
        en: "Checksum of the last entry (SHA-256)")

    // The legend.
    static let legend = Phrase(
        kk: "Шартты белгілер", ru: "Условные обозначения", en: "How cells are marked")
    static let legendRecorded = Phrase(
        kk: "Құжаттан немесе журналдан алынған шама", ru: "Значение из документа или журнала",
        en: "A value from a document or the journal")
    static let legendInput = Phrase(
        kk: "Енгізілетін шама: оны өзгертуге болады", ru: "Вводимое значение: его можно менять",
        en: "An input: it may be changed")
    static let legendComputed = Phrase(
        kk: "Осы парақта формуламен есептелген шама", ru: "Вычислено формулой на этом листе",
        en: "Computed by a formula on the same sheet")
    static let legendOtherSheet = Phrase(
        kk: "Басқа парақтың шамасынан есептелген", ru: "Вычислено по данным другого листа",
        en: "Computed from another sheet")
    static let legendEstimate = Phrase(
        kk: "Бағалау: әдісі парақтың ескертпелерінде",
        ru: "Оценка: метод указан в примечаниях листа",
        en: "An estimate: the sheet's notes name the method")
    static let legendNotReported = Phrase(
        kk: "Бірде-бір құжатта айтылмаған, нөл деген сөз емес",
        ru: "Не сообщается ни в одном документе; это не ноль",
        en: "Stated by no document; this is not zero")
    static let legendNotApplicable = Phrase(
        kk: "Мұнда мәні болмайды, мысалы, нөлге бөлу",
        ru: "Здесь не имеет смысла, например деление на ноль",
        en: "Has no meaning here, such as a share of nothing")

    // Checks.
    static let checks = Phrase(kk: "Тексерулер", ru: "Проверки", en: "Checks")
    static let checksPurpose = Phrase(
        kk: "Әр айырма нөлге тең болуы керек; рұқсат етілген ауытқудан аспаса, тексеру орындалды.",
        ru:
            "Каждое расхождение должно быть равно нулю; проверка выполнена, если оно не больше допуска.",
        en: "Every difference must be zero; a check holds when it is within the tolerance.")
    static let allHold = Phrase(
        kk: "Бақылау қосындылары: барлығы сәйкес", ru: "Контрольные итоги: все сходятся",
        en: "Control totals: all hold")
    static let someFail = Phrase(
        kk: "БАҚЫЛАУ ҚОСЫНДЫЛАРЫ: СӘЙКЕССІЗДІК БАР, «{sheet}» парағын қараңыз",
        ru: "КОНТРОЛЬНЫЕ ИТОГИ: ЕСТЬ РАСХОЖДЕНИЯ, см. лист «{sheet}»",
        en: "CONTROL TOTALS: SOME FAIL, see the sheet “{sheet}”")
    static let overall = Phrase(
        kk: "Жалпы қорытынды (1 — барлығы сәйкес)", ru: "Общий итог (1 — всё сходится)",
        en: "Overall (1: all hold)")
    static let tolerance = Phrase(
        kk: "Рұқсат етілген ауытқу", ru: "Допуск", en: "Tolerance")
    static let number = Phrase(kk: "Р/с №", ru: "№ п/п", en: "No.")
    static let statement = Phrase(kk: "Парақ", ru: "Лист", en: "Sheet")
    static let compared = Phrase(
        kk: "Не салыстырылады", ru: "Что сверяется", en: "What is compared")
    static let difference = OutputWords.difference
    static let holds = Phrase(
        kk: "Сәйкес пе (1 — иә, 0 — жоқ)", ru: "Сходится (1 — да, 0 — нет)",
        en: "Holds (1: yes, 0: no)")

    // Around a table.
    static let continued = Phrase(kk: "(жалғасы)", ru: "(продолжение)", en: "(continued)")
    static let notes = OutputWords.notes
    static let director = Phrase(kk: "Директор", ru: "Директор", en: "Director")
    static let accountant = Phrase(
        kk: "Бас бухгалтер", ru: "Главный бухгалтер", en: "Chief accountant")
    static let executor = Phrase(kk: "Орындаушы", ru: "Исполнитель", en: "Prepared by")
    static let signature = Phrase(kk: "(қолы)", ru: "(подпись)", en: "(signature)")
    static let signedName = Phrase(
        kk: "(тегі, аты-жөні)", ru: "(фамилия, инициалы)", en: "(name)")
    static let page = Phrase(
        kk: "{page}-бет, барлығы {pages}", ru: "Стр. {page} из {pages}",
        en: "Page {page} of {pages}")

    // Typing into inputs.
    static let inputTitle = Phrase(
        kk: "Енгізілетін шама", ru: "Вводимое значение", en: "Input")
    static let inputMessage = Phrase(
        kk: "{unit}, {from} мен {to} аралығында.", ru: "{unit}, от {from} до {to}.",
        en: "{unit}, from {from} to {to}.")
    static let refusalTitle = Phrase(
        kk: "Мұндай шама қабылданбайды", ru: "Такое значение не подходит",
        en: "This value is not accepted")
    static let aNumber = Phrase(kk: "Сан", ru: "Число", en: "A number")
    static let aWholeNumber = Phrase(kk: "Бүтін сан", ru: "Целое число", en: "A whole number")
    static let aPercentage = Phrase(
        kk: "Пайызбен берілетін үлес", ru: "Доля в процентах", en: "A percentage")
    static let anAmount = Phrase(kk: "Сома", ru: "Сумма", en: "An amount")

    /// A day as it is written in running text.
    static func date(_ date: CalendarDate) -> Phrase {
        let (year, month, day) = date.components
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let dotted = "\(two(day)).\(two(month)).\(year)"
        let months = [
            "January", "February", "March", "April", "May", "June", "July", "August", "September",
            "October", "November", "December",
        ]
        return Phrase(kk: dotted, ru: dotted, en: "\(day) \(months[month - 1]) \(year)")
    }
}
