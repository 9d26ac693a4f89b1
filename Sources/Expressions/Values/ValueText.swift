import Calendars
import Diagnostics

extension Value {
  /// The value as plain text that `parse` reads back for a fact of its type; Vietnamese words for truth values.
  package var text: String { text(in: .vi) }

  /// The value in the words of a language.
  package func text(in language: Language) -> String {
    switch self {
    case .null: language == .vi ? "chưa có" : "none"
    case .boolean(let value):
      language == .vi ? (value ? "có" : "không") : (value ? "yes" : "no")
    case .number(let number): number.description
    case .string(let text): text
    case .date(let date): date.description
    case .time(let time): time.briefly
    case .dateTime(let moment): moment.briefly
    case .daysDuration(let duration): duration.description
    case .yearsDuration(let duration): duration.description
    case .list(let values): "[" + values.map { $0.text(in: language) }.joined(separator: ", ") + "]"
    case .range(let bounds): "\(bounds.lower.text(in: language))..\(bounds.upper.text(in: language))"
    case .context(let context):
      "{" + zip(context.keys, context.values).map { "\($0): \($1.text(in: language))" }.joined(separator: ", ") + "}"
    case .function: language == .vi ? "hàm" : "function"
    }
  }

  /// The value as FEEL's `string` writes it.
  var standardText: String {
    switch self {
    case .null: "null"
    case .boolean(let value): value ? "true" : "false"
    case .number(let number): number.description
    case .string(let text): text
    case .date(let date): date.description
    case .time(let time): time.description
    case .dateTime(let moment): moment.description
    case .daysDuration(let duration): duration.description
    case .yearsDuration(let duration): duration.description
    case .list(let values): "[" + values.map(\.nestedText).joined(separator: ", ") + "]"
    case .range(let bounds): bounds.standardText
    case .context(let context):
      "{" + zip(context.keys, context.values).map { "\($0): \($1.nestedText)" }.joined(separator: ", ") + "}"
    case .function: "function"
    }
  }

  /// Inside a list or context strings keep their quotation marks.
  fileprivate var nestedText: String {
    if case .string(let text) = self { Escapes.quote(text) } else { standardText }
  }
}

extension Value.Bounds {
  fileprivate var standardText: String {
    if let comparison { return "\(comparison.rawValue) \((lower == .null ? upper : lower).nestedText)" }
    return (includesLower ? "[" : "(") + lower.nestedText + ".." + upper.nestedText + (includesUpper ? "]" : ")")
  }
}
