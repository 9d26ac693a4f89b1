/// The two languages of every message.
package enum Language: String, Sendable, CaseIterable {
  case vi
  case en
}

/// A message in both languages; a missing one does not compile.
package struct Text: Hashable, Sendable {
  package let vi: String
  package let en: String

  package init(vi: String, en: String) {
    self.vi = vi
    self.en = en
  }

  /// The same words in both languages: names, numbers, quoted source.
  package init(same text: String) {
    self.init(vi: text, en: text)
  }

  package subscript(language: Language) -> String {
    switch language {
    case .vi: vi
    case .en: en
    }
  }
}
