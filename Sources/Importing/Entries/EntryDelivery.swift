public import Languages
public import Ledger

/// What became of a chunk where it was recorded.
public struct ChunkReceipt: Sendable, Hashable {
    /// Entries added.
    public var recorded: Int
    /// Drafts that were recorded before: nothing was added for them.
    public var repeated: Int

    public init(recorded: Int, repeated: Int) {
        self.recorded = recorded
        self.repeated = repeated
    }

    /// What an admission says of its batch.
    public init(_ admission: Admission) {
        self.init(recorded: admission.entries.count, repeated: admission.repeated.count)
    }
}

/// The fate of a file's rows, to be stated to the person who imported it.
public struct ImportOutcome: Sendable, Hashable, Explained {
    /// What the reading came to; findings of the ledger's rules are among its findings.
    public var reading: EntryImport
    /// Entries added.
    public var recorded = 0
    /// Rows recorded by an earlier import.
    public var repeated = 0
    /// Rows with faults, and rows the rules refuse.
    public var rejected = 0
    /// Whether anything was delivered at all; if not, nothing is recorded.
    public var isDelivered = false
    /// Whether it was only tried: what was delivered is taken back.
    public var isRehearsal = false

    public init(reading: EntryImport) {
        self.reading = reading
        rejected = reading.rejectedRows
    }

    public var explanation: Phrase {
        let counts = [
            "file": reading.file, "n": "\(recorded)", "m": "\(rejected)", "k": "\(repeated)",
            "good": "\(reading.rowsRead - rejected)",
        ]
        guard isDelivered else {
            return Phrase(
                kk: "{file}: ештеңе жазылмады; жарамды жолдар: {good}, жарамсыз жолдар: {m}.",
                ru: "{file}: ничего не записано; годных строк: {good}, с ошибками: {m}.",
                en: "{file}: nothing recorded; good rows: {good}, rejected: {m}."
            ).filled(counts)
        }
        if recorded == 0 && rejected == 0 && repeated > 0 {
            return Phrase(
                kk: "{file}: бұл файл бұрын жазылған ({k} жол); жаңа ештеңе қосылмады.",
                ru: "{file}: файл уже записан ранее (строк: {k}); ничего не добавлено.",
                en: "{file}: recorded before ({k} rows); nothing added."
            ).filled(counts)
        }
        if isRehearsal {
            return Phrase(
                kk: "{file}: сынақ, ештеңе жазылмады; жазылар еді: {n}, бұрын жазылған: {k}, "
                    + "жарамсыз: {m}.",
                ru:
                    "{file}: проба, ничего не записано; было бы записано: {n}, записано ранее: {k}, "
                    + "с ошибками: {m}.",
                en: "{file}: rehearsal, nothing recorded; would be recorded: {n}, "
                    + "recorded before: {k}, rejected: {m}."
            ).filled(counts)
        }
        return Phrase(
            kk: "{file}: жазылды: {n}, бұрын жазылған: {k}, жарамсыз: {m}.",
            ru: "{file}: записано: {n}, записано ранее: {k}, с ошибками: {m}.",
            en: "{file}: recorded: {n}, recorded before: {k}, rejected: {m}."
        ).filled(counts)
    }
}

/// Why a delivery ended with nothing recorded. Thrown, so that a transaction around it is rolled back.
public enum DeliveryStop: Error, Sendable, Hashable, Explained {
    /// Rows cannot be recorded and all or nothing was asked for.
    case rejected(ImportOutcome)

    public var explanation: Phrase {
        switch self {
        case .rejected(let outcome): outcome.explanation
        }
    }
}

extension EntryCSV {
    /// Delivers the file chunk by chunk, all or nothing, with memory for one chunk.
    ///
    /// The file is read once, so it may come through a pipe. The caller opens a transaction around this
    /// call and commits it only when it returns; whatever it throws, nothing is to be recorded, though
    /// chunks before the fault were delivered by then. After a fault the file is read to its end to
    /// name every other one. `deliver` records one chunk within that transaction and throws
    /// `LedgerError.refused` for drafts the rules do not admit; with `keepsGood` the rest of the chunk
    /// is then delivered without them. With `isRehearsal` the caller takes everything back at the end,
    /// and the outcome says so.
    ///
    /// Throws `DeliveryStop`, `CSVRefusal`, and what `deliver` throws.
    public func deliver(
        keepsGood: Bool = false, isRehearsal: Bool = false,
        onRejected: (RejectedRow) throws -> Void = { _ in },
        to deliver: (EntryChunk) throws -> ChunkReceipt
    ) throws -> ImportOutcome {
        var delivery = Delivery(file: source.name, keepsGood: keepsGood)
        let reading = try read { row in
            delivery.hasRejectedRows = true
            try onRejected(row)
        } onChunk: { chunk in
            try delivery.take(chunk, to: deliver)
        }
        return try delivery.outcome(
            of: reading, isRehearsal: isRehearsal, findingLimit: options.findingLimit)
    }
}

/// One delivery of a file: what became of its chunks so far.
private struct Delivery {
    let file: String
    let keepsGood: Bool
    /// Whether a row could not even be read.
    var hasRejectedRows = false
    private var recorded = 0
    private var repeated = 0
    private var refused: [Finding] = []
    private var refusedRows = 0
    /// Whether the rules refused without naming a draft that could be left out.
    private var isRefusedWhole = false
    private var isStopped: Bool {
        isRefusedWhole || (!keepsGood && (hasRejectedRows || !refused.isEmpty))
    }

    init(file: String, keepsGood: Bool) {
        self.file = file
        self.keepsGood = keepsGood
    }

    mutating func take(
        _ chunk: EntryChunk, to deliver: (EntryChunk) throws -> ChunkReceipt
    ) throws {
        guard !isStopped else { return }
        var rest = chunk
        // Every turn leaves out at least one draft; refusals of the rest may follow from those.
        while true {
            do {
                let receipt = try deliver(rest)
                recorded += receipt.recorded
                repeated += receipt.repeated
                return
            } catch LedgerError.refused(let refusals) {
                let drafts = Set(refusals.map(\.draft)).intersection(rest.drafts.indices)
                for refusal in refusals where drafts.contains(refusal.draft) {
                    refused.append(
                        Finding(
                            file: file, row: rest.rows[refusal.draft],
                            expected: refusal.reason.explanationInFile))
                }
                refusedRows += drafts.count
                isRefusedWhole = isRefusedWhole || drafts.isEmpty
                guard keepsGood, !drafts.isEmpty else { return }
                rest = rest.without(drafts: drafts)
                if rest.drafts.isEmpty { return }
            }
        }
    }

    /// What the file came to. Throws `DeliveryStop.rejected` where nothing is to be recorded.
    func outcome(
        of reading: EntryImport, isRehearsal: Bool, findingLimit: Int
    ) throws(DeliveryStop) -> ImportOutcome {
        var outcome = ImportOutcome(reading: reading)
        outcome.isRehearsal = isRehearsal
        let isUnreadable = reading.drafts == 0 && !reading.isClean
        guard reading.isClean || (keepsGood && !isUnreadable) else { throw .rejected(outcome) }
        for finding in refused { outcome.reading.add(finding, limit: findingLimit) }
        outcome.rejected += refusedRows
        (outcome.recorded, outcome.repeated) = (recorded, repeated)
        guard keepsGood ? !isRefusedWhole : refused.isEmpty && !isRefusedWhole else {
            throw .rejected(outcome)
        }
        outcome.isDelivered = true
        return outcome
    }
}

extension Refusal.Reason {
    /// The reason in the words of someone who imports a file.
    fileprivate var explanationInFile: Phrase {
        guard case .keyReused(_, let entry) = self else { return explanation }
        return Phrase(
            kk:
                "мұндай жол бұрын басқа құжатпен не басқа мазмұнмен жазылған (№{n} жазба); бөлек операция "
                + "болса, құжатын көрсетіңіз немесе өз кілтін беріңіз.",
            ru: "такая строка уже записана с другим документом или содержанием (запись № {n}); "
                + "если это другая операция, укажите её документ или дайте ей свой ключ.",
            en: "this row was recorded before with another document or content (entry {n}); "
                + "if it is another event, name its document or give it a key of its own."
        ).filled(["n": "\(entry)"])
    }
}
