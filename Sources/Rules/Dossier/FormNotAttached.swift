import Diagnostics
import Model

extension Rule {
  /// A declaration to be filled in, without its form.
  static let formNotAttached = Rule(
    Kind(
      "form-not-attached", .dossier, .warning,
      title: Text(vi: "Có đơn, tờ khai nhưng không nêu mẫu", en: "Declaration without its form"),
      why: Text(
        vi:
          "Đơn, tờ khai theo mẫu thì mẫu là một bộ phận của thủ tục và phải được công bố cùng. Hãy ghi “mẫu” (số hiệu, văn bản ban hành) ở thành phần hồ sơ hoặc ở giấy tờ trong danh mục; nếu người dân được viết tự do, hãy nói rõ ở “ghi chú”.",
        en:
          "The form of a declaration is a part of the procedure and is published with it. Write the “form” (number and instrument) at the component or at the registered document; if free writing will do, say so in a note."
      ),
      ground: Text(
        vi: "Nghị định 63/2010/NĐ-CP điều 8 khoản 2 điểm h", en: "Decree 63/2010/NĐ-CP art. 8.2"),
      examples: [
        Example(
          "thành phần hồ sơ:\n  - giấy tờ: Tờ khai thử\n    bản chính: 1\n  - giấy tờ: Bản khai theo mẫu #! form-not-attached\n    bản chính: 1"
        ),
        Example(
          "thành phần hồ sơ:\n  - giấy tờ: Tờ khai thử\n    bản chính: 1\n  - giấy tờ: Bản khai theo mẫu\n    mẫu: TK-02\n    bản chính: 1"
        ),
      ]),
    needs: [.components]
  ) { subject, report in
    for paper in subject.papers where paper.component.form == nil && paper.component.manner != .state {
      guard paper.registered?.form == nil, paper.component.notes.isEmpty else { continue }
      let name = paper.component.document.text
      if let kind = paper.registered?.kind {
        guard kind == .form, paper.registered?.notes.isEmpty ?? true else { continue }
        report.add(
          at: paper.component.document.range, vi: "“\(name)” là đơn, tờ khai nhưng không nêu mẫu nào.",
          en: "“\(name)” is a declaration, but no form is named.")
      } else if paper.wordings.contains(.form), !paper.component.document.folded.key.namesForm {
        report.add(
          at: paper.component.document.range, vi: "“\(name)” nói đến mẫu (đọc từ chữ) nhưng không nêu mẫu nào.",
          en: "“\(name)” speaks of a form (read from its name), but none is named.")
      }
    }
  }

  static let formWordings = ["theo mẫu", "standard form"]
}

extension String {
  /// Whether words that speak of a form say which one: its number, the instrument that issued it, or its file.
  fileprivate var namesForm: Bool {
    let issuers = [
      "mẫu số", "phụ lục", "thông tư", "nghị định", "quyết định số", "ban hành kèm", "/tt-", "/nđ-cp", "mẫu biểu số",
      "form no", ".doc", ".pdf", ".xls",
    ]
    if issuers.contains(where: { firstOccurrence(of: $0) != nil }) { return true }
    // `theo mẫu 01-ĐKT`, `theo mẫu TK1-TS`, `theo mẫu do Bộ Y tế ban hành`
    guard let form = firstRange(of: "theo mẫu ") else { return false }
    let next = self[form.upperBound...].prefix { !$0.isWhitespace }
    return next.contains { $0.isNumber } || next == "do" || next == "của"
  }
}
