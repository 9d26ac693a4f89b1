import Diagnostics

/// The list of every finding, as Markdown in one language.
struct FindingReference {
  let language: Language

  var text: String {
    var lines = [
      say("# Các phát hiện của tthc", "# Findings of tthc"), "",
      say(
        "Tệp này do `tthc grammar` viết; không sửa tay. `tthc explain MÃ` cho xem đầy đủ kèm ví dụ. Phát hiện là lời nhắc cho người soạn, không phải kết luận pháp lý.",
        "This file is written by `tthc grammar`; do not edit it. `tthc explain ID` shows a finding in full with examples. Findings are advice to an officer, not legal decisions."
      ),
      "",
    ]
    for group in Group.allCases {
      let kinds = AllKinds.all.filter { $0.group == group }.sorted { $0.id < $1.id }
      guard !kinds.isEmpty else { continue }
      lines += ["## \(group.title[language]) (`\(group.rawValue)`)", ""]
      lines += [
        say(
          "| mã | mức | nội dung | vì sao, và cách sửa | căn cứ |",
          "| id | level | what | why, and the way out | ground |")
      ]
      lines += ["| --- | --- | --- | --- | --- |"]
      for kind in kinds {
        lines.append(
          "| `\(kind.id)` | \(kind.severity.title[language]) | \(cell(kind.title)) | \(cell(kind.why)) | \(kind.ground.map(cell) ?? "") |"
        )
      }
      lines.append("")
    }
    return lines.joined(separator: "\n")
  }

  private func say(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }

  private func cell(_ text: Text) -> String {
    text[language].replacing("|", with: "\\|").replacing("\n", with: " ")
  }
}
