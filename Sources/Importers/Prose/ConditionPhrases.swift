import Diagnostics
import Model

extension ProseText {
  /// Words that open a condition.
  static let conditionOpenings: [Phrase] = [
    "chỉ áp dụng đối với trường hợp", "áp dụng đối với trường hợp", "đối với trường hợp", "đối với các trường hợp",
    "trong trường hợp", "trong các trường hợp", "cho trường hợp", "với trường hợp", "trường hợp", "các trường hợp",
    "chỉ áp dụng đối với", "áp dụng đối với", "áp dụng cho", "đối với", "riêng đối với", "nếu", "khi",
  ]

  static let exceptionOpenings: [Phrase] = [
    "trừ trường hợp", "trừ các trường hợp", "ngoại trừ trường hợp", "trừ",
  ]

  /// The condition that the words are, with or without an opening; nil where they depend on words elsewhere, hold more
  /// than a condition, or are too long for one.
  func condition(
    _ range: Range<Int>, wording: Range<Int>? = nil, of paper: Range<Int>? = nil, allowsList: Bool = false
  ) -> ConditionReading? {
    let whole = trimmed(range)
    var start = whole.lowerBound
    let exception = end(ofAny: ProseText.exceptionOpenings, at: start, within: whole)
    if let end = exception ?? end(ofAny: ProseText.conditionOpenings, at: start, within: whole) { start = end }
    let phrase = trimmed(start..<whole.upperBound)
    guard !phrase.isEmpty, !isDependent(phrase), !holdsMore(phrase, allowsList: allowsList) else { return nil }
    var meaning = lowercasedStart(string(phrase))
    guard meaning.count <= 400, var name = factName(phrase) else { return nil }
    // `bị mất` is said of the paper itself.
    if ["bị", "hết", "còn"].contains(self[phrase.lowerBound]), let paper, let subject = factName(paper) {
      name = ConditionName.cut(subject + " " + name)
      meaning = lowercasedStart(string(paper)) + " " + meaning
    }
    return ConditionReading(
      factName: name, meaning: meaning, wording: string(wording ?? range),
      isNegated: exception != nil, channel: channel(phrase))
  }

  /// `có …`: whether the applicant has the paper.
  func possession(of range: Range<Int>, wording: Range<Int>) -> ConditionReading? {
    let phrase = trimmed(range)
    guard !phrase.isEmpty, !holdsMore(phrase, allowsList: false), let name = factName(phrase) else { return nil }
    return ConditionReading(
      factName: ConditionName.cut("có " + name), meaning: "có " + lowercasedStart(string(phrase)),
      wording: string(wording))
  }

  /// Words that mean nothing by themselves: `này`, `khác`, `nêu trên`.
  private func isDependent(_ range: Range<Int>) -> Bool {
    // `trường hợp 2`, `các trường hợp từ (1) đến (7)` are told elsewhere.
    let references = ["từ", "đến", "và", "số", "trường", "hợp", "tại", "mục", "nhóm"]
    if range.allSatisfy({ !isWord($0) || references.contains(self[$0]) || self[$0].count == 1 }) { return true }
    if isNumber(range.lowerBound) || self[range.lowerBound] == "có" && isSign(range.lowerBound + 1) { return true }
    let openings: [Phrase] = [
      "này", "đó", "nêu trên", "trên", "khác", "còn lại", "cần thiết", "cụ thể", "được yêu cầu", "có yêu cầu", "có",
      "nêu tại", "như trên",
    ]
    if let end = end(ofAny: openings, at: range.lowerBound, within: range) {
      return end == range.upperBound || self[range.lowerBound] != "có" && self[range.lowerBound] != "được"
    }
    let tails: [Phrase] = ["trường hợp này", "nêu trên", "nói trên", "sau đây", "như sau", "dưới đây", "sau"]
    return tails.contains { has($0, at: range.upperBound - $0.words.count, within: range) }
  }

  /// Whether the words say more than one condition can: a consequence, a second sentence, a list.
  private func holdsMore(_ range: Range<Int>, allowsList: Bool) -> Bool {
    for index in range {
      if isBreak(index) || self[index] == ":" || endsSentence(index, within: range) { return true }
      if self[index] == ";", !allowsList { return true }
    }
    // `Điều này` is an article that the record does not hold.
    if contains(anyOf: ["điều này", "khoản này", "mục này", "điểm này", "- bản"], in: range) { return true }
    return contains(anyOf: ["thì", "bao gồm", "trừ trường hợp", "ngoại trừ"], in: range)
  }

  /// The way of filing, where the words are just that.
  private func channel(_ range: Range<Int>) -> Channel? {
    var key = (range.map { self[$0] }).joined(separator: " ")
    for opening in ["người yêu cầu ", "người nộp ", "tổ chức cá nhân ", "tổ chức , cá nhân "]
    where key.hasPrefix(opening) {
      key.removeFirst(opening.count)
    }
    return ProseText.channels[key]
  }

  private static let channels: [String: Channel] = {
    var result: [String: Channel] = [:]
    let verbs = ["", "nộp ", "gửi ", "nộp hồ sơ ", "gửi hồ sơ ", "thực hiện ", "đăng ký "]
    let ways: [(Channel, [String])] = [
      (
        .online,
        ["trực tuyến", "qua mạng", "trên môi trường điện tử", "theo hình thức trực tuyến", "bằng hình thức trực tuyến"]
      ),
      (.inPerson, ["trực tiếp", "theo hình thức trực tiếp", "bằng hình thức trực tiếp"]),
      (
        .post,
        [
          "qua bưu chính", "qua dịch vụ bưu chính", "qua hệ thống bưu chính", "qua đường bưu chính", "qua bưu điện",
          "qua đường bưu điện", "qua dịch vụ bưu chính công ích", "theo hình thức bưu chính",
        ]
      ),
    ]
    for (channel, words) in ways {
      for verb in verbs { for way in words { result[FoldedName(verb + way).key] = channel } }
    }
    return result
  }()

  /// A short name that may stand in a condition; nil where the words make none.
  func factName(_ range: Range<Int>) -> String? {
    var name = ""
    var depth = 0
    for index in range {
      let token = tokens[index]
      guard token.kind != .lineBreak else { return nil }
      // What stands in brackets explains, and names nothing.
      if token.key == "(" { depth += 1 }
      if token.key == ")" { depth -= 1 }
      if depth > 0 { continue }
      if token.kind == .sign, !["-", "/", ",", ".", "%"].contains(token.key) { continue }
      if !name.isEmpty, !(touches(index) && (token.kind == .sign || "-/%".contains(self[index - 1]))) { name += " " }
      name += String(decoding: bytes[token.bytes], as: UTF8.self)
    }
    return ConditionName.made(of: lowercasedStart(name))
  }

  /// Beginnings of names that keep their capital.
  private static let properStarts = [
    "Ngân hàng Nhà", "Ủy ban", "Uỷ ban", "Bộ ", "Sở ", "Cục ", "Chính phủ", "Thủ tướng", "Việt Nam", "Hội đồng",
    "Công an",
    "Nhà nước", "Quốc", "Tòa án", "Chủ tịch", "Tổng cục",
  ].map(\.nfc)

  /// Without the capital of a first word that has it as such only.
  func lowercasedStart(_ text: String) -> String {
    guard let first = text.first, let second = text.dropFirst().first, first.isUppercase, second.isLowercase,
      !ProseText.properStarts.contains(where: text.hasPrefix)
    else { return text }
    return first.lowercased() + text.dropFirst()
  }
}

/// How facts read from words are named.
enum ConditionName {
  private static let length = 96

  static func made(of words: String) -> String? {
    var name = words
    while let last = name.last, !last.isLetter, !last.isNumber, last != "%" { name.removeLast() }
    guard let first = name.first, first.isLetter || first.isNumber, !name.contains("//") else { return nil }
    // A single word may be one of the language's own, and a number no name.
    if !first.isLetter || !name.contains(" ") { name = "trường hợp " + name }
    if taken.contains(FoldedName(name)) { name = "trường hợp " + name }
    return cut(name)
  }

  /// At most as long as a name should be, ending with a whole word.
  static func cut(_ name: String) -> String {
    guard name.count > length else { return name }
    var words = name.prefix(length + 1).split(separator: " ")
    words.removeLast()
    while let last = words.last, loose.contains(String(last)) { words.removeLast() }
    var result = words.isEmpty ? String(name.prefix(length)) : words.joined(separator: " ")
    while let last = result.last, !last.isLetter, !last.isNumber { result.removeLast() }
    return result
  }

  /// Words that no name should end with.
  private static let loose: Set<String> = [
    "của", "và", "hoặc", "các", "những", "theo", "tại", "về", "cho", "với", "đối", "là", "bởi", "do", "từ", "đến", "có",
    "quy", "số", "một", "trong", "khoản", "điểm", "được",
  ]

  private static let taken: Set<FoldedName> = {
    let names = FactNames(.vi)
    return Set([names.channel, names.receivedAt, names.subject, names.filingPlace].map { FoldedName($0) })
  }()
}
