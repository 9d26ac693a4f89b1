import Diagnostics
import Model
import Plan

extension Rule {
  /// A payment whose rows leave out a case; the case is shown.
  static let noFeeApplies = Rule(
    Kind(
      "no-fee-applies", .fees, .error,
      title: Text(vi: "Có trường hợp không mức thu nào áp dụng", en: "A case without any row of the payment"),
      why: Text(
        vi:
          "Khoản thu có nhiều mức thì mỗi hồ sơ phải rơi vào đúng một mức. Hãy thêm một mức chung không điều kiện, để các điều kiện phủ hết, hoặc ghi rõ trường hợp “miễn phí”.",
        en:
          "A payment of several rows must give each case exactly one. Add a general row without a condition, let the conditions cover every case, or state the case that is “free”."
      ),
      examples: [
        Example(
          "dữ kiện:\n  khẩn: có/không\n  nhiều trang: có/không\nphí, lệ phí:\n  - lệ phí: Lệ phí thử #! no-fee-applies\n    mức: 10.000 đồng\n    thẩm quyền: Bộ Tài chính\n    khi: khẩn\n  - lệ phí: Lệ phí thử\n    mức: 20.000 đồng\n    thẩm quyền: Bộ Tài chính\n    khi: không khẩn và nhiều trang"
        )
      ]),
    needs: [.plan, .fees]
  ) { subject, report in
    guard let plan = subject.plan else { return }
    let fees = subject.text.fees?.items ?? []
    for rows in plan.rowsOfPayments where rows.count > 1 && rows.allSatisfy(fees.indices.contains) {
      let conditions = rows.compactMap { plan.fees[$0].when }
      guard conditions.count == rows.count,
        FewCases(of: plan, asking: conditions.map(\.expression))?.coverAll != true
      else { continue }
      var cases = PlanCases(of: plan, asking: conditions.map(\.expression))
      guard let gap = cases?.gap() else { continue }
      let name = fees[rows[0]].name
      report.add(
        at: name.range,
        vi: "\(gap.what.vi) không có mức nào của “\(name.text)” (\(gap.count) trong \(gap.of) trường hợp).",
        en: "No row of “\(name.text)” applies to \(gap.what.en) (\(gap.count) of \(gap.of) cases).")
    }
  }
}
