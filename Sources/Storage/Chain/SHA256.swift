import CCrypto

/// SHA-256 (FIPS 180-4) by the system's libcrypto. One context serves any number of digests, so that
/// hashing a journal allocates nothing per entry.
final class SHA256 {
    private let context: OpaquePointer

    /// Throws `.cryptographyUnavailable` where the library offers no SHA-256.
    init() throws(StorageError) {
        guard let context = EVP_MD_CTX_new() else { throw .cryptographyUnavailable }
        self.context = context
        guard EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1 else {
            throw .cryptographyUnavailable
        }
    }

    deinit { EVP_MD_CTX_free(context) }

    /// The 32 bytes of the digest of the parts, one after another.
    func digest(_ parts: [UInt8]...) throws(StorageError) -> [UInt8] {
        // Without an algorithm the context keeps the one it has, and looks none up again.
        guard EVP_DigestInit_ex(context, nil, nil) == 1 else { throw .cryptographyUnavailable }
        for part in parts {
            let isTaken = part.withUnsafeBytes { bytes in
                EVP_DigestUpdate(context, bytes.baseAddress, bytes.count) == 1
            }
            guard isTaken else { throw .cryptographyUnavailable }
        }
        var digest = [UInt8](repeating: 0, count: SHA256.byteCount)
        guard EVP_DigestFinal_ex(context, &digest, nil) == 1 else {
            throw .cryptographyUnavailable
        }
        return digest
    }

    /// How many bytes a digest has.
    static let byteCount = 32
}

/// Digests as people and files write them.
public enum Digest {
    /// SHA-256 of the bytes in lower-case hexadecimal, e.g. of a document's file.
    public static func sha256(of bytes: [UInt8]) throws -> String {
        hexadecimal(try SHA256().digest(bytes))
    }

    /// Bytes in lower-case hexadecimal.
    static func hexadecimal(_ bytes: [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count * 2)
        for byte in bytes {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 0x0F)])
        }
        return String(decoding: text, as: UTF8.self)
    }
}
