import Decisions
import Diagnostics
import Model
import Plan
import Simulator

extension Rule {
  /// A result that no step makes, in the text or in some case that is promised it.
  static let resultNeverProduced = Rule(
    Kind(
      "result-never-produced", .process, .error,
      title: Text(vi: "Không bước nào tạo ra kết quả", en: "Result never produced"),
      why: Text(
        vi: "Kết quả được hứa với người dân phải do một bước tạo ra. Hãy ghi “tạo” ở bước ký hoặc ban hành.",
        en:
          "What applicants are promised must be produced by a step. Add “produces” to the step that signs or issues it."
      ),
      examples: [
        Example(
          "kết quả:\n  - Kết quả thử\n  - Giấy xác nhận thử #! result-never-produced")
      ]),
    needs: [.process, .results]
  ) { subject, report in
    guard !subject.text.process.isEmpty, !subject.isJointService else { return }
    let produced = Set(subject.text.process.flatMap(\.produces).map(subject.canonical))
    guard !subject.callsOthers else { return }
    for result in subject.text.results?.items ?? [] where !produced.contains(subject.canonical(result.document)) {
      report.add(
        at: result.document.range, vi: "Không bước nào tạo ra “\(result.document.text)”.",
        en: "No step produces “\(result.document.text)”.")
    }
    for result in subject.results {
      guard let what = subject.caseWithout(result) else { continue }
      let name = result.text.document
      report.add(
        at: name.range,
        vi: "\(what.vi) được hứa “\(name.text)” và giải quyết xong, nhưng không qua bước nào tạo ra nó.",
        en: "“\(name.text)” is promised in \(what.en), which goes to the end without a step that produces it.")
    }
  }
}

extension Subject {
  /// A result of the text with its place in the plan and the nodes that produce it, where some do.
  fileprivate typealias ProducedResult = (rule: Int, text: ProcedureResult, nodes: [Int])

  fileprivate var results: [ProducedResult] {
    let items = text.results?.items ?? []
    let order = procedure.graph.order
    guard let plan, items.count == plan.results.count, order.count == plan.nodes.count else { return [] }
    return items.indices.compactMap { rule in
      let name = canonical(items[rule].document)
      let nodes = order.indices.filter { text.process[order[$0]].produces.contains { canonical($0) == name } }
      return nodes.isEmpty ? nil : (rule, items[rule], nodes)
    }
  }

  /// A case that goes to the end and is promised a result, but passes no step that produces it, in words.
  fileprivate func caseWithout(_ result: ProducedResult) -> Text? {
    guard let plan, let cases = straightCases else { return nil }
    // A step without a condition is passed over only where the case has ended before.
    if result.nodes.contains(where: { plan.nodes[$0].when == nil }),
      !plan.nodes.contains(where: { $0.ends == .completed })
    {
      return nil
    }
    let witness = cases.witness { exact throws(Undecided) in
      let promised = try exact.cases(where: exact.plan.results[result.rule].when)
      let completed = try exact.completedCases()
      let settled = try exact.space.and(promised, completed)
      let produced = try exact.cases(takingAny: result.nodes)
      return try exact.space.subtracting(produced, from: settled)
    }
    return witness.map(cases.described)
  }
}
