import Diagnostics

extension CivilDate {
  /// What a text that is refused as a date seems to be.
  package enum Meant: Hashable, Sendable {
    /// A day in another form: `1-7-2025`, `1.7.2025`, `ngày 01 tháng 7 năm 2025`, `2025/07/01`, `1/7/25`.
    case day(CivilDate)
    /// Three numbers as of a date, but no such day.
    case noSuchDay
    case noDate
  }

  package static func meant(by text: some StringProtocol) -> Meant {
    var words = FoldedName(String(text)).key
    for word in ["ngày", "tháng", "năm"] { words = words.replacing(word, with: " ") }
    let numbers = words.split { "-/., ".contains($0) }
    guard numbers.count == 3, numbers.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      numbers.allSatisfy({ (1...4).contains($0.utf8.count) })
    else { return .noDate }
    let values = numbers.compactMap { Int($0) }
    let lengths = numbers.map(\.utf8.count)
    let (year, month, day): (Int, Int, Int)
    if lengths[0] == 4, lengths[1] <= 2, lengths[2] <= 2 {
      (year, month, day) = (values[0], values[1], values[2])
    } else if lengths[0] <= 2, lengths[1] <= 2, lengths[2] == 4 || lengths[2] == 2 {
      (year, month, day) = (lengths[2] == 2 ? 2000 + values[2] : values[2], values[1], values[0])
    } else {
      return .noDate
    }
    return CivilDate(year: year, month: month, day: day).map(Meant.day) ?? .noSuchDay
  }
}
