import Decisions
import Diagnostics
import Model
import Plan
import Simulator

extension Rule {
  /// A control after the decision that can change nothing.
  static let decidedThenReviewed = Rule(
    Kind(
      "decided-then-reviewed", .process, .warning,
      title: Text(vi: "Đã quyết định rồi mới xem xét", en: "Reviewed after the decision"),
      why: Text(
        vi:
          "Sau khi đã ký, đã quyết định, việc kiểm soát không còn thay đổi được kết quả: không trả lại, không dừng, không có quyết định nào tiếp theo. Hãy đưa bước lên trước quyết định, hoặc bỏ bước.",
        en:
          "Once signed or decided, a control can no longer change the result: it sends nothing back, ends nothing, and no decision follows. Move the step before the decision, or drop it."
      ),
      ground: Text(
        vi: "Nghị định 63/2010/NĐ-CP điều 7, điều 28 (sự cần thiết, tính hợp lý)",
        en: "Decree 63/2010/NĐ-CP art. 7, 28 (necessity, reasonableness)"),
      examples: [
        Example(
          "quy trình:\n  - bước: tiếp nhận\n    tại: Trung tâm Phục vụ hành chính công cấp xã\n    người: công chức một cửa\n    làm: [tiếp nhận, kiểm tra thành phần, số hóa, hẹn trả]\n    xét: Tờ khai thử\n    trong: 1 giờ làm việc\n  - bước: ký\n    tại: Ủy ban nhân dân cấp xã\n    người: công chức chuyên môn\n    làm: [thẩm định, ký]\n    tạo: Kết quả thử\n    trong: 1 giờ làm việc\n  - bước: rà soát #! decided-then-reviewed\n    tại: Ủy ban nhân dân cấp xã\n    người: công chức chuyên môn\n    làm: xem xét\n    xét: Kết quả thử\n    trong: 1 giờ làm việc\n  - bước: trả kết quả\n    tại: Trung tâm Phục vụ hành chính công cấp xã\n    người: công chức một cửa\n    làm: trả kết quả\n    trong: 1 giờ làm việc"
        )
      ]),
    needs: [.plan, .process]
  ) { subject, report in
    guard let process = subject.process, let cases = subject.cases else { return }
    for step in process.steps where step.isLateControl && !process.turnsCases(step) {
      let decisions = process.before(step).filter { !$0.acts.isDisjoint(with: PlannedStep.finalActs) }
      guard let decision = decisions.first else { continue }
      let open = process.after(step).filter {
        process.turnsCases($0) || $0.does(.decision) || !$0.examined.isDisjoint(with: step.produced)
      }
      let found = cases.witness { (exact: inout ExactSimulation) throws(Undecided) -> CaseSet in
        try exact.cases(takingAll: [step.index, decision.index], butNone: open.map(\.index))
      }
      guard let found else { continue }
      let what = cases.described(found)
      report.add(
        at: step.text.name.range,
        vi:
          "Bước “\(step.name)” kiểm soát sau khi bước “\(decision.name)” đã quyết định và không thể thay đổi kết quả nữa: không trả lại, không dừng, không có quyết định nào sau đó. \(what.vi) phải qua bước này.",
        en:
          "Step “\(step.name)” controls after step “\(decision.name)” has decided, and can change nothing any more: no return, no end, no later decision; it is done for \(what.en)."
      )
    }
  }
}

extension PlannedStep {
  fileprivate static let finalActs: Set<Act> = [.decide, .sign]

  fileprivate var isLateControl: Bool {
    isPlainWork && text.slips.isEmpty && does(only: [.control, .transport])
      && !acts.isDisjoint(with: [.appraise, .examine, .verify, .meet, .review])
  }
}
