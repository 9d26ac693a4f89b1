import Diagnostics
import Model

extension Rule {
  /// Filed online, paid in cash.
  static let paymentNotOnline = Rule(
    Kind(
      "payment-not-online", .digital, .warning,
      title: Text(vi: "Nộp trực tuyến nhưng phải trả tiền mặt", en: "Filed online, paid in cash"),
      why: Text(
        vi:
          "Hồ sơ nộp trực tuyến mà phải đến quầy trả tiền thì không còn là trực tuyến. Hãy cho thanh toán trực tuyến trên Cổng Dịch vụ công và bỏ câu đòi tiền mặt.",
        en:
          "Whoever files online and has to pay at a counter does not file online. Offer payment on the portal, and drop the words that ask for cash."
      ),
      ground: Text(
        vi: "Quyết định 766/QĐ-TTg năm 2022; Nghị định 224/2026/NĐ-CP",
        en: "Decision 766/QĐ-TTg of 2022; Decree 224/2026/NĐ-CP"),
      examples: [
        Example(
          "phí, lệ phí:\n  - lệ phí: Lệ phí thử #! payment-not-online\n    mức: 10.000 đồng\n    thẩm quyền: Bộ Tài chính\n    ghi chú: Nộp bằng tiền mặt."
        )
      ]),
    needs: [.fees, .channels]
  ) { subject, report in
    guard subject.text.channels.contains(where: { $0.value == .online }) else { return }
    for fee in subject.text.fees?.items ?? [] where fee.amount?.value.money.map({ $0.amount > 0 }) ?? true {
      guard let note = fee.notes.first(where: { asksForCash(FoldedName($0)) }) else { continue }
      report.add(
        at: fee.name.range,
        vi: "“\(fee.name.text)” của thủ tục nhận hồ sơ trực tuyến lại đòi tiền mặt (đọc từ chữ): “\(note)”.",
        en: "“\(fee.name.text)” of a procedure that is filed online asks for cash (read from the text): “\(note)”.")
    }
  }

  /// Cash is named as the only way.
  private static func asksForCash(_ note: FoldedName) -> Bool {
    (note.contains("tiền mặt") || note.contains("cash"))
      && !["hoặc", "chuyển khoản", "trực tuyến", "không", " or ", "online"].contains(where: note.contains)
  }
}
