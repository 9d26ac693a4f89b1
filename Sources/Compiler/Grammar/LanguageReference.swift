import Diagnostics
import Model

/// The reference manual of the keywords, as Markdown in one language.
struct LanguageReference {
  let language: Language

  var text: String {
    var pages: [String] = [
      say("# Từ khóa của ngôn ngữ tthc", "# Keywords of the tthc language"), "",
      say(
        "Tệp này do `tthc grammar` viết từ khai báo của ngôn ngữ; không sửa tay. Mỗi tệp YAML là một mục hoặc một danh sách mục cùng loại. Từ khóa viết tiếng Việt hoặc tiếng Anh; một mục không dùng lẫn. Tên được so không kể hoa thường và khoảng trắng.",
        "This file is written by `tthc grammar` from the declarations of the language; do not edit it. A YAML file is one item or a list of items. Keywords are Vietnamese or English, not both in one item. Names are compared without regard to case and spaces."
      ),
      "",
    ]
    var queue = ItemKind.all.map(\.shape)
    var seen = Set(queue.map(\.identity))
    var index = 0
    while index < queue.count {
      let construct = queue[index]
      index += 1
      pages += section(construct)
      for inner in construct.fields().flatMap(\.shape.constructs) where seen.insert(inner.identity).inserted {
        queue.append(inner)
      }
    }
    return pages.joined(separator: "\n") + "\n"
  }

  private func say(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }

  private func section(_ construct: ConstructShape) -> [String] {
    let title = "## \(construct.keyword[language]): \(construct.about[language])"
    let head = say("| từ khóa | tiếng Anh | giá trị | ý nghĩa |", "| keyword | Vietnamese | value | meaning |")
    let rows = construct.fields().map { field in
      let other = language == .vi ? field.keyword.en : field.keyword.vi
      let required = field.isRequired ? " \\*" : ""
      return
        "| `\(field.keyword[language])`\(required) | `\(other)` | \(describe(field.shape)) | \(field.about[language]) |"
    }
    return [title, "", head, "| --- | --- | --- | --- |"] + rows + [""]
  }

  private func describe(_ shape: Shape) -> String {
    switch shape {
    case .scalar(let about, _): about[language]
    case .integer(let minimum): say("số nguyên từ \(minimum)", "whole number from \(minimum)")
    case .boolean: say("`có` / `không`", "`yes` / `no`")
    case .choice(_, let words): words.map { "`\($0[language])`" }.joined(separator: ", ")
    case .list(let item): say("danh sách: ", "list of: ") + describe(item)
    case .construct(let construct):
      say("mục “\(construct.keyword.vi)” (\(construct.about.vi))", "“\(construct.keyword.en)” (\(construct.about.en))")
    case .dictionary(let key, let value):
      say("các dòng “\(key.vi): …” với ", "lines “\(key.en): …” with ") + describe(value)
    case .anyOf(let shapes): shapes.map(describe).joined(separator: say("; hoặc ", "; or "))
    }
  }
}

extension ConstructShape {
  /// Tells constructs with one keyword apart.
  var identity: String { "\(keyword.en) \(about.en)" }
}

extension Shape {
  /// Constructs that the shape mentions, not those inside them.
  var constructs: [ConstructShape] {
    switch self {
    case .scalar, .integer, .boolean, .choice: []
    case .list(let item): item.constructs
    case .construct(let construct): [construct]
    case .dictionary(_, let value): value.constructs
    case .anyOf(let shapes): shapes.flatMap(\.constructs)
    }
  }
}
