import Calendars
import Diagnostics
import Model

extension Rule {
  /// One payment under one name with another amount elsewhere.
  static let feeDiffersAcrossProcedures = Rule(
    Kind(
      "fee-differs-across-procedures", .consistency, .info,
      title: Text(vi: "Cùng một khoản thu, mỗi thủ tục một mức", en: "One payment, another amount elsewhere"),
      why: Text(
        vi:
          "Một khoản phí, lệ phí chỉ có một mức theo một văn bản; hai thủ tục ghi hai mức thì một nơi chưa cập nhật. Hãy đối chiếu với văn bản; nếu là hai khoản khác nhau, hãy đặt tên khác nhau.",
        en:
          "One fee has one amount by one instrument; where two procedures differ, one of them is out of date. Compare with the instrument; if they are two payments, name them apart."
      ),
      examples: [
        Example(
          "- thủ tục: 9.000002\n  tên: Cấp giấy A\n  phí, lệ phí:\n    - lệ phí: Lệ phí cấp giấy A\n      mức: 10.000 đồng\n- thủ tục: 9.000004\n  tên: Cấp lại giấy A\n  phí, lệ phí:\n    - lệ phí: Lệ phí cấp giấy A\n      mức: 20.000 đồng #! fee-differs-across-procedures",
          base: .file)
      ]),
    needs: [.fees, .otherProcedures]
  ) { subject, report in
    guard subject.text.status != .draft else { return }
    let fees = subject.text.fees?.items ?? []
    for fee in fees where fee.condition == nil && fee.formula == nil {
      guard let amount = fee.amount, let money = amount.value.money, money.amount > 0,
        fee.name.folded.isSpecific, fees.allSatisfy({ $0.name != fee.name || $0.range == fee.range }),
        let usual = subject.index.usualCharges[fee.name.folded], usual.amount != money.amount
      else { continue }
      let other = subject.index.texts[usual.procedure].code
      guard other != subject.procedure.code else { continue }
      report.add(
        at: amount.range,
        vi: "“\(fee.name.text)” ở đây là \(money), ở thủ tục \(other.text) là \(Money(usual.amount)).",
        en: "“\(fee.name.text)” is \(money) here and \(Money(usual.amount)) in procedure \(other.text).",
        notes: [Note(Text(vi: "Mức ở thủ tục kia.", en: "The amount there."), at: usual.range)])
    }
  }
}

extension FoldedName {
  /// Long enough to name one payment: “lệ phí” alone names many.
  fileprivate var isSpecific: Bool { key.split(separator: " ").count >= 4 }
}
