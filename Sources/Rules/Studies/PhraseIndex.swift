import Diagnostics

/// Finds known names inside longer texts, in time proportional to the words of the text.
struct PhraseIndex: Sendable {
  private var phrases: [String: [(words: [String], meaning: String)]] = [:]

  /// Names of a single short word are left out: they would be found inside others.
  mutating func add(_ name: FoldedName, meaning: String) {
    let words = PhraseIndex.words(of: name)
    guard let first = words.first, words.count > 1 || first.utf8.count >= 4 else { return }
    phrases[first, default: []].append((words, meaning))
  }

  var isEmpty: Bool { phrases.isEmpty }

  /// The first known name in a text, and what it stands for.
  func first(in text: FoldedName) -> (phrase: String, meaning: String)? {
    guard !phrases.isEmpty else { return nil }
    let words = PhraseIndex.words(of: text)
    for (start, word) in words.enumerated() {
      for candidate in phrases[word] ?? [] where words[start...].starts(with: candidate.words) {
        return (candidate.words.joined(separator: " "), candidate.meaning)
      }
    }
    return nil
  }

  private static func words(of name: FoldedName) -> [String] {
    name.key.split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}

/// The numbers of legal instruments in a text (`60/2014/qh13`, `03/2025/tt-vpcp`), folded.
func instrumentNumbers(in text: String) -> [String] {
  guard text.utf8.contains(UInt8(ascii: "/")) else { return [] }
  return FoldedName(text).key.split { $0.isWhitespace || ",;:()“”\"".contains($0) }.map(String.init).filter { word in
    let parts = word.split(separator: "/", omittingEmptySubsequences: false)
    return parts.count == 3 && parts[1].count == 4 && parts[1].allSatisfy(\.isNumber)
      && parts[0].first?.isNumber == true && !parts[2].isEmpty
  }
}
