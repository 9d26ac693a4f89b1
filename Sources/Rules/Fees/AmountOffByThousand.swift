import Calendars
import Diagnostics
import Model

extension Rule {
  /// An amount that lost or gained three zeros.
  static let amountOffByThousand = Rule(
    Kind(
      "amount-off-by-thousand", .fees, .warning,
      title: Text(vi: "Mức thu có vẻ thừa hoặc thiếu ba số không", en: "Amount off by a thousand"),
      why: Text(
        vi:
          "Mức dưới 500 đồng không thu được bằng tiền mặt; mức chênh đúng một nghìn lần với mức khác cùng tên thường do viết “nghìn đồng” hoặc nhầm dấu chấm. Hãy đối chiếu với văn bản quy định mức.",
        en:
          "Less than 500 đồng cannot be paid in coin, and an amount exactly a thousand times another of the same name usually comes from “thousand đồng” or a misplaced dot. Compare with the instrument."
      ),
      examples: [
        Example(
          "phí, lệ phí:\n  - lệ phí: Lệ phí thử\n    mức: 15 đồng #! amount-off-by-thousand\n    thẩm quyền: Bộ Tài chính"
        )
      ]),
    needs: [.fees]
  ) { subject, report in
    let fees = subject.text.fees?.items ?? []
    for fee in fees {
      guard let amount = fee.amount, let money = amount.value.money, money.amount > 0 else { continue }
      let name = fee.name.text
      if money.amount < 500 {
        report.add(
          at: amount.range, vi: "Mức \(money) của “\(name)” quá nhỏ; có lẽ là \(Money(money.amount * 1000)).",
          en: "\(money) for “\(name)” is too little; it is probably \(Money(money.amount * 1000)).")
        continue
      }
      let here = fees.filter { $0.name == fee.name }.compactMap { $0.amount?.value.money?.amount }
      let elsewhere = subject.index.charges[fee.name.folded] ?? [:]
      // Of two amounts the one with more zeros, which few payments have, is pointed at.
      guard money.amount.isMultiple(of: 1000), money.amount >= 1_000_000,
        let less = here.first(where: { $0 == money.amount / 1000 })
          ?? elsewhere[money.amount / 1000]?.amount
      else { continue }
      report.add(
        at: amount.range, vi: "Mức \(money) của “\(name)” gấp đúng một nghìn lần mức \(Money(less)) cùng tên.",
        en: "\(money) for “\(name)” is exactly a thousand times the \(Money(less)) of the same name.")
    }
  }
}
