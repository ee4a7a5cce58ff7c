import Acquisitions
import ArgumentParser
import BookNumbers
import Importing
import Languages
import Ledger
import Storage

/// `esep acquisitions suggest`: what readers ask for, in one line.
struct SuggestCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "suggest", abstract: AcquisitionsWording.suggest[Session.language],
            discussion: AcquisitionsWording.suggestExample[Session.language])
    }

    @Argument(help: HelpWording.ledger.help) var ledger: String
    @Argument(help: AcquisitionsWording.number.help) var number: String
    @Option(help: PostWording.date.help) var date: CalendarDate
    @Option(help: AcquisitionsWording.title.help) var title: String
    @Option(help: AcquisitionsWording.author.help) var author: String?
    @Option(help: AcquisitionsWording.isbn.help) var isbn: String?
    @Option(name: .customLong("item-language"), help: PostWording.itemLanguage.help)
    var itemLanguage: String?
    @Option(name: .customLong("item-kind"), help: PostWording.itemKind.help) var itemKind: String?
    @Option(name: .customLong("asked-by"), help: AcquisitionsWording.askedBy.help)
    var askedBy: Int64 = 1
    @Option(help: PostWording.branch.help) var branch: String?
    @Flag(help: HelpWording.dryRun.help) var preview = false
    @OptionGroup var recorder: RecorderOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
        try reporting(in: common.language) {
            var work = Work(title: title, author: author)
            if let isbn {
                guard let read = ISBN(isbn) else {
                    throw Stop(.badData, AcquisitionsWording.notAnISBN(isbn))
                }
                work.isbn = read
            }
            let event = AcquisitionEvent.suggestionMade(
                Suggestion(
                    code: SuggestionCode(number), work: work,
                    itemClass: ItemClass(
                        language: itemLanguage.map { ItemLanguage($0) },
                        kind: itemKind.map { ItemKind($0) }),
                    askedBy: askedBy, branch: branch.map { BranchCode($0) }))
            try Paperwork.hand(
                event, number: number, on: date, to: ledger, isPreview: preview, recorder,
                in: common.language)
        }
    }
}

/// `esep acquisitions answer`: what became of a suggestion.
struct AnswerCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "answer", abstract: AcquisitionsWording.answer[Session.language],
            discussion: AcquisitionsWording.answerExample[Session.language])
    }

    @Argument(help: HelpWording.ledger.help) var ledger: String
    @Argument(help: AcquisitionsWording.suggestionNumber.help) var suggestion: String
    @Option(help: PostWording.date.help) var date: CalendarDate
    @Flag(help: AcquisitionsWording.accepted.help) var accepted = false
    @Option(help: AcquisitionsWording.refused.help) var refused: String?
    @Option(help: AcquisitionsWording.ordered.help) var ordered: String?
    @Option(help: AcquisitionsWording.received.help) var received: String?
    @Option(name: .customLong("number"), help: AcquisitionsWording.answerNumber.help)
    var number: String?
    @Flag(help: HelpWording.dryRun.help) var preview = false
    @OptionGroup var recorder: RecorderOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
        try reporting(in: common.language) {
            let answers: [(word: String, answer: SuggestionAnswer.Answer)] =
                [
                    accepted ? ("accepted", .accepted) : nil,
                    refused.map { ("refused", .refused(reason: $0)) },
                    ordered.map { ("ordered", .ordered(OrderCode($0))) },
                    received.map { ("received", .received(BatchCode($0))) },
                ].compactMap(\.self)
            guard let given = answers.first, answers.count == 1 else {
                throw Stop(.usage, AcquisitionsWording.oneAnswer)
            }
            let event = AcquisitionEvent.suggestionAnswered(
                SuggestionAnswer(suggestion: SuggestionCode(suggestion), answer: given.answer))
            try Paperwork.hand(
                event, number: number ?? "\(suggestion)/\(given.word)", on: date, to: ledger,
                isPreview: preview, recorder, in: common.language)
        }
    }
}

/// One paper made from options of the command line.
enum Paperwork {
    static func hand(
        _ event: AcquisitionEvent, number: String, on date: CalendarDate, to ledger: String,
        isPreview: Bool, _ recorder: RecorderOptions, in language: Language
    ) throws {
        let reference = try ReferenceData.load(Installation.reference())
        let store = try LedgerFile.recording(ledger)
        let code = event.kind.code(number)
        let paper = AcquisitionPaper(
            code: code,
            document: Document(
                code: DocumentCode(code.text), kind: event.kind.document, number: number,
                date: date,
                title: event.kind.name.mapped { name, _ in "\(name) № \(number)" }),
            date: date, event: event)
        var delivery = PaperDelivery(policy: reference.collection.policy, recorder: recorder)
        try delivery.deliver(
            [(place: number, paper: paper)], to: store, isPreview: isPreview, keepsGood: false)
        try delivery.report(isPreview: isPreview, in: language)
    }
}
