/// Rules that give one value from the facts of a case, with the policy that says what holds when several do.
package struct DecisionTable: Hashable, Sendable {
  package var policy: HitPolicy
  package var rules: [Rule]
  /// What the table gives when no rule holds; for a policy that gives a list, its only element.
  package var defaultOutput: TypedExpression?
  /// The outputs, best first, for the policies that need an order.
  package var outputOrder: [Value]

  package init(
    policy: HitPolicy, rules: [Rule], defaultOutput: TypedExpression? = nil, outputOrder: [Value] = []
  ) {
    self.policy = policy
    self.rules = rules
    self.defaultOutput = defaultOutput
    self.outputOrder = outputOrder
  }

  /// One row.
  package struct Rule: Hashable, Sendable {
    /// What all cells say together; nil when each of them lets everything pass.
    package var condition: TypedExpression?
    package var output: TypedExpression

    package init(condition: TypedExpression?, output: TypedExpression) {
      self.condition = condition
      self.output = output
    }
  }

  /// What a table gives in one case, and why.
  package struct Outcome: Hashable, Sendable {
    package let value: Value
    /// Indices of the rules from which the value comes; where rules contradict each other, all that hold.
    package let rules: [Int]
    /// No rule held and the default was taken.
    package let isDefault: Bool
    /// Rules hold together that the policy does not allow together; the value is null then.
    package let isContradictory: Bool
  }
}

extension DecisionTable {
  /// The table's value under the given facts, as DMN 1.5 defines it; null when no rule holds and there is no default.
  package func evaluate(now: DateAndTime? = nil, _ facts: (FactID) -> Value) -> Value { decide(now: now, facts).value }

  /// The table's value with the rules that gave it. A rule holds only when its condition is true: one that cannot be
  /// decided does not.
  package func decide(now: DateAndTime? = nil, _ facts: (FactID) -> Value) -> Outcome {
    var hits: [Hit] = []
    for (index, rule) in rules.enumerated() {
      guard rule.condition.map({ $0.evaluate(now: now, facts).truth == true }) ?? true else { continue }
      hits.append(Hit(rule: index, output: rule.output.evaluate(now: now, facts)))
      if policy == .first { break }
    }
    return hits.isEmpty ? withoutHit(now, facts) : outcome(of: hits)
  }

  private struct Hit {
    let rule: Int
    let output: Value
  }

  private func withoutHit(_ now: DateAndTime?, _ facts: (FactID) -> Value) -> Outcome {
    guard let output = defaultOutput?.evaluate(now: now, facts) else {
      let value: Value = policy == .count ? .number(Decimal(0)) : .null
      return Outcome(value: value, rules: [], isDefault: false, isContradictory: false)
    }
    return Outcome(
      value: policy.givesList ? .list([output]) : output, rules: [], isDefault: true, isContradictory: false)
  }

  private func outcome(of hits: [Hit]) -> Outcome {
    switch policy {
    case .unique: return hits.count == 1 ? from(hits, hits[0].output) : contradiction(hits)
    case .any:
      let isAgreed = hits.allSatisfy { $0.output.isEqual(to: hits[0].output) == true }
      return isAgreed ? from(hits, hits[0].output) : contradiction(hits)
    case .priority:
      let best = ordered(hits).prefix(1)
      return from(Array(best), best.first?.output ?? .null)
    case .first: return from([hits[0]], hits[0].output)
    case .ruleOrder, .collect: return from(hits, .list(hits.map(\.output)))
    case .outputOrder:
      let sorted = ordered(hits)
      return from(sorted, .list(sorted.map(\.output)))
    case .sum: return from(hits, Builtin.sum.aggregate([.list(hits.map(\.output))]))
    case .minimum: return extreme(hits, .min)
    case .maximum: return extreme(hits, .max)
    case .count: return from(hits, .number(Decimal(hits.count)))
    }
  }

  private func from(_ hits: [Hit], _ value: Value) -> Outcome {
    Outcome(value: value, rules: hits.map(\.rule), isDefault: false, isContradictory: false)
  }

  private func contradiction(_ hits: [Hit]) -> Outcome {
    Outcome(value: .null, rules: hits.map(\.rule), isDefault: false, isContradictory: true)
  }

  private func extreme(_ hits: [Hit], _ aggregate: Builtin) -> Outcome {
    let value = aggregate.aggregate([.list(hits.map(\.output))])
    return from(hits.filter { $0.output.isEqual(to: value) == true }, value)
  }

  /// The hits by the place of their outputs in the order, those outside it last; equals stay in the order of the rules.
  private func ordered(_ hits: [Hit]) -> [Hit] {
    let places = hits.map { hit in outputOrder.firstIndex { $0.isEqual(to: hit.output) == true } ?? outputOrder.count }
    return hits.indices.sorted { (places[$0], $0) < (places[$1], $1) }.map { hits[$0] }
  }
}

extension DecisionTable {
  /// The facts that the rules and the default ask for, in the order of their ids.
  package var usedFacts: [FactID] { Set(expressions.flatMap(\.usedFacts)).sorted() }

  /// Every condition and output of the table.
  package var expressions: [TypedExpression] {
    rules.compactMap(\.condition) + rules.map(\.output) + [defaultOutput].compactMap { $0 }
  }

  /// What the cells of a row say together; nil when each of them lets everything pass.
  package static func condition(ofCells cells: [TypedExpression], in scope: Scope) -> TypedExpression? {
    let telling = cells.filter { !$0.letsEverythingPass }
    return telling.first.map { $0.conjunction(Array(telling.dropFirst()), in: scope) }
  }
}

extension TypedExpression {
  /// Whether this is the cell `-`.
  package var letsEverythingPass: Bool { self[root] == .leaf(.literal(.boolean(true))) }
}
