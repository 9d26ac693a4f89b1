import Diagnostics
import Model

extension Rule {
  /// Capitals that nobody explains.
  static let undefinedAbbreviation = Rule(
    Kind(
      "undefined-abbreviation", .consistency, .info,
      title: Text(vi: "Chữ viết tắt chưa được giải thích", en: "Unexplained abbreviation"),
      why: Text(
        vi:
          "Người dân không biết chữ viết tắt của ngành. Hãy viết đủ, giải thích một lần trong ngoặc, hoặc khai làm “tên khác” hay “mã” của cơ quan, giấy tờ, cơ sở dữ liệu.",
        en:
          "Applicants do not know the abbreviations of a sector. Write the words, explain them once in brackets, or declare them as an “alias” or “code” of the agency, document or database."
      ),
      examples: [
        Example(
          "thành phần hồ sơ:\n  - giấy tờ: Tờ khai thử\n    bản chính: 1\n  - giấy tờ: Kết quả ĐTM của dự án #! undefined-abbreviation\n    bản sao: 1"
        )
      ])
  ) { subject, report in
    let known = subject.index.shortNames
    var told: Set<String> = []
    var unknown: [(word: String, range: SourceRange)] = []
    subject.forEachTextForApplicants { text, range in
      for word in Abbreviation.all(in: text) where told.insert(word).inserted && !known.contains(FoldedName(word)) {
        unknown.append((word, range))
      }
    }
    guard !unknown.isEmpty else { return }
    let explained = subject.explainedAbbreviations
    for (word, range) in unknown where !explained.contains(word) {
      report.add(
        at: range, vi: "“\(word)” không được giải thích ở đâu (đọc từ chữ).",
        en: "“\(word)” is explained nowhere (read from the text).")
    }
  }
}

extension Subject {
  /// What applicants read, with where it stands.
  fileprivate func forEachTextForApplicants(_ look: (_ text: String, _ range: SourceRange) -> Void) {
    if let name = text.name { look(name.value, name.range) }
    for paper in papers { look(paper.component.document.text, paper.component.document.range) }
    if let requirements = text.requirements { for item in requirements.items { look(item, requirements.range) } }
    for result in text.results?.items ?? [] { look(result.document.text, result.document.range) }
  }

  /// Abbreviations that stand in brackets behind their words, or are said to be such.
  fileprivate var explainedAbbreviations: Set<String> {
    var explained = Set((text.notes + text.sequence).flatMap(Abbreviation.explained))
    forEachTextForApplicants { text, _ in explained.formUnion(Abbreviation.explained(in: text)) }
    return explained
  }
}
