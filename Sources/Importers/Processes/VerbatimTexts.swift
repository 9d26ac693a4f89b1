import Diagnostics

/// Texts kept as they are; what another one holds already is not kept twice.
struct VerbatimTexts {
  private(set) var texts: [String] = []
  private var keys: [(text: FoldedName, key: String)] = []

  /// False where the text is kept already.
  mutating func keep(_ text: String, key: String) -> Bool {
    guard place(of: text) == nil else { return false }
    texts.append(text)
    keys.append((FoldedName(text), key))
    return true
  }

  /// The value of the record within which a text is kept.
  func place(of text: String) -> String? {
    let folded = FoldedName(text)
    return keys.first { $0.text == folded || $0.text.contains(folded.key) }?.key
  }
}
