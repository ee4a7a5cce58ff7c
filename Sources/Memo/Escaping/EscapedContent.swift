import Mustache
import Rendering

/// How text from data is made to stay text in what a template writes.
struct EscapedContent: MustacheContentType {
    enum Kind: String, CaseIterable {
        case html = "ESEP-HTML"
        case markdown = "ESEP-MARKDOWN"
    }

    let kind: Kind

    func escapeText(_ text: String) -> String {
        switch kind {
        case .html: HTMLEscaping.escaped(text)
        case .markdown: MarkdownEscaping.escaped(text)
        }
    }

    /// Makes both kinds known to the template library, which keeps them by name for the process.
    static func register() {
        for kind in Kind.allCases {
            MustacheContentTypes.register(EscapedContent(kind: kind), named: kind.rawValue)
        }
    }
}
