import Expressions

/// Reads typed guards into formulas over facts and opaque conditions.
struct GuardReading: Sendable {
  /// The scale of every fact, and the slot of each fact's scale.
  var scales: [FactScale]
  let slots: [FactID: Int]
  var pool = FormulaPool()
  var opaqueConditions: [OpaqueCondition] = []
  var opaqueKeys: [OpaqueKey: Int] = [:]
  var terms = TermTable()

  init(_ domains: [FactDomain]) {
    scales = domains.map(FactScale.init)
    slots = Dictionary(domains.enumerated().map { ($1.fact, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// A guard that is being read.
  struct Reading {
    let expression: TypedExpression
    var terms: [Term] = []
    var formulas: [FormulaID?] = []
    var keys: [TermKey]?
  }

  /// The formula of a guard.
  mutating func read(_ expression: TypedExpression) -> FormulaID {
    var reading = Reading(expression: expression)
    let needed = GuardReading.conditions(in: expression)
    for (index, node) in expression.nodes.enumerated() {
      reading.terms.append(folded(term(node, reading.terms), ExpressionNodeID(index), expression))
      reading.formulas.append(nil)
      if needed[index] { reading.formulas[index] = condition(ExpressionNodeID(index), &reading) }
    }
    return reading.formulas.last.flatMap(\.self) ?? pool.constant(.unknown)
  }

  /// A number that asks for no fact becomes a constant.
  private func folded(_ term: Term, _ id: ExpressionNodeID, _ expression: TypedExpression) -> Term {
    guard case .numeric(let numeric) = term, numeric.slot == nil,
      let value = number(at: id, of: expression, where: { _ in nil })
    else { return term }
    return .constant(.number(value))
  }

  /// Which nodes are asked whether they hold.
  private static func conditions(in expression: TypedExpression) -> [Bool] {
    var needed = [Bool](repeating: false, count: expression.nodes.count)
    needed[expression.root.index] = true
    for index in expression.nodes.indices.reversed() where needed[index] {
      switch expression.nodes[index] {
      case .and(let left, let right), .or(let left, let right):
        needed[left.index] = true
        needed[right.index] = true
      case .not(let inner): needed[inner.index] = true
      case .conditional(let test, let then, let otherwise):
        for child in [test, then, otherwise] { needed[child.index] = true }
      case .comparison(let comparison, let left, let right)
      where comparesConditions(comparison, left, right, expression):
        needed[left.index] = true
        needed[right.index] = true
      default: break
      }
    }
    return needed
  }

  private static func comparesConditions(
    _ comparison: Comparison, _ left: ExpressionNodeID, _ right: ExpressionNodeID, _ expression: TypedExpression
  ) -> Bool {
    guard comparison == .equal || comparison == .notEqual else { return false }
    return [left, right].allSatisfy { expression.types[$0.index] == .boolean }
  }

  private mutating func condition(_ id: ExpressionNodeID, _ reading: inout Reading) -> FormulaID {
    let formulas = reading.formulas
    let formula = { (child: ExpressionNodeID) in formulas[child.index] }
    switch reading.expression[id] {
    case .leaf(.literal(let value)): return pool.constant(Truth(value.truth))
    case .leaf(.enumerationValue): return pool.constant(.unknown)
    case .leaf(.fact):
      guard case .fact(let slot) = reading.terms[id.index] else { return opaque(id, &reading) }
      return scales[slot].kind == .truth
        ? atom(slot, TruthProfile(places: [.fails, .holds])) : pool.constant(.unknown)
    case .not(let inner): return formula(inner).map { pool.not($0) } ?? opaque(id, &reading)
    case .and(let left, let right):
      guard let first = formula(left), let second = formula(right) else { return opaque(id, &reading) }
      return pool.and(first, second)
    case .or(let left, let right):
      guard let first = formula(left), let second = formula(right) else { return opaque(id, &reading) }
      return pool.or(first, second)
    case .conditional(let test, let then, let otherwise):
      guard let first = formula(test), let second = formula(then), let third = formula(otherwise) else {
        return opaque(id, &reading)
      }
      return pool.add(.choice(first, then: second, otherwise: third))
    case .comparison(let comparison, let left, let right):
      if let first = formula(left), let second = formula(right),
        GuardReading.comparesConditions(comparison, left, right, reading.expression)
      {
        let same = pool.add(.same(first, second))
        return comparison == .equal ? same : pool.not(same)
      }
      return compared(comparison, left, right, &reading)
    case .between(let value, let lower, let upper):
      let above = compared(.greaterOrEqual, value, lower, &reading)
      return pool.and(above, compared(.lessOrEqual, value, upper, &reading))
    case .membership(let value, let tests):
      return tests.reduce(pool.constant(.fails)) { sum, test in
        pool.or(sum, passes(test, value, id, &reading))
      }
    default: return opaque(id, &reading)
    }
  }

  mutating func atom(_ slot: Int, _ profile: TruthProfile) -> FormulaID {
    if let truth = profile.constant { return pool.constant(truth) }
    return pool.add(.atom(.fact(slot: slot, profile)))
  }

  /// Whether a value passes one of the tests after `in`.
  private mutating func passes(
    _ test: ExpressionNodeID, _ value: ExpressionNodeID, _ whole: ExpressionNodeID, _ reading: inout Reading
  ) -> FormulaID {
    switch reading.expression[test] {
    case .test(let comparison, let inner): return compared(comparison, value, inner, &reading)
    case .range(let lower, let upper, let includesLower, let includesUpper):
      let above = compared(includesLower ? .greaterOrEqual : .greater, value, lower, &reading)
      return pool.and(above, compared(includesUpper ? .lessOrEqual : .less, value, upper, &reading))
    case .list(let elements):
      return elements.reduce(pool.constant(.fails)) { sum, element in
        pool.or(sum, isElement(element, value, whole, &reading))
      }
    default: return isElement(test, value, whole, &reading)
    }
  }

  private mutating func isElement(
    _ element: ExpressionNodeID, _ value: ExpressionNodeID, _ whole: ExpressionNodeID, _ reading: inout Reading
  ) -> FormulaID {
    if case .range = reading.expression[element] { return passes(element, value, whole, &reading) }
    switch reading.expression.types[element.index] {
    case .boolean, .null, .number, .string, .date, .time, .dateTime, .daysDuration, .yearsDuration, .enumeration:
      return compared(.equal, value, element, &reading)
    default: return opaque(element, value, .equal, &reading)
    }
  }
}
