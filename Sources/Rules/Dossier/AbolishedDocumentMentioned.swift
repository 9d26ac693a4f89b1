import Diagnostics
import Model

extension Rule {
  /// The name of an abolished paper inside another name or a requirement.
  static let abolishedDocumentMentioned = Rule(
    Kind(
      "abolished-document-mentioned", .dossier, .warning,
      title: Text(vi: "Nhắc đến giấy tờ đã bãi bỏ", en: "Abolished paper mentioned"),
      why: Text(
        vi:
          "Sổ hộ khẩu, chứng minh nhân dân … không còn giá trị; nhắc tên chúng trong tên giấy tờ hay yêu cầu thì người dân vẫn bị hỏi. Hãy bỏ tên cũ, hoặc thay bằng giấy tờ, dữ liệu đang có giá trị.",
        en:
          "Household books and old identity cards are void; named inside a component or a requirement they will still be asked for. Drop the old name, or put the paper or data in force."
      ),
      ground: Text(
        vi: "Luật Cư trú 68/2020/QH14 điều 38; Luật Căn cước 26/2023/QH15",
        en: "Law on Residence 68/2020/QH14 art. 38; Law on Identification 26/2023/QH15"),
      examples: [
        Example(
          "thành phần hồ sơ:\n  - giấy tờ: Tờ khai thử\n    bản chính: 1\n  - giấy tờ: Bản sao sổ hộ khẩu của chủ hộ #! abolished-document-mentioned\n    bản sao: 1"
        )
      ]),
    needs: [.abolishedPapers],
    needsOneOf: [.components, .requirements]
  ) { subject, report in
    guard !subject.index.abolished.isEmpty else { return }
    // A paper that is itself abolished is judged by document-abolished.
    for paper in subject.papers where subject.abolition(of: paper) == nil {
      guard let found = subject.index.abolished.first(in: paper.component.document.folded) else { continue }
      report.add(
        at: paper.component.document.range,
        vi: "“\(paper.component.document.text)” nhắc “\(found.meaning)”, giấy tờ không còn giá trị (đọc từ chữ).",
        en: "“\(paper.component.document.text)” names “\(found.meaning)”, which is void (read from the text).")
    }
    guard let requirements = subject.text.requirements else { return }
    for text in requirements.items {
      guard let found = subject.index.abolished.first(in: text), !FoldedName(text).contains("không") else { continue }
      report.add(
        at: requirements.range,
        vi: "Yêu cầu nhắc “\(found.meaning)”, giấy tờ không còn giá trị (đọc từ chữ): “\(text)”.",
        en: "A requirement names “\(found.meaning)”, which is void (read from the text): “\(text)”.")
    }
  }
}
