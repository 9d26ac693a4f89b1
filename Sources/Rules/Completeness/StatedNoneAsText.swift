import Diagnostics
import Model

extension Rule {
  /// “There is none” written as if it were a requirement or a paper.
  static let statedNoneAsText = Rule(
    Kind(
      "stated-none-as-text", .completeness, .warning,
      title: Text(vi: "Ghi “Không có” như một nội dung", en: "“None” written as content"),
      why: Text(
        vi:
          "“Không có”, “Không quy định” viết thành một yêu cầu hay một giấy tờ thì chương trình tính là một mục thật. Hãy ghi đúng một chữ “không” ngay sau từ khóa.",
        en:
          "“There is none” written as a requirement or a paper counts as a real item. Write the single word “none” after the keyword."
      ),
      ground: Text(vi: "Nghị định 63/2010/NĐ-CP điều 8 khoản 2", en: "Decree 63/2010/NĐ-CP art. 8.2"),
      examples: [
        Example("yêu cầu: Không có #! stated-none-as-text", fixed: "yêu cầu: không"),
        Example("yêu cầu: [Không quy định, Đủ 18 tuổi] #! stated-none-as-text"),
      ]),
    needsOneOf: [.requirements, .components, .results]
  ) { subject, report in
    if let requirements = subject.text.requirements {
      for text in requirements.items where isNone(text) {
        let fix = requirements.items.count == 1 ? statingNone(text, at: requirements.range) : nil
        add(text, Text(vi: "yêu cầu", en: "requirements"), at: requirements.range, fix: fix, &report)
      }
    }
    for component in subject.components where isNone(component.document.text) {
      add(
        component.document.text, Text(vi: "thành phần hồ sơ", en: "components"), at: component.document.range, &report)
    }
    for result in subject.text.results?.items ?? [] where isNone(result.document.text) {
      add(result.document.text, Text(vi: "kết quả", en: "results"), at: result.document.range, &report)
    }
  }

  private static let words: Set<String> = [
    "không", "không có", "không quy định", "không yêu cầu", "chưa quy định", "none", "không áp dụng",
  ]

  private static func isNone(_ text: String) -> Bool {
    // The longest of the words is short; long requirements need not be looked through.
    text.utf8.count <= 60 && words.contains(FoldedName(text).key.trimmingPunctuation)
  }

  /// “Not laid down” may also mean that nobody knows yet; there the author decides.
  private static func statingNone(_ text: String, at range: SourceRange) -> Fix {
    let isCertain = !FoldedName(text).key.contains("quy định")
    return Fix(Text(vi: "Ghi “không”", en: "Write “không”"), [TextEdit(range, "không")], isSafe: isCertain)
  }

  private static func add(
    _ text: String, _ part: Text, at range: SourceRange, fix: Fix? = nil, _ report: inout RuleReport
  ) {
    report.add(
      at: range, vi: "“\(text)” được tính như một nội dung; nếu không có, hãy ghi “\(part.vi): không”.",
      en: "“\(text)” counts as an item; if there is none, write “\(part.en): none”.", fix: fix)
  }
}

extension String {
  /// Without the full stop, dash or list mark at its ends.
  fileprivate var trimmingPunctuation: String {
    let marks: Set<Character> = [".", ";", ",", "-", "–", "+", " "]
    return String(
      drop(while: marks.contains).reversed().drop(while: marks.contains).reversed())
  }
}
