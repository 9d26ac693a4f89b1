import Diagnostics
import Model

extension Rule {
  /// Money is taken before anybody has accepted the dossier.
  static let feeBeforeAcceptance = Rule(
    Kind(
      "fee-before-acceptance", .fees, .warning,
      title: Text(vi: "Thu phí trước khi tiếp nhận hồ sơ", en: "Fee taken before acceptance"),
      why: Text(
        vi:
          "Hồ sơ chưa được kiểm tra thì chưa biết có nhận hay không; thu trước mà bị từ chối thì người dân phải đòi lại. Hãy thu “sau khi tiếp nhận” hoặc khi “nhận kết quả”; nếu luật chuyên ngành cho thu khi nộp, hãy nêu “căn cứ” hoặc ghi chú về hoàn trả.",
        en:
          "Until the dossier is checked nobody knows whether it will be accepted; money taken before has to be claimed back. Collect “after acceptance” or “at return”; where sector law has it paid at filing, cite it or note the refund."
      ),
      examples: [
        Example(
          "phí, lệ phí:\n  - lệ phí: Lệ phí thử #! fee-before-acceptance\n    mức: 10.000 đồng\n    thẩm quyền: Bộ Tài chính\n    thu khi: nộp hồ sơ"
        )
      ]),
    needsOneOf: [.fees, .process]
  ) { subject, report in
    for fee in subject.text.fees?.items ?? [] where fee.collected == .atFiling {
      guard fee.grounds.isEmpty, fee.notes.isEmpty, fee.amount?.value.money.map({ $0.amount > 0 }) ?? true else {
        continue
      }
      report.add(
        at: fee.name.range,
        vi: "“\(fee.name.text)” thu khi nộp hồ sơ mà không nêu căn cứ hay việc hoàn trả khi bị từ chối.",
        en: "“\(fee.name.text)” is taken at filing; neither a ground nor a refund upon refusal is stated.")
    }
    let graph = subject.procedure.graph
    let steps = subject.text.process
    let receiving = steps.indices.filter { index in steps[index].acts.contains { $0.value == .receive } }
    for (index, step) in steps.enumerated() where !receiving.isEmpty && !receiving.contains(index) {
      guard let act = step.acts.first(where: { $0.value == .collectFee }),
        receiving.allSatisfy({ graph.precedes(index, $0) })
      else { continue }
      report.add(
        at: act.range, vi: "Bước “\(step.name.text)” thu phí trước bước tiếp nhận hồ sơ.",
        en: "Step “\(step.name.text)” collects the fee before the dossier is received.")
    }
  }
}
