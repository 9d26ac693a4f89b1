import Diagnostics
import Model

extension ProseText {
  /// An amount of money at a place, `15.000 đồng`, `2 triệu đồng`, `50.000đ`, and the place behind it.
  func money(at index: Int, within range: Range<Int>) -> (amount: Int, end: Int)? {
    guard isNumber(index), index < range.upperBound else {
      // `50.000đ` and `200k` are one word.
      guard isWord(index), self[index].first?.isNumber == true,
        ["đ", "vnđ", "đồng"].contains(where: self[index].hasSuffix),
        let money = Money(meantBy: self[index])
      else { return nil }
      return (money.amount, index + 1)
    }
    var end = index + 1
    if ["triệu", "nghìn", "ngàn", "tỷ", "tỉ"].contains(self[end]) { end += 1 }
    if self[end] == "việt", self[end + 1] == "nam" { end += 2 }
    let units = ["đồng", "đ", "vnđ", "vnd", "₫"]
    guard units.contains(self[end]) || end > index + 1 && self[end - 1] != "nam" else { return nil }
    if units.contains(self[end]) { end += 1 }
    guard end <= range.upperBound, let money = Money(meantBy: string(index..<end)) else { return nil }
    return (money.amount, end)
  }

  /// Numbers that stand for money, also without a unit.
  var statesMoney: Bool {
    all.contains { index in
      if money(at: index, within: all) != nil { return true }
      let key = self[index]
      if key.first?.isNumber == true, ["đ", "đồng", "usd"].contains(where: key.hasSuffix) { return true }
      guard isNumber(index) else { return false }
      return ["usd", "đôla", "đô", "đồng", "triệu", "nghìn", "%"].contains(self[index + 1]) || key.hasSuffix(".000")
        || key.hasSuffix(",000")
    }
  }

  var namesDollars: Bool { all.contains { self[$0].hasSuffix("usd") } }

  var namesDong: Bool { contains(anyOf: ["đồng", "vnđ", "vnd"], in: all) }

  /// `chưa quy định`.
  var saysUnset: Bool {
    let range = trimmed(all)
    return range.count <= 6 && contains(anyOf: ["chưa quy định", "chưa có quy định"], in: range)
  }

  /// `không`, `không có`, `không thu lệ phí`, or a mere number or letter of a list.
  var saysNone: Bool {
    let range = withoutListMarks(trimmed(all))
    if range.isEmpty || range.count == 1 && self[range.lowerBound].count <= 3 { return true }
    let phrases = [
      "không", "không có", "không quy định", "không thu", "không thu phí", "không thu lệ phí", "không thu phí lệ phí",
      "không có phí lệ phí", "không phí", "không mất phí", "miễn", "miễn phí", "miễn lệ phí", "miễn phí lệ phí",
      "không thu phí , lệ phí", "miễn phí , lệ phí", "phí , lệ phí : không", "phí : không", "lệ phí : không",
      "không đồng", "0 đồng", "phí : 0 đồng", "lệ phí : 0 đồng", "không quy định về phí , lệ phí",
      "không quy định phí , lệ phí", "không có quy định",
    ]
    let key = range.map { self[$0] }.joined(separator: " ")
    return phrases.contains { FoldedName($0).key == key }
  }

  /// `Miễn lệ phí (Thông tư số 47/2019/TT-BTC)`.
  var grantsAll: Bool {
    let range = trimmed(withoutListMarks(all))
    guard
      let end = end(
        ofAny: ["miễn lệ phí", "miễn phí", "không thu lệ phí", "không thu phí"], at: range.lowerBound, within: range),
      self[end] == "(", closing(end, within: range) == range.upperBound - 1
    else { return false }
    return has("thông tư", at: end + 1, within: range) || has("theo", at: end + 1, within: range)
  }

  /// `Miễn phí đối với …`: not for all.
  var restrictsFree: Bool {
    contains(anyOf: ["miễn"], in: all)
      && contains(anyOf: ["đối với", "trường hợp", "cho", "nếu", "từ ngày", "đến", "được miễn", "giảm"], in: all)
  }

  /// Speaks of rules or amounts, so that the payment cannot be told to be none.
  var speaksOfRule: Bool {
    contains(
      anyOf: [
        "quy định", "thông tư", "nghị định", "nghị quyết", "mức", "biểu", "thực hiện theo", "chi phí", "giá", "điều",
        "luật",
        "thu", "nộp", "thanh toán", "quyết định",
      ], in: all)
  }

  /// The same of a note's first sentence, with what else the note says, like who pays nothing.
  func settingElsewhereFirst() -> (String, rest: String?)? {
    if let whole = settingElsewhere() { return (whole, nil) }
    var range = trimmed(withoutListMarks(all))
    if self[range.lowerBound] == "(", closing(range.lowerBound, within: range) == range.upperBound - 1 {
      range = range.lowerBound + 1..<range.upperBound - 1
    }
    guard !statesMoney, let stop = range.first(where: { endsSentence($0, within: range) }) else { return nil }
    let rest = withoutListMarks(stop + 1..<range.upperBound)
    guard !rest.isEmpty, !contains(anyOf: ["mức thu", "mức phí", "giá"], in: rest),
      let elsewhere = ProseText(string(range.lowerBound..<stop)).settingElsewhere()
    else { return nil }
    return (elsewhere, string(rest))
  }

  /// `theo …` of a note that names who or what sets the amount, and states none itself.
  func settingElsewhere() -> String? {
    var range = withoutListMarks(trimmed(all))
    if let first = range.first, self[first] == "(", closing(first, within: range) == range.upperBound - 1 {
      range = trimmed(first + 1..<range.upperBound - 1)
    }
    guard range.count <= 90, !range.contains(where: isBreak), !statesMoney else { return nil }
    // Several sentences say more than who sets the amount.
    let sentences = range.dropLast().filter { endsSentence($0, within: range) || self[$0] == ";" }
    guard sentences.isEmpty,
      !contains(anyOf: ["miễn", "giảm", "không thu", "bằng", "chi phí", "giá dịch vụ"], in: range)
    else { return nil }
    if let setter = setter(in: range) { return setter }
    let first = self[range.lowerBound]
    let names = ["thông", "nghị"]
    if names.contains(first), ["tư", "định", "quyết"].contains(self[range.lowerBound + 1]) {
      return "theo " + string(range)
    }
    guard let place = places(ofAny: ["theo", "quy định tại"], in: range).first else { return nil }
    // What stands before may only introduce: `Mức lệ phí cụ thể thực hiện theo`.
    let before = range.lowerBound..<place
    guard before.allSatisfy({ ProseText.introductions.contains(self[$0]) }) else { return nil }
    let after = self[place] == "theo" ? place + 1 : place
    guard after < range.upperBound else { return nil }
    // A bracket that nothing opens here belongs to words left out.
    let isUnopened = self[range.upperBound - 1] == ")" && !(after..<range.upperBound).contains { self[$0] == "(" }
    return "theo " + string(after..<(isUnopened ? range.upperBound - 1 : range.upperBound))
  }

  /// `do Hội đồng nhân dân cấp tỉnh quyết định (…)`, perhaps behind `Mức lệ phí cụ thể`.
  private func setter(in range: Range<Int>) -> String? {
    let verbs: [Phrase] = ["quy định", "quyết định"]
    guard let start = range.first(where: { self[$0] == "do" }),
      (range.lowerBound..<start).allSatisfy({ ProseText.introductions.contains(self[$0]) }),
      let rule = (start..<range.upperBound).first(where: { end(ofAny: verbs, at: $0, within: range) != nil })
    else { return nil }
    let rest = rule + 2..<range.upperBound
    let isBracketed = self[rest.lowerBound] == "(" && closing(rest.lowerBound, within: range) == range.upperBound - 1
    guard rest.isEmpty || isBracketed else { return nil }
    return "theo \(string(rule..<rule + 2)) của " + string(start + 1..<rule) + (rest.isEmpty ? "" : " " + string(rest))
  }

  private static let introductions: Set<String> = Set(
    Phrase("mức thu phí lệ cụ thể được thực hiện áp dụng nếu có ( ) : , - * + về và chế độ thì quy định là tính").words)

  /// `phí …` or `lệ phí …` at the beginning.
  func statedFeeKind(_ range: Range<Int>) -> ReadFee.Kind? {
    if has("lệ phí", at: range.lowerBound, within: range) { return .fee }
    guard has("phí", at: range.lowerBound, within: range), self[range.lowerBound + 1] != ",",
      self[range.lowerBound + 1] != "và", self[range.lowerBound + 1] != "lệ"
    else { return nil }
    return .charge
  }

  /// The whole note as the name of a payment: `Phí thẩm định hồ sơ`.
  var feeName: String? {
    let range = trimmed(withoutListMarks(all))
    guard statedFeeKind(range) != nil, (3...30).contains(range.count),
      !range.contains(where: { isBreak($0) || isNumber($0) })
    else { return nil }
    guard !range.contains(where: { ":;.".contains(self[$0]) }),
      !contains(anyOf: ["theo", "quy định", "miễn", "giảm", "đối với", "trường hợp", "do", "nếu"], in: range)
    else { return nil }
    return string(range)
  }

  /// The whole note as one condition: `Đối với sân bay chuyên dùng`.
  func wholeCondition() -> ConditionReading? {
    var range = trimmed(withoutListMarks(all))
    if self[range.lowerBound] == "(", closing(range.lowerBound, within: range) == range.upperBound - 1 {
      range = trimmed(range.lowerBound + 1..<range.upperBound - 1)
    }
    guard
      let start = end(
        ofAny: ["đối với", "trường hợp", "áp dụng đối với", "trong trường hợp"], at: range.lowerBound, within: range),
      start < range.upperBound, !isNumber(start), !statesMoney, range.count <= 40,
      !contains(anyOf: ["miễn", "giảm", "theo quy định", "thông tư", "phí"], in: range)
    else { return nil }
    return condition(range)
  }

  /// `Phí: 400.000 đồng … Phí: 600.000 đồng`, or `…, Phí: 600.000` behind other words.
  var holdsSeveralFees: Bool {
    let payments = all.filter { index in
      guard self[index] == "phí", self[index - 1] != "mức", [":", ","].contains(self[index + 1]) else { return false }
      return self[index + 1] == ":" && isNumber(index + 2)
    }
    return payments.count > 1 || payments.contains { $0 > 1 }
  }

  /// The unit of which so much is due for each: `/trang`, `2.000 đồng/trang`; nil where the note says more.
  func countedUnit(of amount: Int) -> String? {
    var range = withoutListMarks(trimmed(all))
    if let (same, end) = money(at: range.lowerBound, within: range) {
      guard same == amount else { return nil }
      range = end..<range.upperBound
    } else if range.first.map({ self[$0] == "đồng" }) ?? false {
      range.removeFirst()
    } else if range.lowerBound > 0, self[range.lowerBound - 1] == "/" {
      range = range.lowerBound - 1..<range.upperBound
    }
    guard let slash = range.first, self[slash] == "/" else { return nil }
    range = trimmed(slash + 1..<range.upperBound)
    if let first = range.first, isNumber(first), Int(self[first]) == 1 { range.removeFirst() }
    let unit = range.map { self[$0] }.joined(separator: " ").replacing(" - ", with: "-")
    return ProseText.countedUnits[unit]
  }

  /// Whether the amount is due for each of something, and the note says more than `countedUnit` reads.
  var dependsOnCount: Bool {
    all.contains { index in
      guard self[index] == "/" else { return false }
      let next = isNumber(index + 1) ? index + 2 : index + 1
      return ProseText.countedUnits[self[next]] != nil || ["tấn", "gt", "m2", "m3", "ha", "km"].contains(self[next])
    }
  }

  /// Things of which a dossier has several, as they are counted.
  private static let countedUnits: [String: String] = {
    let units = [
      "trang", "tấn", "người", "môn", "môn thi", "con", "lô hàng", "mẫu", "thí sinh", "thửa", "thửa đất", "m2",
      "tem", "xe", "phương tiện", "container", "khẩu-chiếc", "chiếc", "khẩu", "chỉ tiêu",
    ]
    return Dictionary(units.map { (FoldedName($0).key, $0) }, uniquingKeysWith: { first, _ in first })
  }()
}
