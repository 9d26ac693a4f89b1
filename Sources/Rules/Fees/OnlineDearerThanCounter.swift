import Calendars
import Diagnostics
import Model

extension Rule {
  /// Whoever files online pays more than at the counter.
  static let onlineDearerThanCounter = Rule(
    Kind(
      "online-dearer-than-counter", .fees, .warning,
      title: Text(vi: "Nộp trực tuyến phải trả nhiều hơn nộp trực tiếp", en: "Online dearer than at the counter"),
      why: Text(
        vi:
          "Chính sách là khuyến khích nộp trực tuyến; mức trực tuyến cao hơn thường do nhập nhầm cột. Hãy đối chiếu với văn bản quy định mức và sửa lại.",
        en:
          "Filing online is to be encouraged; a higher amount usually comes from a wrong column. Compare with the instrument and mend it."
      ),
      ground: Text(
        vi: "Nghị định 224/2026/NĐ-CP: dịch vụ công trực tuyến toàn trình là mặc định",
        en: "Decree 224/2026/NĐ-CP: full online service is the default"),
      examples: [
        Example(
          "phí, lệ phí:\n  - lệ phí: Lệ phí thử\n    mức: 50.000 đồng\n    thẩm quyền: Bộ Tài chính\n  - lệ phí: Lệ phí thử\n    khi: cách thức nộp = trực tuyến\n    mức: 150.000 đồng #! online-dearer-than-counter\n    thẩm quyền: Bộ Tài chính"
        )
      ]),
    needs: [.plan, .fees]
  ) { subject, report in
    guard let plan = subject.plan, let payments = subject.channelPayments else { return }
    for difference in payments.differences where difference.channel == .online && difference.isDearer {
      guard let line = difference.onChannel, let fee = subject.fee(of: line.rule) else { continue }
      let (online, counter) = (Money(difference.channelAmount), Money(difference.counterAmount))
      let what = difference.instance.described(payments.facts, in: plan)
      report.add(
        at: fee.amount?.range ?? fee.name.range,
        vi: "Nộp trực tuyến phải trả \(online) cho “\(fee.name.text)”, nộp trực tiếp chỉ \(counter) (\(what.vi)).",
        en: "Online “\(fee.name.text)” costs \(online), at the counter only \(counter) (\(what.en)).")
    }
  }
}

extension Subject {
  /// The payment of the text that a row of the plan comes from.
  func fee(of rule: Int) -> Fee? {
    let fees = text.fees?.items ?? []
    return fees.indices.contains(rule) ? fees[rule] : nil
  }
}
