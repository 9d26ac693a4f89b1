import Calendars

extension TypedExpression {
  /// Filters, names inside filters, and contexts.
  func structured(
    _ node: ExpressionNode<ExpressionLeaf>, _ evaluation: inout Evaluation, _ facts: (FactID) -> Value
  ) -> Value {
    switch node {
    case .filter(let list, let condition, let item):
      return filter(value(list, &evaluation, facts), condition, item, &evaluation, facts)
    case .member(let name, let items, let otherwise):
      for item in items {
        if case .context(let context) = evaluation.local(item), let value = context[name] { return value }
      }
      return value(otherwise, &evaluation, facts)
    case .context(let keys, let nodes):
      var context = Value.Context()
      guard evaluation.mayMake(keys.count) else { return .null }
      for (key, node) in zip(keys, nodes) {
        guard context[key.key] == nil else { return .null }
        let value = value(node, &evaluation, facts)
        context.put(key.key, value)
        evaluation.bind(key.local, value)
      }
      return .context(context)
    default: return .null
    }
  }

  /// The elements for which the condition holds; a condition that is a number is a place, from the end when negative.
  private func filter(
    _ subject: Value, _ condition: ExpressionNodeID, _ item: Local, _ evaluation: inout Evaluation,
    _ facts: (FactID) -> Value
  ) -> Value {
    var elements = [subject]
    if case .list(let list) = subject { elements = list }
    if subject == .null { elements = [] }
    evaluation.bind(item, elements.first ?? .null)
    let first = value(condition, &evaluation, facts)
    if case .number(let place) = first {
      guard let place = place.intValue, place != 0, abs(place) <= elements.count else { return .null }
      return elements[place > 0 ? place - 1 : elements.count + place]
    }
    guard evaluation.mayMake(elements.count) else { return .null }
    var kept: [Value] = []
    for (index, element) in elements.enumerated() {
      var verdict = first
      if index > 0 {
        evaluation.bind(item, element)
        verdict = value(condition, &evaluation, facts)
      }
      if verdict.truth == true { kept.append(element) }
    }
    return .list(kept)
  }

  /// `for`: the values of the body over all combinations; null when something is not a list.
  func loop(
    _ iterations: [Iteration], _ partial: Local, _ body: ExpressionNodeID, _ evaluation: inout Evaluation,
    _ facts: (FactID) -> Value
  ) -> Value {
    var results: [Value] = []
    let looksBack = asks(for: partial)
    evaluation.bind(partial, .list([]))
    let isWhole = walk(iterations[...], &evaluation, facts) { expression, evaluation in
      guard evaluation.mayMake(1), evaluation.steps < Evaluation.stepLimit else { return false }
      results.append(expression.value(body, &evaluation, facts))
      // Only a body that looks back pays for the list so far.
      if looksBack {
        guard evaluation.mayMake(results.count) else { return false }
        evaluation.bind(partial, .list(results))
      }
      return true
    }
    return isWhole ? .list(results) : .null
  }

  /// `some` and `every`: three-valued over all combinations; null when something is not a list.
  func quantified(
    _ quantifier: Quantifier, _ iterations: [Iteration], _ condition: ExpressionNodeID,
    _ evaluation: inout Evaluation, _ facts: (FactID) -> Value
  ) -> Value {
    let decisive = quantifier == .some
    var result: Bool? = !decisive
    let isWhole = walk(iterations[...], &evaluation, facts) { expression, evaluation in
      guard evaluation.steps < Evaluation.stepLimit else { return false }
      let truth = expression.value(condition, &evaluation, facts).truth
      if truth == decisive { result = decisive } else if truth == nil, result != decisive { result = nil }
      return true
    }
    return isWhole ? Value(truth: result) : .null
  }

  /// Calls the body for each combination of the iterations; false when a domain is no list or the body gives up.
  private func walk(
    _ iterations: ArraySlice<Iteration>, _ evaluation: inout Evaluation, _ facts: (FactID) -> Value,
    _ body: (TypedExpression, inout Evaluation) -> Bool
  ) -> Bool {
    guard let iteration = iterations.first else { return body(self, &evaluation) }
    guard let elements = elements(of: iteration, &evaluation, facts), evaluation.mayMake(elements.count)
    else { return false }
    for element in elements {
      evaluation.bind(iteration.local, element)
      guard walk(iterations.dropFirst(), &evaluation, facts, body) else { return false }
    }
    return true
  }

  private func elements(
    of iteration: Iteration, _ evaluation: inout Evaluation, _ facts: (FactID) -> Value
  ) -> [Value]? {
    let domain = value(iteration.domain, &evaluation, facts)
    if let upper = iteration.upper { return domain.steps(to: value(upper, &evaluation, facts)) }
    switch domain {
    case .list(let elements): return elements
    case .range(let bounds): return bounds.steps
    case .null: return nil
    default: return [domain]
    }
  }

  private func asks(for local: Local) -> Bool { nodes.contains(.leaf(.local(local))) }
}

extension Value.Bounds {
  /// The whole numbers or days of a range; nil for a range of anything else, or the wrong way round.
  fileprivate var steps: [Value]? {
    guard comparison == nil, upper.isLess(than: lower) == false, var all = lower.steps(to: upper) else { return nil }
    if !includesLower { all = Array(all.dropFirst()) }
    if !includesUpper, all.last?.isEqual(to: upper) == true { all.removeLast() }
    return all
  }
}

extension Value {
  /// From one whole number or day to another, upwards or downwards; nil for anything else or too many.
  fileprivate func steps(to last: Value) -> [Value]? {
    switch (self, last) {
    case (.number(let from), .number(let to)):
      guard let from = from.intValue, let to = to.intValue else { return nil }
      return Value.places(from, to)?.map { .number(Decimal($0)) }
    case (.date(let from), .date(let to)):
      return Value.places(Int(from.dayNumber), Int(to.dayNumber))?.map { .date(CivilDate(dayNumber: $0)) }
    default: return nil
    }
  }

  private static func places(_ from: Int, _ to: Int) -> [Int]? {
    let (distance, overflow) = to.subtractingReportingOverflow(from)
    guard !overflow, abs(distance) < 4_000_000 else { return nil }
    return distance >= 0 ? Array(from...to) : (to...from).reversed()
  }

  /// An entry of a context, a part of a date, time, duration or range, or all of them of the elements of a list.
  func member(_ name: String) -> Value {
    switch self {
    case .context(let context): return context[name] ?? .null
    case .list(let elements): return .list(elements.map { $0.member(name) })
    case .null, .boolean, .number, .string, .function: return .null
    default: return property(name)
    }
  }
}
