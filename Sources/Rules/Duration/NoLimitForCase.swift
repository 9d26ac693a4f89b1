import Calendars
import Diagnostics
import Expressions
import Model
import Plan

extension Rule {
  /// A channel or case without a time limit; the case is shown.
  static let noLimitForCase = Rule(
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
      ])
  ) { subject, report in
    guard let plan = subject.plan, !plan.limits.isEmpty, !plan.limits.contains(where: { $0.when == nil }) else {
      return
    }
    let space = CaseSpace(of: plan, conditions: plan.limits.compactMap(\.when), greatestCount: 4096)
    let cases = space.cases(receivedAt: Moment(subject.asOf, .midnight))
    let uncovered = cases.filter { instance in
      plan.limits.allSatisfy { $0.when?.expression.evaluate { instance.values[$0.index] } == .boolean(false) }
    }
    guard let witness = uncovered.first, let range = subject.text.limits.first?.range else { return }
    let what = witness.described(space.facts, in: plan)
    report.add(
      at: range, vi: "Hồ sơ có \(what.vi) không có thời hạn nào (\(uncovered.count) trong \(cases.count) trường hợp).",
      en: "A case with \(what.en) has no time limit (\(uncovered.count) of \(cases.count) cases).")
  }

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
      ])
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
    guard guarded.count > 1 else { return }
    let space = CaseSpace(of: plan, conditions: plan.limits.compactMap(\.when), greatestCount: 4096)
    for instance in space.cases(receivedAt: Moment(subject.asOf, .midnight)) {
      let holding = guarded.filter {
        plan.limits[$0].when?.expression.evaluate { instance.values[$0.index] } == .boolean(true)
      }
      guard holding.count > 1, subject.text.limits.indices.contains(holding[1]) else { continue }
      let what = instance.described(space.facts, in: plan)
      report.add(
        at: subject.text.limits[holding[1]].range, vi: "Hồ sơ có \(what.vi) có \(holding.count) thời hạn cùng áp dụng.",
        en: "\(holding.count) limits apply to a case with \(what.en).",
        notes: [Note(Text(vi: "Thời hạn kia.", en: "The other limit."), at: subject.text.limits[holding[0]].range)])
      return
    }
  }
}
