import Foundation
import Languages

/// What the operating system's refusals mean, in the reader's words.
enum SystemWording {
    /// The reason behind an `errno`.
    static func reason(_ code: Int32) -> Phrase {
        switch code {
        case ENOENT, ENOTDIR:
            Phrase(kk: "мұндай қалта жоқ", ru: "нет такой папки", en: "there is no such folder")
        case EACCES, EPERM:
            Phrase(
                kk: "жазуға рұқсат жоқ", ru: "нет права на запись", en: "writing is not permitted")
        case EROFS:
            Phrase(
                kk: "диск тек оқуға арналған", ru: "диск только для чтения",
                en: "the disk is read-only")
        case ENOSPC, EDQUOT:
            Phrase(kk: "дискіде орын жоқ", ru: "на диске нет места", en: "the disk is full")
        case EISDIR:
            Phrase(kk: "бұл қалта", ru: "это папка", en: "it is a folder")
        case EPIPE:
            Phrase(
                kk: "оқушы жабылды", ru: "читающая программа закрылась", en: "the reader went away")
        default:
            Phrase(same: String(cString: strerror(code)))
        }
    }
}
