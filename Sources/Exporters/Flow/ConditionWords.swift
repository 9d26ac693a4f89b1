import Expressions
import Plan

extension Guard {
  /// The condition in the author's words, without the signs of formulas that a reader may not know.
  var words: Label {
    Label(
      vi: Guard.plain(expression.print(.vietnamese), negation: "không (", words: ["và", "hoặc", "trong", "từ"]),
      en: Guard.plain(expression.print(.english), negation: "not(", words: ["and", "or", "in", "between"]))
  }

  private static let signs = ["!=": "khác", ">=": "≥", "<=": "≤"]

  private static func plain(_ text: String, negation: String, words: Set<String>) -> String {
    var text = text
    var start = text.startIndex
    // A name alone needs no brackets after “not”.
    while let opening = text[start...].firstRange(of: negation) {
      guard let closing = text[opening.upperBound...].firstIndex(of: ")") else { break }
      let inner = text[opening.upperBound..<closing]
      let isName = inner.split(separator: " ").allSatisfy { word in
        !words.contains(String(word)) && !word.contains { "=<>([+-*/".contains($0) }
      }
      if isName {
        text.replaceSubrange(
          opening.lowerBound...closing, with: negation.filter { $0 != "(" && $0 != " " } + " " + inner)
      }
      start = text.index(opening.lowerBound, offsetBy: 1)
    }
    guard negation.hasPrefix("k") else { return text }
    return text.split(separator: " ", omittingEmptySubsequences: false).map { signs[String($0)] ?? String($0) }
      .joined(separator: " ")
  }
}
