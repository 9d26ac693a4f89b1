import Diagnostics
import Model

extension Rule {
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
      ]),
    needs: [.fees]
  ) { subject, report in
    // What a local text fills in is known where it matters.
    lazy var filled = subject.paymentsFilledIn
    for fee in subject.text.fees?.items ?? [] where !fee.isKnown && !filled.contains(fee.name) {
      report.add(
        at: fee.name.range, vi: "Chưa biết mức của “\(fee.name.text)”; tổng số tiền của hồ sơ chưa đầy đủ.",
        en: "The amount of “\(fee.name.text)” is not known; sums of payments are incomplete.")
    }
  }
}

extension Subject {
  /// The payments whose amounts the local texts over the procedure state.
  fileprivate var paymentsFilledIn: Set<Name> {
    let overlays = catalogue.procedure(procedure.code.folded)?.overlays ?? []
    return Set(overlays.flatMap { $0.fees?.items ?? [] }.filter(\.isKnown).map(\.name))
  }
}

extension Fee {
  /// The text states the amount, or how it is computed.
  fileprivate var isKnown: Bool { formula != nil || amount?.value.money != nil }
}
