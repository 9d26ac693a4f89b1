import Diagnostics
import Model

extension Rule {
  /// A body that no longer exists, named in words that applicants read.
  static let dissolvedBodyMentioned = Rule(
    Kind(
      "dissolved-body-mentioned", .legality, .warning,
      title: Text(vi: "Lời văn nhắc cơ quan không còn tồn tại", en: "Prose names a body that no longer exists"),
      why: Text(
        vi:
          "Trình tự, yêu cầu hay tên giấy tờ còn ghi cơ quan đã giải thể (cấp huyện, sở đã hợp nhất) thì người dân đi nhầm nơi. Hãy thay bằng cơ quan kế thừa; nếu chỉ nói về giấy tờ do cơ quan cũ đã cấp thì ghi rõ như vậy và miễn kiểm tra.",
        en:
          "A sequence, requirement or paper that still names a dissolved body (districts, merged departments) sends applicants to the wrong place. Name the successor; where only papers are meant that the old body issued, say so and exempt the item."
      ),
      ground: Text(
        vi: "Luật Tổ chức chính quyền địa phương 72/2025/QH15; Nghị quyết 190/2025/QH15",
        en: "Law on Organisation of Local Government 72/2025/QH15; Resolution 190/2025/QH15"),
      examples: [
        Example(
          "yêu cầu: [Được Phòng Tư pháp cấp huyện xác nhận.] #! dissolved-body-mentioned")
      ]),
    needs: [.agencyRegistry], needsOneOf: [.components, .requirements, .prose]
  ) { subject, report in
    guard !subject.index.dissolved.isEmpty else { return }
    var told: Set<String> = []
    subject.forEachPassage { text, range in
      for body in subject.index.dissolved.all(in: text) where told.insert(body.meaning).inserted {
        report.add(
          at: range, vi: "Lời văn nhắc “\(body.meaning)”, cơ quan không còn tồn tại (đọc từ chữ).",
          en: "The words name “\(body.meaning)”, which no longer exists (read from the text).")
      }
    }
  }
}

extension Subject {
  /// Components, requirements, the sequence and notes, with where findings about them stand.
  fileprivate func forEachPassage(_ look: (_ text: String, _ range: SourceRange) -> Void) {
    for paper in papers { look(paper.component.document.text, paper.component.document.range) }
    if let requirements = text.requirements { for item in requirements.items { look(item, requirements.range) } }
    for passage in text.sequence { look(passage, heading) }
    for passage in text.notes { look(passage, heading) }
  }
}
