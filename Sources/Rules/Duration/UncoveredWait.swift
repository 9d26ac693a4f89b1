import Diagnostics
import Model

extension Rule {
  /// A step inside the clock without a time of its own.
  static let uncoveredWait = Rule(
    Kind(
      "uncovered-wait", .duration, .warning,
      title: Text(vi: "Bước trong thời hạn mà không có thời gian", en: "Step without a time inside the clock"),
      why: Text(
        vi:
          "Không có thời gian thì không chứng minh được quy trình kịp hạn. Hãy ghi “trong”; nếu bước nằm ngoài thời hạn, ghi “đồng hồ: ngoài”.",
        en: "Without a time nobody can show that the process keeps the limit. Give “within”, or say “clock: outside”."),
      examples: [
        Example(
          "quy trình:\n  - bước: tiếp nhận và trả kết quả #! uncovered-wait\n    tại: Trung tâm Phục vụ hành chính công cấp xã\n    người: công chức một cửa\n    làm: [tiếp nhận, ký, trả kết quả]\n    xét: Tờ khai thử\n    tạo: Kết quả thử"
        )
      ]),
    needs: [.process]
  ) { subject, report in
    guard !subject.isJointService else { return }
    for step in subject.text.process {
      let isTimed = step.time?.value.span != nil || step.consultations.contains { $0.amount != nil }
      guard !isTimed, step.clock?.value ?? .counts == .counts, step.ending == nil, step.calls == nil else { continue }
      report.add(
        at: step.name.range, vi: "Bước “\(step.name.text)” tính vào thời hạn nhưng không có thời gian riêng.",
        en: "Step “\(step.name.text)” counts towards the limit and has no time of its own.")
    }
  }
}
