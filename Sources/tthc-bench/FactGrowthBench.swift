import Decisions
import Expressions

/// How the work grows with the number of facts: pairs of facts that must agree, first apart and then together.
struct FactGrowthBench {
  private let factCount: Int
  private let domains: [FactDomain]
  private let guards: [TypedExpression]

  init(factCount: Int) throws {
    self.factCount = factCount
    let scope = Scope((0..<factCount).map { ("f\($0)", .boolean) })
    domains = (0..<factCount).map { FactDomain(FactID($0), .boolean) }
    let half = factCount / 2
    let all = try guardExpression((0..<factCount).map { "f\($0)" }.joined(separator: " or "), in: scope)
    guards = [all] + (try (0..<half).map { try guardExpression("f\($0) = f\($0 + half)", in: scope) })
  }

  func measure(_ report: inout MeasurementReport) throws {
    for order in [VariableOrder.grouped, .firstAppearance] {
      report.measure("\(factCount) facts that agree in pairs, \(order)") {
        var builder = CaseSpaceBuilder(domains)
        let anyID = builder.add(guards[0])
        for expression in guards.dropFirst() { builder.constrain(expression) }
        let answer = Answer { () throws(Undecided) in
          var space = try builder.build(budget: Budget(nodes: 100_000, operations: 500_000), order: order)
          let cases = try space.cases(where: anyID)
          return (try space.count(cases), space.nodeCount)
        }
        switch answer {
        case .known(let (count, nodes)): return { "\(nodes) nodes, \(count) cases" }
        case .undecided(let reason): return { reason.message.en }
        }
      }
    }
  }
}
