import Diagnostics
import Model

/// The phrases by which an import reads acts from step tables, as Markdown in one language.
package struct PhraseReference {
  /// Names and contents of the files in `Grammar/`.
  package static var files: [(name: String, text: String)] {
    [
      ("cum-tu.md", PhraseReference(language: .vi).text), ("phrases.md", PhraseReference(language: .en).text),
    ]
  }

  let language: Language

  var text: String {
    var lines = [
      say("# Cụm từ mà phần nhập đọc thành việc làm", "# Phrases that the import reads as acts"), "",
      say(
        "Tệp này do `tthc grammar` viết; không sửa tay. `tthc import process` tìm các cụm từ này trong cột nội dung công việc: cụm dài trước, trọn từ, không kể hoa thường. Không tìm thấy cụm nào thì bước giữ nguyên văn, không suy ra việc làm.",
        "This file is written by `tthc grammar`; do not edit it. `tthc import process` looks for these phrases in the column of activities: the longest first, whole words, whatever the case. Where none is found the step keeps its words and no act is made up."
      ),
      "",
      say(
        "Việc của người khác thì không tính: sau “phân công”, “trình”, “lấy ý kiến”, các việc xem xét, phê duyệt, ký… là việc của người được giao, được trình; sau “chuyển” thì đến dấu phẩy; trong ngoặc đơn; và việc chỉ làm khi hồ sơ thiếu hoặc không được chấp thuận.",
        "What others do does not count: behind “phân công”, “trình”, “lấy ý kiến” to review, approve, sign… is done by whoever is assigned or asked; behind “chuyển” up to the comma; in brackets; and what is done only where the dossier lacks something or is not agreed to."
      ),
      "", say("| việc làm | cụm từ |", "| act | phrases |"), "| --- | --- |",
    ]
    for (meaning, phrases) in ActPhrases.table { lines.append("| \(title(meaning)) | \(list(phrases)) |") }
    return lines.joined(separator: "\n") + "\n"
  }

  private func title(_ meaning: PhraseMeaning) -> String {
    switch meaning {
    case .acts(let acts): acts.map { "`\($0.keyword[language])`" }.joined(separator: ", ")
    case .check:
      say(
        "`kiểm tra thành phần` ở bước tiếp nhận, `thẩm tra` ở bước khác",
        "`check components` in a step that receives, `examine` in any other")
    case .nothing: say("không phải việc làm: tên giấy tờ, tên nơi chốn", "no act: names of papers and places")
    case .condition: say("mở một điều kiện", "opens a condition")
    case .consequence: say("sau điều kiện: việc làm khi ấy", "behind a condition: what is done then")
    case .aside:
      say("đến dấu phẩy: khi nào, theo đâu; không phải việc làm", "up to the comma: when, by what rule; no act")
    case .purpose:
      say(
        "đến hết câu: để làm gì, gồm những gì; không phải việc làm của bước",
        "up to the end of the sentence: what for, of what; not done in the step")
    }
  }

  private func list(_ phrases: [String]) -> String { phrases.map { "“\($0)”" }.joined(separator: ", ") }

  private func say(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }
}
