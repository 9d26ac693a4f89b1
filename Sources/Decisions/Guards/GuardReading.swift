import Expressions

/// Reads typed guards into formulas over facts and opaque conditions.
struct GuardReading: Sendable {
  /// The scale of every fact, and the slot of each fact's scale.
  var scales: [FactScale]
  let slots: [FactID: Int]
  var pool = FormulaPool()
  private(set) var opaqueConditions: [OpaqueCondition] = []
  private var opaqueKeys: [OpaqueKey: Int] = [:]
  private var terms = TermTable()

  init(_ domains: [FactDomain]) {
    scales = domains.map(FactScale.init)
    slots = Dictionary(domains.enumerated().map { ($1.fact, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// A guard that is being read.
  private struct Reading {
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
      let value = number(at: id, of: expression, where: .zero)
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

  private mutating func atom(_ slot: Int, _ profile: TruthProfile) -> FormulaID {
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

extension GuardReading {
  /// A comparison, brought to "less" or "equal".
  private mutating func compared(
    _ comparison: Comparison, _ left: ExpressionNodeID, _ right: ExpressionNodeID, _ reading: inout Reading
  ) -> FormulaID {
    switch comparison {
    case .equal: return equal(left, right, &reading)
    case .notEqual: return pool.not(equal(left, right, &reading))
    case .less: return less(left, right, &reading)
    case .greater: return less(right, left, &reading)
    case .lessOrEqual: return pool.not(less(right, left, &reading))
    case .greaterOrEqual: return pool.not(less(left, right, &reading))
    }
  }

  private mutating func less(
    _ left: ExpressionNodeID, _ right: ExpressionNodeID, _ reading: inout Reading
  ) -> FormulaID {
    let first = Operand(node: left, term: reading.terms[left.index])
    let second = Operand(node: right, term: reading.terms[right.index])
    if case .constant(let low) = first.term, case .constant(let high) = second.term {
      return pool.constant(Truth(low.isLess(than: high)))
    }
    if let ordering = ordering(first, second, in: reading.expression) { return atom(ordering.slot, ordering.less) }
    if let uniform = uniform(first, second, { $0.isLess(than: $1) }) { return uniform }
    return opaque(left, right, .less, &reading)
  }

  private mutating func equal(
    _ left: ExpressionNodeID, _ right: ExpressionNodeID, _ reading: inout Reading
  ) -> FormulaID {
    let first = Operand(node: left, term: reading.terms[left.index])
    let second = Operand(node: right, term: reading.terms[right.index])
    if case .constant(let low) = first.term, case .constant(let high) = second.term {
      return pool.constant(Truth(low.isEqual(to: high)))
    }
    if case .fact(let slot) = first.term, case .fact(let other) = second.term,
      let sames = sameWords(slot, other)
    {
      return sames
    }
    if let ordering = ordering(first, second, in: reading.expression) { return atom(ordering.slot, ordering.equal) }
    if let uniform = uniform(first, second, { $0.isEqual(to: $1) }) { return uniform }
    return opaque(left, right, .equal, &reading)
  }

  /// A fact with few values, or none of the constant's kind, against a constant: each value is tried.
  private mutating func uniform(
    _ left: Operand, _ right: Operand, _ test: (Value, Value) -> Bool?
  ) -> FormulaID? {
    switch (left.term, right.term) {
    case (.fact(let slot), .constant(let value)): return tried(slot, value) { test($0, value) }
    case (.constant(let value), .fact(let slot)): return tried(slot, value) { test(value, $0) }
    default: return nil
    }
  }

  private mutating func tried(_ slot: Int, _ constant: Value, _ test: (Value) -> Bool?) -> FormulaID? {
    switch scales[slot].kind {
    case .truth:
      return atom(slot, TruthProfile(places: [Truth(test(.boolean(false))), Truth(test(.boolean(true)))]))
    case .words(let words): return atom(slot, TruthProfile(places: words.map { Truth(test(.string($0))) }))
    case .text:
      guard case .string(let text) = constant else { return pool.constant(Truth(test(.string("")))) }
      // Texts are told apart by equality alone: the order of two texts is not decided here.
      guard test(constant) == true, let place = scales[slot].position(ofText: text) else { return nil }
      return atom(slot, TruthProfile(.fails, [(place, .holds), (place + 1, .fails)]))
    case .grid(let grid):
      // Values of another kind compare the same with all values of the grid; zones of time may not.
      guard let sample = grid.sample, sample.isLess(than: constant) == nil else { return nil }
      switch (grid, constant) {
      case (_, .null), (.number, _), (.date, _), (.months, _): return pool.constant(Truth(test(sample)))
      default: return nil
      }
    }
  }

  /// The equality of two facts with few values: for some word both have it.
  private mutating func sameWords(_ left: Int, _ right: Int) -> FormulaID? {
    guard case .words(let words) = scales[left].kind, case .words(let others) = scales[right].kind else { return nil }
    var sum = pool.constant(.fails)
    for word in words where others.contains(word) {
      let first = TruthProfile(places: words.map { $0 == word ? .holds : .fails } + [.fails])
      let second = TruthProfile(places: others.map { $0 == word ? .holds : .fails } + [.fails])
      sum = pool.or(sum, pool.and(atom(left, first), atom(right, second)))
    }
    return sum
  }
}

extension GuardReading {
  private enum OpaqueComparison {
    case less
    case equal
  }

  private mutating func keys(_ reading: inout Reading) -> [TermKey] {
    if let keys = reading.keys { return keys }
    let keys = terms.keys(of: reading.expression)
    reading.keys = keys
    return keys
  }

  /// A whole condition that only evaluation can tell.
  private mutating func opaque(_ id: ExpressionNodeID, _ reading: inout Reading) -> FormulaID {
    let key = keys(&reading)[id.index]
    return opaque(.truth(key), id, [id], .truth, [.fails, .holds, .unknown], reading.expression)
  }

  /// A comparison that only evaluation can tell.
  ///
  /// Where both sides always have an order, one outcome of three settles all comparisons between them.
  private mutating func opaque(
    _ left: ExpressionNodeID, _ right: ExpressionNodeID, _ comparison: OpaqueComparison, _ reading: inout Reading
  ) -> FormulaID {
    let keys = keys(&reading)
    let first = keys[left.index]
    let second = keys[right.index]
    let (low, high) = (min(first, second), max(first, second))
    if alwaysHasOrder(reading.terms[left.index], reading.terms[right.index]) {
      if first == second { return pool.constant(comparison == .equal ? .holds : .fails) }
      let truths: [Truth] =
        switch comparison {
        case .equal: [.fails, .holds, .fails]
        case .less: first == low ? [.holds, .fails, .fails] : [.fails, .fails, .holds]
        }
      let (one, other) = first == low ? (left, right) : (right, left)
      return opaque(.order(low, high), one, [one, other], .order, truths, reading.expression)
    }
    let key = comparison == .equal ? OpaqueKey.equal(low, high) : .less(first, second)
    return opaque(key, left, [left, right], .truth, [.fails, .holds, .unknown], reading.expression)
  }

  private func alwaysHasOrder(_ left: Term, _ right: Term) -> Bool {
    if let first = numeric(left), let second = numeric(right) {
      // A line never overflows nor divides by zero.
      return first.line != nil && second.line != nil
    }
    guard case .fact(let slot) = left, case .fact(let other) = right else { return false }
    switch (scales[slot].kind, scales[other].kind) {
    case (.grid(.date), .grid(.date)), (.grid(.minutes), .grid(.minutes)), (.grid(.months), .grid(.months)),
      (.text, .text):
      return true
    default: return false
    }
  }

  private mutating func opaque(
    _ key: OpaqueKey, _ node: ExpressionNodeID, _ nodes: [ExpressionNodeID], _ outcomes: OpaqueCondition.Outcomes,
    _ truths: [Truth], _ expression: TypedExpression
  ) -> FormulaID {
    if let known = opaqueKeys[key] { return pool.add(.atom(.opaque(known, truths))) }
    let place = opaqueConditions.count
    opaqueKeys[key] = place
    opaqueConditions.append(
      OpaqueCondition(
        expression: expression, node: GuardReading.whole(nodes, in: expression),
        facts: GuardReading.facts(below: nodes, in: expression), outcomes: outcomes))
    return pool.add(.atom(.opaque(place, truths)))
  }

  /// The nearest node above some nodes.
  private static func whole(_ nodes: [ExpressionNodeID], in expression: TypedExpression) -> ExpressionNodeID {
    guard nodes.count > 1 else { return nodes.first ?? expression.root }
    let above = expression.nodes.firstIndex { node in nodes.allSatisfy { node.children.contains($0) } }
    return above.map { ExpressionNodeID($0) } ?? nodes[0]
  }

  private static func facts(below nodes: [ExpressionNodeID], in expression: TypedExpression) -> [FactID] {
    var open = nodes
    var seen: Set<Int> = []
    var facts: Set<FactID> = []
    while let id = open.popLast() {
      guard seen.insert(id.index).inserted else { continue }
      if case .leaf(.fact(let fact)) = expression[id] { facts.insert(fact) }
      open += expression[id].children
    }
    return facts.sorted()
  }
}
