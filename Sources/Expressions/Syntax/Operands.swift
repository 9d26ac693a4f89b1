import Diagnostics

extension Parser {
  /// One operand; `minimum` is the precedence of the place where it stands.
  mutating func operand(_ minimum: Int) -> ExpressionNodeID? {
    let start = skip()
    guard nesting < Parser.nestingLimit else {
      reportTooDeep(start, start + 1)
      return nil
    }
    nesting += 1
    defer { nesting -= 1 }
    let match = scope.longestName(in: text, at: start)
    if text.isWord(at: start), let call = call(atLeast: match?.length ?? 0) { return call.node }
    if let byte = text[start], (0x30...0x39).contains(byte) { return digits(start, match) }
    if let match { return name(match, from: start) }
    if text.isWord(at: start) { return word(start, minimum) }
    return sign(start)
  }

  private mutating func digits(_ start: Int, _ match: Scope.Match?) -> ExpressionNodeID? {
    guard let token = text.literal(at: start, commasSeparate: commasSeparate) else { return nil }
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
    if isFollowedByWord, !Word.operators.contains(where: { text.end(of: $0, at: next) != nil }),
      text.spokenOperator(at: next) == nil
    {
      return unknown(start)
    }
    return add(.leaf(.name(fact: match.fact, value: match.value)), from: start)
  }

  private mutating func unknown(_ start: Int) -> ExpressionNodeID? {
    let end = text.endOfWords(at: start)
    index = max(end, start + 1)
    let written = text.text(text.range(start, index))
    guard text[text.skippingSpace(index)] != UInt8(ascii: "(") else {
      let near = nearestNames(to: written, among: Builtin.allCases.flatMap(\.names), limit: 3)
      report(
        ExpressionKinds.unknownFunction, start, index, vi: "Không có hàm “\(written)”.\(offer(near).vi)",
        en: "There is no function “\(written)”.\(offer(near).en)")
      return nil
    }
    return add(.leaf(.unknown(written)), from: start)
  }

  /// A word of the language, or words that no one declared.
  private mutating func word(_ start: Int, _ minimum: Int) -> ExpressionNodeID? {
    if accept(.if) { return conditional(start) }
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

  /// Whether an operand begins after the place.
  private func isOperandStart(_ place: Int) -> Bool {
    let next = text.skippingSpace(place)
    guard let byte = text[next] else { return false }
    if text.isWord(at: next) {
      if scope.longestName(in: text, at: next) != nil { return true }
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

  /// A call of a built-in function whose name is at least so long; the outer nil when none stands here.
  private mutating func call(atLeast length: Int) -> (node: ExpressionNodeID?, Void)? {
    let start = index
    for (name, builtin) in Builtin.byName where name.utf8.count >= length && text.hasWord(name, at: start) {
      let open = text.skippingSpace(start + name.utf8.count)
      guard text[open] == UInt8(ascii: "(") else { continue }
      index = open + 1
      return (arguments(of: builtin, name, start, open), ())
    }
    return nil
  }

  private mutating func arguments(of builtin: Builtin, _ name: String, _ start: Int, _ open: Int) -> ExpressionNodeID? {
    var nodes: [ExpressionNodeID]? = []
    if !accept(")") {
      nodes = bracketed(open) { parser in
        guard let first = parser.expression(0) else { return nil }
        return parser.more(after: first) { $0.expression(0) }.map { ($0, false) }
      }
    }
    guard let nodes else { return nil }
    guard builtin.arity.contains(nodes.count) else {
      let arity = builtin.arity
      let wanted = arity.count == 1 ? "\(arity.lowerBound)" : "\(arity.lowerBound)–\(arity.upperBound)"
      report(
        ExpressionKinds.argumentCount, start, index, vi: "Hàm “\(name)” cần \(wanted) đối số, đây có \(nodes.count).",
        en: "The function “\(name)” takes \(wanted) arguments, here are \(nodes.count).")
      return nil
    }
    return add(.call(builtin, nodes), from: start)
  }
}
