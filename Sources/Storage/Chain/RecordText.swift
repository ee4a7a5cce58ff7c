import Foundation
import Ledger

/// What a ledger records beside its entries.
public enum RecordKind: String, Sendable, Hashable, CaseIterable {
    case chart, document, figure, check, acquisition
}

/// A record as it is kept and hashed: its kind, its code and its fields as JSON with sorted keys.
/// The text is hashed as kept, so that a field added to a record later is under the chain from its
/// first day.
struct RecordText: Sendable, Hashable {
    var kind: RecordKind
    var code: String
    var body: String

    init(kind: RecordKind, code: String, body: String) {
        self.kind = kind
        self.code = code
        self.body = body
    }

    /// The record of a value under a code.
    init(_ kind: RecordKind, code: String, of value: some Encodable) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        self.init(
            kind: kind, code: try code.composed.storable(),
            body: String(decoding: try encoder.encode(value), as: UTF8.self))
    }

    /// The value recorded. Throws `UnreadableRow` where the text is not one.
    func value<Value: Decodable>(_ type: Value.Type) throws -> Value {
        do {
            return try JSONDecoder().decode(type, from: Data(body.utf8))
        } catch {
            throw UnreadableRow(column: "body")
        }
    }

    func appendCanonicalForm(to form: inout CanonicalForm) {
        form.append(Tag.kind, kind.rawValue)
        form.append(Tag.code, code)
        form.append(Tag.body, body)
    }

    /// Tags beyond those of an entry's fields, so that no record reads as a part of an entry.
    private enum Tag {
        static let kind: UInt8 = 0x40
        static let code: UInt8 = 0x41
        static let body: UInt8 = 0x42
    }
}
