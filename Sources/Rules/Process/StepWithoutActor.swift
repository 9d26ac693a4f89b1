import Diagnostics
import Model

extension Rule {
  /// A step that says neither role nor unit.
  static let stepWithoutActor = Rule(
    Kind(
      "step-without-actor", .process, .warning,
      title: Text(vi: "Bước không nói ai làm", en: "Step without an actor"),
      why: Text(
        vi:
          "Quy trình nội bộ phải nói rõ người hoặc đơn vị làm từng bước, để biết ai chịu trách nhiệm. Hãy thêm “người” hoặc “đơn vị”.",
        en: "An internal process says who does each step, so that someone is answerable. Add “role” or “unit”."),
      examples: [
        Example(
          "quy trình:\n  - bước: tiếp nhận và trả kết quả #! step-without-actor\n    tại: Trung tâm Phục vụ hành chính công cấp xã\n    làm: [tiếp nhận, ký, trả kết quả]\n    xét: Tờ khai thử\n    tạo: Kết quả thử\n    trong: 6 giờ làm việc"
        )
      ]),
    needs: [.process]
  ) { subject, report in
    guard !subject.isJointService else { return }
    for step in subject.text.process where step.role == nil && step.unit == nil && step.calls == nil && !step.waits {
      if step.acts.allSatisfy({ $0.value == .wait || $0.value == .consult }) { continue }
      report.add(
        at: step.name.range, vi: "Bước “\(step.name.text)” chưa nói người hoặc đơn vị thực hiện.",
        en: "Step “\(step.name.text)” names neither role nor unit.")
    }
  }
}
