import Foundation
import Languages
import Mustache
import SystemWords

/// The parsed templates of a memo. Whatever a template's own first line says, what it inserts is escaped
/// by our rules: the library's own escaping lets a quote under a combining mark through.
struct MemoTemplates: Sendable {
    private let kazakh: MustacheTemplate
    private let russian: MustacheTemplate
    private let english: MustacheTemplate
    /// The page around a memo.
    let frame: MustacheTemplate

    static let frameName = "memo.html.mustache"

    static func name(of language: Language) -> String {
        "memo.\(language.rawValue).md.mustache"
    }

    init(texts: [String: String]) throws(MemoError) {
        func parsed(_ name: String, as type: EscapedContent.Kind) throws(MemoError)
            -> MustacheTemplate
        {
            guard let text = texts[name] else {
                throw .templateUnreadable(file: name, reason: nil)
            }
            return try Self.parsed(text, file: name, as: type)
        }
        kazakh = try parsed(Self.name(of: .kazakh), as: .markdown)
        russian = try parsed(Self.name(of: .russian), as: .markdown)
        english = try parsed(Self.name(of: .english), as: .markdown)
        frame = try parsed(Self.frameName, as: .html)
    }

    init(directory path: String) throws(MemoError) {
        var texts: [String: String] = [:]
        for name in Language.allCases.map(Self.name) + [Self.frameName] {
            do {
                let file = URL(filePath: path).appending(path: name)
                texts[name] = try String(contentsOf: file, encoding: .utf8)
            } catch {
                throw .templateUnreadable(file: name, reason: SystemWords.reason(error))
            }
        }
        try self.init(texts: texts)
    }

    func memo(in language: Language) -> MustacheTemplate {
        switch language {
        case .kazakh: kazakh
        case .russian: russian
        case .english: english
        }
    }

    private static func parsed(
        _ text: String, file: String, as kind: EscapedContent.Kind
    ) throws(MemoError) -> MustacheTemplate {
        EscapedContent.register()
        do {
            return try MustacheTemplate(string: "{{% CONTENT_TYPE:\(kind.rawValue)}}\n" + text)
        } catch let fault as MustacheTemplate.ParserError {
            // The line put before the template does not count.
            throw .templateBroken(
                file: file, line: max(1, fault.context.lineNumber - 1), reason: "\(fault.error)")
        } catch {
            throw .templateBroken(file: file, line: 1, reason: "\(error)")
        }
    }
}
