import Foundation
import Languages
import SystemWords
import Testing

@Suite("What the system refuses is told in the reader's language")
struct SystemWordsTests {
    private func isCyrillic(_ text: String) -> Bool {
        text.unicodeScalars.contains { (0x400...0x4FF).contains($0.value) }
    }

    private func hasLatin(_ text: String) -> Bool {
        text.unicodeScalars.contains { ("a"..."z").contains($0) || ("A"..."Z").contains($0) }
    }

    @Test(
        "common refusals have words of their own and nothing of the system's",
        arguments: [
            ENOENT, EACCES, EPERM, EROFS, ENOSPC, EDQUOT, EISDIR, ENOTDIR, EEXIST, EBUSY, EIO,
            EMFILE, ENOMEM, ENAMETOOLONG, EFBIG, ELOOP, EPIPE,
        ])
    func common(_ code: Int32) {
        let reason = SystemWords.reason(code)
        #expect(isCyrillic(reason.kk) && !hasLatin(reason.kk))
        #expect(isCyrillic(reason.ru) && !hasLatin(reason.ru))
        #expect(!isCyrillic(reason.en) && !reason.en.contains(String(cString: strerror(code))))
    }

    @Test("a rare one keeps the system's words as a detail at the end")
    func rare() {
        let reason = SystemWords.reason(ENOTSUP)
        let detail = String(cString: strerror(ENOTSUP))
        for language in Language.allCases { #expect(reason[language].hasSuffix("(\(detail))")) }
        #expect(isCyrillic(reason.kk) && isCyrillic(reason.ru))
    }

    @Test("an error of a library is traced to the system's")
    func library() throws {
        #expect(SystemWords.reason(CocoaError(.fileWriteOutOfSpace)) == SystemWords.reason(ENOSPC))
        #expect(
            SystemWords.reason(NSError(domain: NSPOSIXErrorDomain, code: Int(EROFS)))
                == SystemWords.reason(EROFS))
        let missing = try #require(
            #expect(throws: (any Error).self) {
                try Data(contentsOf: URL(filePath: "/no/such/file"))
            })
        #expect(SystemWords.reason(missing) == SystemWords.reason(ENOENT))
    }
}
