import Diagnostics
import Model

extension Rule {
  /// A payment without the body that set it and without a legal ground.
  static let feeWithoutSetter = Rule(
    Kind(
      "fee-without-setter", .fees, .error,
      title: Text(vi: "Khoản thu không có căn cứ", en: "Payment without setter or ground"),
      why: Text(
        vi:
          "Phí, lệ phí chỉ được thu theo mức do Bộ trưởng Bộ Tài chính hoặc HĐND tỉnh quy định. Hãy ghi “thẩm quyền” và “căn cứ”.",
        en:
          "Only amounts set by the Minister of Finance or the provincial People's Council may be charged. Add “set by” and “grounds”."
      ),
      ground: Text(
        vi: "Luật Phí và lệ phí 97/2015/QH13 điều 4, điều 21, 22",
        en: "Law on Fees and Charges 97/2015/QH13 arts 4, 21, 22"),
      examples: [Example("phí, lệ phí:\n  - lệ phí: Lệ phí thử #! fee-without-setter\n    mức: 10.000 đồng")]),
    needs: [.fees]
  ) { subject, report in
    for fee in subject.text.fees?.items ?? [] where fee.setBy == nil && fee.grounds.isEmpty {
      if let money = fee.amount?.value.money, money.amount == 0 { continue }
      if case .setElsewhere(let words)? = fee.amount?.value, FeeSetter.isNamed(in: words) { continue }
      report.add(
        at: fee.name.range, vi: "Khoản thu “\(fee.name.text)” không nói ai quy định mức và theo văn bản nào.",
        en: "The payment “\(fee.name.text)” says neither who set it nor by which instrument.")
    }
  }
}
