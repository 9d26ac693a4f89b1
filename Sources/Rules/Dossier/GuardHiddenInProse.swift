import Diagnostics
import Model

extension Rule {
  /// A condition written into the name of a paper.
  static let guardHiddenInProse = Rule(
    Kind(
      "guard-hidden-in-prose", .dossier, .warning,
      title: Text(vi: "Điều kiện ẩn trong tên giấy tờ", en: "Condition hidden in a name"),
      why: Text(
        vi:
          "“(nếu có)”, “trường hợp …” trong tên giấy tờ thì không ai kiểm tra được khi nào phải nộp. Hãy viết điều kiện ở “khi”.",
        en: "With “(if any)” in a name nobody can check when the paper is due. Write the condition under “when”."),
      examples: [
        Example(
          "thành phần hồ sơ:\n  - giấy tờ: Tờ khai thử\n    bản chính: 1\n  - giấy tờ: Giấy ủy quyền (nếu có) #! guard-hidden-in-prose, document-never-examined\n    bản chính: 1"
        )
      ]),
    needs: [.components]
  ) { subject, report in
    for component in subject.components {
      let name = component.document.folded
      guard let phrase = hiddenGuards.first(where: name.contains) else { continue }
      report.add(
        at: component.document.range, vi: "Tên giấy tờ chứa điều kiện “\(phrase)”; hãy chuyển sang “khi”.",
        en: "The name holds the condition “\(phrase)”; move it to “when”.")
    }
  }

  private static let hiddenGuards = [
    "nếu có", "trong trường hợp", "đối với trường hợp", "(trường hợp", "if any", "if applicable",
  ]
}
