import Languages

/// Says of a name that was not found that the file's code page may have lost its Kazakh letters.
enum CodePageNote {
    /// The note, where the file is in Windows-1251 and the text has what Kazakh letters turn into there:
    /// a question mark, or a letter that stands where KZ-1048 has a Kazakh one. Nil otherwise.
    static func phrase(for text: String, in encoding: TextEncoding?) -> Phrase? {
        guard encoding == .windows1251 else { return nil }
        let isSuspect = text.unicodeScalars.contains { scalar in
            scalar == "?"
                || (UInt16(exactly: scalar.value).map(CodePage.lettersInPlaceOfKazakh.contains)
                    ?? false)
        }
        guard isSuspect else { return nil }
        return Phrase(
            kk: "Файл Windows-1251 кодировкасында, онда Ә, Ғ, Қ, Ң, Ө, Ұ, Ү, Һ әріптері жоқ: "
                + "UTF-8 түрінде сақтаңыз не KZ-1048 кодировкасын көрсетіңіз.",
            ru: "Файл в Windows-1251, где нет букв Ә, Ғ, Қ, Ң, Ө, Ұ, Ү, Һ: "
                + "сохраните его в UTF-8 или укажите кодировку KZ-1048.",
            en: "The file is in Windows-1251, which has no Ә, Ғ, Қ, Ң, Ө, Ұ, Ү, Һ: "
                + "save it as UTF-8 or state the encoding KZ-1048.")
    }
}
