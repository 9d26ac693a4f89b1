import Diagnostics

/// Reads the agencies that a field of a record names.
enum AgencyFields {
  /// The names in a field, and what stands there besides; a field of prose names none.
  static func read(_ text: String) -> (names: [String], isProse: Bool) {
    let parts = split(text).map(\.cleanedName).filter { !$0.isEmpty }
    let isNamed = parts.allSatisfy { $0.count <= longest && !$0.contains(where: { ":;“”\"".contains($0) }) }
    guard !parts.isEmpty, isNamed, !text.contains("\n-"), !text.contains("\n+") else { return ([], true) }
    var seen: Set<FoldedName> = []
    return (parts.filter { seen.insert(FoldedName($0)).inserted }, false)
  }

  /// Whether a name says nothing about who it is.
  static func isUnspecific(_ name: String) -> Bool { FoldedName(name).key == "cơ quan khác" }

  /// Whether the words say that there is none, or that nothing is known.
  static func isNone(_ text: String) -> Bool {
    let key = FoldedName(text.cleanedName).key
    return ["không", "không có", "không có thông tin", "không quy định"].contains(key)
  }

  /// A name, not a sentence.
  private static let longest = 120

  /// Splits where a comma or line break stands before a word with which names of bodies begin.
  private static func split(_ text: String) -> [String] {
    var parts: [String] = []
    for line in text.split(whereSeparator: { $0 == "\n" || $0 == "\r" }) {
      var isFirst = true
      for piece in line.split(separator: ",") {
        if isFirst || beginsName(String(piece)) || parts.isEmpty {
          parts.append(String(piece))
        } else {
          parts[parts.count - 1] += "," + piece
        }
        isFirst = false
      }
    }
    return parts
  }

  private static func beginsName(_ piece: String) -> Bool {
    let piece = piece.singleSpaced
    guard let first = piece.first, first.isUppercase else { return false }
    let key = FoldedName(piece).key
    return nouns.contains { key == $0 || key.hasPrefix($0 + " ") }
  }

  private static let nouns = [
    "ban", "bảo hiểm", "bảo hiểm xã hội", "biên phòng", "bộ", "bệnh viện", "các", "chi cục", "chi nhánh", "chính phủ",
    "chủ tịch", "công an", "cơ quan", "cảng vụ", "cục", "doanh nghiệp", "giám đốc", "hải quan", "hội đồng", "kho bạc",
    "ngân hàng", "phòng", "quân khu", "quỹ", "sở", "thanh tra", "thi hành án", "thuế", "thủ trưởng", "thủ tướng",
    "thủ tướng chính phủ", "trung tâm", "trưởng", "trạm", "trường", "tòa án", "tòa án nhân dân", "tư lệnh", "tổ",
    "tổng cục", "ubnd", "viện", "văn phòng", "vụ", "đồn", "đội", "đơn vị", "ủy ban", "ủy ban nhân dân",
  ].map { FoldedName($0).key }

  /// Names of one body under abbreviations that can mean nothing else.
  static func key(_ name: String) -> SqueezedText {
    var words = " " + FoldedName(name).key + " "
    for (short, long) in abbreviations where words.contains(short) { words = words.replacing(short, with: long) }
    return SqueezedText(words)
  }

  private static let abbreviations = [
    (" ubnd ", " ủy ban nhân dân "), (" bộ nn và mt ", " bộ nông nghiệp và môi trường "),
    (" bộ nn&mt ", " bộ nông nghiệp và môi trường "), (" nhnn ", " ngân hàng nhà nước "),
    (" tp. ", " thành phố "), (" tp ", " thành phố "),
  ].map { (FoldedName($0.0).key.padded, FoldedName($0.1).key.padded) }

  /// The level of government that a name itself tells; nil where it tells none or several.
  static func level(of name: String) -> String? {
    let key = FoldedName(name.replacing(",", with: " ")).key.padded
    var levels: [String] = []
    if ["cấp xã", "xã", "phường", "thị trấn", "đặc khu"].contains(where: { key.contains(" \($0) ") }) {
      levels.append("xã")
    }
    if ["huyện", "quận", "thị xã"].contains(where: { key.contains(" \($0) ") }) { levels.append("huyện") }
    if key.hasPrefix(" sở ") || ["tỉnh", "thành phố"].contains(where: { key.contains(" \($0) ") }) {
      levels.append("tỉnh")
    }
    if key.contains(" bảo hiểm xã hội ") || key.contains(" văn hóa xã hội ") { levels.removeAll { $0 == "xã" } }
    if key.contains(" thị xã ") { levels.removeAll { $0 == "xã" } }
    if levels.isEmpty, isCentral(key) { return "trung ương" }
    return levels.count == 1 ? levels[0] : nil
  }

  private static func isCentral(_ key: String) -> Bool {
    let isMinistry =
      key.hasPrefix(" bộ ")
      && ![" bộ phận ", " bộ chỉ huy ", " bộ tư lệnh ", " bộ đội ", " bộ môn "].contains(where: key.hasPrefix)
    let isDepartment =
      [" cục ", " tổng cục ", " thủ tướng ", " chính phủ "].contains(where: key.hasPrefix)
      && ![" khu vực ", " vùng "].contains(where: key.contains)
    return isMinistry || isDepartment
  }
}

extension String {
  fileprivate var padded: String { " " + self + " " }
}
