import Calendars
import Diagnostics
import Model
import Plan

extension Rule {
  /// A limit far longer than any case needs.
  static let limitWithSlack = Rule(
    Kind(
      "limit-with-slack", .duration, .info,
      title: Text(vi: "Thời hạn dài hơn nhiều so với các bước cần", en: "Limit far longer than needed"),
      why: Text(
        vi: "Trường hợp lâu nhất cũng chỉ cần chưa đến một nửa thời hạn: có thể đề xuất rút ngắn thời hạn.",
        en: "Even the longest case needs less than half the limit: it can be proposed for shortening."),
      ground: Text(
        vi: "Nghị quyết 66/NQ-CP năm 2025: giảm ít nhất 30% thời gian giải quyết",
        en: "Resolution 66/NQ-CP of 2025: cut processing time by at least 30 %"),
      examples: [Example("thời hạn:\n  - trong: 5 ngày làm việc #! limit-with-slack")])
  ) { subject, report in
    guard let plan = subject.plan, let study = subject.courses, study.isExhaustive, !subject.isJointService else {
      return
    }
    var most: [Int: Int] = [:]
    var unsure: Set<Int> = []
    for course in study.courses where course.trace.outcome == .completed {
      guard let rule = course.limitRule else { continue }
      most[rule] = max(most[rule] ?? 0, course.trace.workingMinutes)
      if course.hasUntimedStep { unsure.insert(rule) }
    }
    for (rule, needed) in most.sorted(by: { $0.key < $1.key }) where !unsure.contains(rule) && needed > 0 {
      let days = (needed + 479) / 480
      guard case .span(let span) = plan.limits[rule].term, let limit = span.workingMinutes, needed * 2 < limit,
        days * 480 < limit, subject.text.limits.indices.contains(rule)
      else { continue }
      let written = subject.text.limits[rule]
      report.add(
        at: written.amount?.range ?? written.range,
        vi:
          "Trường hợp lâu nhất chỉ cần \(Span.text(workingMinutes: needed).vi) trong thời hạn \(span.description(.vi)); có thể rút còn \(days) ngày làm việc.",
        en:
          "The longest case needs \(Span.text(workingMinutes: needed).en) of \(span.description(.en)); it could be \(days) working day\(days == 1 ? "" : "s")."
      )
    }
  }
}
