import Diagnostics

/// Names of the facts that procedures have without declaring them, in the language in which their catalogue is written.
package struct FactNames: Sendable {
  package let language: Language

  package init(_ language: Language) { self.language = language }

  package var channel: String { say("cách thức nộp", "channel") }
  package var receivedAt: String { say("nhận lúc", "received at") }
  package var subject: String { say("đối tượng", "subject") }
  package var filingPlace: String { say("nơi nộp", "filing place") }

  /// The fact that tells whether the applicant has a paper with a fallback.
  package func availability(of document: String) -> String { say("có \(document)", "has \(document)") }

  /// The fact that tells which alternative the applicant chose.
  package func choice(_ choice: ComponentChoice) -> String {
    choice.name?.text ?? say("lựa chọn ", "choice ") + (choice.alternatives.first ?? "")
  }

  /// The name of the fact that an author calls by a word of either language.
  package func canonical(_ word: Name) -> String {
    for names in [FactNames(.vi), FactNames(.en)] {
      switch word.folded {
      case FoldedName(names.channel): return channel
      case FoldedName(names.receivedAt): return receivedAt
      case FoldedName(names.subject): return subject
      case FoldedName(names.filingPlace): return filingPlace
      default: continue
      }
    }
    return word.text
  }

  private func say(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }
}

extension FactSource {
  /// Every spelling of the words that such a fact can have, with the spelling that counts.
  package func synonyms(in language: Language) -> [(word: String, value: String)] {
    switch self {
    case .channel: FactSource.synonyms(of: Channel.self, in: language)
    case .subject: FactSource.synonyms(of: Applicant.self, in: language)
    default: []
    }
  }

  private static func synonyms<Word: Vocabulary>(
    of type: Word.Type, in language: Language
  ) -> [(word: String, value: String)] {
    type.allCases.flatMap { word in
      word.keyword.spellings.filter { $0 != word.keyword[language] }.map { ($0, word.keyword[language]) }
    }
  }
}
