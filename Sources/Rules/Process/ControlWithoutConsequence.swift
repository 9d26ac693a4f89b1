import Decisions
import Diagnostics
import Model
import Plan
import Simulator

extension Rule {
  /// A control whose failure changes nothing.
  static let controlWithoutConsequence = Rule(
    Kind(
      "control-without-consequence", .process, .warning,
      title: Text(vi: "Kiểm soát không dẫn tới đâu", en: "Control without consequence"),
      why: Text(
        vi:
          "Dù kiểm tra đạt hay không, hồ sơ vẫn đi đúng một đường: quy trình không cho yêu cầu bổ sung, trả lại, từ chối hay rẽ nhánh. Hãy ghi hệ quả (“xác định”, “nếu thiếu”, “trả lại”, bước từ chối), hoặc bỏ bước.",
        en:
          "Whether the control is passed or not, the case takes the same way: nothing asks for a supplement, sends back, refuses or branches. State the consequence (“determines”, “if incomplete”, “send back”, a refusal), or drop the step."
      ),
      ground: Text(
        vi: "Nghị định 63/2010/NĐ-CP điều 7, điều 28 (sự cần thiết, tính hợp lý)",
        en: "Decree 63/2010/NĐ-CP art. 7, 28 (necessity, reasonableness)"),
      examples: [
        Example(
          "quy trình:\n  - bước: tiếp nhận\n    tại: Trung tâm Phục vụ hành chính công cấp xã\n    người: công chức một cửa\n    làm: [tiếp nhận, kiểm tra thành phần, số hóa, hẹn trả]\n    xét: Tờ khai thử\n    trong: 1 giờ làm việc\n  - bước: thẩm định #! control-without-consequence\n    tại: Ủy ban nhân dân cấp xã\n    người: công chức chuyên môn\n    làm: thẩm định\n    xét: Tờ khai thử\n    trong: 1 giờ làm việc\n  - bước: ký\n    tại: Ủy ban nhân dân cấp xã\n    người: công chức chuyên môn\n    làm: ký\n    tạo: Kết quả thử\n    trong: 1 giờ làm việc\n  - bước: trả kết quả\n    tại: Trung tâm Phục vụ hành chính công cấp xã\n    người: công chức một cửa\n    làm: trả kết quả\n    trong: 1 giờ làm việc"
        )
      ]),
    needs: [.plan, .process]
  ) { subject, report in
    guard let process = subject.process, let cases = subject.cases else { return }
    for step in process.steps where step.isMereControl && !process.settlesSomething(step) {
      let later = process.after(step)
      // After the decision it is found by decided-then-reviewed.
      guard !process.before(step).contains(where: { $0.does(.decision) }) else { continue }
      let users = later.filter { process.turnsCases($0) || !$0.examined.isDisjoint(with: step.produced) }
      let found = cases.decide { (exact: inout ExactSimulation) throws(Undecided) -> Bool in
        let taken = try exact.cases(taking: step.index)
        let used = try exact.cases(takingAny: users.map(\.index))
        let isUsed = try !exact.space.areDisjoint(taken, used)
        return !exact.space.isEmpty(taken) && !isUsed
      }
      guard found == true else { continue }
      report.add(
        at: step.text.name.range,
        vi:
          "Bước “\(step.name)” kiểm soát mà kết quả không thay đổi gì: không xác định dữ kiện nào được dùng, không yêu cầu bổ sung, trả lại hay từ chối, và không bước nào sau đó làm việc ấy.",
        en:
          "Step “\(step.name)” controls to no effect: it settles no fact that is used, asks for no supplement, sends back or refuses nothing, and no later step does."
      )
    }
  }
}

extension PlannedStep {
  /// Looks and passes on, and leaves nothing in writing.
  fileprivate var isMereControl: Bool {
    isPlainWork && produced.isEmpty && text.slips.isEmpty && does(only: [.control, .transport])
      && !acts.isDisjoint(with: [.checkComponents, .appraise, .examine, .verify, .inspect, .meet, .review])
  }
}
