import Diagnostics

/// A kind as the rules declare it.
let unknownKey = Kind(
  "unknown-key", .language, .error,
  title: Text(vi: "Từ khóa không có", en: "Unknown keyword"),
  why: Text(
    vi: "Theo khoản 1 Điều 5. Từ khóa lạ bị bỏ qua. Hãy viết lại từ khóa.",
    en: "An unknown keyword is ignored. Write it as the language has it."),
  ground: Text(vi: "Luật mẫu, Điều 1", en: "Sample law, article 1"),
  examples: [Example("cách thứ: a #! unknown-key\n\nphí: 0\n", fixed: "cách thức: a\n")])

let lateNotice = Kind(
  "late-notice", .duration, .warning, title: Text(vi: "Thông báo muộn", en: "Late notice"),
  why: Text(vi: "Quá hạn.", en: "Too late."))

/// A set of one file, and the range of the first occurrence of a text in it.
struct Sample {
  let sources: SourceSet
  let id: SourceID
  let file: SourceFile

  init(_ text: String, path: String = "ho-tich/khai-sinh.yaml") {
    var sources = SourceSet()
    file = SourceFile(path: path, text: text)
    id = sources.add(file)
    self.sources = sources
  }

  func range(of part: String) -> SourceRange {
    let wanted = Array(part.utf8)
    let start = (0...file.bytes.count).first { file.bytes[$0...].starts(with: wanted) } ?? 0
    return SourceRange(id, start, start + wanted.count)
  }

  func range(_ start: Int, _ end: Int) -> SourceRange { SourceRange(id, start, end) }

  func finding(
    _ kind: Kind = unknownKey, at part: String, _ message: String = "Sai", notes: [Note] = [], fix: Fix? = nil
  ) -> Finding {
    Finding(kind, at: range(of: part), Text(vi: message, en: "Wrong"), notes: notes, fix: fix)
  }

  func report(_ findings: [Finding], _ language: Language = .vi, width: Int? = nil) -> String {
    TerminalRenderer(language: language, useColor: false, width: width).render(findings: findings, sources: sources)
  }
}
