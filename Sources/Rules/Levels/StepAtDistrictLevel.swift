import Calendars
import Diagnostics
import Model

extension Rule {
  /// The district level after it ceased to exist.
  static let stepAtDistrictLevel = Rule(
    Kind(
      "step-at-district-level", .levels, .error,
      title: Text(vi: "Còn quy định cấp huyện", en: "District level still named"),
      why: Text(
        vi:
          "Từ 01/7/2025 chính quyền địa phương chỉ còn cấp tỉnh và cấp xã. Việc của cấp huyện đã giao cho cấp xã hoặc cấp tỉnh; hãy sửa “cấp” và các bước.",
        en:
          "Since 1 July 2025 local government has two levels, province and commune. District tasks went to one of them; change “level” and the steps."
      ),
      ground: Text(
        vi: "Luật Tổ chức chính quyền địa phương 72/2025/QH15; Nghị quyết 190/2025/QH15",
        en: "Law on the Organisation of Local Government 72/2025/QH15; Resolution 190/2025/QH15"),
      examples: [Example("cấp: huyện #! step-at-district-level", fixed: "cấp: xã")]),
    needsOneOf: [.levels, .agencies]
  ) { subject, report in
    guard subject.asOf >= endOfDistricts else { return }
    for level in subject.text.levels where level.value == .district {
      report.add(
        at: level.range, vi: "Không còn cấp huyện từ ngày \(endOfDistricts.vietnamese).",
        en: "There is no district level since \(endOfDistricts).",
        fix: subject.text.levels.count == 1
          ? Fix(
            Text(vi: "Đổi thành “xã” (phần lớn việc của cấp huyện)", en: "Change to “xã” (most district tasks)"),
            [TextEdit(level.range, "xã")])
          : nil)
    }
    for agency in subject.namedAgencies {
      guard let known = subject.agency(agency), known.level?.value == .district else { continue }
      report.add(
        at: agency.range, vi: "“\(agency.text)” là cơ quan cấp huyện.", en: "“\(agency.text)” is a district body.")
    }
  }

  private static let endOfDistricts = CivilDate(year: 2025, month: 7, day: 1) ?? CivilDate(dayNumber: 20_270)
}
