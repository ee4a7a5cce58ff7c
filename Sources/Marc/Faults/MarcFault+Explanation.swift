public import Languages

extension MarcFault: Explained {
    /// The fault as one sentence that begins with its place.
    public var explanation: Phrase {
        var place = Phrase(
            kk: "{n}-жазба ({offset}-байт)", ru: "запись {n} (байт {offset})",
            en: "record {n} (byte {offset})"
        ).filled(["n": "\(record)", "offset": "\(offset)"])
        if let tag {
            let field = Phrase(kk: ", {tag} өрісі", ru: ", поле {tag}", en: ", field {tag}")
                .filled(["tag": "\(tag)"])
            place = Phrase { place[$0] + field[$0] }
        }
        let sentence =
            switch reason {
            case .damage(let damage): damage.explanation
            case .doubt(let doubt): doubt.explanation
            }
        return Phrase { place[$0] + ": " + sentence[$0] }
    }
}
