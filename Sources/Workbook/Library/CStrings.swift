import Foundation

/// Lends cleaned copies of texts to `body` for a library whose records take `char *`; they are freed
/// when it returns, by when the library has copied them. An empty text is lent as no text.
func withCStrings<Result>(
    _ texts: [String], limit: Int = 255, _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
) -> Result {
    let copies = texts.map { text -> UnsafeMutablePointer<CChar>? in
        text.isEmpty ? nil : strdup(CellText.clean(text, limit: limit))
    }
    defer { for copy in copies { free(copy) } }
    return body(copies)
}
