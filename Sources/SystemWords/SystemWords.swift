import Foundation
public import Languages

/// What the operating system's refusals mean, in the reader's words. The system's own words, which are
/// English, stand only where there is nothing better, behind a sentence that is not.
public enum SystemWords {
    /// The reason behind an `errno`, as a part of a sentence.
    public static func reason(_ code: Int32) -> Phrase {
        switch code {
        case ENOENT, ENOTDIR:
            Phrase(
                kk: "мұндай файл не қалта жоқ", ru: "нет такого файла или папки",
                en: "there is no such file or folder")
        case EACCES, EPERM:
            Phrase(kk: "рұқсат жоқ", ru: "нет прав доступа", en: "access is not permitted")
        case EROFS:
            Phrase(
                kk: "диск тек оқуға арналған", ru: "диск только для чтения",
                en: "the disk is read-only")
        case ENOSPC, EDQUOT:
            Phrase(kk: "дискіде орын жоқ", ru: "на диске нет места", en: "the disk is full")
        case EISDIR:
            Phrase(kk: "бұл қалта", ru: "это папка", en: "it is a folder")
        case EEXIST:
            Phrase(
                kk: "мұндай атау бос емес", ru: "такое имя уже занято", en: "the name is taken")
        case EBUSY, EAGAIN, ETXTBSY:
            Phrase(
                kk: "басқа бағдарлама пайдаланып жатыр", ru: "занято другой программой",
                en: "another program is using it")
        case EIO:
            Phrase(
                kk: "диск қате берді; оны тексеріңіз", ru: "ошибка диска; проверьте его",
                en: "the disk reports an error; have it checked")
        case EMFILE, ENFILE:
            Phrase(
                kk: "тым көп файл ашық", ru: "открыто слишком много файлов",
                en: "too many files are open")
        case ENOMEM:
            Phrase(kk: "жад жетпейді", ru: "не хватает памяти", en: "there is too little memory")
        case ENAMETOOLONG:
            Phrase(kk: "атауы тым ұзын", ru: "имя слишком длинное", en: "the name is too long")
        case EFBIG:
            Phrase(
                kk: "файл тым үлкен", ru: "файл слишком велик", en: "the file would be too large")
        case ELOOP:
            Phrase(
                kk: "сілтемелер шеңбер құрайды", ru: "ссылки идут по кругу",
                en: "the links lead in a circle")
        case EPIPE:
            Phrase(
                kk: "оқушы жабылды", ru: "читающая программа закрылась", en: "the reader went away")
        default:
            other(String(cString: strerror(code)))
        }
    }

    /// The reason behind an error of the system's libraries, as a part of a sentence.
    public static func reason(_ error: any Error) -> Phrase {
        let described = error as NSError
        if let under = described.userInfo[NSUnderlyingErrorKey] as? NSError,
            under.domain == NSPOSIXErrorDomain
        {
            return reason(Int32(clamping: under.code))
        }
        guard described.domain != NSPOSIXErrorDomain else {
            return reason(Int32(clamping: described.code))
        }
        switch (error as? CocoaError)?.code {
        case .fileNoSuchFile, .fileReadNoSuchFile: return reason(ENOENT)
        case .fileReadNoPermission, .fileWriteNoPermission: return reason(EACCES)
        case .fileWriteOutOfSpace: return reason(ENOSPC)
        case .fileWriteVolumeReadOnly: return reason(EROFS)
        case .fileWriteFileExists: return reason(EEXIST)
        default: return other(described.localizedDescription)
        }
    }

    private static func other(_ detail: String) -> Phrase {
        Phrase(
            kk: "жүйе бас тартты ({detail})", ru: "система отказала ({detail})",
            en: "the system refused ({detail})"
        ).filled(["detail": detail])
    }
}
