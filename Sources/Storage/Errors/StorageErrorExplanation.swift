public import Languages
import Ledger

extension StorageError: Explained {
    public var explanation: Phrase {
        switch self {
        case .notALedger(let path):
            Phrase(
                kk: "«{path}» — Esep кітабы емес: файл өзгертілген жоқ. Жолын тексеріңіз.",
                ru: "«{path}» — не книга Esep: файл не изменён. Проверьте путь.",
                en: "“{path}” is not an Esep ledger: the file was left as it is. Check the path."
            ).filled(["path": path])
        case .newerSchema(let path, let version, let supported):
            Phrase(
                kk: "«{path}» {version}-нұсқада жазылған, ал бұл бағдарлама {supported}-нұсқаға "
                    + "дейін оқиды. Esep-ті жаңартыңыз.",
                ru: "«{path}» записана в версии {version}, а эта программа читает до версии "
                    + "{supported}. Обновите Esep.",
                en: "“{path}” is of version {version}, this program reads up to version "
                    + "{supported}. Update Esep."
            ).filled(["path": path, "version": "\(version)", "supported": "\(supported)"])
        case .olderSchema(let path, let version, let supported):
            Phrase(
                kk: "«{path}» ескі {version}-нұсқада. Оны {supported}-нұсқаға көшіру үшін бір рет "
                    + "жазуға ашыңыз.",
                ru: "«{path}» в старой версии {version}. Откройте её один раз на запись, чтобы "
                    + "перевести в версию {supported}.",
                en: "“{path}” is of the older version {version}. Open it once for writing to bring "
                    + "it to version {supported}."
            ).filled(["path": path, "version": "\(version)", "supported": "\(supported)"])
        case .locked(let path):
            Phrase(
                kk: "«{path}» файлына басқа бағдарлама жазып жатыр. Ол аяқталған соң қайталаңыз.",
                ru: "«{path}» занята другой программой. Повторите, когда она закончит.",
                en: "“{path}” is locked by another program. Try again when it has finished."
            ).filled(["path": path])
        case .readOnly(let path):
            Phrase(
                kk: "«{path}» тек оқуға ашық: жазу мүмкін емес. Файл мен қалтаның құқықтарын "
                    + "тексеріңіз.",
                ru: "«{path}» доступна только для чтения. Проверьте права на файл и папку.",
                en: "“{path}” can only be read. Check the permissions of the file and its folder."
            ).filled(["path": path])
        case .notPermitted(let path):
            Phrase(
                kk: "«{path}» файлын ашуға құқығыңыз жоқ.",
                ru: "Нет прав на открытие «{path}».",
                en: "You have no permission to open “{path}”."
            ).filled(["path": path])
        case .missingFolder(let path):
            Phrase(
                kk: "«{path}» файлының қалтасы жоқ. Алдымен қалтаны жасаңыз.",
                ru: "Нет папки для «{path}». Сначала создайте папку.",
                en: "The folder of “{path}” does not exist. Create the folder first."
            ).filled(["path": path])
        case .noSuchFile(let path):
            Phrase(
                kk: "«{path}» файлы жоқ. Жолын тексеріңіз немесе жаңа кітап ашыңыз.",
                ru: "Файла «{path}» нет. Проверьте путь или создайте новую книгу.",
                en: "There is no file “{path}”. Check the path or create a new ledger."
            ).filled(["path": path])
        case .fileExists(let path):
            Phrase(
                kk: "«{path}» файлы бар, оның үстінен жазылмайды. Басқа атау беріңіз.",
                ru: "Файл «{path}» уже есть и не перезаписывается. Укажите другое имя.",
                en: "“{path}” exists and is not overwritten. Give another name."
            ).filled(["path": path])
        case .diskFull(let path):
            Phrase(
                kk: "Дискіде орын жоқ: «{path}» бұрынғы қалпында қалды. Орын босатып, қайталаңыз.",
                ru: "На диске нет места: «{path}» осталась прежней. Освободите место и повторите.",
                en: "The disk is full: “{path}” is as it was. Free some space and try again."
            ).filled(["path": path])
        case .damaged(let path, let detail):
            Phrase(
                kk: "«{path}» файлы бүлінген ({detail}). Сақтық көшірмеден қалпына келтіріңіз.",
                ru: "Файл «{path}» повреждён ({detail}). Восстановите его из резервной копии.",
                en: "“{path}” is damaged ({detail}). Restore it from a backup."
            ).filled(["path": path, "detail": detail])
        case .balancesChanged(let path):
            Phrase(
                kk: "«{path}» ішінде сақталған қалдықтар өзгертілген: олармен есеп берілмейді, "
                    + "үстіне жазылмайды. Қайсысы екенін «esep verify» көрсетеді; сақтық "
                    + "көшірмеден қалпына келтіріңіз.",
                ru: "Хранимые остатки «{path}» изменены: по ним не строятся отчёты и поверх них "
                    + "не записывается. Какие именно, покажет «esep verify»; восстановите книгу "
                    + "из резервной копии.",
                en: "The balances kept in “{path}” were changed: no report is made from them and "
                    + "nothing is recorded on top. “esep verify” names them; restore the ledger "
                    + "from a backup."
            ).filled(["path": path])
        case .notDurable(let path):
            Phrase(
                kk: "«{path}» үшін жазудың сенімді сақталуын қамтамасыз ету мүмкін болмады; "
                    + "ештеңе жазылған жоқ.",
                ru: "Для «{path}» не удалось обеспечить надёжную запись; ничего не записано.",
                en: "Durable writing could not be assured for “{path}”; nothing was written."
            ).filled(["path": path])
        case .cryptographyUnavailable:
            Phrase(
                kk: "Жүйенің libcrypto кітапханасында SHA-256 жоқ.",
                ru: "Системная библиотека libcrypto не даёт SHA-256.",
                en: "The system's libcrypto offers no SHA-256.")
        case .diskError(let path, let detail):
            Phrase(
                kk: "«{path}»: диск қате берді, жазба расталмады. Дискіні тексеріңіз, сақтық "
                    + "көшірме жасаңыз ({detail}).",
                ru: "«{path}»: ошибка диска, запись не подтверждена. Проверьте диск и сделайте "
                    + "резервную копию ({detail}).",
                en: "“{path}”: the disk reports an error, nothing was acknowledged. Have the disk "
                    + "checked and make a backup ({detail})."
            ).filled(["path": path, "detail": detail])
        case .notIntact(let path, let outcome):
            Phrase(
                kk: "«{path}» тексеруден өтпеді: {why}", ru: "«{path}» не прошла проверку: {why}",
                en: "“{path}” does not verify: {why}"
            ).filled(["why": outcome.explanation]).filled(["path": path])
        case .failed(let path, let detail):
            Phrase(
                kk: "«{path}»: күтпеген қате ({detail}).",
                ru: "«{path}»: непредвиденная ошибка ({detail}).",
                en: "“{path}”: unexpected error ({detail})."
            ).filled(["path": path, "detail": detail])
        case .codesInUse(let codes):
            Phrase(
                kk: "Жазбаларда қолданылған кодтар жаңа шоттар тізімінде жоқ: {codes}. Оларды "
                    + "қалдырыңыз.",
                ru: "В новом плане счетов нет кодов, которые есть в записях: {codes}. Оставьте их.",
                en: "The new chart leaves out codes that entries use: {codes}. Keep them."
            ).filled(["codes": codes.joined(separator: ", ")])
        case .currencyInUse(let recorded, let proposed):
            Phrase(
                kk: "Кітап {recorded} валютасымен жүргізіледі; оны {proposed} валютасына "
                    + "ауыстыруға болмайды.",
                ru: "Книга ведётся в {recorded}; сменить валюту на {proposed} нельзя.",
                en: "The ledger is kept in {recorded}; it cannot be changed to {proposed}."
            ).filled(["recorded": recorded, "proposed": proposed])
        case .recordDiffers(let kind, let code):
            Phrase(
                kk: "{kind} «{code}» бұрын басқа мазмұнмен жазылған. Басқа код беріңіз.",
                ru: "{kind} «{code}» уже есть с другим содержанием. Дайте другой код.",
                en: "{kind} “{code}” is already recorded with other content. Give another code."
            ).filled(["kind": kind.name]).filled(["code": code])
        case .figureWithoutDocument(let figure, let document):
            Phrase(
                kk: "«{figure}» көрсеткіші «{document}» құжатына сүйенеді, бірақ ол тіркелмеген.",
                ru: "Показатель «{figure}» ссылается на документ «{document}», которого нет.",
                en: "Figure “{figure}” rests on document “{document}”, which is not recorded."
            ).filled(["figure": figure, "document": document.text])
        case .keptByAcquisitions(let code):
            Phrase(
                kk: "«{code}» толықтыру құжаттарына жатады: оны сол құжаттар арқылы ғана өзгертуге "
                    + "болады (esep acquisitions). Ештеңе жазылған жоқ.",
                ru: "«{code}» ведётся документами комплектования: меняйте его только ими "
                    + "(esep acquisitions). Ничего не записано.",
                en: "“{code}” is kept by papers of acquisitions: change it by them only "
                    + "(esep acquisitions). Nothing was recorded."
            ).filled(["code": code])
        case .textWithNull(let text):
            Phrase(
                kk: "«{text}» мәтінінде U+0000 таңбасы бар; оны алып тастаңыз.",
                ru: "В тексте «{text}» есть символ U+0000; уберите его.",
                en: "The text “{text}” holds the character U+0000; remove it."
            ).filled(["text": text.replacing("\0", with: "␀")])
        }
    }
}

extension RecordKind {
    /// The kind's name, as it stands at the beginning of a sentence.
    public var name: Phrase {
        switch self {
        case .chart: Phrase(kk: "Шоттар тізімі", ru: "План счетов", en: "The chart")
        case .document: Phrase(kk: "Құжат", ru: "Документ", en: "Document")
        case .figure: Phrase(kk: "Көрсеткіш", ru: "Показатель", en: "Figure")
        case .check: Phrase(kk: "Салыстыру", ru: "Сверка", en: "Check")
        case .acquisition:
            Phrase(
                kk: "Толықтыру құжаты", ru: "Документ комплектования", en: "Acquisition paper")
        }
    }
}
