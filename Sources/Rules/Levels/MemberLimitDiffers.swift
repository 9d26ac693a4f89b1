import Calendars
import Diagnostics
import Model

extension Rule {
  /// A member of a joint service with another limit than the procedure has by itself.
  static let memberLimitDiffers = Rule(
    Kind(
      "member-limit-differs", .levels, .info,
      title: Text(
        vi: "Thời hạn trong nhóm liên thông khác thời hạn của thủ tục", en: "A member's limit differs from its own"),
      why: Text(
        vi:
          "Cùng một thủ tục mà làm trong nhóm và làm riêng có thời hạn khác nhau: có thể do luật quy định, cũng có thể do một trong hai chỗ chưa cập nhật. Hãy kiểm tra lại cả hai.",
        en:
          "One procedure with one limit in the group and another alone: the law may say so, or one of the two places is out of date. Look at both."
      ),
      examples: [
        Example(
          "nhóm liên thông: Nhóm thử\nmã: 9.000003\ncơ quan chủ trì: Ủy ban nhân dân cấp xã\ncăn cứ: Luật Hộ tịch 60/2014/QH13\ngồm:\n  - thủ tục: 9.000001\n    trong: 2 ngày làm việc #! member-limit-differs\nthời hạn: 2 ngày làm việc",
          base: .file)
      ]),
    needs: [.jointService]
  ) { subject, report in
    for member in subject.procedure.jointService?.members ?? [] {
      guard let called = subject.catalogue.called(member.procedure.folded)?.text,
        let own = OfferedTime(amount: member.amount?.value.span, isSameDay: member.sameDay != nil),
        let alone = called.limits.shortest, let order = own.compared(to: alone.time), order != 0
      else { continue }
      let word = order < 0 ? Text(vi: "ngắn hơn", en: "shorter than") : Text(vi: "dài hơn", en: "longer than")
      report.add(
        at: member.amount?.range ?? member.sameDay?.range ?? member.procedure.range,
        vi:
          "Trong nhóm, thủ tục \(member.procedure.text) có \(own.text.vi), \(word.vi) thời hạn ngắn nhất khi làm riêng (\(alone.time.text.vi)).",
        en:
          "In the group, procedure \(member.procedure.text) has \(own.text.en), \(word.en) its shortest limit by itself (\(alone.time.text.en)).",
        notes: [Note(Text(vi: "Thời hạn khi làm riêng.", en: "The limit by itself."), at: alone.range)])
    }
  }
}

/// A time that a text offers: a span, or the day of receipt.
struct OfferedTime {
  let span: Span?

  init?(amount: Span?, isSameDay: Bool) {
    guard amount != nil || isSameDay else { return nil }
    span = isSameDay ? nil : amount
  }

  var text: Text { span?.text ?? Text(vi: "trả trong ngày", en: "the same day") }

  /// Below, at or above zero; nil for times of different kinds.
  func compared(to other: OfferedTime) -> Int? {
    let day = Span(1, .workingDay)
    guard let own = span ?? day, let others = other.span ?? day else { return nil }
    let pairs = [
      (own.workingMinutes, others.workingMinutes), (own.clockMinutes, others.clockMinutes),
      (own.calendarDays, others.calendarDays), (own.months, others.months),
    ]
    for case (let mine?, let theirs?) in pairs { return mine == theirs ? 0 : mine < theirs ? -1 : 1 }
    return nil
  }
}

extension [Limit] {
  /// The shortest of limits of one kind; nil when some are not known or of different kinds.
  var shortest: (time: OfferedTime, range: SourceRange)? {
    var least: (time: OfferedTime, range: SourceRange)?
    for limit in self {
      guard let time = OfferedTime(amount: limit.amount?.value.span, isSameDay: limit.sameDay != nil) else {
        return nil
      }
      guard let known = least else {
        least = (time, limit.range)
        continue
      }
      guard let order = time.compared(to: known.time) else { return nil }
      if order < 0 { least = (time, limit.range) }
    }
    return least
  }
}
