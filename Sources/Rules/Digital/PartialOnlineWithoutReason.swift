import Calendars
import Diagnostics
import Model

extension Rule {
  /// A partly online service that does not say why.
  static let partialOnlineWithoutReason = Rule(
    Kind(
      "partial-online-without-reason", .digital, .error,
      title: Text(vi: "Trực tuyến một phần mà không nêu lý do", en: "Partly online without a reason"),
      why: Text(
        vi:
          "Dịch vụ công trực tuyến mặc định là toàn trình; nếu chỉ một phần phải công khai lý do. Hãy thêm “lý do một phần”.",
        en: "Online services are full by default; a partial one must publish its reason. Add “partial reason”."),
      ground: Text(vi: "Nghị định 224/2026/NĐ-CP (từ 01/7/2026)", en: "Decree 224/2026/NĐ-CP (from 1 July 2026)"),
      examples: [Example("mức trực tuyến: một phần #! partial-online-without-reason")]),
    needs: [.onlineLevel]
  ) { subject, report in
    guard let level = subject.text.onlineLevel, level.value == .partial, subject.text.partialReason == nil,
      let since = CivilDate(year: 2026, month: 7, day: 1), subject.asOf >= since
    else { return }
    report.add(
      at: level.range, vi: "Chỉ cung cấp trực tuyến một phần nhưng chưa nêu lý do.",
      en: "The service is only partly online and no reason is given.")
  }
}
