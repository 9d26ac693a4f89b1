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
          base: .file, fixed: "quy trình nội bộ: QT-01\náp dụng: 9.000001\nthời hạn: 1 ngày làm việc")
      ]),
    needs: [.localText]
  ) { subject, report in
    guard let published = subject.procedure.published else { return }
    for local in subject.procedure.overlays {
      for limit in local.limits {
        guard let amount = limit.amount, let span = amount.value.span,
          let counterpart = published.limits.counterpart(of: limit), let before = counterpart.published,
          counterpart.isExceeded(by: span)
        else { continue }
        report.add(
          at: amount.range,
          vi: "Thời hạn \(span.description(.vi)) dài hơn thời hạn đã công bố (\(before.vi)).",
          en: "The limit of \(span.description(.en)) exceeds the published one (\(before.en)).",
          notes: [Note(Text(vi: "Thời hạn đã công bố.", en: "The published limit."), at: counterpart.range)],
          fix: limit.lowered(to: counterpart, at: amount.range))
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

extension Limit {
  /// Takes the published limit over; one with parts of its own is left to the author.
  fileprivate func lowered(to published: Limit, at range: SourceRange) -> Fix? {
    guard phases.isEmpty, let span = published.amount?.value.span else { return nil }
    return Fix(
      Text(vi: "Lấy thời hạn đã công bố", en: "Take the published limit"),
      [TextEdit(range, span.description(.vi).asScalar)], isSafe: true)
  }

  /// The limit in words; nil for one that is not known here.
  fileprivate var published: Text? {
    amount?.value.span?.text ?? sameDay.map { _ in Text(vi: "trong ngày", en: "the same day") }
  }

  /// What is due the same day allows one working day at most.
  fileprivate func isExceeded(by span: Span) -> Bool {
    if let own = amount?.value.span { return span.isSurelyLonger(than: own) }
    guard sameDay != nil, let day = Span(1, .workingDay) else { return false }
    return span.isSurelyLonger(than: day) || span.calendarDays ?? 0 > 1 || span.clockMinutes ?? 0 > 1440
  }
}
