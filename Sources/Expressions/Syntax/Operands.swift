import Diagnostics

extension Parser {
  /// One operand with what is bound to it from behind; `minimum` is the precedence of the place where it stands.
  mutating func operand(_ minimum: Int) -> ExpressionNodeID? {
    let start = skip()
    guard nesting < Parser.nestingLimit else {
      reportTooDeep(start, start + 1)
      return nil
    }
    nesting += 1
    defer { nesting -= 1 }
    guard let node = primary(start, minimum) else { return nil }
    return postfix(node, start)
  }

  private mutating func primary(_ start: Int, _ minimum: Int) -> ExpressionNodeID? {
    guard text.isWord(at: start) || (text[start] ?? 0) >= 0x80 else { return sign(start) }
    let bound = names.local(in: text, at: start)
    let match = isStandard && scope.facts.isEmpty ? nil : scope.longestName(in: text, at: start)
    let length = max(bound?.length ?? 0, match?.length ?? 0)
    if text.isWord(at: start), let call = call(atLeast: length) { return call.node }
    if let bound, bound.length >= match?.length ?? 0 {
      index = start + bound.length
      return add(.leaf(.local(bound.local)), from: start).flatMap { inFilters($0, bound.depth, start) }
    }
    if let byte = text[start], (0x30...0x39).contains(byte) { return digits(start, match) }
    if let match { return name(match, from: start).flatMap { inFilters($0, nil, start) } }
    if text.isWord(at: start) { return word(start, minimum) }
    return sign(start)
  }

  /// A name inside filters may be an entry of the element that is being judged.
  private mutating func inFilters(_ node: ExpressionNodeID, _ depth: Int?, _ start: Int) -> ExpressionNodeID? {
    let items = names.items(hiding: depth)
    guard !items.isEmpty else { return node }
    let name = text.text(text.range(start, index))
    return add(.member(name, of: items, otherwise: node), from: start)
  }

  private mutating func digits(_ start: Int, _ match: Scope.Match?) -> ExpressionNodeID? {
    let token = isStandard ? text.standardNumber(at: start) : text.literal(at: start, commasSeparate: commasSeparate)
    guard let token else {
      reportUnexpected()
      return nil
    }
    let length = token.end - start
    if let match, match.length > length || (match.length == length && match.fact != nil) {
      return name(match, from: start)
    }
    index = token.end
    if let draft = token.draft { drafts.append(draft) }
    return add(.leaf(.literal(token.value)), from: start)
  }

  private mutating func name(_ match: Scope.Match, from start: Int) -> ExpressionNodeID? {
    index = start + match.length
    let next = text.skippingSpace(index)
    let isFollowedByWord = text.isWord(at: next) && !(0x30...0x39).contains(text[next] ?? 0)
    if isFollowedByWord, !isStandard, !Word.operators.contains(where: { text.end(of: $0, at: next) != nil }),
      text.spokenOperator(at: next) == nil
    {
      return unknown(start)
    }
    return add(.leaf(.name(fact: match.fact, value: match.value)), from: start)
  }

  private mutating func unknown(_ start: Int) -> ExpressionNodeID? {
    var end = start
    if isStandard {
      while text.isWord(at: end) { end += 1 }
    } else {
      end = text.endOfWords(at: start)
    }
    let items = names.items(hiding: nil)
    if !items.isEmpty { end = max(end, start + names.keyLength(in: text, at: start)) }
    index = max(end, start + 1)
    let written = text.text(text.range(start, index))
    guard isStandard || text[text.skippingSpace(index)] != UInt8(ascii: "(") else {
      let near = nearestNames(to: written, among: Builtin.allNames, limit: 3)
      report(
        ExpressionKinds.unknownFunction, start, index, vi: "Không có hàm “\(written)”.\(offer(near).vi)",
        en: "There is no function “\(written)”.\(offer(near).en)")
      return nil
    }
    let leaf: WrittenLeaf =
      Builtin.byName.first { $0.name == written.lowercased() }.map { .builtin($0.builtin) } ?? .unknown(written)
    return add(.leaf(leaf), from: start).flatMap { inFilters($0, nil, start) }
  }

  /// A word of the language, or words that no one declared.
  private mutating func word(_ start: Int, _ minimum: Int) -> ExpressionNodeID? {
    if accept(.if) { return conditional(start) }
    if let node = binder(start) { return node.node }
    if let end = text.end(of: .not, at: start), isOperandStart(end) {
      index = end
      let isTight = text[text.skippingSpace(end)] == UInt8(ascii: "(")
      guard let inner = isTight ? operand(minimum) : expression(max(minimum, Operator.comparisonPrecedence)) else {
        return nil
      }
      return add(.not(inner), from: start)
    }
    for (word, value) in [(Word.yes, Value.boolean(true)), (.no, .boolean(false)), (.null, .null)] {
      guard let end = text.end(of: word, at: start) else { continue }
      guard !isOperandStart(end) || !text.isWord(at: text.skippingSpace(end)) else { continue }
      index = end
      return add(.leaf(.literal(value)), from: start)
    }
    guard !Word.operators.contains(where: { text.end(of: $0, at: start) != nil }) else {
      reportMissingOperand()
      return nil
    }
    return unknown(start)
  }

  /// Whether an operand of any kind begins after the place.
  func beginsOperand(_ place: Int) -> Bool {
    let byte = text[text.skippingSpace(place)] ?? 0
    return isOperandStart(place) || [0x2D, 0x5B, 0x7B].contains(byte)
  }

  /// Whether a word, a string or a parenthesis begins after the place.
  private func isOperandStart(_ place: Int) -> Bool {
    let next = text.skippingSpace(place)
    guard let byte = text[next] else { return false }
    if text.isWord(at: next) {
      if scope.longestName(in: text, at: next) != nil || names.local(in: text, at: next) != nil { return true }
      return !Word.operators.contains { text.end(of: $0, at: next) != nil }
    }
    return byte == UInt8(ascii: "(") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "@")
  }

  private mutating func conditional(_ start: Int) -> ExpressionNodeID? {
    guard let test = expression(0) else { return nil }
    guard accept(.then) else {
      guard skip() == text.count else {
        reportUnexpected()
        return nil
      }
      report(
        ExpressionKinds.incomplete, start, index, vi: "Sau “nếu …” còn thiếu “thì …”.",
        en: "After “if …” the “then …” is missing.")
      return nil
    }
    guard let then = expression(0) else { return nil }
    guard accept(.else) else {
      guard skip() == text.count else {
        reportUnexpected()
        return nil
      }
      report(
        ExpressionKinds.incomplete, start, index, vi: "Sau “nếu … thì …” còn thiếu “nếu không …”.",
        en: "After “if … then …” the “else …” is missing.")
      return nil
    }
    guard let otherwise = expression(0) else { return nil }
    return add(.conditional(test, then: then, otherwise: otherwise), from: start)
  }
}
