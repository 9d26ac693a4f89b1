import Diagnostics
import Model

extension Rule {
  /// A tax or another duty to the budget among the fees of a procedure.
  static let taxCountedAsFee = Rule(
    Kind(
      "tax-counted-as-fee", .fees, .info,
      title: Text(vi: "Thuế hoặc nghĩa vụ tài chính ghi như phí của thủ tục", en: "Tax counted as a fee"),
      why: Text(
        vi:
          "Thuế, tiền sử dụng đất, tiền thuê đất không phải phí, lệ phí của thủ tục: thu theo luật thuế, đất đai và không phụ thuộc việc giải quyết hồ sơ. Hãy chuyển sang “ghi chú” và để bước xác định nghĩa vụ tài chính trong quy trình.",
        en:
          "Taxes, land-use levies and land rent are no fees of a procedure: they follow tax and land law. Move them to the notes, and keep the step that assesses dues in the process."
      ),
      ground: Text(
        vi: "Luật Phí và lệ phí 97/2015/QH13 điều 3", en: "Law on Fees and Charges 97/2015/QH13 art. 3"),
      examples: [
        Example(
          "phí, lệ phí:\n  - lệ phí: Thuế thu nhập cá nhân #! tax-counted-as-fee\n    mức: theo quy định của pháp luật về thuế\n    thẩm quyền: Quốc hội"
        )
      ]),
    needs: [.fees]
  ) { subject, report in
    for fee in subject.text.fees?.items ?? [] {
      guard let word = duties.first(where: fee.name.folded.key.hasPrefix) else { continue }
      report.add(
        at: fee.name.range, vi: "“\(fee.name.text)” là \(word) (đọc từ tên), không phải phí hay lệ phí của thủ tục.",
        en: "“\(fee.name.text)” is a duty of another kind (read from its name), no fee of the procedure.")
    }
  }

  private static let duties = ["thuế", "tiền sử dụng đất", "tiền thuê đất", "tiền phạt", "tax", "land-use levy"]
}
