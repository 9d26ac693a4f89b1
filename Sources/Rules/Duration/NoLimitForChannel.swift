import Diagnostics
import Model
import Plan

extension Rule {
  /// A channel or case without a time limit; the case is shown.
  static let noLimitForChannel = Rule(
    Kind(
      "no-limit-for-channel", .duration, .error,
      title: Text(vi: "Có cách thức hoặc trường hợp không có thời hạn", en: "A channel or case has no time limit"),
      why: Text(
        vi:
          "Mỗi hồ sơ phải biết ngày trả. Khi mọi thời hạn đều có điều kiện thì phải có một thời hạn chung không điều kiện, hoặc các điều kiện phải phủ hết.",
        en:
          "Every case must have a day of return. If all limits have conditions, add a general one without, or let the conditions cover every case."
      ),
      ground: Text(vi: "Nghị định 63/2010/NĐ-CP điều 8 khoản 2", en: "Decree 63/2010/NĐ-CP art. 8.2"),
      examples: [
        Example("thời hạn:\n  - trong: 1 ngày làm việc #! no-limit-for-channel\n    cách thức: trực tiếp")
      ]),
    needs: [.plan, .limits]
  ) { subject, report in
    guard let plan = subject.plan, !plan.limits.isEmpty, !plan.limits.contains(where: { $0.when == nil }) else {
      return
    }
    let conditions = plan.limits.compactMap { $0.when?.expression }
    guard FewCases(of: plan, asking: conditions)?.coverAll != true else { return }
    var cases = PlanCases(of: plan, asking: conditions)
    guard let gap = cases?.gap(), let range = subject.text.limits.first?.range else { return }
    report.add(
      at: range,
      vi: "\(gap.what.vi) không có thời hạn nào (\(gap.count) trong \(gap.of) trường hợp).",
      en: "No time limit applies to \(gap.what.en) (\(gap.count) of \(gap.of) cases).")
  }
}
