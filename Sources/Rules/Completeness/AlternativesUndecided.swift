import Diagnostics
import Expressions
import Model
import Plan

extension Rule {
  /// Limits or rows of a payment whose conditions cannot be told apart over all cases: silence proves nothing.
  static let alternativesUndecided = Rule(
    Kind(
      "alternatives-undecided", .completeness, .info,
      title: Text(vi: "Chưa kết luận được về các mức thay nhau", en: "Alternatives that cannot be judged"),
      why: Text(
        vi:
          "Máy không xét hết được mọi trường hợp của các điều kiện này, nên không nói được có trường hợp bị bỏ sót hay chồng nhau không. Nên so từng dữ kiện với hằng số, hoặc tự soát bằng “tình huống”.",
        en:
          "Not every case of these conditions could be looked at, so nothing is known about gaps and overlaps. Compare single facts with constants, or try the rows by “scenarios”."
      ),
      examples: [
        Example(
          "dữ kiện:\n  tuổi: {kiểu: số, từ: 0, đến: 10}\n  số trang: {kiểu: số, từ: 0, đến: 10}\nthời hạn:\n  - trong: 1 ngày làm việc #! alternatives-undecided\n    khi: tuổi + số trang < 2\n  - trong: 2 ngày làm việc\n    khi: tuổi + số trang > 2"
        )
      ]),
    needs: [.plan],
    needsOneOf: [.limits, .fees]
  ) { subject, report in
    guard let plan = subject.plan else { return }
    let limits = plan.limits.compactMap { $0.when?.expression }
    if limits.count > 1, let place = subject.text.limits.first?.range,
      let doubt = PlanCases.doubt(about: limits, mustCover: limits.count == plan.limits.count, in: plan)
    {
      report.add(
        at: place, vi: "Không kết luận được các thời hạn có bỏ sót, chồng nhau hay không: \(doubt.vi).",
        en: "Whether the limits have gaps or overlaps cannot be told: \(doubt.en).")
    }
    let fees = subject.text.fees?.items ?? []
    for rows in plan.rowsOfPayments where rows.count > 1 && rows.allSatisfy(fees.indices.contains) {
      let conditions = rows.compactMap { plan.fees[$0].when?.expression }
      guard let doubt = PlanCases.doubt(about: conditions, mustCover: conditions.count == rows.count, in: plan)
      else { continue }
      let name = fees[rows[0]].name
      report.add(
        at: name.range,
        vi: "Không kết luận được các mức của “\(name.text)” có bỏ sót, chồng nhau hay không: \(doubt.vi).",
        en: "Whether the rows of “\(name.text)” have gaps or overlaps cannot be told: \(doubt.en).")
    }
  }
}
