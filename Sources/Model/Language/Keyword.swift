import Diagnostics

/// A word of the language in both spellings; a file may use either.
package struct Keyword: Hashable, Sendable {
  package let vi: String
  package let en: String
  /// Further accepted spellings, never written by the program.
  package let aliases: [String]

  package init(_ vi: String, _ en: String, aliases: [String] = []) {
    self.vi = vi
    self.en = en
    self.aliases = aliases
  }

  /// Every spelling, in the order Vietnamese, English, aliases.
  package var spellings: [String] { [vi, en] + aliases }

  package subscript(language: Language) -> String {
    language == .vi ? vi : en
  }

  /// The keyword as it is quoted in messages of each language.
  package var quoted: Text { Text(vi: "“\(vi)”", en: "“\(en)”") }
}

/// A closed set of words: the raw value is the code that plans carry.
package protocol Vocabulary: RawRepresentable, CaseIterable, Hashable, Sendable where RawValue == String {
  /// The two spellings of this word.
  var keyword: Keyword { get }
  /// What the set is, for messages: “cách thức nộp”.
  static var title: Text { get }
}
