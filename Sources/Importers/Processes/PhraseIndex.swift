import Diagnostics

/// Phrases to be found in text, by their first word.
struct PhraseIndex: Sendable {
  struct Entry: Sendable {
    let words: [String]
    let meaning: PhraseMeaning
  }

  /// The longest phrases first.
  private let byFirstWord: [String: [Entry]]

  init(_ table: [(meaning: PhraseMeaning, phrases: [String])]) {
    var entries: [String: [Entry]] = [:]
    for (meaning, phrases) in table {
      for phrase in phrases {
        let words = FoldedName(phrase).key.split(separator: " ").map(String.init)
        guard let first = words.first else { continue }
        entries[first, default: []].append(Entry(words: words, meaning: meaning))
      }
    }
    byFirstWord = entries.mapValues { $0.sorted { $0.words.count > $1.words.count } }
  }

  /// The longest phrase that stands at a place of a sentence.
  func match(_ words: ArraySlice<ActivityWord>) -> Entry? {
    guard let first = words.first else { return nil }
    return byFirstWord[first.key]?.first { entry in
      guard words.count >= entry.words.count else { return false }
      return zip(entry.words, words).enumerated().allSatisfy { place, pair in
        pair.0 == pair.1.key && (place == 0 || pair.1.gap == .none)
      }
    }
  }
}

/// A word of an activity, folded, and what stands before it.
struct ActivityWord: Hashable, Sendable {
  enum Gap: Sendable { case none, comma, colon }

  let key: String
  let gap: Gap
}

/// The sentences of an activity, and those that stand in brackets within them.
struct ActivityText {
  private(set) var sentences: [[ActivityWord]] = []
  private(set) var asides: [[ActivityWord]] = []
  private var sentence: [ActivityWord] = []
  private var aside: [ActivityWord] = []
  private var depth = 0
  private var gap = ActivityWord.Gap.none

  init(_ text: String) {
    for line in text.split(whereSeparator: \.isNewline) {
      for word in line.split(whereSeparator: \.isWhitespace) { add(word) }
      endSentence()
    }
    endAside()
  }

  private mutating func add(_ word: Substring) {
    var start = word.startIndex
    for index in word.indices where "()[];,:".contains(word[index]) {
      push(word[start..<index])
      start = word.index(after: index)
      switch word[index] {
      case "(", "[": depth += 1
      case ")", "]":
        depth = max(0, depth - 1)
        if depth == 0 { endAside() }
      case ";": endSentence()
      case ",": gap = .comma
      default: gap = .colon
      }
    }
    let rest = word[start...]
    let isStop = rest.last == "." && rest.count > 2
    push(isStop ? rest.dropLast() : rest)
    if isStop { endSentence() }
  }

  private mutating func push(_ word: Substring) {
    let isMark = word.allSatisfy { "-–+•*/.…\"“”'".contains($0) }
    guard !isMark else { return }
    let key = FoldedName(word.filter { !"\"“”'".contains($0) }).key
    let next = ActivityWord(key: key, gap: gap)
    gap = .none
    if depth > 0 { aside.append(next) } else { sentence.append(next) }
  }

  private mutating func endSentence() {
    guard depth == 0 else {
      gap = .comma
      return
    }
    if !sentence.isEmpty { sentences.append(sentence) }
    sentence = []
    gap = .none
  }

  private mutating func endAside() {
    if !aside.isEmpty { asides.append(aside) }
    aside = []
    if depth > 0 {
      depth = 0
      endSentence()
    } else if !sentence.isEmpty, gap == .none {
      gap = .none
    }
  }
}
