import Diagnostics
import Model
import Plan

extension Rule {
  /// Two rows of one payment for one case; the case is shown.
  static let feesOverlap = Rule(
    Kind(
      "fees-overlap", .fees, .error,
      title: Text(vi: "Hai mức của một khoản thu cùng áp dụng", en: "Two rows of one payment for one case"),
      why: Text(
        vi:
          "Các dòng cùng tên là các mức thay thế nhau; khi hai dòng cùng đúng thì không biết thu mức nào. Hãy viết thêm điều kiện để chỉ một dòng đúng, hoặc đặt tên khác nếu phải thu cả hai.",
        en:
          "Rows of one name are alternatives; when two hold at once nobody knows which to charge. Narrow the conditions, or give them different names if both are due."
      ),
      examples: [
        Example(
          "dữ kiện:\n  khẩn: có/không\n  nhiều trang: có/không\nphí, lệ phí:\n  - lệ phí: Lệ phí thử\n    mức: 10.000 đồng\n    thẩm quyền: Bộ Tài chính\n    khi: khẩn\n  - lệ phí: Lệ phí thử #! fees-overlap\n    mức: 20.000 đồng\n    thẩm quyền: Bộ Tài chính\n    khi: nhiều trang\n  - lệ phí: Lệ phí thử\n    mức: 5.000 đồng\n    thẩm quyền: Bộ Tài chính"
        )
      ]),
    needs: [.plan, .fees]
  ) { subject, report in
    guard let plan = subject.plan else { return }
    let fees = subject.text.fees?.items ?? []
    for rows in plan.rowsOfPayments where rows.count > 1 && rows.allSatisfy(fees.indices.contains) {
      let general = rows.filter { plan.fees[$0].when == nil }
      if general.count > 1 {
        let name = fees[general[1]].name
        report.add(
          at: name.range, vi: "“\(name.text)” có \(general.count) mức chung không điều kiện.",
          en: "“\(name.text)” has \(general.count) general rows without a condition.",
          notes: [Note(Text(vi: "Mức kia.", en: "The other row."), at: fees[general[0]].name.range)])
      }
      let guarded = rows.filter { plan.fees[$0].when != nil }
      guard guarded.count > 1, let found = overlap(of: guarded, in: plan) else { continue }
      let name = fees[found.rows[1]].name
      report.add(
        at: name.range,
        vi: "\(found.what.vi) có \(found.rows.count) mức của “\(name.text)” cùng áp dụng.",
        en: "\(found.rows.count) rows of “\(name.text)” apply to \(found.what.en).",
        notes: [Note(Text(vi: "Mức kia.", en: "The other row."), at: fees[found.rows[0]].name.range)])
    }
  }

  /// The first case in which several rows hold, with these rows.
  private static func overlap(of rows: [Int], in plan: ExecutablePlan) -> (rows: [Int], what: Text)? {
    let conditions = rows.compactMap { plan.fees[$0].when?.expression }
    if let few = FewCases(of: plan, asking: conditions), !few.overlap { return nil }
    var cases = PlanCases(of: plan, asking: conditions)
    return cases?.overlap().map { found in (found.rows.map { rows[$0] }, found.what) }
  }
}

extension ExecutablePlan {
  /// The rows of each payment: rows of one name are alternatives.
  var rowsOfPayments: [[Int]] {
    Dictionary(grouping: fees.indices) { FoldedName(fees[$0].name) }.values.sorted { $0[0] < $1[0] }
  }
}
