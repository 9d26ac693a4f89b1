import Diagnostics
import Model

extension Rule {
  /// A figure of the provincial council without its resolution.
  static let feeWithoutResolution = Rule(
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
      ]),
    needs: [.fees]
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
}
