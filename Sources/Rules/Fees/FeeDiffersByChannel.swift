import Calendars
import Diagnostics
import Model

extension Rule {
  /// Another amount on another channel, with no instrument to say why.
  static let feeDiffersByChannel = Rule(
    Kind(
      "fee-differs-by-channel-without-cause", .fees, .info,
      title: Text(
        vi: "Mức thu khác nhau theo cách nộp mà không nêu căn cứ", en: "Amount differs by channel, no ground"),
      why: Text(
        vi:
          "Cùng một hồ sơ mà cách nộp khác nhau trả tiền khác nhau thì phải có văn bản cho phép. Hãy ghi “căn cứ” ở mức riêng hoặc mức giảm, hoặc lấy một mức chung.",
        en:
          "One dossier may cost different amounts on different channels only where an instrument says so. Cite it at the row or the relief, or charge one amount."
      ),
      ground: Text(
        vi: "Luật Phí và lệ phí 97/2015/QH13 điều 8", en: "Law on Fees and Charges 97/2015/QH13 art. 8"),
      examples: [
        Example(
          "phí, lệ phí:\n  - lệ phí: Lệ phí thử\n    mức: 50.000 đồng\n    thẩm quyền: Bộ Tài chính\n  - lệ phí: Lệ phí thử\n    khi: cách thức nộp = trực tuyến\n    mức: 20.000 đồng #! fee-differs-by-channel-without-cause\n    thẩm quyền: Bộ Tài chính"
        )
      ]),
    needs: [.plan, .fees]
  ) { subject, report in
    guard let plan = subject.plan, let payments = subject.channelPayments else { return }
    for difference in payments.differences where !(difference.channel == .online && difference.isDearer) {
      let lines = [difference.onChannel, difference.atCounter].compactMap { $0 }
      let isGrounded = lines.contains { line in
        line.relief != nil
          ? !line.reliefGrounds.isEmpty : plan.fees[line.rule].when != nil && !plan.fees[line.rule].grounds.isEmpty
      }
      guard !isGrounded, let line = lines.first, let fee = subject.fee(of: line.rule) else { continue }
      let (other, counter) = (Money(difference.channelAmount), Money(difference.counterAmount))
      let channel = difference.channel.keyword
      let what = difference.instance.described(payments.facts, in: plan)
      report.add(
        at: fee.amount?.range ?? fee.name.range,
        vi:
          "“\(fee.name.text)”: nộp \(channel.vi) trả \(other), nộp trực tiếp trả \(counter) (\(what.vi)); không nêu căn cứ của sự khác nhau.",
        en:
          "“\(fee.name.text)” costs \(other) \(channel.en) and \(counter) in person (\(what.en)); no ground is given for the difference."
      )
    }
  }
}
