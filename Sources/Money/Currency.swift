/// A currency by its ISO 4217 code, with the number of decimals it really has.
public struct Currency: Hashable, Sendable {
    /// The three letters of ISO 4217, e.g. `KZT`.
    public let code: Code
    /// Decimals of the smallest unit: 2 for the tenge (tiyn), 0 for the yen, 3 for the Jordanian dinar.
    public let digits: UInt8

    /// The three letters of an ISO code, packed so that a currency costs nothing to copy or compare.
    public struct Code: Hashable, Sendable, CustomStringConvertible {
        private let letters: UInt32

        /// The code of three Latin capital letters; nil for any other text.
        public init?(_ text: String) {
            guard text.utf8.count == 3, text.utf8.allSatisfy({ (0x41...0x5A).contains($0) })
            else { return nil }
            letters = text.utf8.reduce(0) { $0 << 8 | UInt32($1) }
        }

        /// The code whose letters are the three low bytes of `packed`, first letter highest.
        fileprivate init(packed: UInt32) { letters = packed }

        public var description: String {
            String(
                decoding: [letters >> 16, letters >> 8, letters].map { UInt8($0 & 0xFF) },
                as: UTF8.self)
        }
    }

    private init(code: Code, digits: UInt8) {
        self.code = code
        self.digits = digits
    }

    /// The currency of an ISO code; nil when the code is not one of ISO 4217's active currencies
    /// known here (see `decimals`).
    public init?(isoCode: String) {
        guard let code = Code(isoCode), let digits = Self.decimals[isoCode] else { return nil }
        self.init(code: code, digits: digits)
    }

    /// The Kazakhstani tenge, whose hundredth is the tiyn.
    public static let kzt = Currency(code: Code(packed: 0x4B_5A_54), digits: 2)

    /// How many smallest units make one whole unit: 100 for the tenge.
    public var unitsPerWhole: Int64 {
        (0..<digits).reduce(1) { power, _ in power * 10 }
    }

    /// Currencies by code with their decimals (ISO 4217, table A.1). Two decimals is the rule;
    /// the exceptions stand with their own number.
    private static let decimals: [String: UInt8] = {
        let two = """
            AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF
            CHF CNY COP CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD
            HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA
            MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN
            QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP
            TRY TTD TWD TZS UAH USD UYU UZS VES WST XCD YER ZAR ZMW
            """
        let others = [
            "BHD": 3, "IQD": 3, "JOD": 3, "KWD": 3, "LYD": 3, "OMR": 3, "TND": 3,
            "BIF": 0, "CLP": 0, "DJF": 0, "GNF": 0, "ISK": 0, "JPY": 0, "KMF": 0, "KRW": 0,
            "PYG": 0, "RWF": 0, "UGX": 0, "UYI": 0, "VND": 0, "VUV": 0, "XAF": 0, "XOF": 0,
            "XPF": 0,
        ]
        var table = others.mapValues { UInt8($0) }
        for code in two.split(whereSeparator: \.isWhitespace) { table[String(code)] = 2 }
        return table
    }()
}

extension Currency: CustomStringConvertible {
    public var description: String { code.description }
}
