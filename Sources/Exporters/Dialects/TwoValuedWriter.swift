import Expressions

/// Rewrites one expression of three-valued logic for a language that has only true and false, and fails on null.
struct TwoValuedWriter {
  let expression: TypedExpression
  let spelling: Spelling
  let names: VariableNames
  /// For every node whether it asks for nothing.
  let isConstant: [Bool]
  /// What stands for the names that the expression binds.
  var locals: [Int: Operand] = [:]

  /// Beyond so many comparisons or bytes an expression is of no use to anybody.
  private static let sizeLimit = 2_000
  private static let textLimit = 20_000

  init(_ expression: TypedExpression, _ spelling: Spelling, _ names: VariableNames) {
    self.expression = expression
    self.spelling = spelling
    self.names = names
    isConstant = expression.constantNodes
  }

  /// The value of a node that asks for nothing.
  func constant(_ id: ExpressionNodeID) -> Value? {
    isConstant[id.index] ? expression.evaluate(id) { _ in .null } : nil
  }

  func type(_ id: ExpressionNodeID) -> ExpressionType { expression.types[id.index] }

  /// What is known of a condition.
  func verdict(_ id: ExpressionNodeID) throws(UntranslatableExpression) -> Verdict {
    let verdict = try verdictOfNode(id)
    guard verdict.holds.size + verdict.fails.size <= TwoValuedWriter.sizeLimit else {
      throw UntranslatableExpression("điều kiện quá dài")
    }
    return verdict
  }

  private func verdictOfNode(_ id: ExpressionNodeID) throws(UntranslatableExpression) -> Verdict {
    if let value = constant(id) { return value.truth.map { .definite(.constant($0)) } ?? .unknown }
    switch expression[id] {
    case .leaf: return verdict(of: try operand(id))
    case .not(let inner): return try verdict(inner).negated
    case .and(let left, let right): return .all([try verdict(left), try verdict(right)])
    case .or(let left, let right): return .any([try verdict(left), try verdict(right)])
    case .comparison(let comparison, let left, let right):
      return try compare(comparison, side(left), side(right))
    case .between(let value, let lower, let upper):
      let subject = try side(value)
      return .all([
        try compare(.greaterOrEqual, subject, side(lower)), try compare(.lessOrEqual, subject, side(upper)),
      ])
    case .membership(let value, let tests): return try membership(value, tests)
    case .conditional(let test, let then, let otherwise):
      let test = try verdict(test).holds
      let (first, second) = (try verdict(then), try verdict(otherwise))
      return Verdict(
        holds: .any([.all([test, first.holds]), .all([test.negation, second.holds])]),
        fails: .any([.all([test, first.fails]), .all([test.negation, second.fails])]))
    case .call(let builtin, let arguments): return try truth(of: builtin, arguments)
    case .quantified(let quantifier, let iterations, let condition):
      return try quantified(quantifier, iterations[...], condition)
    default: throw UntranslatableExpression("cấu trúc này của điều kiện")
    }
  }

  /// The truth of a name or a value that has been written.
  func verdict(of operand: Operand) -> Verdict {
    if let literal = operand.literal { return literal.truth.map { .definite(.constant($0)) } ?? .unknown }
    return Verdict(
      holds: spelling.equality(operand.text, spelling.truth(true)),
      fails: spelling.equality(operand.text, spelling.truth(false)))
  }

  /// The value of a node.
  func operand(_ id: ExpressionNodeID) throws(UntranslatableExpression) -> Operand {
    let operand = try operandOfNode(id)
    guard operand.text.utf8.count <= TwoValuedWriter.textLimit, operand.defined.size <= TwoValuedWriter.sizeLimit else {
      throw UntranslatableExpression("biểu thức quá dài")
    }
    return operand
  }

  private func operandOfNode(_ id: ExpressionNodeID) throws(UntranslatableExpression) -> Operand {
    if let value = constant(id) { return try operand(of: value) }
    switch expression[id] {
    case .leaf(.fact(let fact)):
      guard names.names.indices.contains(fact.index) else { return try operand(of: .null) }
      return named(names.names[fact.index])
    case .leaf(.local(let local)):
      guard let operand = locals[local.slot] else { throw UntranslatableExpression("tên “\(local.name)”") }
      return operand
    case .negative(let inner): return try negative(inner)
    case .arithmetic(let arithmetic, let left, let right): return try compute(arithmetic, left, right)
    case .conditional(let test, let then, let otherwise):
      return try choice(try verdict(test).holds, operand(then), operand(otherwise))
    case .not, .and, .or, .comparison, .between, .membership, .quantified: return truthValue(try verdict(id))
    case .call(let builtin, let arguments):
      return type(id) == .boolean ? truthValue(try verdict(id)) : try call(builtin, arguments)
    case .path(let inner, let name): return try part(name, of: inner)
    case .list(let elements): return try list(elements)
    default: throw UntranslatableExpression("cấu trúc này của biểu thức")
    }
  }

  /// A name whose value may be null.
  func named(_ name: String) -> Operand { .word(name, spelling.equality(name, spelling.null).negation) }

  /// A truth value that may be null.
  private func truthValue(_ verdict: Verdict) -> Operand {
    let (yes, no) = (spelling.truth(true), spelling.truth(false))
    let text =
      verdict.fails == verdict.holds.negation
      ? "(\(verdict.holds.text(spelling)))"
      : spelling.choice(verdict.holds, yes, spelling.choice(verdict.fails, no, spelling.null))
    return .word(text, .any([verdict.holds, verdict.fails]))
  }

  private func choice(
    _ test: Formula, _ then: Operand, _ otherwise: Operand
  ) throws(UntranslatableExpression) -> Operand {
    let (first, second, common) = aligned(then, otherwise)
    let isBare = then.isBare && otherwise.isBare && common == 1
    return Operand(
      text: spelling.choice(test, first.text, second.text), strength: .tight, denominator: common,
      defined: .any([.all([test, then.defined]), .all([test.negation, otherwise.defined])]), isBare: isBare)
  }
}

extension TypedExpression {
  /// For every node whether its value is the same in every case.
  fileprivate var constantNodes: [Bool] {
    var result: [Bool] = []
    result.reserveCapacity(nodes.count)
    for node in nodes {
      let isConstant =
        switch node {
        case .leaf(.literal), .leaf(.enumerationValue): true
        case .leaf, .member, .function, .invocation, .namedInvocation, .loop, .quantified, .context, .filter: false
        case .call(.now, _), .call(.today, _): false
        default: node.children.allSatisfy { result[$0.index] }
        }
      result.append(isConstant)
    }
    return result
  }
}
