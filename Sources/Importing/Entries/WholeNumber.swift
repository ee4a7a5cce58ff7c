import Languages

/// Reads whole numbers: copies, titles, numbers of entries, years.
enum WholeNumber {
    /// A whole number of at most eighteen digits, its groups parted by spaces or not at all.
    static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Reading<Int64> {
        if let plain = plain(bytes) { return .value(plain) }
        var value: Int64 = 0
        var digits = 0
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            if scalar.properties.isWhitespace { continue }
            guard ("0"..."9").contains(scalar), digits < 18 else { return .unreadable(expected) }
            value = value * 10 + Int64(scalar.value - 0x30)
            digits += 1
        }
        return digits > 0 ? .value(value) : .unreadable(expected)
    }

    /// The number of digits alone, as nearly all cells hold it.
    private static func plain(_ bytes: UnsafeBufferPointer<UInt8>) -> Int64? {
        guard (1...18).contains(bytes.count) else { return nil }
        var value: Int64 = 0
        for byte in bytes {
            guard (0x30...0x39).contains(byte) else { return nil }
            value = value * 10 + Int64(byte - 0x30)
        }
        return value
    }

    /// A year of four digits.
    static func readYear(_ bytes: UnsafeBufferPointer<UInt8>) -> Reading<Int64> {
        if case .value(let year) = read(bytes), (1900...2999).contains(year) { return .value(year) }
        return .unreadable(
            Phrase(
                kk: "жыл төрт цифрмен жазылады, мысалы 2021.",
                ru: "год пишется четырьмя цифрами, например 2021.",
                en: "a year is written with four digits, for example 2021."))
    }

    private static let expected = Phrase(
        kk: "бүтін сан болуы керек, мысалы 120.", ru: "нужно целое число, например 120.",
        en: "a whole number is needed, for example 120.")
}
