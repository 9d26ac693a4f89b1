import Compiler
import Diagnostics
import Testing

/// How findings speak: whole sentences, each in its own language.
@Suite struct WordingTests {
  /// A text of a finding and where it comes from.
  struct Sentence {
    let id: String
    let text: Text
  }

  /// What the examples of all kinds and the whole catalogue make the program say, one of each wording.
  static let messages: [Sentence] = {
    let examples = KindExample.all.map { example in
      SampleCatalogue.compile(example.example.text, base: example.example.base).compilation
    }
    var seen: Set<String> = []
    return (examples + [OwnCatalogue.compiled]).flatMap(\.findings).flatMap { finding in
      ([finding.message] + finding.notes.map(\.text)).map { Sentence(id: finding.kind.id, text: $0) }
    }.filter { seen.insert($0.text.vi).inserted }
  }()

  static let manual = AllKinds.all.map { Sentence(id: $0.id, text: $0.why) }

  /// The text without what it quotes.
  private func unquoted(_ text: String) -> String {
    text.replacing(#/“[^”]*”/#, with: "“”").replacing(#/\([^()]*\)/#, with: "()")
  }

  private func isVietnameseLetter(_ character: Character) -> Bool { !character.isASCII && character.isLetter }

  @Test func sentencesEndAndHoldNoDoubledSpace() {
    #expect(Self.messages.count > 150)
    for sentence in Self.messages + Self.manual {
      for text in [sentence.text.vi, sentence.text.en] {
        #expect(!unquoted(text).contains("  "), "\(sentence.id): \(text)")
        #expect(text.last.map { ".?!…".contains($0) } ?? false, "\(sentence.id): \(text)")
        #expect(text.first.map { !$0.isWhitespace } ?? false, "\(sentence.id): \(text)")
      }
    }
  }

  @Test func titlesAreNoSentences() {
    for kind in AllKinds.all {
      for title in [kind.title.vi, kind.title.en] { #expect(title.last != "." && !title.contains("  "), "\(kind.id)") }
    }
  }

  @Test func vietnameseIsWrittenWithItsMarks() {
    let titles = AllKinds.all.map { Sentence(id: $0.id, text: $0.title) }
    for sentence in Self.messages + Self.manual + titles
    where unquoted(sentence.text.vi).split(separator: " ").count > 2 {
      #expect(unquoted(sentence.text.vi).contains(where: isVietnameseLetter), "\(sentence.id): \(sentence.text.vi)")
    }
  }

  /// Names of bodies, papers and laws stay Vietnamese in English sentences; its small words do not.
  private static let smallWords: Set<String> = [
    "không", "của", "được", "các", "hoặc", "thì", "phải", "trong", "từ", "đến", "này", "chưa", "đã", "nên", "cần",
    "hãy", "với", "cho", "bị", "vì", "khi", "nếu", "mọi", "một", "giờ", "ngày", "thiếu", "thừa",
  ]

  @Test func englishHoldsNoVietnameseSentence() {
    for sentence in Self.messages + Self.manual {
      let words = unquoted(sentence.text.en).lowercased().split { !$0.isLetter }.map(String.init)
      #expect(Self.smallWords.isDisjoint(with: words), "\(sentence.id): \(sentence.text.en)")
    }
    for kind in AllKinds.all {
      let title = unquoted(kind.title.en)
      #expect(!title.contains(where: isVietnameseLetter), "\(kind.id): \(title)")
    }
  }
}
