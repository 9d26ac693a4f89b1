import Expressions

@testable import Plan

extension RichPlans {
  /// A table with an order of outputs, and one that asks for its result.
  mutating func addTables(to plan: inout ExecutablePlan) {
    let colours = FactType.enumeration(["xanh", "đỏ “tươi”"])
    let policies: [HitPolicy] = [.outputOrder, .priority, .first]
    let policy = isFull ? .outputOrder : policies[random.pick(0...2)]
    plan.derive("màu", policy.resultType(ofOutputs: colours))
    plan.derive("số màu", .number)
    var first = table(giving: "màu", policy, ["xanh", "đỏ “tươi”"], of: ExpressionType(colours), plan)
    if policy.needsOrder { first.outputOrder = [.string("đỏ “tươi”"), .string("xanh")] }
    let outputs = policy.givesList ? ["count(màu)", "số trang"] : ["if màu = \"xanh\" then 1 else 2", "số trang"]
    plan.tables = [first, table(giving: "số màu", .sum, outputs, of: .number, plan)]
  }

  private mutating func table(
    giving fact: String, _ policy: HitPolicy, _ outputs: [String], of type: ExpressionType, _ plan: ExecutablePlan
  ) -> TableRule {
    var rule = TableRule()
    rule.fact = plan.facts.firstIndex { $0.label.vi == fact } ?? 0
    rule.policy = policy
    rule.inputs = list { _ in plan.expression("số trang", .number) }.compactMap { $0 }
    rule.rows = list(4) { rich in
      var row = TableRule.Row(
        when: rich.maybe { $0.condition(plan) }, output: plan.expression(outputs[0], type) ?? .null)
      row.grounds = rich.list { $0.word() }
      row.notes = rich.list { $0.word() }
      row.source = rich.source()
      return row
    }
    rule.defaultOutput = maybe { _ in plan.expression(outputs[outputs.count - 1], type) }
    rule.grounds = list { $0.word() }
    rule.notes = list { $0.word() }
    rule.source = source()
    return rule
  }
}
