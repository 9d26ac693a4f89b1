import Diagnostics

/// Reads an expression by precedence climbing; stops at the first place it cannot make sense of.
struct Parser {
  static let textLimit = 20_000
  /// How deep parentheses, lists, conditions and calls may nest.
  static let nestingLimit = 100
  /// How deep the tree may be, chains of operators counted.
  static let depthLimit = 256

  let text: FoldedText
  let scope: Scope
  var index = 0
  var tree = Expression()
  var drafts: [Draft] = []
  var nesting = 0
  /// Whether a comma may follow, so that `1,2` are two numbers.
  var commasSeparate = false
  /// Inside the upper bound of a range, where `[` closes.
  var bracketCloses = false
  var names = BoundNames()
  /// Where the operator stands whose right operand is being read.
  private var lastOperator: Range<Int>?

  init(_ text: FoldedText, _ scope: Scope) {
    self.text = text
    self.scope = scope
  }

  /// Whether the text is plain FEEL, in which mistakes of meaning are nulls, not findings.
  var isStandard: Bool { text.dialect == .standard }

  /// The root of the whole text, or nil after a finding.
  mutating func parse() -> ExpressionNodeID? {
    parse { $0.expression(0) }
  }

  /// What a rule reads from the whole text, or nil after a finding.
  mutating func parse(_ rule: (inout Parser) -> ExpressionNodeID?) -> ExpressionNodeID? {
    if let start = text.unclosedComment {
      drafts.append(
        Draft(
          kind: ExpressionKinds.unclosed, range: start..<start + 2,
          message: Text(
            vi: "Chú thích mở “/*” ở đây chưa có “*/” đóng lại.", en: "The comment opened here has no closing “*/”.")))
      return nil
    }
    guard text.skippingSpace(0) < text.count else {
      report(
        ExpressionKinds.empty, 0, text.count, vi: "Điều kiện để trống.", en: "The condition is empty.")
      return nil
    }
    guard let root = rule(&self) else { return nil }
    guard skip() == text.count else {
      reportUnexpected()
      return nil
    }
    return root
  }

  mutating func report(_ kind: Kind, _ start: Int, _ end: Int, vi: String, en: String) {
    drafts.append(Draft(kind: kind, range: text.range(start, end), message: Text(vi: vi, en: en)))
  }

  /// Goes past space and returns the place.
  @discardableResult
  mutating func skip() -> Int {
    index = text.skippingSpace(index)
    return index
  }

  /// Goes past an ASCII sign if it stands here.
  mutating func accept(_ sign: String) -> Bool {
    guard text.has(sign, at: skip()) else { return false }
    index += sign.utf8.count
    return true
  }

  /// Goes past a word of the language if it stands here.
  mutating func accept(_ word: Word) -> Bool {
    guard let end = text.end(of: word, at: skip()) else { return false }
    index = end
    return true
  }

  /// Adds a node that began at a place and ends here; nil if the tree has become too deep.
  mutating func add(_ node: ExpressionNode<WrittenLeaf>, from start: Int) -> ExpressionNodeID? {
    let id = tree.add(node, text.range(start, index))
    guard tree.depth(id) <= Parser.depthLimit else {
      reportTooDeep(start, index)
      return nil
    }
    return id
  }

  mutating func reportTooDeep(_ start: Int, _ end: Int) {
    report(
      ExpressionKinds.tooDeep, start, end,
      vi: "Điều kiện lồng nhau hoặc nối dài quá nhiều; hãy tách thành nhiều dòng hoặc thêm dữ kiện.",
      en: "The condition is nested or chained too far; split it or declare a fact.")
  }

  mutating func expression(_ minimum: Int) -> ExpressionNodeID? {
    let start = skip()
    guard var left = operand(minimum) else { return nil }
    while let token = text.operatorToken(at: index), token.operation.precedence >= minimum {
      let leftEnd = index
      index = token.end
      checkSpelling(token)
      let outer = lastOperator
      lastOperator = token.start..<token.end
      guard let node = rest(of: token, left), let joined = add(node, from: start) else { return nil }
      lastOperator = outer
      left = joined
      if !isStandard, token.operation.precedence == Operator.comparisonPrecedence, isChained(token, start, leftEnd) {
        return nil
      }
    }
    return left
  }

  mutating func rest(of token: OperatorToken, _ left: ExpressionNodeID) -> ExpressionNode<WrittenLeaf>? {
    let next = token.operation.precedence + 1
    switch token.operation {
    case .or: return expression(next).map { .or(left, $0) }
    case .and: return expression(next).map { .and(left, $0) }
    case .comparison(let comparison): return expression(next).map { .comparison(comparison, left, $0) }
    case .arithmetic(let arithmetic): return expression(next).map { .arithmetic(arithmetic, left, $0) }
    case .membership: return tests().map { .membership(left, tests: $0) }
    case .between:
      guard let lower = expression(next) else { return nil }
      if !isStandard, let comparison = openBound(token, lower) { return .comparison(comparison, left, lower) }
      guard accept(.upTo) else {
        report(
          ExpressionKinds.incomplete, token.start, token.end, vi: "Sau “từ …” còn thiếu “đến …”.",
          en: "After “between …” the “and …” is missing.")
        return nil
      }
      return expression(next).map { .between(left, lower: lower, upper: $0) }
    }
  }

  /// `từ 5 trở lên`, `từ 5 trở xuống`: understood and reported.
  private mutating func openBound(_ token: OperatorToken, _ bound: ExpressionNodeID) -> Comparison? {
    let start = skip()
    let bounds: [(words: String, comparison: Comparison)] = [
      ("trở lên", .greaterOrEqual), ("trở xuống", .lessOrEqual), ("trở đi", .greaterOrEqual), ("trở về", .lessOrEqual),
    ]
    for (words, comparison) in bounds where text.hasWord(words, at: start) {
      index = start + words.utf8.count
      let whole = text.range(token.start, index)
      let correct = "\(comparison.rawValue) \(text.text(tree.range(bound)))"
      let written = text.text(whole)
      drafts.append(
        Draft(
          kind: ExpressionKinds.wrongOperator, range: whole,
          message: Text(vi: "“\(written)” viết là “\(correct)”.", en: "“\(written)” is written “\(correct)”."),
          replacement: (Text(vi: "Viết “\(correct)”", en: "Write “\(correct)”"), correct, false)))
      return comparison
    }
    return nil
  }

  mutating func checkSpelling(_ token: OperatorToken) {
    guard let correct = token.correct else { return }
    let written = text.text(text.range(token.start, token.end))
    drafts.append(
      Draft(
        kind: ExpressionKinds.wrongOperator, range: text.range(token.start, token.end),
        message: Text(vi: "“\(written)” viết là “\(correct)”.", en: "“\(written)” is written “\(correct)”."),
        // What spoken words mean is for the author to confirm.
        replacement: (
          Text(vi: "Viết “\(correct)”", en: "Write “\(correct)”"), correct, !text.isWord(at: token.start)
        )))
  }

  private mutating func isChained(_ token: OperatorToken, _ start: Int, _ end: Int) -> Bool {
    guard let next = text.operatorToken(at: index), next.operation.precedence == Operator.comparisonPrecedence
    else { return false }
    report(
      ExpressionKinds.chainedComparison, next.start, next.end,
      vi: "Không nối liền hai phép so sánh: viết “a < b và b < c”, hoặc “b từ a đến c”; nếu cần thì dùng ngoặc.",
      en: "Comparisons do not chain: write “a < b and b < c”, or “b between a and c”, or use parentheses.")
    return true
  }

  /// A finding for the missing operand at this place.
  mutating func reportMissingOperand() {
    let place = lastOperator ?? index..<min(index + 1, text.count)
    if let last = drafts.last, last.kind == ExpressionKinds.wrongOperator,
      last.range == text.range(place.lowerBound, place.upperBound)
    {
      // A sign too many was part of the wrong operator; where nothing follows, it is the operand that matters.
      guard skip() == text.count else { return }
      drafts.removeLast()
    }
    report(
      ExpressionKinds.missingOperand, place.lowerBound, place.upperBound,
      vi: "Thiếu một vế ở đây: cần một dữ kiện, một giá trị hoặc một biểu thức trong ngoặc.",
      en: "An operand is missing here: a fact, a value or an expression in parentheses is expected.")
  }
}
