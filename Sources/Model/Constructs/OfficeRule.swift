import Diagnostics
import Syntax

/// What a rule of the office looks at, one item at a time.
package enum RuleTarget: String, Vocabulary {
  case procedure, component, step, fee, limit, result

  package static let title = Text(vi: "đối tượng của quy tắc", en: "what a rule applies to")

  package var keyword: Keyword {
    switch self {
    case .procedure: Keyword("thủ tục", "procedure", aliases: ["procedures"])
    case .component: Keyword("thành phần", "component", aliases: ["thành phần hồ sơ", "giấy tờ", "components"])
    case .step: Keyword("bước", "step", aliases: ["steps"])
    case .fee: Keyword("phí", "fee", aliases: ["lệ phí", "phí, lệ phí", "fees", "charge"])
    case .limit: Keyword("thời hạn", "limit", aliases: ["limits"])
    case .result: Keyword("kết quả", "result", aliases: ["results"])
    }
  }
}

/// A check that the office itself sets (quy tắc): a condition over the attributes of every item of one kind.
package struct OfficeRule: Sendable {
  /// The id under which it is selected, levelled and explained.
  package var id = Name.unset
  package var title: String?
  package var target: RuleTarget?
  /// To which items it applies; to all of them when nil.
  package var guardCondition: Condition?
  /// What must hold of each item.
  package var condition: Condition?
  /// What is said of an item of which it does not hold; `{…}` holds an expression.
  package var message: Condition?
  package var englishMessage: Condition?
  package var level: CheckLevel?
  package var grounds: [Citation] = []
  package var reason: String?
  package var validity = Validity.always
  package let range: SourceRange

  static let construct = Construct<OfficeRule>(
    "quy tắc", "rule", vi: "kiểm tra do cơ quan tự đặt", en: "a check that the office itself sets",
    make: { OfficeRule(range: $0) },
    fields: [
      .value(
        "quy tắc", "rule", .name, \.id, isRequired: true, vi: "mã của quy tắc: chữ thường không dấu, số, dấu gạch nối",
        en: "id of the rule: small letters, digits, hyphens"),
      .optional("tên", "name", .text, \.title, vi: "tên ngắn của quy tắc", en: "a short title"),
      .required(
        "áp dụng cho", "applies to", .choice, \.target, vi: "mỗi mục được xét là gì", en: "what is looked at"),
      .optional(
        "khi", "when", .condition, \.guardCondition, vi: "chỉ xét những mục có điều kiện này",
        en: "only the items of which this holds"),
      .required(
        "điều kiện", "condition", .condition, \.condition, vi: "điều phải đúng với từng mục",
        en: "what must hold of each item"),
      .required(
        "thông báo", "message", .template, \.message, vi: "câu báo khi không đúng, với {biểu thức}",
        en: "what is said otherwise, with {expression}"),
      .optional(
        "thông báo tiếng anh", "english message", .template, \.englishMessage, vi: "câu báo bằng tiếng Anh",
        en: "the message in English, where “message” is Vietnamese"),
      .optional(
        "mức", "level", .choice, \.level, vi: "mức của phát hiện, mặc định cảnh báo",
        en: "level of its findings, a warning by default"),
      .value("căn cứ", "grounds", ValueType.citation.list, \.grounds, vi: "căn cứ pháp lý", en: "legal grounds"),
      .optional("lý do", "reason", .text, \.reason, vi: "vì sao, và cách sửa", en: "why, and the way out"),
      .value("hiệu lực", "validity", .validity, \.validity, vi: "thời gian áp dụng", en: "when it is in force"),
    ])
}

extension Field {
  /// A field that must be written, though without it the owner still has its name; it stays nil then.
  static func required<Value>(
    _ vi: String, _ en: String, _ type: ValueType<Value>, _ path: any WritableKeyPath<Owner, Value?> & Sendable,
    vi aboutVi: String, en aboutEn: String
  ) -> Field {
    let field = optional(vi, en, type, path, vi: aboutVi, en: aboutEn)
    return Field(
      keyword: field.keyword, about: field.about, isRequired: true, isEssential: false, shape: field.shape,
      read: field.read)
  }
}

extension ValueType where Value == Condition {
  /// A sentence in which `{…}` holds an expression.
  fileprivate static var template: ValueType<Condition> {
    let expected = Text(vi: "một câu, với {biểu thức}", en: "a sentence, with {expression}")
    return ValueType(shape: { .scalar(expected, pattern: nil) }) { node, decoder in
      guard decoder.tree.kind(node) == .scalar else {
        decoder.report(
          DecodingKinds.wrongType, at: node,
          vi: "Câu bắt đầu bằng { hoặc có dấu hai chấm phải đặt cả câu trong dấu nháy kép \"…\".",
          en: "A sentence that begins with { or holds a colon must stand in quotation marks \"…\" as a whole.")
        return nil
      }
      guard let text = decoder.scalar(node, expected: expected) else { return nil }
      return Condition(text, node, in: decoder.tree)
    }
  }
}
