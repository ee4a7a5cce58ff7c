import CCrypto

/// SHA-256 (FIPS 180-4) by the system's libcrypto. One value serves any number of digests, so that
/// hashing a journal allocates nothing per entry.
public final class SHA256 {
    private let context: OpaquePointer

    /// How many bytes a digest has.
    public static let byteCount = 32

    /// Throws where the library offers no SHA-256.
    public init() throws(DigestUnavailable) {
        guard let context = EVP_MD_CTX_new() else { throw DigestUnavailable() }
        self.context = context
        guard EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1 else { throw DigestUnavailable() }
    }

    deinit { EVP_MD_CTX_free(context) }

    /// Adds bytes to the digest under way.
    public func update(_ bytes: UnsafeRawBufferPointer) throws(DigestUnavailable) {
        guard EVP_DigestUpdate(context, bytes.baseAddress, bytes.count) == 1 else {
            throw DigestUnavailable()
        }
    }

    /// The 32 bytes of the digest under way; the next one begins empty.
    public func finish() throws(DigestUnavailable) -> [UInt8] {
        var digest = [UInt8](repeating: 0, count: Self.byteCount)
        // Without an algorithm the context keeps the one it has, and looks none up again.
        guard EVP_DigestFinal_ex(context, &digest, nil) == 1,
            EVP_DigestInit_ex(context, nil, nil) == 1
        else { throw DigestUnavailable() }
        return digest
    }

    /// The 32 bytes of the digest of the parts, one after another.
    public func digest(_ parts: [UInt8]...) throws(DigestUnavailable) -> [UInt8] {
        for part in parts {
            let taken: Result<Void, DigestUnavailable> = part.withUnsafeBytes { bytes in
                Result { () throws(DigestUnavailable) in try update(bytes) }
            }
            try taken.get()
        }
        return try finish()
    }
}

/// The system's libcrypto offers no SHA-256.
public struct DigestUnavailable: Error, Hashable, Sendable {
    public init() {}
}
