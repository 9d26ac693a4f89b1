import Calendars
import Decisions
import Diagnostics
import Plan
import Simulator

extension Rule {
  static let calendarLimitBreaksAtHolidays = Rule(
    Kind(
      "calendar-limit-breaks-at-holidays", .duration, .warning,
      title: Text(vi: "Thời hạn vỡ khi gặp ngày nghỉ", en: "Limit breaks around days off"),
      why: Text(
        vi:
          "Ngày thường các bước vẫn kịp, nhưng hồ sơ nhận vào một số ngày trong năm thì ngày nghỉ ăn hết thời hạn tính theo ngày. Đổi sang ngày làm việc, hoặc rút ngắn các bước.",
        en:
          "On ordinary days the steps keep the limit, but for dossiers received on some days of the year days off use it up. Count it in working days, or shorten the steps."
      ),
      ground: Text(
        vi: "Bộ luật Dân sự 91/2015/QH13 Điều 148", en: "Civil Code 91/2015/QH13 art. 148"),
      examples: [
        Example(
          """
          thời hạn:
            - trong: 7 ngày  #! calendar-limit-breaks-at-holidays
          quy trình:
            - bước: tiếp nhận
              tại: Trung tâm Phục vụ hành chính công cấp xã
              làm: [tiếp nhận, kiểm tra thành phần]
              trong: 1 ngày làm việc
            - bước: giải quyết
              tại: Ủy ban nhân dân cấp xã
              làm: [thẩm định, ký]
              tạo: Kết quả thử
              trong: 3 ngày làm việc
            - bước: trả kết quả
              tại: Trung tâm Phục vụ hành chính công cấp xã
              làm: trả kết quả
              trong: 1 ngày làm việc
          """)
      ]),
    needs: [.plan, .limits, .process]
  ) { subject, report in
    guard let plan = subject.plan, let cases = subject.cases, !plan.nodes.isEmpty,
      plan.limits.contains(where: \.countsDaysOff)
    else { return }
    let real = plan.calendar.workingCalendar
    let found = cases.decide { exact throws(Undecided) -> (ordinary: StartDates, real: StartDates) in
      // What breaks in months without days off is a matter of the limit itself.
      (
        try exact.startDates(in: plan.asOf.year, exact.calendar, months: 3, of: \.countsDaysOff),
        try exact.startDates(in: plan.asOf.year, real, of: \.countsDaysOff)
      )
    }
    guard let found else { return }
    let always = Set(found.ordinary.worst.map(\.limit))
    for breach in found.real.worst where !always.contains(breach.limit) && plan.limits[breach.limit].countsDaysOff {
      let limits = subject.text.limits
      guard limits.indices.contains(breach.limit) else { continue }
      let what = cases.described(breach.witness)
      let days = found.real.brokenDays[breach.limit] ?? 0
      let doubt =
        breach.isProvisional ? Text(vi: " (dự kiến: lịch nghỉ chưa chính thức)", en: " (provisional)") : Text(same: "")
      report.add(
        at: limits[breach.limit].amount?.range ?? limits[breach.limit].range,
        vi:
          "\(what.vi), nhận lúc \(breach.receivedAt.vietnamese): xong \(breach.finishedAt.vietnamese), sau hạn \(breach.due.vietnamese)\(doubt.vi). Trong năm \(plan.asOf.year) có \(days)/\(found.real.dayCount) ngày nhận như vậy.",
        en:
          "\(what.en), received \(breach.receivedAt): done \(breach.finishedAt), after the limit \(breach.due)\(doubt.en). In \(plan.asOf.year) \(days) of \(found.real.dayCount) days of receipt are like that."
      )
    }
  }
}

extension LimitRule {
  /// Days off use the limit up.
  fileprivate var countsDaysOff: Bool {
    guard case .span(let span) = term else { return false }
    return span.calendarDays != nil || span.months != nil || span.clockMinutes != nil
  }
}
