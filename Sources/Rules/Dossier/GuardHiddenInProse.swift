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
    for paper in subject.papers where !paper.isGuidance {
      if let opening = paper.component.openingCondition {
        report.add(
          at: paper.component.document.range,
          vi:
            "Dòng này mở đầu bằng điều kiện (“\(opening) …”); hãy ghi tên giấy tờ ở “giấy tờ”, điều kiện ở “khi”.",
          en: "The row opens with a condition (“\(opening) …”); name the paper, and write the condition under “when”.")
        continue
      }
      guard paper.wordings.contains(.hiddenGuard) else { continue }
      let name = paper.component.document.folded.key.withoutChannelRemarks
      guard let phrase = hiddenGuards.first(where: { name.firstOccurrence(of: $0) != nil }) else { continue }
      report.add(
        at: paper.component.document.range, vi: "Tên giấy tờ chứa điều kiện “\(phrase)”; hãy chuyển sang “khi”.",
        en: "The name holds the condition “\(phrase)”; move it to “when”.")
    }
  }

  static let hiddenGuards = [
    "nếu có", "trong trường hợp", "đối với trường hợp", "(trường hợp", "if any", "if applicable",
  ]
}

extension String {
  /// Without the brackets inside a name that tell in which form a paper is filed on which channel (`bản sao điện tử (đối với
  /// trường hợp nộp trực tuyến) giấy …`): the paper is due on every channel.
  fileprivate var withoutChannelRemarks: String {
    let bytes = utf8
    var result = ""
    var rest = startIndex
    while let open = bytes[rest...].firstIndex(of: UInt8(ascii: "(")),
      let close = bytes[open...].firstIndex(of: UInt8(ascii: ")"))
    {
      let next = bytes.index(after: close)
      let remark = String(self[open..<next])
      let isOfChannel =
        remark.firstOccurrence(of: "nộp") != nil
        && ["trực tiếp", "trực tuyến", "bưu", "điện tử"].contains { remark.firstOccurrence(of: $0) != nil }
      result += isOfChannel && next < endIndex ? self[rest..<open] : self[rest..<next]
      rest = next
    }
    return rest == startIndex ? self : result + self[rest...]
  }
}
