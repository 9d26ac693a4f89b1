import Diagnostics
import Model

extension Rule {
  /// A same-day limit that does not say until which hour.
  static let cutOffRuleMissing = Rule(
    Kind(
      "cut-off-rule-missing", .duration, .warning,
      title: Text(vi: "Trả trong ngày mà không có giờ chốt", en: "Same-day return without a cut-off"),
      why: Text(
        vi:
          "Hồ sơ nhận cuối giờ chiều không thể trả ngay trong ngày. Hãy ghi “nhận sau 15:00 thì ngày làm việc tiếp theo”.",
        en:
          "A dossier received late in the afternoon cannot be returned the same day. Write “received after 15:00 then next working day”."
      ),
      ground: Text(
        vi: "Luật Hộ tịch 2014; Nghị định 23/2015/NĐ-CP điều 7: sau 15 giờ thì trả vào ngày làm việc tiếp theo",
        en: "Civil Status Law 2014; Decree 23/2015/NĐ-CP art. 7: after 15:00, the next working day"),
      examples: [Example("thời hạn:\n  - trong ngày: có #! cut-off-rule-missing")]),
    needs: [.limits]
  ) { subject, report in
    for limit in subject.text.limits {
      guard let sameDay = limit.sameDay, sameDay.value.time == nil, limit.cutOff?.time == nil else { continue }
      report.add(
        at: sameDay.range, vi: "Thời hạn trong ngày chưa nói nhận sau mấy giờ thì sang ngày làm việc tiếp theo.",
        en: "The same-day limit does not say after which hour the next working day counts.")
    }
  }
}
