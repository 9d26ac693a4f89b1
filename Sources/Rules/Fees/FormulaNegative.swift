import Diagnostics
import Model
import Plan

extension Rule {
  /// A formula that goes below zero; the case is shown.
  static let formulaNegative = Rule(
    Kind(
      "formula-negative", .fees, .warning,
      title: Text(vi: "Công thức cho số tiền âm", en: "Formula that goes below zero"),
      why: Text(
        vi:
          "Không ai nộp số tiền âm; công thức thường thiếu trường hợp “nếu … thì”, hoặc mức “tối thiểu”. Hãy dùng max, thêm “tối thiểu”, hoặc khai giới hạn của dữ kiện.",
        en:
          "Nobody pays less than nothing; the formula often lacks an “if … then”, or a floor. Use max, add a floor, or declare the bounds of the fact."
      ),
      examples: [
        Example(
          "dữ kiện:\n  số trang: {kiểu: số, từ: 1}\nphí, lệ phí:\n  - lệ phí: Lệ phí thử\n    công thức: (số trang - 2) * 1000 #! formula-negative\n    thẩm quyền: Bộ Tài chính"
        )
      ]),
    needs: [.plan, .fees]
  ) { subject, report in
    guard let plan = subject.plan else { return }
    for formula in subject.formulaSamples(plan) where formula.fee.floor == nil {
      guard let sample = formula.samples.first(where: { $0.amount ?? 0 < 0 }), let amount = sample.amount else {
        continue
      }
      let what = sample.instance.described(formula.facts, in: plan)
      let name = formula.fee.name.text
      report.add(
        at: formula.formula.range,
        vi: "Công thức của “\(name)” cho \(Money(amount)) với hồ sơ có \(what.vi).",
        en: "The formula of “\(name)” gives \(Money(amount)) for a case with “\(what.en)”.")
    }
  }
}
