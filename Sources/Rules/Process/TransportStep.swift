import Calendars
import Decisions
import Diagnostics
import Model
import Plan
import Simulator

extension Rule {
  /// A step that only passes on what a shared electronic dossier shows anyway.
  static let transportStep = Rule(
    Kind(
      "transport-step", .process, .warning,
      title: Text(vi: "Bước chỉ để chuyển hồ sơ", en: "Step only to pass the dossier on"),
      why: Text(
        vi:
          "Hồ sơ đã số hóa hoặc nộp trực tuyến thì nơi sau thấy ngay, không cần một bước chỉ để chuyển hay trình. Hãy bỏ bước, hoặc gộp việc chuyển vào bước trước.",
        en:
          "A dossier that is digitised or filed online is seen at once by whoever is next; no step is needed to pass it on. Drop the step, or let the step before it do so."
      ),
      ground: Text(
        vi: "Nghị định 118/2025/NĐ-CP (số hóa khi tiếp nhận); Nghị định 301/2026/NĐ-CP (liên thông điện tử)",
        en: "Decree 118/2025/NĐ-CP (digitised on receipt); Decree 301/2026/NĐ-CP (electronic hand-over)"),
      examples: [
        Example(
          "quy trình:\n  - bước: tiếp nhận\n    tại: Trung tâm Phục vụ hành chính công cấp xã\n    người: công chức một cửa\n    làm: [tiếp nhận, kiểm tra thành phần, số hóa, hẹn trả]\n    xét: Tờ khai thử\n    trong: 1 giờ làm việc\n  - bước: chuyển hồ sơ #! transport-step\n    tại: Ủy ban nhân dân cấp xã\n    người: công chức chuyên môn\n    làm: chuyển\n    trong: 1 giờ làm việc\n  - bước: ký\n    tại: Ủy ban nhân dân cấp xã\n    người: công chức chuyên môn\n    làm: [thẩm định, ký]\n    tạo: Kết quả thử\n    trong: 1 giờ làm việc\n  - bước: trả kết quả\n    tại: Trung tâm Phục vụ hành chính công cấp xã\n    người: công chức một cửa\n    làm: trả kết quả\n    trong: 1 giờ làm việc"
        )
      ]),
    needs: [.plan, .process]
  ) { subject, report in
    guard let process = subject.process, let cases = subject.cases else { return }
    for step in process.steps where step.onlyPassesOn {
      let digitising = process.before(step).filter { $0.acts.contains(.digitise) }.map(\.index)
      let found = cases.witness { (exact: inout ExactSimulation) throws(Undecided) -> CaseSet in
        let taken = try exact.cases(taking: step.index)
        let digitised = try exact.cases(takingAny: digitising)
        let online = try exact.cases(filed: "online") ?? exact.space.none
        let shared = try exact.space.or(digitised, online)
        return try exact.space.and(taken, shared)
      }
      guard let found else { continue }
      let what = cases.described(found)
      let saving = step.minutes.map(Span.text(workingMinutes:))
      report.add(
        at: step.text.name.range,
        vi:
          "Bước “\(step.name)” chỉ để chuyển, trong khi hồ sơ điện tử đã dùng chung được\(saving.map { "; bỏ bước thì bớt \($0.vi)" } ?? ""). \(what.vi) phải qua bước này.",
        en:
          "Step “\(step.name)” only passes the dossier on, though it can be shared electronically\(saving.map { "; without it \($0.en) are saved" } ?? ""); it is done for \(what.en)."
      )
    }
  }
}

extension PlannedStep {
  fileprivate var onlyPassesOn: Bool {
    leavesNothing && examined.isEmpty && text.grounds.isEmpty && does(only: [.transfer, .submitUpward])
  }
}
