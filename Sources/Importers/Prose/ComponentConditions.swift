extension ProseText {
  /// The condition at the end of a paper's name and the range without it.
  func conditionAtEnd(_ range: Range<Int>) -> (ConditionReading, Range<Int>)? {
    guard !range.isEmpty else { return nil }
    if let found = conditionInBrackets(range) { return found }
    let possession: Phrase = "nếu có"
    let place = range.upperBound - 2
    if place > range.lowerBound, has(possession, at: place, within: range) {
      return possessed(range.lowerBound..<place, wording: place..<range.upperBound)
    }
    return conditionBehind(range)
  }

  /// `(nếu có)`, `(nếu có thay đổi)`, `(trường hợp …)`, `(đối với …)` at the very end.
  private func conditionInBrackets(_ range: Range<Int>) -> (ConditionReading, Range<Int>)? {
    guard self[range.upperBound - 1] == ")", let open = opening(of: range.upperBound - 1, within: range),
      open > range.lowerBound
    else { return nil }
    let inner = open + 1..<range.upperBound - 1
    let head = range.lowerBound..<open
    if inner.count == 2, has("nếu có", at: inner.lowerBound, within: inner) {
      return possessed(head, wording: open..<range.upperBound)
    }
    let openings: [Phrase] = [
      "trường hợp", "đối với", "trong trường hợp", "nếu", "áp dụng đối với", "chỉ áp dụng đối với", "trừ trường hợp",
      "áp dụng cho",
    ]
    guard end(ofAny: openings, at: inner.lowerBound, within: inner) != nil, !namesSeveral(head),
      !hasCondition(head), !namesChoice(trimmed(head)),
      let condition = condition(inner, wording: open..<range.upperBound, of: shortened(trimmed(head)))
    else { return nil }
    return (condition, head)
  }

  /// The paper where its holder has it; nil where the words may concern a part of the name only.
  private func possessed(_ head: Range<Int>, wording: Range<Int>) -> (ConditionReading, Range<Int>)? {
    let paper = trimmed(withoutListMarks(head))
    guard beginsPaper(paper.lowerBound, within: paper), !namesSeveral(paper), !hasCondition(paper),
      !contains(anyOf: ["nếu có", "nếu"], in: paper), let condition = possession(of: shortened(paper), wording: wording)
    else { return nil }
    // Two papers must not be one fact because their names begin alike.
    let whole = ConditionReading(
      factName: condition.factName, meaning: "có " + lowercasedStart(string(paper)), wording: condition.wording)
    return (whole, head)
  }

  /// `… trong trường hợp cấp lại`, `… đối với trường hợp cấp lại`, to the end.
  private func conditionBehind(_ range: Range<Int>) -> (ConditionReading, Range<Int>)? {
    let openings: [Phrase] = [
      "trong trường hợp", "đối với trường hợp", "đối với các trường hợp", "trong các trường hợp", "trừ trường hợp",
      "ngoại trừ trường hợp",
    ]
    let starts = places(ofAny: openings, in: range)
    guard var start = starts.first, start > range.lowerBound, starts.count == 1 || starts == [start, start + 1] else {
      return nil
    }
    for lead: Phrase in ["chỉ áp dụng", "áp dụng"] where has(lead, at: start - lead.words.count, within: range) {
      start -= lead.words.count
      break
    }
    let head = range.lowerBound..<start
    guard beginsPaper(head.lowerBound, within: head), !namesSeveral(head), !hasCondition(head),
      isOpen(at: start, within: range), !namesPaperBehind(start..<range.upperBound),
      let condition = condition(start..<range.upperBound, of: shortened(trimmed(head)))
    else { return nil }
    return (condition, head)
  }

  /// `Trường hợp ủy quyền: Giấy ủy quyền`, `Đối với tổ chức: Giấy …`, `Trường hợp ủy quyền thì phải có văn bản …`.
  func conditionAtStart(_ range: Range<Int>) -> (ConditionReading, Range<Int>)? {
    let openings: [Phrase] = ["trường hợp", "đối với", "trong trường hợp", "nếu"]
    guard end(ofAny: openings, at: range.lowerBound, within: range) != nil,
      let (end, start) = consequence(in: range), isOpen(at: end, within: range)
    else { return nil }
    let rest = trimmed(start..<range.upperBound)
    guard beginsPaper(rest.lowerBound, within: rest), !namesSeveral(rest), !hasCondition(rest),
      let condition = condition(range.lowerBound..<end)
    else { return nil }
    return (condition, rest)
  }

  /// Where the case ends and the paper demanded in it begins: at a colon, or at `thì phải nộp`.
  private func consequence(in range: Range<Int>) -> (end: Int, start: Int)? {
    let demands: [Phrase] = [
      "thì phải nộp thêm", "thì phải nộp", "thì nộp thêm", "thì nộp bổ sung", "thì nộp", "thì phải có thêm",
      "thì phải có", "thì có thêm", "thì phải bổ sung", "thì bổ sung", "thì phải kèm theo", "thì kèm theo",
    ]
    for index in range {
      if self[index] == ":" { return (index, index + 1) }
      if let start = end(ofAny: demands, at: index, within: range) { return (index, start) }
      if self[index] == "thì" { return nil }
    }
    return nil
  }

  /// `…, Giấy B`: the next paper of a list, to which the condition does not belong.
  private func namesPaperBehind(_ range: Range<Int>) -> Bool {
    range.contains { index in
      [",", "và", "hoặc"].contains(self[index]) && isCapital(index + 1) && beginsPaper(index + 1, within: range)
    }
  }

  private func hasCondition(_ range: Range<Int>) -> Bool {
    contains(anyOf: ["nếu có", "trường hợp", "trừ trường hợp"], in: range)
  }

  /// Outside brackets and quotation marks.
  private func isOpen(at index: Int, within range: Range<Int>) -> Bool {
    var depth = 0
    for place in range.lowerBound..<index {
      if "(“[".contains(self[place]) { depth += 1 }
      if ")”]".contains(self[place]) { depth -= 1 }
    }
    return depth == 0
  }

  /// The bracket that the one at the place closes.
  private func opening(of close: Int, within range: Range<Int>) -> Int? {
    guard close >= range.lowerBound else { return nil }
    var depth = 0
    for index in (range.lowerBound...close).reversed() {
      if self[index] == ")" { depth += 1 }
      if self[index] == "(" {
        depth -= 1
        if depth == 0 { return index }
      }
    }
    return nil
  }

  /// The name up to its form, its rule or a remark in brackets.
  private func shortened(_ range: Range<Int>) -> Range<Int> {
    let cut = range.dropFirst(2).first { index in
      self[index] == "("
        || ["theo", "quy"].contains(self[index]) && (self[index] == "theo" || self[index + 1] == "định")
        || has("ban hành", at: index, within: range)
    }
    return range.lowerBound..<(cut ?? range.upperBound)
  }

  /// The two papers of `Giấy A hoặc Giấy B`; empty where it is not certain that both are papers.
  func alternatives(_ range: Range<Int>) -> [String] {
    let places = range.filter { self[$0] == "hoặc" }
    guard places.count == 1, let place = places.first, place > range.lowerBound, isOpen(at: place, within: range) else {
      return []
    }
    let first = trimmed(range.lowerBound..<place)
    let second = trimmed(place + 1..<range.upperBound)
    let signs = range.contains { [",", ";", ":", "/", "("].contains(self[$0]) }
    guard !signs, [first, second].allSatisfy({ $0.count >= 2 && beginsPaper($0.lowerBound, within: $0) }),
      isCapital(second.lowerBound), !contains(anyOf: ["bản sao", "bản chính", "bản gốc", "và", "kèm"], in: range)
    else { return [] }
    return [string(first), string(second)]
  }
}
