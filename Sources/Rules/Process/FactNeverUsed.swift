import Diagnostics
import Model
import Plan

extension Rule {
  /// A declared fact that nothing asks for.
  static let factNeverUsed = Rule(
    Kind(
      "fact-never-used", .process, .warning,
      title: Text(vi: "Dữ kiện khai báo mà không dùng", en: "Fact never used"),
      why: Text(
        vi:
          "Dữ kiện không ảnh hưởng đến giấy tờ, phí, thời hạn hay bước nào thì không cần hỏi. Hãy bỏ, hoặc viết điều kiện còn thiếu.",
        en:
          "A fact that changes no paper, fee, limit or step need not be asked. Drop it, or write the condition that is missing."
      ),
      examples: [Example("dữ kiện:\n  có người làm chứng: có/không #! fact-never-used")]),
    needs: [.plan, .facts]
  ) { subject, report in
    guard let plan = subject.plan else { return }
    let used = plan.usedFacts
    for (index, fact) in subject.procedure.facts.enumerated() where !used.contains(index) {
      guard let name = fact.declaration?.name.range ?? (fact.source == .derived ? fact.range : nil) else { continue }
      report.add(
        at: name, vi: "Không điều kiện nào dùng dữ kiện “\(fact.name)”.",
        en: "No condition uses the fact “\(fact.name)”.")
    }
  }
}

extension ExecutablePlan {
  /// Facts that some condition or amount of the plan asks for.
  fileprivate var usedFacts: Set<Int> {
    var conditions = constraints + competentAgencies.compactMap(\.when) + documents.compactMap(\.when)
    conditions +=
      documents.flatMap(\.replacements).compactMap(\.when) + limits.compactMap(\.when) + results.compactMap(\.when)
    for fee in fees {
      conditions += [fee.when].compactMap { $0 } + fee.exemptions.compactMap(\.when) + fee.reliefs.compactMap(\.when)
    }
    for node in nodes {
      conditions += [node.when, node.sendBack?.when].compactMap { $0 } + node.places.compactMap(\.when)
      conditions += node.consultations.compactMap(\.when)
    }
    var facts = Set(conditions.flatMap { $0.expression.usedFacts.map(\.index) })
    for rule in tables { facts.formUnion(rule.table.usedFacts.map(\.index)) }
    for fee in fees {
      if case .formula(let expression) = fee.amount { facts.formUnion(expression.usedFacts.map(\.index)) }
    }
    return facts
  }
}
