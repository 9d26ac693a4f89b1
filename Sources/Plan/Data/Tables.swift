import Expressions

/// The rules that give a derived fact; conditions and outputs are typed in the plan's scope.
package struct TableRule: Sendable {
  /// Index of the fact that the table gives.
  package var fact = 0
  package var policy = HitPolicy.unique
  /// What the columns ask; the rows' conditions speak of these.
  package var inputs: [TypedExpression] = []
  package var rows: [Row] = []
  /// What holds when no row does.
  package var defaultOutput: TypedExpression?
  /// The outputs, best first, for the policies that need an order.
  package var outputOrder: [Value] = []
  package var grounds: [String] = []
  package var notes: [String] = []
  package var source = SourceReference()

  package init() {}

  /// One row of a table.
  package struct Row: Sendable {
    /// Nil for a row that holds in every case.
    package var when: Guard?
    package var output: TypedExpression
    package var grounds: [String] = []
    package var notes: [String] = []
    package var source = SourceReference()

    package init(when: Guard? = nil, output: TypedExpression) {
      self.when = when
      self.output = output
    }
  }
}

extension TableRule {
  /// The table as something that can be evaluated.
  package var table: DecisionTable {
    DecisionTable(
      policy: policy, rules: rows.map { DecisionTable.Rule(condition: $0.when?.expression, output: $0.output) },
      defaultOutput: defaultOutput, outputOrder: outputOrder)
  }
}

extension ExecutablePlan {
  /// The facts on which some facts rest: those that tables give are replaced by those for which the tables ask.
  package func baseFacts(of facts: some Sequence<Int>) -> Set<Int> {
    var bases: Set<Int> = []
    var seen: Set<Int> = []
    var open = Array(facts)
    while let fact = open.popLast() {
      guard seen.insert(fact).inserted else { continue }
      if let table = tables.first(where: { $0.fact == fact }) {
        open += table.table.usedFacts.map(\.index)
      } else {
        bases.insert(fact)
      }
    }
    return bases
  }

  /// The tables on which some facts rest, in the order of the plan.
  package func tables(under facts: some Sequence<Int>) -> [TableRule] {
    var needed = Set(facts)
    return tables.reversed().filter { table in
      guard needed.contains(table.fact) else { return false }
      needed.formUnion(table.table.usedFacts.map(\.index))
      return true
    }.reversed()
  }
}
