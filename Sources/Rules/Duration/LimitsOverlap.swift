import Diagnostics
import Model
import Plan

extension Rule {
  /// Two limits for one case; the case is shown.
  static let limitsOverlap = Rule(
    Kind(
      "limits-overlap", .duration, .error,
      title: Text(vi: "Hai thời hạn cùng áp dụng cho một trường hợp", en: "Two limits for one case"),
      why: Text(
        vi:
          "Khi hai điều kiện cùng đúng thì không biết hẹn trả theo thời hạn nào. Hãy viết thêm điều kiện để chỉ một thời hạn đúng; thời hạn chung thì để không điều kiện.",
        en:
          "When two conditions hold at once nobody knows which limit counts. Narrow them; leave the general limit without a condition."
      ),
      examples: [
        Example(
          "dữ kiện:\n  khẩn: có/không\n  phức tạp: có/không\nthời hạn:\n  - trong: 1 ngày làm việc\n  - trong: 8 giờ làm việc\n    khi: khẩn\n  - trong: 2 ngày làm việc #! limits-overlap\n    khi: phức tạp"
        )
      ]),
    needs: [.plan, .limits]
  ) { subject, report in
    guard let plan = subject.plan else { return }
    let general = plan.limits.indices.filter {
      plan.limits[$0].when == nil && subject.text.limits.indices.contains($0)
    }
    if general.count > 1 {
      report.add(
        at: subject.text.limits[general[1]].range, vi: "Có \(general.count) thời hạn chung không điều kiện.",
        en: "There are \(general.count) general limits without a condition.",
        notes: [Note(Text(vi: "Thời hạn kia.", en: "The other limit."), at: subject.text.limits[general[0]].range)])
    }
    let guarded = plan.limits.indices.filter { plan.limits[$0].when != nil }
    let conditions = guarded.compactMap { plan.limits[$0].when?.expression }
    guard guarded.count > 1, FewCases(of: plan, asking: conditions)?.overlap != false else { return }
    var cases = PlanCases(of: plan, asking: conditions)
    guard let found = cases?.overlap() else { return }
    let holding = found.rows.map { guarded[$0] }
    guard subject.text.limits.indices.contains(holding[1]) else { return }
    report.add(
      at: subject.text.limits[holding[1]].range,
      vi: "\(found.what.vi) có \(holding.count) thời hạn cùng áp dụng.",
      en: "\(holding.count) limits apply to \(found.what.en).",
      notes: [Note(Text(vi: "Thời hạn kia.", en: "The other limit."), at: subject.text.limits[holding[0]].range)])
  }
}
