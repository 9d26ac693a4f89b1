import Calendars
import Diagnostics
import Expressions
import JSON

extension Format where Value == CivilDate {
  /// ISO 8601: `2026-08-22`.
  static let date = Format<CivilDate>(
    schema: { ["type": "string", "format": "date"] }, write: { .string($0.description) },
    read: { (json, reader) throws(PlanReadError) -> CivilDate in
      guard let date = json.stringValue.flatMap({ CivilDate(parsing: $0) }) else {
        throw reader.expected(Text(vi: "một ngày như 2026-08-22", en: "a date such as 2026-08-22"))
      }
      return date
    })
}

extension Format where Value == Span {
  /// The author's unit, and minutes for engines where the unit has a fixed length.
  static let span = Format<Span>(
    schema: {
      [
        "type": "object",
        "properties": [
          "text": ["type": "string", "description": "the duration as officers write it"],
          "unit": ["enum": .array(TimeUnit.allCases.map { .string($0.rawValue) })],
          "workingMinutes": ["type": "integer", "description": "minutes of office hours; a working day has 480"],
          "minutes": ["type": "integer", "description": "minutes of the clock"],
        ],
        "required": ["text", "unit"], "additionalProperties": false,
      ]
    },
    write: { span in
      .object(present: [
        "text": .string(span.description(.vi)), "unit": .string(span.unit.rawValue),
        "workingMinutes": span.workingMinutes.map(JSON.integer), "minutes": span.clockMinutes.map(JSON.integer),
      ])
    },
    read: { (json, reader) throws(PlanReadError) -> Span in
      guard json.has(only: "text", "unit", "workingMinutes", "minutes"), let text = json["text"]?.stringValue,
        let span = Span(parsing: text), json["unit"]?.stringValue == span.unit.rawValue,
        json["workingMinutes"].map({ $0.integerValue == span.workingMinutes }) ?? true,
        json["minutes"].map({ $0.integerValue == span.clockMinutes }) ?? true
      else {
        throw reader.expected(
          Text(
            vi: "một thời lượng như {\"text\": \"3 ngày làm việc\", \"unit\": \"workingDay\"}, chữ và số khớp nhau",
            en:
              "a duration such as {\"text\": \"3 ngày làm việc\", \"unit\": \"workingDay\"}, text and numbers agreeing")
        )
      }
      return span
    })
}

extension Format where Value == TypedExpression {
  /// Standard FEEL for engines beside the author's spelling.
  static func expression(_ type: ExpressionType) -> Format<TypedExpression> {
    Format(
      schema: {
        [
          "type": "object",
          "properties": [
            "feel": ["type": "string", "description": "standard FEEL over the ids of the facts"],
            "text": ["type": "string", "description": "the same in the author's words"],
          ],
          "required": ["feel", "text"], "additionalProperties": false,
        ]
      },
      write: { ["feel": .string($0.print(.standard)), "text": .string($0.print(.vietnamese))] },
      read: { (json, reader) throws(PlanReadError) -> TypedExpression in
        guard json.has(only: "feel", "text"), let feel = json["feel"]?.stringValue, json["text"]?.stringValue != nil
        else {
          throw reader.expected(Text(vi: "một biểu thức {\"feel\": …}", en: "an expression {\"feel\": …}"))
        }
        var findings: [Finding] = []
        let expression = parseExpression(
          feel, in: reader.scope, expecting: type,
          locate: { SourceRange(SourceID(0), $0.lowerBound, $0.upperBound) }, findings: &findings)
        guard let expression, !findings.hasErrors else {
          let reason = findings.first?.message ?? Text(vi: "biểu thức sai", en: "bad expression")
          let shown = feel.count > 80 ? feel.prefix(80) + "…" : feel[...]
          throw reader.error(Text(vi: "“\(shown)”: \(reason.vi)", en: "“\(shown)”: \(reason.en)"))
        }
        return expression
      })
  }
}

extension Format where Value == Guard {
  static let condition = Format<TypedExpression>.expression(.boolean).converted(
    expected: Text(vi: "một điều kiện", en: "a condition"), to: { (value: Guard) in value.expression },
    back: { Guard($0) })
}

extension Format where Value == FactType {
  private static let words: [(code: String, type: FactType)] = [
    ("boolean", .boolean), ("number", .number), ("string", .string), ("date", .date), ("date and time", .dateTime),
    ("time", .time), ("days and time duration", .daysDuration), ("years and months duration", .yearsDuration),
  ]

  /// The FEEL name of a type, the values of an enumeration, or a list of either.
  static let factType = Format<FactType>(
    schema: {
      [
        "anyOf": [
          simple, enumeration,
          [
            "type": "object", "properties": ["list": ["anyOf": [simple, enumeration]]], "required": ["list"],
            "additionalProperties": false,
          ],
        ]
      ]
    },
    write: { type in
      if case .list(let element) = type { return ["list": write(element)] }
      return write(type)
    },
    read: { (json, reader) throws(PlanReadError) -> FactType in
      if json.has(only: "list"), let element = json["list"] { return .list(try read(element, reader)) }
      return try read(json, reader)
    })

  private static var simple: JSON { ["enum": .array(words.map { .string($0.code) })] }

  private static var enumeration: JSON {
    [
      "type": "object", "properties": ["values": ["type": "array", "items": ["type": "string"]]],
      "required": ["values"], "additionalProperties": false,
    ]
  }

  private static func write(_ type: FactType) -> JSON {
    if case .enumeration(let values) = type { return ["values": .array(values.map(JSON.string))] }
    return .string(words.first { $0.type == type }?.code ?? "string")
  }

  private static func read(_ json: JSON, _ reader: PlanReader) throws(PlanReadError) -> FactType {
    if json.has(only: "values"), let items = json["values"]?.items {
      let values = items.compactMap(\.stringValue)
      if !values.isEmpty, values.count == items.count { return .enumeration(values) }
    }
    guard let code = json.stringValue, let word = words.first(where: { $0.code == code }) else {
      throw reader.expected(Text(vi: "một kiểu dữ kiện", en: "a type of fact"))
    }
    return word.type
  }
}

extension Format where Value == Label {
  static let label = Format<Label>(
    schema: {
      [
        "type": "object", "properties": ["vi": ["type": "string"], "en": ["type": "string"]],
        "required": ["vi", "en"], "additionalProperties": false,
      ]
    },
    write: { ["vi": .string($0.vi), "en": .string($0.en)] },
    read: { (json, reader) throws(PlanReadError) -> Label in
      guard json.has(only: "vi", "en"), let vi = json["vi"]?.stringValue, let en = json["en"]?.stringValue else {
        throw reader.expected(Text(vi: "nhãn {\"vi\", \"en\"}", en: "a label {\"vi\", \"en\"}"))
      }
      return Label(vi: vi, en: en)
    })
}

extension Format where Value == Term {
  static let term = Format<Term>(
    schema: {
      [
        "type": "object",
        "properties": ["code": ["type": "string"], "vi": ["type": "string"], "en": ["type": "string"]],
        "required": ["code", "vi", "en"], "additionalProperties": false,
      ]
    },
    write: { ["code": .string($0.code), "vi": .string($0.label.vi), "en": .string($0.label.en)] },
    read: { (json, reader) throws(PlanReadError) -> Term in
      guard json.has(only: "code", "vi", "en"), let code = json["code"]?.stringValue, let vi = json["vi"]?.stringValue,
        let en = json["en"]?.stringValue
      else { throw reader.expected(Text(vi: "{\"code\", \"vi\", \"en\"}", en: "{\"code\", \"vi\", \"en\"}")) }
      return Term(code: code, label: Label(vi: vi, en: en))
    })
}

extension Format where Value == SourceReference {
  /// `file:line`.
  static let reference = Format<String>.text.converted(
    expected: Text(vi: "“tệp:dòng”", en: "“file:line”"),
    to: { (value: SourceReference) in "\(value.file):\(value.line)" },
    back: { text in
      guard let colon = text.lastIndex(of: ":"), let line = Int(text[text.index(after: colon)...]) else { return nil }
      return SourceReference(file: String(text[..<colon]), line: line)
    })
}
