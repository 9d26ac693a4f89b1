import Decisions
import Diagnostics
import Model
import Plan
import Simulator

extension Rule {
  /// A case that gives a result which nobody decided on.
  static let noDecision = Rule(
    Kind(
      "no-decision", .process, .warning,
      title: Text(vi: "Có kết quả mà không ai quyết định", en: "A result that nobody decides on"),
      why: Text(
        vi:
          "Hồ sơ được trả kết quả nhưng không qua bước nào “quyết định”, “phê duyệt” hay “ký”: kết quả không có người chịu trách nhiệm. Hãy thêm việc ký hoặc quyết định vào bước của người có thẩm quyền, hoặc sửa điều kiện của bước đó.",
        en:
          "The case ends with a result, but passes no step that “decides”, “approves” or “signs”: nobody answers for it. Add the act to the step of whoever is competent, or mend that step's condition."
      ),
      ground: Text(
        vi: "Nghị định 63/2010/NĐ-CP điều 8 khoản 2 (trình tự, cơ quan thực hiện)",
        en: "Decree 63/2010/NĐ-CP art. 8.2 (sequence, responsible agency)"),
      examples: [
        Example(
          "dữ kiện:\n  gấp: có/không\nquy trình:\n  - bước: tiếp nhận\n    tại: Trung tâm Phục vụ hành chính công cấp xã\n    người: công chức một cửa\n    làm: [tiếp nhận, thẩm định, in]\n    xét: Tờ khai thử\n    tạo: Kết quả thử\n    trong: 3 giờ làm việc\n  - bước: ký #! no-decision\n    người: công chức một cửa\n    khi: không gấp\n    làm: ký\n    trong: 1 giờ làm việc\n  - bước: trả kết quả\n    người: công chức một cửa\n    làm: trả kết quả\n    trong: 1 giờ làm việc"
        )
      ]),
    needs: [.plan, .process, .results]
  ) { subject, report in
    guard let plan = subject.plan, !plan.nodes.isEmpty, !plan.results.isEmpty, !subject.isJointService,
      !subject.callsOthers, subject.procedure.graph.order.count == plan.nodes.count
    else { return }
    let deciding = plan.nodes.indices.filter { plan.nodes[$0].decides }
    guard let last = deciding.last else {
      report.add(
        at: subject.heading, vi: "Không bước nào của quy trình quyết định, phê duyệt hoặc ký kết quả.",
        en: "No step of the process decides on, approves or signs the result.")
      return
    }
    // A step without a condition is passed over only where the case has ended before.
    if deciding.contains(where: { plan.nodes[$0].when == nil }), !plan.nodes.contains(where: { $0.ends == .completed })
    {
      return
    }
    let witness = subject.straightCases?.witness { exact throws(Undecided) in
      let completed = try exact.completedCases()
      let decided = try exact.cases(takingAny: deciding)
      var promised = exact.space.none
      for result in exact.plan.results {
        let here = try exact.cases(where: result.when)
        promised = try exact.space.or(promised, here)
      }
      let settled = try exact.space.and(completed, promised)
      return try exact.space.subtracting(decided, from: settled)
    }
    guard let witness, let what = subject.straightCases?.described(witness) else { return }
    report.add(
      at: subject.text.process[subject.procedure.graph.order[last]].name.range,
      vi: "\(what.vi) được trả kết quả mà không qua bước nào quyết định, phê duyệt hoặc ký.",
      en: "No step decides on, approves or signs the result of \(what.en).")
  }
}

extension PlanNode {
  /// The step takes the decision that the result stands for; a refusal is another one.
  fileprivate var decides: Bool {
    acts.contains { term in
      guard let act = Act(rawValue: term.code) else { return false }
      return act.nature == .decision && act != .refuse
    }
  }
}
