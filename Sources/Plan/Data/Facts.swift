import Diagnostics
import Expressions

/// Where the value of a fact comes from.
package enum FactOrigin: String, CaseIterable, Sendable {
  case declared
  case channel
  case receivedAt = "received-at"
  case subject
  case filingPlace = "filing-place"
  /// Which of several papers the applicant chose.
  case choice
  /// Whether the applicant has a paper that has a fallback.
  case availability
  /// Whether the applicant belongs to a group that pays less.
  case entitlement
  /// A decision table gives it; a case never states it.
  case derived
}

/// Something that the conditions of a plan ask about a case.
package struct PlanFact: Sendable {
  /// The ASCII name in standard FEEL.
  package var id = ""
  package var label = Label("")
  package var type = FactType.boolean
  package var defaultValue = Value.null
  /// The least and the greatest value that a case can have, where the author states them.
  package var least: Value?
  package var greatest: Value?
  package var origin = FactOrigin.declared
  /// The node that settles it; nil when it is known on filing.
  package var determinedBy: Int?
  /// How often each value occurs, in thousandths of a percent; `true` stands for a yes/no fact that holds.
  package var shares: [Share] = []
  /// Other words for its values: those of the other language, and older ones.
  package var synonyms: [Synonym] = []
  package var about: String?
  package var unit: String?
  package var source = SourceReference()

  package init() {}

  /// Another word for a value.
  package struct Synonym: Hashable, Sendable {
    package var word: String
    package var value: String

    package init(word: String = "", value: String = "") {
      self.word = word
      self.value = value
    }
  }

  /// The part of all cases in which a fact has a value.
  package struct Share: Hashable, Sendable {
    package var value: String
    /// 50 % is 50_000.
    package var thousandthsOfPercent: Int

    package init(value: String = "", thousandthsOfPercent: Int = 0) {
      self.value = value
      self.thousandthsOfPercent = thousandthsOfPercent
    }
  }
}

extension PlanFact {
  /// The value that a word of any language means; the word itself where it is none of them.
  package func value(of word: String) -> String {
    let folded = FoldedName(word)
    return synonyms.first { FoldedName($0.word) == folded }?.value ?? word
  }

  /// Whether a value lies between the bounds.
  package func allows(_ value: Value) -> Bool {
    if let least, value.isLess(than: least) == true { return false }
    if let greatest, greatest.isLess(than: value) == true { return false }
    return true
  }

  /// The bounds in words.
  package var bounds: Text {
    let lower = least.map { Text(vi: "từ \($0.text)", en: "from \($0.text)") }
    let upper = greatest.map { Text(vi: "đến \($0.text)", en: "to \($0.text)") }
    let parts = [lower, upper].compactMap { $0 }
    return Text(vi: parts.map(\.vi).joined(separator: " "), en: parts.map(\.en).joined(separator: " "))
  }
}
