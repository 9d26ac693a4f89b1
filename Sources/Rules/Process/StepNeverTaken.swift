import Decisions
import Diagnostics
import Model
import Plan
import Simulator

extension Rule {
  /// A step that no case reaches.
  static let stepNeverTaken = Rule(
    Kind(
      "step-never-taken", .process, .error,
      title: Text(vi: "Bước không hồ sơ nào đi tới", en: "Step never taken"),
      why: Text(
        vi:
          "Bước không bao giờ được thực hiện làm quy trình dài thêm trên giấy và che khuất lỗi thật: điều kiện viết sai, hoặc hồ sơ đã kết thúc trước đó. Hãy sửa điều kiện, hoặc bỏ bước.",
        en:
          "A step that is never done lengthens the process on paper and hides the real mistake: a wrong condition, or an earlier end of every case. Mend the condition, or drop the step."
      ),
      examples: [
        Example(
          "dữ kiện:\n  số trang: {kiểu: số, từ: 1, đến: 10}\nquy trình:\n  - bước: tiếp nhận\n    tại: Trung tâm Phục vụ hành chính công cấp xã\n    người: công chức một cửa\n    làm: [tiếp nhận, thẩm định]\n    xét: Tờ khai thử\n    trong: 1 giờ làm việc\n  - bước: đếm lại #! step-never-taken\n    người: công chức một cửa\n    khi: số trang > 20\n    làm: thẩm định\n    trong: 1 giờ làm việc\n  - bước: trả kết quả\n    người: công chức một cửa\n    làm: [ký, trả kết quả]\n    tạo: Kết quả thử\n    trong: 3 giờ làm việc"
        )
      ]),
    needs: [.plan, .process]
  ) { subject, report in
    guard let plan = subject.plan else { return }
    var reasons: [Int: Text] = [:]
    for settled in subject.settledConditions {
      guard case .step(let index) = settled.owner, case .never(let reason) = settled.verdict else { continue }
      reasons[index] = Text(
        vi: "điều kiện không bao giờ đúng (\(reason.vi))", en: "its condition can never hold (\(reason.en))")
    }
    let order = subject.procedure.graph.order
    if let study = subject.cases, order.count == plan.nodes.count {
      for (node, index) in order.enumerated() where reasons[index] == nil {
        reasons[index] = study.reasonAgainst(node)
      }
    }
    for (index, reason) in reasons.sorted(by: { $0.key < $1.key }) where subject.text.process.indices.contains(index) {
      let step = subject.text.process[index]
      report.add(
        at: step.name.range, vi: "Không hồ sơ nào đi tới bước “\(step.name.text)”: \(reason.vi).",
        en: "No case reaches step “\(step.name.text)”: \(reason.en).")
    }
  }
}

extension CaseStudy {
  /// Why no case reaches a node: steps before it have ended all its cases; nil when some case does, or might.
  fileprivate func reasonAgainst(_ node: Int) -> Text? {
    let following = plan.reachableNodes
    let before = following.indices.filter { plan.nodes[$0].ends != nil && following[$0].contains(node) }
    guard !before.isEmpty else { return nil }
    // What ends a case on a branch beside the node may come sooner or later: only ends before it count.
    let isOver = decide { (exact: inout ExactSimulation) throws(Undecided) -> Bool in
      let taken = try exact.cases(taking: node)
      guard exact.space.isEmpty(taken) else { return false }
      var ended = exact.space.none
      for step in before {
        let here = try exact.cases(endedBy: step)
        ended = try exact.space.or(ended, here)
      }
      let wanted = try exact.cases(where: exact.plan.nodes[node].when)
      return try exact.space.implies(wanted, ended)
    }
    guard isOver == true else { return nil }
    return plan.nodes[node].when == nil
      ? Text(vi: "mọi hồ sơ đã kết thúc ở bước trước", en: "every case ends at an earlier step")
      : Text(
        vi: "hồ sơ mà điều kiện nói tới đã kết thúc ở bước trước",
        en: "the cases of its condition end at an earlier step")
  }
}
