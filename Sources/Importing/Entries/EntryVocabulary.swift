import Ledger

/// The words that files of entries are read by. Add a word here and it is understood everywhere.
enum EntryVocabulary {
    /// Names of columns.
    static let columns: [(EntryColumn, Wording)] = [
        (
            .key,
            Wording(
                kk: ["кілт", "жол кілті"], ru: ["ключ", "ключ строки"], en: ["key", "row key"])
        ),
        (
            .document,
            Wording(
                kk: ["құжат", "құжат коды"], ru: ["документ", "код документа"],
                en: ["document", "document code"])
        ),
        (
            .documentKind,
            Wording(
                kk: ["құжат түрі"], ru: ["вид документа", "тип документа"],
                en: ["document kind", "document type"])
        ),
        (
            .documentNumber,
            Wording(
                kk: ["құжат нөмірі", "құжат №", "нөмірі", "№"],
                ru: ["номер документа", "№ документа", "номер", "№ док"],
                en: ["document number", "document no", "number"])
        ),
        (
            .documentDate,
            Wording(
                kk: ["құжат күні", "құжат мерзімі"], ru: ["дата документа", "дата док"],
                en: ["document date"])
        ),
        (
            .documentTitle,
            Wording(
                kk: ["құжат атауы"], ru: ["название документа", "наименование документа"],
                en: ["document title", "document name"])
        ),
        (
            .date,
            Wording(
                kk: ["күні", "күн", "операция күні"], ru: ["дата", "дата операции"],
                en: ["date", "entry date"])
        ),
        (
            .kind,
            Wording(
                kk: ["операция түрі", "түрі", "операция"],
                ru: ["вид операции", "операция", "вид", "тип операции"],
                en: ["kind", "entry kind", "operation", "type"])
        ),
        (
            .line,
            Wording(
                kk: ["бап", "бюджет бабы", "шығыс бабы", "бап коды"],
                ru: ["статья", "статья бюджета", "статья расходов", "код статьи"],
                en: ["line", "budget line", "line code"])
        ),
        (
            .source,
            Wording(
                kk: ["қаржы көзі", "қаржыландыру көзі", "көзі", "көз"],
                ru: ["источник", "источник финансирования"],
                en: ["source", "funding source", "fund"])
        ),
        (
            .branch,
            Wording(
                kk: ["филиал", "кітапхана", "филиал коды"],
                ru: ["филиал", "библиотека", "код филиала"],
                en: ["branch", "library", "branch code"])
        ),
        (
            .programme,
            Wording(kk: ["бағдарлама"], ru: ["программа"], en: ["programme", "program"])
        ),
        (
            .fromLine,
            Wording(
                kk: ["қай баптан", "бастапқы бап"], ru: ["со статьи", "статья откуда"],
                en: ["from line"])
        ),
        (
            .fromSource,
            Wording(
                kk: ["қай көзден", "бастапқы көз"], ru: ["с источника", "источник откуда"],
                en: ["from source"])
        ),
        (
            .fromBranch,
            Wording(
                kk: ["қай филиалдан", "бастапқы филиал"], ru: ["с филиала", "филиал откуда"],
                en: ["from branch"])
        ),
        (
            .fromProgramme,
            Wording(
                kk: ["қай бағдарламадан", "бастапқы бағдарлама"],
                ru: ["с программы", "программа откуда"], en: ["from programme", "from program"])
        ),
        (
            .fromYear,
            Wording(kk: ["қай жылдан"], ru: ["с года", "год откуда"], en: ["from year"])
        ),
        (
            .year,
            Wording(
                kk: ["жыл", "бюджет жылы", "қаржы жылы"],
                ru: ["год", "бюджетный год", "финансовый год"], en: ["year", "fiscal year"])
        ),
        (
            .month,
            Wording(
                kk: ["ай", "жоспар айы"], ru: ["месяц", "месяц плана"], en: ["month", "plan month"])
        ),
        (
            .plan,
            Wording(
                kk: ["жоспар", "жоспар түрі"], ru: ["план", "вид плана"],
                en: ["plan", "plan basis"])
        ),
        (
            .amount,
            Wording(
                kk: ["сома", "сомасы", "құны"], ru: ["сумма", "стоимость"],
                en: ["amount", "sum", "value"])
        ),
        (
            .commitment,
            Wording(
                kk: ["міндеттеме", "тапсырыс", "шарт", "шарт нөмірі"],
                ru: ["обязательство", "заказ", "договор", "номер договора"],
                en: ["commitment", "order", "contract", "contract number"])
        ),
        (
            .settles,
            Wording(
                kk: ["не төленеді", "төлем негізі"], ru: ["что оплачивается", "основание платежа"],
                en: ["settles", "payment of"])
        ),
        (
            .closes,
            Wording(
                kk: ["міндеттемені жабады", "тапсырысты жабады"],
                ru: ["закрывает обязательство", "закрывает заказ"],
                en: ["closes commitment", "closes order", "closes"])
        ),
        (
            .copies,
            Wording(
                kk: ["дана", "дана саны", "саны"],
                ru: ["экземпляры", "экз", "экземпляров", "количество экземпляров", "количество"],
                en: ["copies", "quantity"])
        ),
        (
            .titles,
            Wording(
                kk: ["атау", "атау саны"], ru: ["названия", "названий", "количество названий"],
                en: ["titles"])
        ),
        (
            .language,
            Wording(
                kk: ["тілі", "тіл", "басылым тілі"], ru: ["язык", "язык издания"],
                en: ["language", "item language"])
        ),
        (
            .itemKind,
            Wording(
                kk: ["басылым түрі", "қор түрі"], ru: ["вид издания", "тип издания"],
                en: ["item kind", "item type"])
        ),
        (
            .reverses,
            Wording(
                kk: ["жойылатын жазба", "жазба нөмірі"],
                ru: ["сторнируемая запись", "номер записи"],
                en: ["reverses", "reversed entry", "entry number"])
        ),
        (
            .figures,
            Wording(
                kk: ["көрсеткіштер", "дереккөз көрсеткіштері"],
                ru: ["показатели", "показатели источника"], en: ["figures", "reported figures"])
        ),
        (
            .narrative,
            Wording(
                kk: ["мазмұны", "мазмұн", "сипаттама"],
                ru: ["содержание", "описание", "назначение", "назначение платежа"],
                en: ["narrative", "description", "details"])
        ),
    ]
}
