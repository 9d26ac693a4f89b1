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
      examples: [Example("phí, lệ phí:\n  - lệ phí: Lệ phí thử #! fee-without-setter\n    mức: 10.000 đồng")])
  ) { subject, report in
    for fee in subject.text.fees?.items ?? [] where fee.setBy == nil && fee.grounds.isEmpty {
      if let money = fee.amount?.value.money, money.amount == 0 { continue }
      report.add(
        at: fee.name.range, vi: "Khoản thu “\(fee.name.text)” không nói ai quy định mức và theo văn bản nào.",
        en: "The payment “\(fee.name.text)” says neither who set it nor by which instrument.")
    }
  }

  /// A figure of the provincial council without its resolution.
  static let feeBeyondAuthority = Rule(
    Kind(
      "fee-without-resolution", .fees, .warning,
      title: Text(vi: "Mức của HĐND tỉnh không có nghị quyết", en: "Council fee without its resolution"),
      why: Text(
        vi:
          "Mức do HĐND tỉnh quy định chỉ có giá trị kèm số nghị quyết. Hãy ghi “căn cứ”, hoặc để “mức: theo nghị quyết của HĐND tỉnh” cho đến khi biết.",
        en:
          "An amount set by the provincial council is good only with its resolution. Cite it, or write “theo nghị quyết…” until it is known."
      ),
      ground: Text(
        vi: "Thông tư 85/2019/TT-BTC (sửa bởi Thông tư 106/2021/TT-BTC)",
        en: "Circular 85/2019/TT-BTC as amended by 106/2021/TT-BTC"),
      examples: [
        Example(
          "phí, lệ phí:\n  - lệ phí: Lệ phí thử #! fee-without-resolution\n    mức: 10.000 đồng\n    thẩm quyền: HĐND tỉnh"
        )
      ])
  ) { subject, report in
    for fee in subject.text.fees?.items ?? [] where fee.grounds.isEmpty {
      guard let setter = fee.setBy, let money = fee.amount?.value.money, money.amount > 0 else { continue }
      let body = FoldedName(setter.value)
      guard body.contains("hđnd") || body.contains("hội đồng nhân dân") else { continue }
      report.add(
        at: fee.name.range,
        vi: "Mức \(money) của “\(fee.name.text)” do \(setter.value) quy định nhưng không nêu nghị quyết nào.",
        en: "The amount \(money) of “\(fee.name.text)” is set by \(setter.value), but no resolution is cited.")
    }
  }

  /// An amount that the catalogue does not know.
  static let feeUnknown = Rule(
    Kind(
      "fee-unknown", .fees, .info,
      title: Text(vi: "Mức thu chưa biết", en: "Amount not known"),
      why: Text(
        vi:
          "Mức do cơ quan khác quy định và chưa có trong danh mục: mọi phép tính đều coi là chưa biết, không phải 0. Hãy điền trong văn bản địa phương khi có.",
        en:
          "Set by another body and not in the catalogue: every computation treats it as unknown, never zero. Fill it in the local text."
      ),
      examples: [
        Example(
          "phí, lệ phí:\n  - lệ phí: Lệ phí thử #! fee-unknown\n    mức: theo nghị quyết của HĐND tỉnh\n    thẩm quyền: HĐND tỉnh"
        )
      ])
  ) { subject, report in
    for fee in subject.text.fees?.items ?? [] where fee.formula == nil {
      if let amount = fee.amount?.value, amount.money != nil { continue }
      report.add(
        at: fee.name.range, vi: "Chưa biết mức của “\(fee.name.text)”; tổng số tiền của hồ sơ chưa đầy đủ.",
        en: "The amount of “\(fee.name.text)” is not known; sums of payments are incomplete.")
    }
  }
}
