extension ProseText {
  /// The range without the marks by which lists are drawn: `-`, `+++`, `*`, `1.`, `(2)`, `a)`, `(iv)`, `1.2.3.`.
  func withoutListMarks(_ range: Range<Int>) -> Range<Int> {
    var low = range.lowerBound
    while low < range.upperBound {
      if isBreak(low) || (isSign(low) && ProseText.bullets.contains(self[low])) {
        low += 1
      } else if let end = endOfNumbering(low, within: range), end < range.upperBound {
        low = end
      } else {
        break
      }
    }
    return low..<range.upperBound
  }

  private static let bullets: Set<String> = ["-", "+", "*", "•", "–", "—", "●", "▪", "◦", "⁃", "·", ".", ",", ";"]

  /// Behind `1.`, `1)`, `(1)`, `(1.2)`, `a)`, `(iv)`, `1a.`; nil where no numbering stands.
  private func endOfNumbering(_ index: Int, within range: Range<Int>) -> Int? {
    let isOpened = self[index] == "("
    let place = isOpened ? index + 1 : index
    guard place < range.upperBound, isNumbering(place) else { return nil }
    var sign = place + 1
    // `a.1)`, `(4.a)`
    if self[sign] == ".", touches(sign), touches(sign + 1), isNumbering(sign + 1), self[sign + 2] == ")" { sign += 2 }
    if self[sign] == ")" { return sign + 1 }
    guard !isOpened else { return nil }
    let isBeforeCase = ["trường", "đối"].contains(self[sign]) && isCapital(sign)
    // `9 Trường hợp …`, `A - Đối với …`
    if isBeforeCase, isNumber(place) { return sign }
    if ["-", "–"].contains(self[sign]), isCapital(place), self[place].count == 1, !touches(sign) { return sign + 1 }
    // A number needs its full stop right behind it and a word apart from it: `1. Đơn`, not `1.000`.
    let isStop = self[sign] == "." || (self[sign] == "/" && !isNumber(sign + 1))
    guard isStop, touches(sign), isWord(sign + 1) || isSign(sign + 1), isNumber(place) || self[place].count == 1 else {
      return nil
    }
    return sign + 1
  }

  private func isNumbering(_ index: Int) -> Bool {
    if isNumber(index) { return self[index].utf8.count <= 8 }
    guard isWord(index) else { return false }
    let key = self[index]
    if key.count == 1 { return true }
    return key.allSatisfy { "ivx".contains($0) } || (key.count <= 3 && key.contains { $0.isNumber })
  }
}
