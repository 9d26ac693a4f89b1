import Diagnostics

/// Names for the steps of one process: the number in the table and the first words of what is done, each name once.
struct StepNames {
  private static let longest = 70
  private var taken: Set<FoldedName> = []

  /// `words` are candidates, the first with anything to say is taken.
  mutating func name(number: Int?, words: [String?], order: Int) -> String {
    let phrase = words.lazy.compactMap { $0.map(StepNames.opening) }.first { !$0.isEmpty }
    let prefix = number.map { "\($0). " } ?? ""
    let name = phrase.map { prefix + $0 } ?? "Bước \(number ?? order)"
    var candidate = name
    var count = 2
    while !taken.insert(FoldedName(candidate)).inserted {
      candidate = "\(name) (\(count))"
      count += 1
    }
    return candidate
  }

  /// The first phrase of a text, without its bullet, in whole words.
  private static func opening(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isNewline).first { $0.contains(where: \.isLetter) } ?? ""
    var words: [String] = []
    var length = 0
    for word in Words(String(line)).items.drop(while: { !$0.text.contains(where: \.isLetter) }) {
      let opens = word.text.first == "(" || word.text.first == "["
      guard !opens, length + word.text.count <= longest else { break }
      words.append(word.text)
      length += word.text.count + 1
      if let last = word.text.last, ";:.".contains(last) { break }
    }
    while let last = words.last.map({ FoldedName($0).key }),
      ["và", "hoặc", "của", "cho", "đến", "để", "về"].contains(last)
    {
      words.removeLast()
    }
    var phrase = words.joined(separator: " ")
    while let last = phrase.last, ",;:.-–/".contains(last) { phrase.removeLast() }
    return phrase
  }
}
