public import Languages

extension ArchiveFault: Explained {
    public var explanation: Phrase {
        switch self {
        case .cutShort, .noDirectory: Words.cutShort
        case .directory: Words.directory
        case .severalVolumes: Words.severalVolumes
        case .partName(let name): Words.partName.filled(["name": name])
        case .repeatedPart(let part): Words.repeatedPart.filled(["part": part])
        case .overlap(let part): Words.overlap.filled(["part": part])
        case .disagreement(let part): Words.disagreement.filled(["part": part])
        case .packing(let part, let method):
            Words.packing.filled(["part": part, "method": "\(method)"])
        case .damaged(let part): Words.damaged.filled(["part": part])
        case .size(let part): Words.size.filled(["part": part])
        case .checksum(let part): Words.checksum.filled(["part": part])
        }
    }
}

private enum Words {
    static let cutShort = Phrase(
        kk: "файл соңына дейін жетпейді: ол толық көшірілмеген. Қайта жүктеңіз не сұраңыз.",
        ru: "файл обрывается: он скопирован не целиком. Скачайте или запросите его снова.",
        en: "the file breaks off: it was not copied whole. Download it or ask for it again.")
    static let directory = Phrase(
        kk: "мұрағаттың мазмұн тізімі бүлінген. Файлды қайта жүктеңіз не сұраңыз.",
        ru: "оглавление архива повреждено. Скачайте или запросите файл снова.",
        en: "the directory of the archive is damaged. Download the file or ask for it again.")
    static let severalVolumes = Phrase(
        kk: "мұрағат бірнеше файлға бөлінген: кестені бір файл етіп сақтаңыз.",
        ru: "архив разбит на несколько файлов: сохраните таблицу одним файлом.",
        en: "the archive is split into several files: save the spreadsheet as one.")
    static let partName = Phrase(
        kk: "бөліктің «{name}» деген атауы болуы мүмкін емес: файлды кесте бағдарламасы жасамаған.",
        ru: "имя части «{name}» недопустимо: файл создан не табличной программой.",
        en: "the name of the part “{name}” cannot be: no spreadsheet program made this file.")
    static let repeatedPart = Phrase(
        kk: "«{part}» бөлігі екі рет кездеседі: қайсысы дұрыс екені белгісіз.",
        ru: "часть «{part}» встречается дважды: неизвестно, какая верна.",
        en: "the part “{part}” is there twice: which one is right is not known.")
    static let overlap = Phrase(
        kk: "«{part}» бөлігі басқа бөліктің үстіне түседі: мұндай файл оқылмайды.",
        ru: "часть «{part}» накладывается на другую: такой файл не читается.",
        en: "the part “{part}” overlaps another: such a file is not read.")
    static let disagreement = Phrase(
        kk: "«{part}» бөлігі туралы мұрағат екі түрлі жазады: мұндай файл оқылмайды.",
        ru: "о части «{part}» архив говорит два разных: такой файл не читается.",
        en: "the archive says two different things of the part “{part}”: such a file is not read.")
    static let packing = Phrase(
        kk: "«{part}» бөлігі белгісіз тәсілмен ({method}) қысылған: кестені қайта сақтаңыз.",
        ru: "часть «{part}» сжата неизвестным способом ({method}): пересохраните таблицу.",
        en: "the part “{part}” is packed in an unknown way ({method}): save the spreadsheet again.")
    static let damaged = Phrase(
        kk: "«{part}» бөлігінің қысылған деректері бүлінген. Файлды қайта жүктеңіз не сұраңыз.",
        ru: "сжатые данные части «{part}» повреждены. Скачайте или запросите файл снова.",
        en: "the packed bytes of the part “{part}” are damaged. Download the file or ask for it "
            + "again.")
    static let size = Phrase(
        kk: "«{part}» бөлігінің ұзындығы мұрағат жазғаннан өзгеше: файл бүлінген не бұрмаланған.",
        ru: "длина части «{part}» не та, что записана в архиве: файл повреждён или подделан.",
        en: "the length of the part “{part}” is not the one the archive gives: the file is damaged "
            + "or forged.")
    static let checksum = Phrase(
        kk: "«{part}» бөлігінің бақылау қосындысы сәйкес келмейді: файл бүлінген.",
        ru: "контрольная сумма части «{part}» не сходится: файл повреждён.",
        en: "the checksum of the part “{part}” does not match: the file is damaged.")
}
