import Diagnostics

/// Names of agencies as officers shorten them, written out.
enum AgencyShortForms {
  /// The departments under provincial people's committees (Nghị định 150/2025/NĐ-CP).
  static let departments = [
    "Sở Nội vụ", "Sở Tư pháp", "Sở Tài chính", "Sở Công Thương", "Sở Nông nghiệp và Môi trường", "Sở Xây dựng",
    "Sở Khoa học và Công nghệ", "Sở Văn hóa, Thể thao và Du lịch", "Sở Văn hóa và Thể thao", "Sở Du lịch",
    "Sở Giáo dục và Đào tạo", "Sở Y tế", "Sở Dân tộc và Tôn giáo", "Sở Ngoại vụ", "Sở Quy hoạch - Kiến trúc",
  ]

  private static let departmentWords = departments.map { name in
    (name: name, words: Words(name).items.map(\.key))
  }.sorted { $0.words.count > $1.words.count }

  private static let shortForms: [String: String] = [
    "ubnd": "Ủy ban nhân dân", "hđnd": "Hội đồng nhân dân", "ttpvhcc": "Trung tâm Phục vụ hành chính công",
    "pvhcc": "Phục vụ hành chính công", "tt": "Trung tâm", "đkđđ": "đăng ký đất đai",
    "vpđkđđ": "Văn phòng đăng ký đất đai", "vp": "Văn phòng", "chqs": "Chỉ huy quân sự",
    "vhttdl": "Văn hóa, Thể thao và Du lịch", "vhtt&dl": "Văn hóa, Thể thao và Du lịch",
    "tn&tkq": "tiếp nhận và trả kết quả", "ccmc": "Công chức một cửa", "tp": "thành phố", "ql": "Quản lý",
    "nn&mt": "Nông nghiệp và Môi trường", "kh&cn": "Khoa học và Công nghệ", "gd&đt": "Giáo dục và Đào tạo",
  ]

  /// The text with its short forms written out and an ampersand as “và”.
  static func writtenOut(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).map { word in
      let core = word.prefix { !",.;:/()".contains($0) }
      let rest = word.dropFirst(core.count)
      if core == "&" { return "và" }
      guard let full = shortForms[FoldedName(String(core)).key] else { return String(word) }
      return full + rest
    }.joined(separator: " ")
  }

  /// The department whose name stands at a place of a text, with how many words it takes.
  static func department(at words: ArraySlice<Words.Item>) -> (name: String, count: Int)? {
    for (name, wanted) in departmentWords where words.count >= wanted.count {
      if zip(words, wanted).allSatisfy({ $0.0.key == $0.1 }) { return (name, wanted.count) }
    }
    return nil
  }

  /// The agency of a room that only such agencies have: the rooms of a commune (Nghị định 150/2025/NĐ-CP), and those of
  /// the office of a province's people's committee.
  static func agency(ofRoom unit: String) -> String? {
    let unit = FoldedName(unit)
    if ["văn hóa - xã hội", "văn hóa xã hội", "kinh tế, hạ tầng", "kinh tế hạ tầng"].contains(where: unit.contains) {
      return "Ủy ban nhân dân cấp xã"
    }
    return ["khoa giáo", "kgvx", "nội chính"].contains(where: unit.contains) ? "Ủy ban nhân dân cấp tỉnh" : nil
  }

  /// The only department that a text names; nil for none or several.
  static func onlyDepartment(in text: String) -> String? {
    let words = Words(writtenOut(text)).items
    var found: Set<String> = []
    for index in words.indices {
      if let (name, _) = department(at: words[index...]) { found.insert(name) }
    }
    return found.count == 1 ? found.first : nil
  }

  /// Whether an agency is a one-stop centre.
  static func isOneStop(_ name: String) -> Bool {
    FoldedName(name).key.hasPrefix("trung tâm phục vụ hành chính công")
  }

  /// The level of government that a name states; a department is of the province.
  static func level(of name: String) -> String? {
    let key = FoldedName(name)
    if key.key.hasSuffix("cấp xã") { return "xã" }
    if key.key.hasSuffix("cấp tỉnh") || key.key.hasPrefix("sở ") { return "tỉnh" }
    return nil
  }
}

/// The words of a short text, with the form in which they are compared.
struct Words {
  struct Item: Hashable {
    let text: String
    /// Folded, without the marks around it.
    let key: String
  }

  let items: [Item]

  init(_ text: String) {
    items = text.split(whereSeparator: \.isWhitespace).compactMap { word in
      let key = FoldedName(word.filter { !",.;:()“”\"".contains($0) }).key
      return key.isEmpty && word.allSatisfy({ ",.;:".contains($0) }) ? nil : Item(text: String(word), key: key)
    }
  }
}

extension Sequence<Words.Item> {
  /// The words as text, without marks at the ends.
  var joinedText: String {
    var text = map(\.text).joined(separator: " ").trimmingSpaces
    while let last = text.last, ",;:.–-/".contains(last) { text = String(text.dropLast()).trimmingSpaces }
    while let first = text.first, "-–+•*".contains(first) { text = String(text.dropFirst()).trimmingSpaces }
    return text
  }
}
