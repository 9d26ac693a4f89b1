import Diagnostics
import Patterns

/// The words, functions and limits of expressions, as Markdown in one language.
package struct ExpressionReference {
  let language: Language

  package init(language: Language) { self.language = language }

  package var text: String {
    (head + operators + functions + properties + policies + limits).joined(separator: "\n") + "\n"
  }

  private func say(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }

  private var head: [String] {
    [
      say("# Điều kiện và công thức", "# Conditions and amounts"), "",
      say(
        "Tệp này do `tthc grammar` viết từ các bảng của ngôn ngữ; không sửa tay. Điều kiện và công thức là FEEL của DMN 1.5, viết bằng từ tiếng Việt, tiếng Anh hoặc từ chuẩn. Thêm vào đó: giá trị của dữ kiện liệt kê không cần ngoặc kép, ngày viết trần (`2026-01-31`), thời lượng viết trần (`3 ngày`, `2 tháng`). Cái gì không tính được thì là `null`, và một điều kiện `null` không phải là đúng. Chú thích: `// …`, `/* … */`.",
        "This file is written by `tthc grammar` from the tables of the language; do not edit it. Conditions and amounts are FEEL as in DMN 1.5, in Vietnamese, English or standard words. Besides, values of an enumeration need no quotation marks, dates stand bare (`2026-01-31`), and so do amounts of time (`3 days`, `2 months`). What cannot be computed is `null`, and a condition that is `null` does not hold. Comments: `// …`, `/* … */`."
      ), "",
    ]
  }

  private var operators: [String] {
    let rows = Word.allCases.map { word in
      let words = word.spellings.filter { $0 != word.standard }.map { "`\($0)`" }.joined(separator: ", ")
      return "| \(words) | \(word.standard.map { "`\($0)`" } ?? "`!=`") |"
    }
    return [
      say("## Từ", "## Words"), "", say("| tiếng Việt | chuẩn FEEL |", "| Vietnamese | standard FEEL |"),
      "| --- | --- |",
    ] + rows + [
      "",
      say(
        "Dấu: `= != < <= > >=`, `+ - * / **`, khoảng `[a..b]` `(a..b)` `]a..b[`, danh sách `[a, b]`, lọc `danh sách[item > 1]`, ngữ cảnh `{khóa: giá trị}`, phần `ngày cấp.năm`, gọi hàm `f(x)`, hoặc theo tên `f(x: 1)`, ngày giờ `@\"2026-01-31T08:00:00+07:00\"`.",
        "Signs: `= != < <= > >=`, `+ - * / **`, ranges `[a..b]` `(a..b)` `]a..b[`, lists `[a, b]`, filters `list[item > 1]`, contexts `{key: value}`, parts `issued on.year`, calls `f(x)` or by name `f(x: 1)`, dates and times `@\"2026-01-31T08:00:00+07:00\"`."
      ), "",
    ]
  }

  private var functions: [String] {
    let rows = Builtin.allCases.map { builtin in
      let calls = builtin.signatures.map(call).joined(separator: "; ")
      return "| `\(builtin.names[1])` | `\(builtin.names[0])` | \(calls) |"
    }
    return [
      say("## Hàm", "## Functions"), "",
      say("| tiếng Việt | chuẩn FEEL | đối số → kết quả |", "| Vietnamese | standard FEEL | arguments → result |"),
      "| --- | --- | --- |",
    ] + rows + [""]
  }

  private func call(_ signature: Signature) -> String {
    let last = signature.parameters.count - 1
    let parameters = signature.parameters.enumerated().map { index, parameter in
      let rest = signature.isVariadic && index == last ? "…" : ""
      return "\(parameter.name)\(rest)\(parameter.isOptional ? "?" : ""): \(name(parameter.type))"
    }
    return "(\(parameters.joined(separator: ", "))) → \(name(signature.result))"
  }

  private func name(_ type: TypeName) -> String {
    if case .function = type { return say("hàm", "function") }
    guard language == .vi else { return type.standard.replacing("<", with: "‹").replacing(">", with: "›") }
    return ExpressionType(type).title.vi
  }

  private var properties: [String] {
    let rows = TemporalProperty.allCases.map { "| \($0.vietnamese.map { "`\($0)`" } ?? "") | `\($0.rawValue)` |" }
    return [
      say("## Phần của ngày, giờ, thời lượng, khoảng", "## Parts of dates, times, durations and ranges"), "",
      say("| tiếng Việt | chuẩn FEEL |", "| Vietnamese | standard FEEL |"), "| --- | --- |",
    ] + rows + [""]
  }

  private var policies: [String] {
    let rows = HitPolicy.allCases.map { "| `\($0.letter)` | `\($0.rawValue)` |" }
    return [
      say("## Chính sách của bảng quyết định", "## Hit policies of decision tables"), "",
      say("| DMN | tên |", "| DMN | name |"), "| --- | --- |",
    ] + rows + [""]
  }

  private var limits: [String] {
    [
      say("## Giới hạn", "## Limits"), "",
      say(
        "Một biểu thức dài nhất \(Parser.textLimit) byte, ngoặc lồng nhau nhiều nhất \(Parser.nestingLimit) lớp, cây sâu nhất \(Parser.depthLimit). Một lần tính đi nhiều nhất \(Evaluation.stepLimit) bước, sâu \(Evaluation.depthLimit) lớp kể cả hàm gọi hàm, tạo ra nhiều nhất \(Evaluation.sizeLimit) phần tử và byte; quá thì kết quả là `null`. Số có \(Decimal.precision) chữ số. Mẫu của `matches`, `replace`, `split` là biểu thức chính quy của XPath, dài nhất \(Pattern.maximumLength) ký tự, đi nhiều nhất \(Pattern.maximumSteps) bước.",
        "An expression has at most \(Parser.textLimit) bytes, brackets nest at most \(Parser.nestingLimit) deep, the tree is at most \(Parser.depthLimit) deep. One evaluation takes at most \(Evaluation.stepLimit) steps, goes \(Evaluation.depthLimit) deep, functions that call functions included, and makes at most \(Evaluation.sizeLimit) elements and bytes; beyond that the result is `null`. Numbers have \(Decimal.precision) digits. The patterns of `matches`, `replace` and `split` are regular expressions of XPath, at most \(Pattern.maximumLength) characters and \(Pattern.maximumSteps) steps."
      ),
    ]
  }
}
