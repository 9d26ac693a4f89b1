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
    for paper in subject.papers where isNone(paper.component.document.text) {
      add(
        paper.component.document.text, Text(vi: "thành phần hồ sơ", en: "components"),
        at: paper.component.document.range, &report)
    }
    for result in subject.text.results?.items ?? [] where isNone(result.document.text) {
      add(result.document.text, Text(vi: "kết quả", en: "results"), at: result.document.range, &report)
    }
  }

  private static let words: Set<String> = [
    "không", "không có", "không quy định", "không yêu cầu", "chưa quy định", "none", "không áp dụng",
  ]

  private static func isNone(_ text: String) -> Bool {
    // The longest of the words is short; other texts need not be folded.
    text.utf8.count <= 60 && mayBeginAsNone(text) && words.contains(FoldedName(text).key.trimmingPunctuation)
  }

  /// Whether the first three bytes may be those of `không`, `chưa` or `none`, in small letters or capitals.
  private static func mayBeginAsNone(_ text: String) -> Bool {
    var place = 0
    for byte in text.utf8 {
      switch (place, byte) {
      // Marks before the words.
      case (0, 0x09...0x0D), (0, 0x20), (0, 0x2B...0x2E), (0, 0x3B): continue
      case (0, 0x80...): return true
      // k, c, n; h, o
      case (0, 0x4B), (0, 0x6B), (0, 0x43), (0, 0x63), (0, 0x4E), (0, 0x6E): break
      case (1, 0x48), (1, 0x68), (1, 0x4F), (1, 0x6F): break
      // ô or ư, composed or before their marks, or n.
      case (2, 0xC3), (2, 0xC6), (2, 0x4F), (2, 0x6F), (2, 0x55), (2, 0x75), (2, 0x4E), (2, 0x6E): return true
      default: return false
      }
      place += 1
    }
    return false
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
