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
    for component in subject.components where !component.isGuidance {
      if let opening = component.openingCondition {
        report.add(
          at: component.document.range,
          vi:
            "Dòng này mở đầu bằng điều kiện (“\(opening) …”); hãy ghi tên giấy tờ ở “giấy tờ”, điều kiện ở “khi”.",
          en: "The row opens with a condition (“\(opening) …”); name the paper, and write the condition under “when”.")
        continue
      }
      let whole = component.document.folded.key
      guard hiddenGuards.contains(where: { whole.firstOccurrence(of: $0) != nil }) else { continue }
      let name = whole.withoutChannelRemarks
      guard let phrase = hiddenGuards.first(where: { name.firstOccurrence(of: $0) != nil }) else { continue }
      report.add(
        at: component.document.range, vi: "Tên giấy tờ chứa điều kiện “\(phrase)”; hãy chuyển sang “khi”.",
        en: "The name holds the condition “\(phrase)”; move it to “when”.")
    }
  }

  private static let hiddenGuards = [
    "nếu có", "trong trường hợp", "đối với trường hợp", "(trường hợp", "if any", "if applicable",
  ]
}

extension String {
  /// Without the brackets inside a name that tell in which form a paper is filed on which channel (`bản sao điện tử (đối với
  /// trường hợp nộp trực tuyến) giấy …`): the paper is due on every channel.
  fileprivate var withoutChannelRemarks: String {
    var result = ""
    var rest = self[...]
    while let open = rest.firstIndex(of: "("), let close = rest[open...].firstIndex(of: ")") {
      let remark = rest[open...close]
      let isOfChannel =
        remark.contains("nộp") && ["trực tiếp", "trực tuyến", "bưu", "điện tử"].contains { remark.contains($0) }
      let isInside = rest.index(after: close) < rest.endIndex
      result += isOfChannel && isInside ? rest[..<open] : rest[...close]
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}
