import Calendars
import Diagnostics

/// One statement of a time in words.
struct LimitClause {
  /// As the language writes it.
  let amount: String
  /// The number of the amount; empty where another text sets the time.
  let number: String
  let condition: ConditionReading?
  /// Counted from the receipt of the dossier, as all limits are that do not say otherwise.
  let isStandard: Bool
  /// The text says nothing beside the times that were read.
  var isWhole = true
  let wording: String

  /// All statements of a time, where each is understood and they do not concern the same case; else nil.
  static func all(in text: String) -> [LimitClause]? {
    guard text.utf8.count <= 2000 else { return nil }
    let prose = ProseText(text)
    var clauses: [LimitClause] = []
    var isWhole = true
    for range in prose.clauses() {
      if let clause = prose.limitClause(range) {
        clauses.append(clause)
      } else if prose.speaksOfTime(range) {
        return nil
      } else {
        isWhole = false
      }
    }
    guard !clauses.isEmpty, clauses.filter({ $0.condition == nil }).count <= 1 else { return nil }
    let conditions = clauses.compactMap(\.condition).map { FoldedName($0.meaning) }
    guard Set(conditions).count == conditions.count else { return nil }
    return clauses.map { clause in
      var clause = clause
      clause.isWhole = isWhole
      return clause
    }
  }

  /// The limits of the clauses; one without a case holds where the others do not.
  static func limits(_ clauses: [LimitClause]) -> [ReadLimit] {
    let conditions = clauses.compactMap(\.condition)
    return clauses.map { clause in
      ReadLimit(
        amount: clause.amount, condition: clause.condition, otherwise: clause.condition == nil ? conditions : [],
        wording: clause.wording)
    }
  }
}

extension ProseText {
  /// The text in statements: lines, sentences, parts between semicolons, and parts between commas where the latter begin
  /// with a time.
  fileprivate func clauses() -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    var depth = 0
    for index in all {
      if self[index] == "(" { depth += 1 }
      if self[index] == ")" { depth = max(0, depth - 1) }
      let isEnd =
        isBreak(index) || (depth == 0 && self[index] == ";") || (depth == 0 && endsSentence(index, within: all))
        || (depth == 0 && self[index] == "," && beginsStatement(index + 1))
        || (isSign(index) && "-+*".contains(self[index]) && !touches(index) && !touches(index + 1) && depth == 0)
      guard isEnd else { continue }
      if start < index { ranges.append(start..<index) }
      start = index + 1
    }
    if start < tokens.count { ranges.append(start..<tokens.count) }
    return ranges.map { trimmed($0) }.filter { !$0.isEmpty }
  }

  private func beginsStatement(_ index: Int) -> Bool {
    if span(at: index, within: all) != nil { return true }
    return has("trường hợp", at: index, within: all) || has("đối với", at: index, within: all)
  }

  /// The time at a place: `05 ngày làm việc`, `10 (mười) ngày`, and the place behind it.
  fileprivate func span(at index: Int, within range: Range<Int>) -> (amount: String, number: String, end: Int)? {
    guard index < range.upperBound, isNumber(index) else { return nil }
    var next = index + 1
    if self[next] == "(", let close = closing(next, within: range), close - next <= 6,
      (next + 1..<close).allSatisfy(isWord)
    {
      next = close + 1
    }
    guard let (unit, end) = timeUnit(at: next, within: range) else { return nil }
    var number = self[index]
    if number.allSatisfy(\.isNumber) {
      guard number.utf8.count <= 5 else { return nil }
      number = String(Int(number) ?? 0)
    }
    number = number.replacing(".", with: ",")
    let amount = number + " " + unit
    return Span(parsing: amount) == nil ? nil : (amount, number, end)
  }

  private func timeUnit(at index: Int, within range: Range<Int>) -> (String, Int)? {
    let units: [(Phrase, String)] = [
      ("ngày làm việc", "ngày làm việc"), ("giờ làm việc", "giờ làm việc"), ("ngày", "ngày"), ("giờ", "giờ"),
      ("tháng", "tháng"), ("phút", "phút"), ("năm", "năm"), ("tuần", "tuần"),
    ]
    for (phrase, unit) in units where has(phrase, at: index, within: range) {
      let end = index + phrase.words.count
      // `tháng 6`, `năm 2025` are dates; `05 ngày làm` breaks off.
      guard !isNumber(end), self[end] != "làm", self[end] != "/" else { return nil }
      return (unit, end)
    }
    return nil
  }

  /// Whether the words may concern a time limit.
  fileprivate func speaksOfTime(_ range: Range<Int>) -> Bool {
    for index in range where isNumber(index) {
      if span(at: index, within: range) != nil { return true }
      if let next = closing(index + 1, within: range), self[index + 1] == "(",
        timeUnit(at: next + 1, within: range) != nil
      {
        return true
      }
    }
    return contains(
      anyOf: [
        "thời hạn", "thời gian giải quyết", "thời gian thực hiện", "trong ngày", "ngày làm việc", "ngay khi",
        "ngay sau",
        "chậm nhất", "kể từ", "trả kết quả ngay", "trường hợp", "đối với",
      ], in: range)
  }

  /// A statement that is nothing but a time, its case and the day from which it counts.
  fileprivate func limitClause(_ range: Range<Int>) -> LimitClause? {
    let whole = withoutListMarks(range)
    var index = behindLead(whole.lowerBound, within: whole)
    if let amount = setElsewhere(index..<whole.upperBound, isLed: index > whole.lowerBound) {
      return LimitClause(amount: amount, number: "", condition: nil, isStandard: true, wording: string(whole))
    }
    var condition: ConditionReading?
    if span(at: index, within: whole) == nil {
      guard end(ofAny: ProseText.conditionOpenings, at: index, within: whole) != nil,
        let (found, next) = leadingCondition(index, within: whole)
      else { return nil }
      condition = found
      index = next
    }
    guard let (amount, number, end) = span(at: index, within: whole) else { return nil }
    index = end
    var isStandard = true
    while index < whole.upperBound {
      if isSign(index), ",:".contains(self[index]) {
        index += 1
      } else if condition == nil, let (found, next) = trailingCondition(index, within: whole) {
        condition = found
        index = next
      } else if let next = behindStart(index, within: whole, &isStandard) {
        index = next
      } else {
        return nil
      }
    }
    return LimitClause(
      amount: amount, number: number, condition: condition, isStandard: isStandard, wording: string(whole))
  }

  /// Behind `Thời hạn giải quyết: không quá`.
  private func behindLead(_ start: Int, within range: Range<Int>) -> Int {
    let leads: [Phrase] = [
      "thời hạn giải quyết thủ tục hành chính", "thời hạn giải quyết hồ sơ", "thời hạn giải quyết",
      "thời gian giải quyết", "thời hạn thực hiện", "thời gian thực hiện", "thời hạn", "thời gian", "trong thời hạn",
      "trong thời gian", "trong vòng", "trong", "chậm nhất", "không quá", "tối đa", "là", "sau",
    ]
    var index = start
    while index < range.upperBound {
      if let end = end(ofAny: leads, at: index, within: range) {
        index = end
      } else if index > start, self[index] == ":" {
        index += 1
      } else {
        break
      }
    }
    return index
  }

  /// `theo Quy chế …`, behind words that say it is the time limit.
  private func setElsewhere(_ range: Range<Int>, isLed: Bool) -> String? {
    let range = trimmed(range)
    guard isLed, self[range.lowerBound] == "theo", range.count >= 3, speaksOnlyOfRule(range) else { return nil }
    return "theo " + string(range.lowerBound + 1..<range.upperBound)
  }

  private func speaksOnlyOfRule(_ range: Range<Int>) -> Bool {
    !range.contains { span(at: $0, within: range) != nil } && !contains(anyOf: ["trường hợp", "đối với"], in: range)
  }

  /// `Trường hợp cấp lại: không quá` and the place of the time behind it.
  private func leadingCondition(_ start: Int, within range: Range<Int>) -> (ConditionReading, Int)? {
    for index in start..<range.upperBound where isNumber(index) {
      guard span(at: index, within: range) != nil else { continue }
      // Back over the words that lead to the time.
      var end = index
      let leads: [Phrase] = [
        "trong thời hạn", "trong vòng", "trong", "chậm nhất", "không quá", "tối đa", "là", "sau", "thời hạn",
        "thời hạn giải quyết",
      ]
      var hasLead = false
      scan: while end > start {
        if isSign(end - 1), ":,-–".contains(self[end - 1]) {
          end -= 1
          hasLead = true
          continue
        }
        for lead in leads where end - lead.words.count > start && has(lead, at: end - lead.words.count, within: range) {
          end -= lead.words.count
          hasLead = true
          continue scan
        }
        break
      }
      guard hasLead, let condition = condition(start..<end) else { return nil }
      return (condition, index)
    }
    return nil
  }

  /// `(đối với trường hợp cấp lại)`, or the same without brackets up to the words on the start of the count.
  private func trailingCondition(_ start: Int, within range: Range<Int>) -> (ConditionReading, Int)? {
    if self[start] == "(" {
      guard let close = closing(start, within: range),
        end(ofAny: ProseText.conditionOpenings, at: start + 1, within: range) != nil,
        let condition = condition(start + 1..<close)
      else { return nil }
      return (condition, close + 1)
    }
    guard end(ofAny: ProseText.conditionOpenings, at: start, within: range) != nil else { return nil }
    let end = (start..<range.upperBound).first {
      has("kể từ", at: $0, within: range) || has("tính từ", at: $0, within: range)
    }
    guard let condition = condition(start..<(end ?? range.upperBound)) else { return nil }
    return (condition, end ?? range.upperBound)
  }

  /// Behind `kể từ ngày nhận đủ hồ sơ hợp lệ`; any other start of the count is not the standard one.
  private func behindStart(_ start: Int, within range: Range<Int>, _ isStandard: inout Bool) -> Int? {
    guard
      let first = end(ofAny: ["kể từ", "tính từ", "từ khi", "từ ngày", "sau khi", "kẻ từ"], at: start, within: range)
    else { return nil }
    var end = range.upperBound
    if let condition = (first..<end).first(where: { self[$0] == "(" }) { end = condition }
    let tail = first..<end
    guard !tail.contains(where: { span(at: $0, within: tail) != nil }),
      !contains(anyOf: ["trường hợp", "đối với", "thì", "nếu", "trừ", "hoặc"], in: tail)
    else { return nil }
    isStandard =
      isStandard && tail.allSatisfy { isSign($0) || ProseText.receiptWords.contains(self[$0]) }
      && contains(anyOf: ["hồ sơ"], in: tail)
    return end
  }

  private static let receiptWords: Set<String> = Set(
    Phrase(
      "ngày khi thời điểm cơ quan có thẩm quyền tiếp nhận được đủ hồ sơ đầy đủ và hợp lệ theo đúng quy định của pháp luật thành phần"
    ).words)
}
