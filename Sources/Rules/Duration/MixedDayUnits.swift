import Calendars
import Diagnostics
import Model

extension Rule {
  /// Calendar days and working days in one procedure.
  static let mixedDayUnits = Rule(
    Kind(
      "mixed-day-units", .duration, .warning,
      title: Text(vi: "Lẫn “ngày” và “ngày làm việc”", en: "Days and working days mixed"),
      why: Text(
        vi:
          "“5 ngày” gồm cả ngày nghỉ, “5 ngày làm việc” thì không; dùng lẫn dễ tính sai hạn. Hãy thống nhất một đơn vị; nếu luật chuyên ngành quy định khác, ghi căn cứ tại thời hạn đó.",
        en:
          "“5 days” include days off, “5 working days” do not; mixing them leads to wrong dates. Use one unit, or cite the law that prescribes the other."
      ),
      ground: Text(vi: "Bộ luật Dân sự 2015 điều 147, 148", en: "Civil Code 2015 arts 147, 148"),
      examples: [
        Example(
          "dữ kiện:\n  phức tạp: có/không\nthời hạn:\n  - trong: 1 ngày làm việc\n  - trong: 10 ngày #! mixed-day-units, limit-with-slack\n    khi: phức tạp"
        )
      ]),
    needsOneOf: [.limits, .process]
  ) { subject, report in
    var spans: [(span: Span, range: SourceRange, hasGround: Bool)] = []
    for limit in subject.text.limits {
      if let amount = limit.amount, let span = amount.value.span {
        spans.append((span, amount.range, !limit.grounds.isEmpty))
      }
    }
    for step in subject.text.process
    where !step.waits && !step.acts.contains(where: { $0.value == .post || $0.value == .wait }) {
      guard let time = step.time, let span = time.value.span, step.clock?.value ?? .counts == .counts else { continue }
      spans.append((span, time.range, !step.grounds.isEmpty))
    }
    guard let working = spans.first(where: { $0.span.unit == .workingDay }) else { return }
    for calendar in spans where calendar.span.unit == .calendarDay && !calendar.hasGround {
      report.add(
        at: calendar.range,
        vi:
          "Chỗ này tính theo “ngày” (\(calendar.span.description(.vi))), chỗ khác theo “ngày làm việc” (\(working.span.description(.vi))).",
        en:
          "Calendar days here (\(calendar.span.description(.en))), working days elsewhere (\(working.span.description(.en))).",
        notes: [Note(Text(vi: "Tính theo ngày làm việc ở đây.", en: "Working days here."), at: working.range)])
    }
  }
}
