import ArgumentParser
import Foundation
import Ledger

/// Who records, and when: the one place where the clock enters a ledger.
struct RecorderOptions: ParsableArguments {
    @Option(help: HelpWording.by.help)
    var by: String = NSUserName()

    /// A batch of drafts recorded by this person now.
    func batch(_ drafts: [EntryDraft]) -> EntryBatch {
        EntryBatch(
            drafts, recordedAt: Timestamp(seconds: Int64(Date().timeIntervalSince1970)),
            recordedBy: by)
    }
}
