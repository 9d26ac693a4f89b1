import Diagnostics
import Model

extension Rule {
  /// Working days are counted and nobody says which days are worked.
  static let calendarMissing = Rule(
    Kind(
      "calendar-missing", .duration, .warning,
      title: Text(vi: "Danh mục không có lịch làm việc", en: "No working calendar"),
      why: Text(
        vi:
          "Không khai “lịch” thì ngày lễ, tết, ngày nghỉ hoán đổi và làm bù đều bị coi là ngày thường: ngày hẹn trả tính ra sẽ sai. Hãy khai báo lịch của năm, hoặc kiểm tra cả thư mục danh mục.",
        en:
          "Without a calendar public holidays, swapped days and make-up days count as ordinary ones, and days of return come out wrong. Declare the calendar of the year, or check the whole catalogue folder."
      ),
      ground: Text(
        vi: "Bộ luật Lao động 2019 điều 112; thông báo nghỉ lễ, tết hằng năm",
        en: "Labour Code 2019 art. 112; the yearly notices of public holidays"),
      examples: [Example("tên: Cấp giấy thử #! calendar-missing")])
  ) { subject, report in
    let catalogue = subject.catalogue
    guard catalogue.calendarItem == nil, catalogue.manifest?.calendar == nil, subject.procedure.countsWorkingTime
    else { return }
    // Once in a catalogue: for the least code.
    let code = subject.procedure.code.text
    guard
      !(catalogue.procedures + catalogue.jointServices).contains(where: {
        $0.code.text < code && $0.countsWorkingTime
      })
    else { return }
    report.add(
      at: catalogue.manifest?.name.range ?? subject.heading,
      vi: "Danh mục có thời hạn tính theo ngày làm việc nhưng không khai “lịch”: chưa trừ ngày lễ, tết.",
      en:
        "Limits are counted in working days, but the catalogue declares no calendar: public holidays are not left out.")
  }
}

extension ResolvedProcedure {
  fileprivate var countsWorkingTime: Bool {
    text.limits.contains { $0.amount?.value.span?.workingMinutes != nil }
  }
}
