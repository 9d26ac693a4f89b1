import Diagnostics

extension Parser {
  /// The tests after `in`: one value, list, range or comparison, or several in parentheses.
  mutating func tests() -> [ExpressionNodeID]? {
    let start = skip()
    guard accept("(") else { return test(Operator.comparisonPrecedence + 1).map { [$0] } }
    return bracketed(start) { parser in
      guard let first = parser.test(0) else { return nil }
      if parser.accept("..") {
        return parser.range(first, from: start, includesLower: false).map { ([$0], true) }
      }
      return parser.more(after: first) { $0.test(0) }.map { ($0, false) }
    }
  }

  /// Reads what stands in round brackets; `body` says whether it has itself read the closing bracket.
  mutating func bracketed(_ start: Int, _ body: (inout Parser) -> ([ExpressionNodeID], isClosed: Bool)?)
    -> [ExpressionNodeID]?
  {
    inBrackets(commasSeparate: true) { parser in
      guard let (nodes, isClosed) = body(&parser), isClosed || parser.close(")", openedAt: start) else { return nil }
      return nodes
    }
  }

  /// The elements after the first, separated by commas.
  mutating func more(after first: ExpressionNodeID, _ read: (inout Parser) -> ExpressionNodeID?) -> [ExpressionNodeID]?
  {
    var nodes = [first]
    while accept(",") {
      guard let next = read(&self) else { return nil }
      nodes.append(next)
    }
    return nodes
  }

  mutating func test(_ minimum: Int) -> ExpressionNodeID? {
    let start = skip()
    guard let token = text.operatorToken(at: index), case .comparison(let comparison) = token.operation,
      !isName(from: start, pastOperator: token.end)
    else { return expression(minimum) }
    index = token.end
    checkSpelling(token)
    guard let value = expression(Operator.comparisonPrecedence + 1) else { return nil }
    return add(.test(comparison, value), from: start)
  }

  /// Whether a word that compares (`khác`) is here the name of a value, or its beginning: the name is longer, or nothing
  /// to compare with follows.
  private func isName(from start: Int, pastOperator end: Int) -> Bool {
    guard text.isWord(at: start), let name = scope.longestName(in: text, at: start) else { return false }
    let next = text.skippingSpace(start + name.length)
    return start + name.length > end || next >= text.count || text.has(",", at: next) || text.has(")", at: next)
  }

  /// What a cell of a decision table may hold: `-`, tests, or `not(…)` around them, about the value `?`.
  mutating func unaryTests(of input: Local) -> ExpressionNodeID? {
    let start = skip()
    let value = add(.leaf(.local(input)), from: start)
    guard let value else { return nil }
    if let dash = ["-", "–", "—"].first(where: { text.has($0, at: start) }),
      text.skippingSpace(start + dash.utf8.count) == text.count
    {
      index = text.count
      return add(.leaf(.literal(.boolean(true))), from: start)
    }
    if let end = text.end(of: .not, at: start), text[text.skippingSpace(end)] == UInt8(ascii: "(") {
      let open = text.skippingSpace(end)
      index = open + 1
      let inner = bracketed(open) { parser in
        guard let first = parser.test(0) else { return nil }
        return parser.more(after: first) { $0.test(0) }.map { ($0, false) }
      }
      guard let inner, let holds = anyHolds(inner, of: value, input, from: start) else { return nil }
      return add(.not(holds), from: start)
    }
    if let token = text.operatorToken(at: start), token.operation == .between || token.operation == .membership,
      scope.longestName(in: text, at: start) == nil
    {
      index = token.end
      return rest(of: token, value).flatMap { add($0, from: start) }
    }
    commasSeparate = true
    // A cell that speaks of its input as `?` is a whole condition; in any other `and` and `or` have nothing to join.
    let minimum = text.original.contains("?") ? 0 : Operator.comparisonPrecedence
    guard let first = test(minimum), let all = more(after: first, { $0.test(minimum) }) else { return nil }
    if let token = text.operatorToken(at: index), token.operation == .and || token.operation == .or {
      report(
        ExpressionKinds.wrongOperator, token.start, token.end,
        vi: "Trong ô, nhiều giá trị cách nhau bằng dấu phẩy (“5, 6”), khoảng viết “[5..7]” hoặc “(5..7)”.",
        en: "In a cell several values stand with commas (“5, 6”), a range is written “[5..7]” or “(5..7)”.")
      return nil
    }
    return anyHolds(all, of: value, input, from: start)
  }

  /// One of the tests passes the value; a test that speaks of `?` itself is a condition as it stands.
  private mutating func anyHolds(
    _ tests: [ExpressionNodeID], of value: ExpressionNodeID, _ input: Local, from start: Int
  ) -> ExpressionNodeID? {
    var alternatives = tests.filter { speaks($0, of: input) }
    let plain = tests.filter { !speaks($0, of: input) }
    if !plain.isEmpty {
      guard let membership = add(.membership(value, tests: plain), from: start) else { return nil }
      alternatives.insert(membership, at: 0)
    }
    guard var whole = alternatives.first else { return nil }
    for next in alternatives.dropFirst() {
      guard let either = add(.or(whole, next), from: start) else { return nil }
      whole = either
    }
    return whole
  }

  private func speaks(_ node: ExpressionNodeID, of local: Local) -> Bool {
    if case .leaf(.local(local)) = tree[node] { return true }
    return tree[node].children.contains { speaks($0, of: local) }
  }
}
