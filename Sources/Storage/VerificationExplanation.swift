public import Languages
import Ledger

extension Verification.Outcome: Explained {
    /// A word for scripts and logs, the same in every language and version.
    public var code: String {
        switch self {
        case .intact: "intact"
        case .entryDiffers(_, let difference): "entry-" + difference.code
        case .recordDiffers(let kind, _, let difference): kind.rawValue + "-" + difference.code
        case .recordMissing: "record-missing"
        case .balanceDiffers: "balance-differs"
        case .commitmentDiffers: "commitment-differs"
        case .monthDiffers: "month-differs"
        case .sealDiffers: "seal-differs"
        case .schemaDiffers: "schema-differs"
        case .tailMissing: "tail-missing"
        case .rewritten: "rewritten"
        case .damaged: "damaged"
        }
    }

    public var explanation: Phrase {
        switch self {
        case .intact:
            Phrase(
                kk: "Кітап бүтін: тізбек пен қалдықтар журналға сай.",
                ru: "Книга цела: цепочка и остатки соответствуют журналу.",
                en: "The ledger is intact: chain and balances agree with the journal.")
        case .entryDiffers(let number, let difference):
            Phrase(
                kk: "№ {number} жазба: {why}.", ru: "Запись № {number}: {why}.",
                en: "Entry {number}: {why}."
            ).filled(["why": difference.explanation]).filled(["number": "\(number)"])
        case .recordDiffers(let kind, let code, let difference):
            Phrase(same: "{kind} «{code}»: {why}.")
                .filled(["kind": kind.name, "why": difference.explanation])
                .filled(["code": code])
        case .recordMissing(let number):
            Phrase(
                kk: "№ {number} тіркеу (құжат, көрсеткіш, салыстыру не шоттар тізімі) өшірілген.",
                ru:
                    "Удалена регистрация № {number} (документ, показатель, сверка или план счетов).",
                en: "Record {number} (a document, figure, check or chart) was deleted."
            ).filled(["number": "\(number)"])
        case .balanceDiffers(let cell, let month, _, _):
            Phrase(
                kk: "{line} жолының ({source}) {month} айындағы қалдығы журналдан шықпайды.",
                ru: "Остаток строки {line} ({source}) за {month} не следует из журнала.",
                en: "The balance of line {line} ({source}) in {month} is not that of the journal."
            ).filled([
                "line": cell.key.line.text, "source": cell.key.source.text, "month": "\(month)",
            ])
        case .commitmentDiffers(let code, let key, _, _):
            Phrase(
                kk: "{line} жолындағы «{code}» міндеттемесінің қалдығы журналдан шықпайды.",
                ru: "Остаток обязательства «{code}» по строке {line} не следует из журнала.",
                en: "What commitment “{code}” holds on line {line} is not that of the journal."
            ).filled(["line": key.line.text, "code": code.text])
        case .monthDiffers(let month):
            Phrase(
                kk: "{month} айындағы жазбалар саны журналға сай емес.",
                ru: "Число записей за {month} не соответствует журналу.",
                en: "The count of entries in {month} is not that of the journal."
            ).filled(["month": "\(month)"])
        case .sealDiffers:
            Phrase(
                kk: "Қалдықтар журналға сай, бірақ олардың бақылау саны өзгертілген.",
                ru: "Остатки соответствуют журналу, но их контрольное число изменено.",
                en: "The balances are those of the journal, but their control number was changed.")
        case .schemaDiffers(let name):
            Phrase(
                kk: "Файл құрылымы өзгертілген: {name}.", ru: "Устройство файла изменено: {name}.",
                en: "The structure of the file was changed: {name}."
            ).filled(["name": name])
        case .tailMissing(let expected):
            Phrase(
                kk: "Бұрын {count} жазба болған, енді олардың соңғысы жоқ: журналдың соңы кесілген "
                    + "немесе ескі файл қойылған.",
                ru: "Раньше записей было {count}, последних теперь нет: конец журнала отрезан или "
                    + "подложен старый файл.",
                en: "There were {count} entries, the last are gone: the tail was cut off or an old "
                    + "file was put back."
            ).filled(["count": "\(expected.count)"])
        case .rewritten(let expected):
            Phrase(
                kk: "№ {count} жазбадағы бақылау мәні басқа: журнал қайта жазылған немесе одан "
                    + "кейінгі тіркеулер өшірілген.",
                ru: "Контрольное значение на записи № {count} другое: журнал переписан заново или "
                    + "удалены последние регистрации.",
                en:
                    "The chain does not have this hash at entry {count}: the journal was rewritten, "
                    + "or the last records were deleted."
            ).filled(["count": "\(expected.count)"])
        case .damaged(let detail):
            Phrase(
                kk: "Файл беттері бүлінген ({detail}). Сақтық көшірмеден қалпына келтіріңіз.",
                ru: "Страницы файла повреждены ({detail}). Восстановите его из резервной копии.",
                en: "Pages of the file are damaged ({detail}). Restore it from a backup."
            ).filled(["detail": detail])
        }
    }
}

extension Verification.Difference: Explained {
    /// A word for scripts and logs, the same in every language and version.
    public var code: String {
        switch self {
        case .missing: "missing"
        case .numberRepeated: "number-repeated"
        case .swapped: "swapped"
        case .amountEdited: "amount-edited"
        case .contentEdited: "content-edited"
        case .documentEdited: "document-edited"
        case .strayPostings: "stray-postings"
        case .unreadable: "unreadable"
        }
    }

    /// The reason as a part of a sentence, without a full stop.
    public var explanation: Phrase {
        switch self {
        case .missing:
            Phrase(kk: "жоқ, өшірілген", ru: "отсутствует, удалена", en: "missing, deleted")
        case .numberRepeated:
            Phrase(kk: "нөмірі қайталанады", ru: "номер повторяется", en: "the number is repeated")
        case .swapped(let other):
            Phrase(
                kk: "№ {other} нөмірмен орны ауыстырылған", ru: "переставлена с № {other}",
                en: "exchanged with number {other}"
            ).filled(["other": "\(other)"])
        case .amountEdited:
            Phrase(
                kk: "сомасы өзгертілген, өткізбелер нөлге тең емес",
                ru: "сумма изменена, проводки не сходятся к нулю",
                en: "an amount was edited, the postings do not sum to zero")
        case .contentEdited:
            Phrase(
                kk: "мазмұны өзгертілген", ru: "содержание изменено", en: "the content was edited")
        case .documentEdited:
            Phrase(
                kk: "сүйенген құжаты өзгертілген", ru: "основана на изменённом документе",
                en: "rests on a document that was edited")
        case .strayPostings:
            Phrase(
                kk: "жазбасы жоқ өткізбелер бар", ru: "есть проводки без самой записи",
                en: "there are postings without their entry")
        case .unreadable(let column):
            Phrase(
                kk: "{column} бағаны оқылмайды", ru: "столбец {column} не читается",
                en: "column {column} cannot be read"
            ).filled(["column": column])
        }
    }
}

extension Verification.Remark: Explained {
    public var explanation: Phrase {
        switch self {
        case .clockSetBack(let number, let seconds):
            Phrase(
                kk: "№ {number} жазба алдыңғысынан {seconds} секунд бұрын тіркелген: сағат кейін "
                    + "шегерілген.",
                ru: "Запись № {number} внесена на {seconds} с раньше предыдущей: часы переведены "
                    + "назад.",
                en:
                    "Entry {number} was recorded {seconds} s before the one before it: the clock was "
                    + "set back."
            ).filled(["number": "\(number)", "seconds": "\(seconds)"])
        }
    }
}
