import Diagnostics
import Model

extension Rule {
  /// A component that leaves open what is asked.
  static let openEndedDemand = Rule(
    Kind(
      "open-ended-demand", .dossier, .warning,
      title: Text(vi: "Yêu cầu giấy tờ mở, không xác định", en: "Open-ended demand"),
      why: Text(
        vi:
          "“Giấy tờ khác có liên quan” cho phép đòi bất cứ giấy tờ nào. Hãy nêu tên từng giấy tờ và điều kiện phải có, hoặc bỏ.",
        en:
          "“Other related papers” lets an officer ask for anything. Name each paper with its condition, or drop the line."
      ),
      ground: Text(
        vi: "Nghị định 63/2010/NĐ-CP điều 7, điều 8: thành phần hồ sơ phải rõ ràng, cụ thể",
        en: "Decree 63/2010/NĐ-CP arts 7, 8: the dossier must be definite"),
      examples: [
        Example(
          "thành phần hồ sơ:\n  - giấy tờ: Tờ khai thử\n    bản chính: 1\n  - giấy tờ: Các giấy tờ khác có liên quan #! open-ended-demand"
        )
      ]),
    needs: [.components]
  ) { subject, report in
    for paper in subject.papers where !paper.isGuidance {
      guard let phrase = paper.openWording else { continue }
      report.add(
        at: paper.component.document.range,
        vi: "“\(paper.component.document.text)” không nói rõ là giấy tờ gì (“\(phrase)”).",
        en: "“\(paper.component.document.text)” does not say which paper is meant (“\(phrase)”).")
    }
  }
}

extension DossierPaper {
  /// The words by which the name leaves open what is meant; nil for a definite name.
  var openWording: String? {
    guard wordings.contains(.openEnded) else { return nil }
    let name = component.document.folded.key
    return DossierPaper.openWordings.first { phrase in
      guard let start = name.firstOccurrence(of: phrase) else { return false }
      // `hoặc giấy tờ khác có giá trị tương đương` widens what the applicant may bring, and demands nothing more.
      let isChoice = ["hoặc ", "hoặc các "].contains { name[..<start].hasSuffix($0) }
      let rest = name[start...].dropFirst(phrase.count)
      return !(phrase.hasSuffix(" khác") && isChoice && DossierPaper.measures.contains { rest.hasPrefix($0) })
    }
  }

  /// What tells of another paper that it will do.
  private static let measures = [
    " có giá trị", " tương đương", " chứng minh", " xác nhận", " thay thế", " có dán ảnh", " do cơ quan",
    " có xác nhận",
  ]

  /// Wording that names no paper.
  static let openWordings = [
    "giấy tờ khác", "giấy tờ liên quan", "giấy tờ có liên quan", "tài liệu khác", "tài liệu liên quan",
    "tài liệu có liên quan", "hồ sơ liên quan", "hồ sơ khác", "văn bản liên quan khác", "theo yêu cầu của cơ quan",
    "theo yêu cầu của cán bộ", "khi được yêu cầu", "các giấy tờ cần thiết", "other documents", "other papers",
    "related documents", "as required by the office",
  ]
}
