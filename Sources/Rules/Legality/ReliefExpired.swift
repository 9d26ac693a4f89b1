import Calendars
import Diagnostics
import Model

extension Rule {
  /// A discount whose window is over.
  static let reliefExpired = Rule(
    Kind(
      "relief-expired", .legality, .warning,
      title: Text(vi: "Mức giảm đã hết hạn", en: "Relief has ended"),
      why: Text(
        vi:
          "Mức giảm phí có thời hạn vẫn còn ghi thì người dân bị báo sai số tiền. Hãy bỏ dòng này, hoặc ghi văn bản gia hạn.",
        en: "A time-limited reduction that is still listed misinforms applicants. Drop it, or cite the extension."),
      examples: [
        Example(
          "phí, lệ phí:\n  - lệ phí: Lệ phí thử\n    mức: 10.000 đồng\n    thẩm quyền: Bộ Tài chính\n    căn cứ: Luật Hộ tịch 60/2014/QH13\n    giảm:\n      - {mức: 50%, đến: 2025-12-31} #! relief-expired"
        )
      ]),
    needs: [.fees]
  ) { subject, report in
    for fee in subject.text.fees?.items ?? [] {
      for relief in fee.reliefs {
        guard let until = relief.validity.until, until < subject.asOf else { continue }
        report.add(
          at: relief.range, vi: "Mức giảm của “\(fee.name.text)” chỉ áp dụng đến hết ngày \(until.vietnamese).",
          en: "The relief on “\(fee.name.text)” ended after \(until).")
      }
    }
  }
}
