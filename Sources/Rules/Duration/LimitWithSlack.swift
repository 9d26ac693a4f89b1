import Calendars
import Decisions
import Diagnostics
import Model
import Plan
import Simulator

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
      examples: [Example("thời hạn:\n  - trong: 5 ngày làm việc #! limit-with-slack")]),
    needs: [.plan, .limits, .process]
  ) { subject, report in
    guard let plan = subject.plan, let study = subject.cases, !subject.isJointService else { return }
    for (rule, needed) in study.completedNeeds() where needed > 0 && subject.text.limits.indices.contains(rule) {
      let days = (needed + 479) / 480
      guard case .span(let span) = plan.limits[rule].term, let limit = span.workingMinutes, needed * 2 < limit,
        days * 480 < limit
      else { continue }
      let written = subject.text.limits[rule]
      report.add(
        at: written.amount?.range ?? written.range,
        vi:
          "Trường hợp lâu nhất chỉ cần \(Span.text(workingMinutes: needed).vi) trong thời hạn \(span.description(.vi)); có thể xem xét rút còn \(days) ngày làm việc.",
        en:
          "The longest case needs \(Span.text(workingMinutes: needed).en) of \(span.description(.en)); it could be \(days) working day\(days == 1 ? "" : "s")."
      )
    }
  }
}

extension CaseStudy {
  /// For each limit the office minutes that the longest completed case under it needs, in the order of the text; without
  /// the limits under which some step of a completed case has no time of its own.
  fileprivate func completedNeeds() -> [(rule: Int, minutes: Int)] {
    let untimed = plan.nodes.indices.filter { plan.nodes[$0].time == nil }
    let found = decide { (exact: inout ExactSimulation) throws(Undecided) -> [(rule: Int, minutes: Int)] in
      var completed = exact.space.none
      for (outcome, set) in try exact.outcomes() where outcome == .completed { completed = set }
      let open = try exact.cases(takingAny: untimed)
      let clock = try exact.clockTimes()
      var needs: [(rule: Int, minutes: Int)] = []
      for (rule, set) in try exact.space.values(of: clock.limit) {
        let here = try exact.space.and(set, completed)
        guard try exact.space.areDisjoint(here, open) else { continue }
        let amount = try exact.space.restrict(clock.inside, to: here)
        if let longest = exact.space.greatest(amount) { needs.append((Int(rule), Int(longest.value))) }
      }
      return needs
    }
    return found ?? []
  }
}
