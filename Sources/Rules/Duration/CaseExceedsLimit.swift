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
      examples: [Example("thời hạn:\n  - trong: 4 giờ làm việc #! case-exceeds-limit")]),
    needs: [.plan, .limits, .process]
  ) { subject, report in
    guard let plan = subject.plan, let all = subject.cases, let straight = subject.straightCases else { return }
    let certain = straight.greatestExcesses()
    let turned = straight === all ? [:] : all.greatestExcesses()
    for rule in plan.limits.indices where subject.text.limits.indices.contains(rule) {
      guard let found = certain[rule] ?? turned[rule] else { continue }
      let study = certain[rule] == nil ? all : straight
      let limit = subject.text.limits[rule]
      let what = study.described(found.witness)
      let needed = Span.text(workingMinutes: found.needed)
      let excess = Span.text(workingMinutes: found.excess)
      let allowed = plan.limits[rule].term.text
      let gaps = found.trace.hasUntimedStep
      report.add(
        at: limit.amount?.range ?? limit.sameDay?.range ?? limit.range,
        vi:
          "\(what.vi) cần \(needed.vi) cho các bước; thời hạn là \(allowed.vi), vượt \(excess.vi)\(gaps ? ", chưa kể bước không có thời gian riêng" : "").",
        en:
          "The steps need \(needed.en) for \(what.en); the limit is \(allowed.en), exceeded by \(excess.en)\(gaps ? ", not counting steps without a time of their own" : "").",
        severity: certain[rule] == nil ? .warning : nil)
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
