/// Codes of languages: the three letters of ISO 639-2 that records bear, and the two letters of
/// ISO 639-1 where there are such.
enum LanguageCodes {
    /// The code to keep for what a record states: two letters where they exist, else three. Nil for
    /// codes that name no language, and for what is no code.
    static func code(_ stated: String) -> String? {
        let code = stated.lowercased()
        guard code.utf8.count == 3 || code.utf8.count == 2,
            code.utf8.allSatisfy({ (0x61...0x7A).contains($0) })
        else { return nil }
        guard code.utf8.count == 3 else { return twoLetters.contains(code) ? code : nil }
        guard !["und", "zxx", "mul", "mis"].contains(code) else { return nil }
        return byThreeLetters[code] ?? code
    }

    /// The codes in a value: one, or several run together as older records have them (`engrus`).
    static func codes(_ value: String) -> [String] {
        let text = Array(value.unicodeScalars)
        guard text.count > 3, text.count.isMultiple(of: 3) else {
            return [value].compactMap(code)
        }
        return stride(from: 0, to: text.count, by: 3).compactMap { start in
            code(String(String.UnicodeScalarView(text[start..<(start + 3)])))
        }
    }

    private static let twoLetters = Set(byThreeLetters.values)

    private static let byThreeLetters: [String: String] = {
        var codes: [String: String] = [:]
        for entry in table.split(whereSeparator: \.isWhitespace) {
            let parts = entry.split(separator: ":")
            guard parts.count == 2 else { continue }
            for three in parts[1].split(separator: ",") { codes[String(three)] = String(parts[0]) }
        }
        return codes
    }()

    /// ISO 639-1 with the terminological and, where it differs, the bibliographic code of ISO 639-2.
    private static let table = """
        aa:aar ab:abk ae:ave af:afr ak:aka am:amh an:arg ar:ara as:asm av:ava ay:aym
        az:aze ba:bak be:bel bg:bul bi:bis bm:bam bn:ben bo:bod,tib br:bre bs:bos ca:cat
        ce:che ch:cha co:cos cr:cre cs:ces,cze cu:chu cv:chv cy:cym,wel da:dan de:deu,ger
        dv:div dz:dzo ee:ewe el:ell,gre en:eng eo:epo es:spa et:est eu:eus,baq fa:fas,per
        ff:ful fi:fin fj:fij fo:fao fr:fra,fre fy:fry ga:gle gd:gla gl:glg gn:grn gu:guj
        gv:glv ha:hau he:heb hi:hin ho:hmo hr:hrv,scr ht:hat hu:hun hy:hye,arm hz:her ia:ina
        id:ind ie:ile ig:ibo ii:iii ik:ipk io:ido is:isl,ice it:ita iu:iku ja:jpn jv:jav
        ka:kat,geo kg:kon ki:kik kj:kua kk:kaz kl:kal km:khm kn:kan ko:kor kr:kau ks:kas
        ku:kur kv:kom kw:cor ky:kir la:lat lb:ltz lg:lug li:lim ln:lin lo:lao lt:lit
        lu:lub lv:lav mg:mlg mh:mah mi:mri,mao mk:mkd,mac ml:mal mn:mon mr:mar ms:msa,may
        mt:mlt my:mya,bur na:nau nb:nob nd:nde ne:nep ng:ndo nl:nld,dut nn:nno no:nor
        nr:nbl nv:nav ny:nya oc:oci oj:oji om:orm or:ori os:oss pa:pan pi:pli pl:pol
        ps:pus pt:por qu:que rm:roh rn:run ro:ron,rum,mol ru:rus rw:kin sa:san sc:srd sd:snd
        se:sme sg:sag sh:hbs si:sin sk:slk,slo sl:slv sm:smo sn:sna so:som sq:sqi,alb
        sr:srp,scc ss:ssw st:sot su:sun sv:swe sw:swa ta:tam te:tel tg:tgk th:tha ti:tir
        tk:tuk tl:tgl tn:tsn to:ton tr:tur ts:tso tt:tat tw:twi ty:tah ug:uig uk:ukr
        ur:urd uz:uzb ve:ven vi:vie vo:vol wa:wln wo:wol xh:xho yi:yid yo:yor za:zha
        zh:zho,chi zu:zul
        """
}
