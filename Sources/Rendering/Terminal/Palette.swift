/// The few colours of the terminal, or none: whoever writes to the terminal decides.
struct Palette {
    enum Style: String {
        case strong = "1"
        case faint = "2"
        case wrong = "31"
        case notice = "33"
    }

    var isOn: Bool

    /// `text` in `style`, or as it is where colours are off.
    func paint(_ text: String, _ style: Style?) -> String {
        guard isOn, let style, !text.isEmpty else { return text }
        return "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m"
    }
}
