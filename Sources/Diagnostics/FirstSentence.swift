/// The opening sentence of an explanation.
enum FirstSentence {
  /// The text up to its first full stop, question or exclamation mark that a new sentence follows, or a line break.
  ///
  /// A full stop after a number (`Điều 5.`) or an abbreviation of at most two letters (`TP.`) ends nothing.
  static func of(_ text: String) -> String {
    let paragraph = Array(text.prefix { !$0.isNewline })
    for index in paragraph.indices where endsSentence(paragraph, at: index) { return String(paragraph[...index]) }
    return String(paragraph)
  }

  private static func endsSentence(_ text: [Character], at index: Int) -> Bool {
    guard text[index] == "." || text[index] == "?" || text[index] == "!", index + 2 < text.count,
      text[index + 1] == " ", !text[index + 2].isLowercase
    else { return false }
    guard text[index] == "." else { return true }
    let word = text[..<index].reversed().prefix { !$0.isWhitespace }
    let isAbbreviation = word.count <= 2 && word.last?.isUppercase == true
    return !isAbbreviation && word.contains { !$0.isNumber }
  }
}
