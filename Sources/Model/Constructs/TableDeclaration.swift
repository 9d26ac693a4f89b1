import Diagnostics
import Expressions
import Syntax

/// A fact that follows from others by rules in rows (bảng quyết định).
package struct TableDeclaration: Sendable {
  /// The name by which conditions and formulas ask for the value.
  package var name = Name.unset
  /// Nil after a finding.
  package var type: Located<FactType>?
  package var policy: Located<HitPolicy>?
  package var inputs: [Condition] = []
  package var rows: [TableRow] = []
  package var defaultOutput: Condition?
  /// The outputs, best first, where the order is not that of the enumeration.
  package var outputOrder: [Located<String>] = []
  package var about: String?
  package var unit: String?
  package var grounds: [Citation] = []
  package var notes: [String] = []
  package var validity = Validity.always
  package let range: SourceRange

  static let construct = Construct<TableDeclaration>(
    "bảng quyết định", "decision table", vi: "một bảng quyết định: dữ kiện tính từ các dữ kiện khác theo từng dòng",
    en: "a decision table: a fact that follows from others, row by row", make: { TableDeclaration(range: $0) },
    fields: [
      .value("bảng", "table", .name, \.name, isRequired: true, vi: "tên giá trị mà bảng cho", en: "name of the value"),
      .value(
        "kiểu", "type", ValueType.factType.located.map(Optional.some), \.type, isRequired: true, isEssential: false,
        vi: "kiểu của kết quả, như ở dữ kiện", en: "type of the result, as of a fact"),
      .optional(
        "chính sách", "hit policy", ValueType.choice.located, \.policy,
        vi: "khi nhiều dòng cùng đúng thì lấy gì; mặc định: duy nhất",
        en: "what is taken when several rows hold; unique by default"),
      .value(
        "xét", "inputs", ValueType.condition.list, \.inputs, isRequired: true, isEssential: false,
        vi: "những điều bảng xét: tên dữ kiện hoặc biểu thức", en: "what the table looks at: facts or expressions"),
      .value(
        "dòng", "rows", TableRow.construct.type(during: \.validity).list, \.rows, isRequired: true, isEssential: false,
        vi: "các dòng của bảng", en: "its rows"),
      .optional(
        "mặc định", "default", .condition, \.defaultOutput, vi: "kết quả khi không dòng nào đúng",
        en: "the result when no row holds"),
      .value(
        "thứ tự", "output order", ValueType.text.located.list, \.outputOrder,
        vi: "thứ tự ưu tiên của kết quả, trước là hơn", en: "the outputs, best first"),
      .optional("mô tả", "description", .text, \.about, vi: "mô tả", en: "description"),
      .optional("đơn vị", "unit", .text, \.unit, vi: "đơn vị đo", en: "unit of measure"),
      .value("căn cứ", "grounds", ValueType.citation.list, \.grounds, vi: "căn cứ pháp lý", en: "legal grounds"),
      .value("hiệu lực", "validity", .validity, \.validity, vi: "thời gian có hiệu lực", en: "when it is in force"),
      .value("ghi chú", "notes", ValueType.text.list, \.notes, vi: "ghi chú", en: "notes"),
      .exemptions(\.range),
    ])
}

/// One row of a decision table.
package struct TableRow: Sendable {
  /// One for each input; nil after a finding.
  package var cells: [Condition]?
  package var output: Condition?
  package var grounds: [Citation] = []
  package var notes: [String] = []
  package var validity = Validity.always
  package let range: SourceRange

  static let construct = Construct<TableRow>(
    "dòng", "row", vi: "một dòng của bảng quyết định", en: "a row of a decision table",
    make: { TableRow(range: $0) },
    fields: [
      .value(
        "khi", "when", ValueType.cells.map(Optional.some), \.cells, isRequired: true, isEssential: false,
        vi: "mỗi điều bảng xét một ô: giá trị, phép so sánh, khoảng, hoặc “-” (gì cũng được)",
        en: "a cell for each input: a value, a comparison, a range, or “-” (anything)"),
      .value(
        "là", "then", ValueType.condition.map(Optional.some), \.output, isRequired: true, isEssential: false,
        vi: "kết quả của dòng: giá trị hoặc biểu thức", en: "what the row gives: a value or an expression"),
      .value("ghi chú", "notes", ValueType.text.list, \.notes, vi: "ghi chú", en: "notes"),
      .value("căn cứ", "grounds", ValueType.citation.list, \.grounds, vi: "căn cứ pháp lý", en: "legal grounds"),
      .value("hiệu lực", "validity", .validity, \.validity, vi: "thời gian có hiệu lực", en: "when it is in force"),
    ])
}

extension ValueType where Value == [Condition] {
  /// The cells of a row, all of them or none.
  static var cells: ValueType<[Condition]> {
    let list = ValueType<Condition>.condition.list
    return ValueType(shape: list.shape) { node, decoder in
      guard decoder.tree.kind(node) == .sequence else { return list.decode(node, &decoder) }
      let items = decoder.tree.items(node)
      for item in items where decoder.tree.kind(item) == .sequence {
        decoder.report(
          DecodingKinds.wrongType, at: item,
          vi: "Ô có ngoặc vuông hoặc dấu phẩy phải đặt trong dấu nháy đơn, như '[1..5]' hay 'đô thị, nông thôn'.",
          en: "A cell with brackets or a comma stands in single quotes, such as '[1..5]' or 'town, country'.")
        return nil
      }
      let cells = list.decode(node, &decoder)
      return cells?.count == Array(items).count ? cells : nil
    }
  }
}
