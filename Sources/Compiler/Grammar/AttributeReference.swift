import Diagnostics
import Model
import Rules

/// What rules of the office may ask about each kind of item, as Markdown in one language.
struct AttributeReference {
  let language: Language

  var text: String {
    var lines = [
      say("# Thuộc tính mà quy tắc của cơ quan hỏi được", "# Attributes that rules of the office may ask for"), "",
      say(
        "Tệp này do `tthc grammar` viết; không sửa tay. `quy tắc` xét từng mục nêu ở `áp dụng cho`; điều kiện và câu thông báo là FEEL (xem `bieu-thuc.md`) trên các thuộc tính dưới đây. Với mọi mục hỏi được cả thuộc tính của thủ tục chứa nó: `thủ tục.lĩnh vực`. Điều văn bản không ghi là `null`: quy tắc so lớn hơn, nhỏ hơn với nó thì không kết luận được. Chữ để so sánh, và giá trị trùng tên một thuộc tính, đặt trong ngoặc kép. Hỏi một danh sách có gì bằng `list contains(làm, ký)`, hoặc `ký trong làm`.",
        "This file is written by `tthc grammar`; do not edit it. A `rule` looks at every item named by `applies to`; its condition and message are FEEL (see `expressions.md`) over the attributes below. Of every item those of its procedure may be asked too: `procedure.field`. What the text does not state is `null`: a rule that orders it cannot tell. Text to compare with, and a value that is also the name of an attribute, stands in quotation marks. Ask what a list holds with `list contains(acts, sign)`, or `sign in acts`."
      ),
      "",
    ]
    for target in RuleTarget.allCases {
      lines += [
        "## \(target.keyword[language])", "",
        say("| thuộc tính | tiếng Anh | kiểu | ý nghĩa |", "| attribute | Vietnamese | type | meaning |"),
        "| --- | --- | --- | --- |",
      ]
      lines += OfficeVocabulary.of(target).own.map(row) + [""]
    }
    return lines.dropLast().joined(separator: "\n") + "\n"
  }

  private func row(_ attribute: OfficeAttribute<OfficeItem>) -> String {
    let other = attribute.name[language == .vi ? .en : .vi]
    let type = attribute.type.title(in: language)
    return "| `\(attribute.name[language])` | `\(other)` | \(type) | \(attribute.about[language]) |"
  }

  private func say(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }
}
