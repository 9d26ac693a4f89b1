import Diagnostics

extension Money {
  /// The amount that was probably meant by a text that is refused: `200 nghìn đồng`, `200k`, `1,5 triệu`, `200,000 đồng`,
  /// `8.000 đồng/bản`; nil when there is no telling.
  package init?(meantBy text: String) {
    var words = FoldedName(text).key
    if let slash = words.firstIndex(of: "/") { words = String(words[..<slash]) }
    if let bracket = words.firstIndex(of: "(") { words = String(words[..<bracket]) }
    var compact = words.filter { !$0.isWhitespace }
    for unit in ["việtnamđồng", "đồng", "dong", "vnđ", "vnd", "đ", "₫"] where compact.hasSuffix(unit) {
      compact.removeLast(unit.count)
      break
    }
    var factor = 1
    for (word, value) in Money.multiples where compact.hasSuffix(word) {
      compact.removeLast(word.count)
      factor = value
      break
    }
    guard !compact.isEmpty, compact.allSatisfy({ $0 == "." || $0 == "," || $0.isASCII && $0.isNumber }) else {
      return nil
    }
    let groups = compact.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
    guard groups.allSatisfy({ !$0.isEmpty }), compact.utf8.count <= 15 else { return nil }
    let isGrouped = groups.count > 1 && groups[0].count <= 3 && groups.dropFirst().allSatisfy { $0.count == 3 }
    if groups.count == 1 || isGrouped, let whole = Int(groups.joined()), whole <= 1_000_000_000_000 / factor {
      self.init(whole * factor)
      return
    }
    // A decimal number of thousands or millions.
    guard factor > 1, groups.count == 2, (1...2).contains(groups[1].count), let whole = Int(groups[0]),
      let part = Int(groups[1]), whole < 1_000_000
    else { return nil }
    self.init(whole * factor + part * factor / (groups[1].count == 1 ? 10 : 100))
  }

  private static let multiples = [
    ("nghìn", 1_000), ("ngàn", 1_000), ("nghin", 1_000), ("ngan", 1_000), ("k", 1_000), ("triệu", 1_000_000),
    ("trieu", 1_000_000), ("tr", 1_000_000), ("tỷ", 1_000_000_000), ("tỉ", 1_000_000_000),
  ]
}
