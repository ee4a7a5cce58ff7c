public import Acquisitions
public import Ledger
import Languages

/// A file of papers of acquisitions, as an accountant writes it: a list under `papers`, each with its
/// kind and number (`order: 2026/14`), its day, and what it says. `data/README.md` documents the forms.
public enum PapersFile {
    /// One paper with the line it stands on.
    public struct Located: Sendable, Hashable {
        public var line: Int
        public var paper: AcquisitionPaper
    }

    /// What a text holds: the papers that can be read, in their order, and the mistakes of the others.
    public struct Reading: Sendable, Hashable {
        public var papers: [Located]
        public var faults: [DataFault]
    }

    /// The papers of a text. Codes are those of the chart and the reference data; whether the book
    /// admits the papers is for the rules to say.
    public static func read(
        _ text: String, file: String, chart: Chart, reference: ReferenceData
    ) -> Reading {
        var desk = PaperDesk(chart: chart, reference: reference, reader: DataReader(file: file))
        var papers: [Located] = []
        if let root = desk.reader.root(of: text, keys: ["papers"]) {
            for node in desk.reader.nodes("papers", in: root, required: true).enumerated() {
                let path = "papers[\(node.offset + 1)]"
                let before = desk.reader.faults.count
                guard
                    let found = desk.reader.section(
                        node.element, at: path, keys: allKeys),
                    let paper = desk.paper(in: found), desk.reader.faults.count == before
                else { continue }
                papers.append(Located(line: found.line, paper: paper))
            }
        }
        return Reading(papers: papers, faults: desk.reader.faults)
    }

    /// Every key some kind of paper has: which of them this kind has is asked once its kind is known.
    private static let allKeys: [String] = {
        var keys = AcquisitionKind.allCases.map(\.rawValue) + PaperDesk.commonKeys
        for kind in AcquisitionKind.allCases {
            for key in PaperDesk.keys(of: kind) where !keys.contains(key) { keys.append(key) }
        }
        return keys
    }()
}

extension PaperDesk {
    /// What every paper may state.
    static let commonKeys = ["date", "document"]

    /// The keys a kind of paper has beside its number.
    static func keys(of kind: AcquisitionKind) -> [String] {
        switch kind {
        case .suggestion: suggestionKeys
        case .answer: answerKeys
        case .order: orderKeys
        case .orderChange: changeKeys
        case .orderCancellation, .orderClosing: endingKeys
        case .orderRenewal: renewalKeys
        case .batch: batchKeys
        case .invoice: invoiceKeys
        case .invoiceCancellation: invoiceCancellationKeys
        case .creditNote: creditNoteKeys
        case .distribution: distributionKeys
        case .withdrawal: withdrawalKeys
        case .finding: findingKeys
        case .relocation: relocationKeys
        case .openingStock: openingKeys
        case .stockCheck: checkKeys
        case .milestone: milestoneKeys
        case .taking: takingKeys
        }
    }

    mutating func paper(in section: Section) -> AcquisitionPaper? {
        guard let kind = kind(of: section) else { return nil }
        let allowed = [kind.rawValue] + Self.commonKeys + Self.keys(of: kind)
        for key in section.values.keys.sorted() where !allowed.contains(key) {
            reader.note(
                .unknownKey(allowed: allowed), line: section.line(key), at: section.path,
                value: key)
        }
        let number = reader.text(kind.rawValue, in: section)
        let day = reader.value("date", in: section, ReadValue.date)
        guard let number, let day else { return nil }
        date = day
        guard let event = event(of: kind, number, in: section),
            let document = document(of: kind, number, in: section)
        else { return nil }
        return AcquisitionPaper(
            code: kind.code(number), document: document, date: day, event: event)
    }

    /// The kind of paper: the first of the keys that begin one and is no key of another it holds. An
    /// invoice names an order, a cancellation an invoice; the longest story wins.
    private mutating func kind(of section: Section) -> AcquisitionKind? {
        let present = AcquisitionKind.allCases.filter { section.has($0.rawValue) }
        let own = present.filter { kind in
            !present.contains { other in
                other != kind && Self.keys(of: other).contains(kind.rawValue)
            }
        }
        guard own.count == 1, let kind = own.first else {
            reader.note(
                .notExactlyOne(of: AcquisitionKind.allCases.map(\.rawValue)), line: section.line,
                at: section.path)
            return nil
        }
        return kind
    }

    private mutating func event(
        of kind: AcquisitionKind, _ number: String, in section: Section
    ) -> AcquisitionEvent? {
        switch kind {
        case .suggestion: suggestion(number, in: section)
        case .answer: answer(in: section)
        case .order: order(number, in: section)
        case .orderChange: orderChange(in: section)
        case .orderCancellation: ending(in: section).map { .orderCancelled($0) }
        case .orderClosing: ending(in: section).map { .orderClosed($0) }
        case .orderRenewal: renewal(in: section)
        case .batch: batch(number, in: section)
        case .invoice: invoice(number, in: section)
        case .invoiceCancellation: invoiceCancellation(in: section)
        case .creditNote: creditNote(in: section)
        case .distribution: distribution(in: section)
        case .withdrawal: withdrawal(in: section)
        case .finding: finding(in: section)
        case .relocation: relocation(in: section)
        case .openingStock: openingStock(in: section)
        case .stockCheck: stockCheck(in: section)
        case .milestone: milestone(in: section)
        case .taking: taking(in: section)
        }
    }

    /// The paper itself: its kind and words may be stated, else they follow from what it says.
    private mutating func document(
        of kind: AcquisitionKind, _ number: String, in section: Section
    ) -> Document? {
        let code = kind.code(number)
        let title = kind.name.mapped { name, language in
            language == .kazakh ? "\(name) №\(number)" : "\(name) № \(number)"
        }
        var document = Document(
            code: DocumentCode(code.text), kind: kind.document, number: number, date: date,
            title: title)
        guard section.has("document"), let node = section.values["document"] else {
            return document
        }
        let keys = ["kind", "number", "date", "title"]
        guard let group = reader.section(node, at: section.place("document"), keys: keys) else {
            return nil
        }
        if let kind = word("kind", in: group, of: Document.Kind.self, standard: document.kind) {
            document.kind = kind
        }
        document.number = reader.optionalText("number", in: group) ?? number
        if group.has("date") {
            document.date = reader.value("date", in: group, ReadValue.statedDate) ?? nil
        }
        if group.has("title"), let title = reader.phrase("title", in: group) {
            document.title = title
        }
        return document
    }
}

extension AcquisitionKind {
    /// The kind of document a paper of this kind usually is.
    public var document: Document.Kind {
        switch self {
        case .suggestion, .answer: .memo
        case .order, .orderChange, .orderCancellation, .orderClosing, .orderRenewal: .order
        case .batch: .deliveryNote
        case .invoice, .invoiceCancellation, .creditNote: .invoice
        case .distribution, .withdrawal, .finding, .relocation, .openingStock, .stockCheck, .taking:
            .act
        case .milestone: .certificate
        }
    }
}
