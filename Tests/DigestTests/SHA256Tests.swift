import Testing

import Digest

@Suite("SHA-256 is that of FIPS 180-4")
struct SHA256Tests {
    // The first four are the examples published with the standard.
    @Test(
        "of known messages",
        arguments: [
            ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
            ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
            (
                "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
                "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
            ),
            (
                String(repeating: "a", count: 1_000_000),
                "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
            ),
        ])
    func knownAnswers(_ message: String, _ digest: String) throws {
        #expect(Hexadecimal.text(of: try SHA256().digest(Array(message.utf8))) == digest)
    }

    @Test("one context gives the same digests again, of parts as of the whole")
    func reuse() throws {
        let sha256 = try SHA256()
        let whole = try sha256.digest(Array("abc".utf8))
        #expect(try sha256.digest(Array("a".utf8), [], Array("bc".utf8)) == whole)
        #expect(try sha256.digest(Array("abd".utf8)) != whole)
        #expect(try sha256.digest(Array("abc".utf8)) == whole)
    }
}
