import Calendars
import Diagnostics
import Model
import Plan

extension Rule {
  /// Steps that take longer than the limit; the worst case is shown.
  static let caseExceedsLimit = Rule(
    Kind(
      "case-exceeds-limit", .duration, .error,
      title: Text(vi: "Thời gian các bước vượt thời hạn", en: "Steps exceed the limit"),
      why: Text(
        vi:
          "Làm đúng từng bước vẫn trễ hẹn: quy trình nội bộ mâu thuẫn với thời hạn đã công bố. Hãy rút ngắn bước, cho chạy song song, hoặc sửa thời hạn.",
        en:
          "Even when every step is on time the case is late: the process contradicts the published limit. Shorten steps, run them in parallel, or change the limit."
      ),
      ground: Text(
        vi: "Quy trình nội bộ phải nằm trong thời hạn đã công bố (Thông tư 01/2018/TT-VPCP điều 8)",
        en: "An internal process must keep within the published limit (Circular 01/2018/TT-VPCP art. 8)"),
      examples: [Example("thời hạn:\n  - trong: 4 giờ làm việc #! case-exceeds-limit")])
  ) { subject, report in
    guard let plan = subject.plan, let study = subject.courses else { return }
    var worst: [Int: (course: CourseStudy.Course, excess: Int)] = [:]
    for course in study.courses {
      guard let rule = course.limitRule, let excess = course.excess(of: plan) else { continue }
      if excess > worst[rule]?.excess ?? 0 { worst[rule] = (course, excess) }
    }
    for (rule, found) in worst.sorted(by: { $0.key < $1.key }) where subject.text.limits.indices.contains(rule) {
      let limit = subject.text.limits[rule]
      let what = found.course.instance.described(study.variedFacts, in: plan)
      let isEvery = study.variedFacts.isEmpty
      let excess = Span.text(workingMinutes: found.excess)
      let needed = Span.text(workingMinutes: found.course.trace.workingMinutes)
      let allowed = plan.limits[rule].term.text
      let gaps = found.course.hasUntimedStep
      report.add(
        at: limit.amount?.range ?? limit.sameDay?.range ?? limit.range,
        vi:
          "Các bước cần \(needed.vi); thời hạn là \(allowed.vi), vượt \(excess.vi) (\(isEvery ? "" : "trường hợp: ")\(what.vi))\(gaps ? ", chưa kể bước không có thời gian riêng" : "").",
        en:
          "The steps need \(needed.en); the limit is \(allowed.en), exceeded by \(excess.en) (\(isEvery ? "" : "case: ")\(what.en))\(gaps ? ", not counting steps without a time of their own" : "")."
      )
    }
  }
}

extension LimitTerm {
  /// The limit in words.
  var text: Text {
    switch self {
    case .span(let span): span.text
    case .sameDay: Text(vi: "trong ngày", en: "the same day")
    case .unknown(let reference): Text(same: reference)
    }
  }
}

extension CourseStudy.Course {
  /// Working minutes beyond the limit; nil when the case keeps it or it cannot be told.
  func excess(of plan: ExecutablePlan) -> Int? {
    guard let rule = limitRule else { return nil }
    let limit = plan.limits[rule]
    guard limit.phases.allSatisfy({ $0.fromNode == nil }) else { return nil }
    switch limit.term {
    case .unknown: return nil
    case .sameDay: return trace.workingMinutes > 480 ? trace.workingMinutes - 480 : nil
    case .span(let span):
      if let allowed = span.workingMinutes {
        return trace.workingMinutes > allowed ? trace.workingMinutes - allowed : nil
      }
      guard trace.isOnTime == false, let due = trace.due, let finished = trace.finishedAt else { return nil }
      return max(1, plan.calendar.workingCalendar.workingMinutes(from: due, to: finished))
    }
  }
}
