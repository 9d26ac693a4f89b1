import Diagnostics
import Model

extension Rule {
  /// A relief that takes nothing off, or was meant as a rate.
  static let reliefWithoutEffect = Rule(
    Kind(
      "relief-without-effect", .fees, .warning,
      title: Text(vi: "Mức giảm không có tác dụng", en: "Relief without effect"),
      why: Text(
        vi:
          "“mức: 50%” là giảm 50%; “mức: 50.000 đồng” là còn phải nộp 50.000 đồng. Mức còn lại không thấp hơn mức thu thì người được giảm vẫn nộp đủ. Hãy thêm dấu “%”, hoặc ghi số tiền còn phải nộp.",
        en:
          "“rate: 50%” takes half off; “rate: 50.000 đồng” leaves 50.000 đồng to pay. If what is left is no less than the amount, nothing is reduced. Add the “%”, or write what is left to pay."
      ),
      examples: [
        Example(
          "phí, lệ phí:\n  - lệ phí: Lệ phí thử\n    mức: 10.000 đồng\n    thẩm quyền: Bộ Tài chính\n    giảm:\n      - {mức: 20.000 đồng, đối tượng: người khuyết tật} #! relief-without-effect"
        ),
        Example(
          "phí, lệ phí:\n  - lệ phí: Lệ phí thử\n    mức: 10.000 đồng\n    thẩm quyền: Bộ Tài chính\n    giảm:\n      - {mức: 50, đối tượng: người khuyết tật} #! relief-without-effect"
        ),
      ]),
    needs: [.fees]
  ) { subject, report in
    for fee in subject.text.fees?.items ?? [] {
      let full = fee.amount?.value.money
      for relief in fee.reliefs {
        guard let amount = relief.amount else { continue }
        guard case .reducedTo(let left) = amount.value else {
          if case .off(let rate) = amount.value, rate.thousandthsOfPercent == 0 {
            report.add(
              at: amount.range, vi: "Giảm 0% thì người được giảm vẫn nộp đủ.",
              en: "A relief of 0 % leaves the whole amount to pay.")
          }
          continue
        }
        if left.amount > 0, left.amount < 1000, full.map({ $0.amount >= 1000 }) ?? true {
          report.add(
            at: amount.range,
            vi: "Mức giảm này nghĩa là chỉ còn nộp \(left); có lẽ thiếu dấu “%” (\(left.amount)%).",
            en: "This relief leaves \(left) to pay; the “%” is probably missing (\(left.amount)%).")
        } else if let full, full.amount > 0, left >= full {
          report.add(
            at: amount.range, vi: "Mức còn phải nộp (\(left)) không thấp hơn mức thu (\(full)).",
            en: "What is left to pay (\(left)) is no less than the amount (\(full)).")
        }
      }
    }
  }
}
