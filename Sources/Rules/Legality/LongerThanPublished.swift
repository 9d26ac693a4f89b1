import Calendars
import Diagnostics
import Model

extension Rule {
  /// A local limit above the published one.
  static let longerThanPublished = Rule(
    Kind(
      "longer-than-published", .duration, .error,
      title: Text(vi: "Thời hạn dài hơn thủ tục đã công bố", en: "Longer than the published limit"),
      why: Text(
        vi: "Địa phương chỉ được rút ngắn thời hạn, không được kéo dài. Hãy lấy thời hạn đã công bố hoặc ngắn hơn.",
        en: "A province may shorten a limit, never lengthen it. Use the published limit or a shorter one."),
      ground: Text(vi: "Nghị định 63/2010/NĐ-CP điều 18", en: "Decree 63/2010/NĐ-CP art. 18"),
      examples: [
        Example(
          "quy trình nội bộ: QT-01\náp dụng: 9.000001\nthời hạn: 9 ngày làm việc #! longer-than-published",
          base: .file)
      ])
  ) { subject, report in
    guard let published = subject.procedure.published else { return }
    for local in subject.procedure.overlays {
      for limit in local.limits {
        guard let amount = limit.amount, let span = amount.value.span,
          let counterpart = published.limits.counterpart(of: limit), let limitBefore = counterpart.amount?.value.span,
          span.isLonger(than: limitBefore)
        else { continue }
        report.add(
          at: amount.range,
          vi: "Thời hạn \(span.description(.vi)) dài hơn thời hạn đã công bố (\(limitBefore.description(.vi))).",
          en: "The limit of \(span.description(.en)) exceeds the published one (\(limitBefore.description(.en))).",
          notes: [Note(Text(vi: "Thời hạn đã công bố.", en: "The published limit."), at: counterpart.range)])
      }
    }
  }
}

extension [Limit] {
  /// The limit with the same condition; for the default, the default.
  fileprivate func counterpart(of limit: Limit) -> Limit? {
    first {
      FoldedName($0.condition?.text ?? "") == FoldedName(limit.condition?.text ?? "")
        && Set($0.channels.map(\.value)) == Set(limit.channels.map(\.value))
    }
  }
}

extension Span {
  /// Surely longer, whatever the days: both in one kind of time, or more working days than calendar days.
  fileprivate func isLonger(than other: Span) -> Bool {
    if let own = workingMinutes, let others = other.workingMinutes { return own > others }
    if let own = clockMinutes, let others = other.clockMinutes { return own > others }
    if let own = calendarDays, let others = other.calendarDays { return own > others }
    if let own = months, let others = other.months { return own > others }
    if let own = workingMinutes, let others = other.calendarDays { return own / 480 >= others }
    return false
  }
}
