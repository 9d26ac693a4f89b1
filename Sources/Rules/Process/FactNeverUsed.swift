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
      guard let name = fact.nameRange else { continue }
      report.add(
        at: name, vi: "Không điều kiện nào dùng dữ kiện “\(fact.name)”.",
        en: "No condition uses the fact “\(fact.name)”.")
    }
  }
}

extension ExecutablePlan {
  /// Facts that some condition or amount of the plan asks for.
  fileprivate var usedFacts: Set<Int> {
    var used: Set<Int> = []
    func ask(_ condition: Guard?) {
      for fact in condition?.expression.usedFacts ?? [] { used.insert(fact.index) }
    }
    for condition in constraints { ask(condition) }
    for agency in competentAgencies { ask(agency.when) }
    for document in documents {
      ask(document.when)
      for replacement in document.replacements { ask(replacement.when) }
    }
    for limit in limits { ask(limit.when) }
    for result in results { ask(result.when) }
    for fee in fees {
      ask(fee.when)
      for exemption in fee.exemptions { ask(exemption.when) }
      for relief in fee.reliefs { ask(relief.when) }
      if case .formula(let expression) = fee.amount { ask(Guard(expression)) }
    }
    for node in nodes {
      ask(node.when)
      ask(node.sendBack?.when)
      for place in node.places { ask(place.when) }
      for consultation in node.consultations { ask(consultation.when) }
    }
    for rule in tables { used.formUnion(rule.table.usedFacts.map(\.index)) }
    return used
  }
}
