import Calendars
import Diagnostics
import Expressions
import JSON

/// An object with exactly one member of several.
private func oneOf(_ members: KeyValuePairs<String, JSON>) -> JSON {
  [
    "oneOf": .array(
      members.map { member in
        [
          "type": "object", "properties": .object([JSON.Member(member.key, member.value)]),
          "required": [.string(member.key)], "additionalProperties": false,
        ]
      })
  ]
}

extension Format where Value == Amount {
  private static let formula = Format<TypedExpression>.expression(.number)

  static let amount = Format<Amount>(
    schema: {
      oneOf(["known": ["type": "integer"], "formula": formula.schema(), "unknown": ["type": "string"]])
    },
    write: { amount in
      switch amount {
      case .known(let value): ["known": .integer(value)]
      case .formula(let expression): ["formula": formula.write(expression)]
      case .unknown(let reference): ["unknown": .string(reference)]
      }
    },
    read: { (json, reader) throws(PlanReadError) -> Amount in
      if let value = json["known"]?.integerValue { return .known(value) }
      if let reference = json["unknown"]?.stringValue { return .unknown(reference: reference) }
      if let expression = json["formula"] { return .formula(try formula.read(expression, &reader)) }
      throw reader.expected(Text(vi: "known, formula hoặc unknown", en: "known, formula or unknown"))
    })
}

extension Format where Value == FeeRule.Relief.Effect {
  static let effect = Format<FeeRule.Relief.Effect>(
    schema: {
      oneOf(["off": ["type": "integer", "description": "thousandths of a percent"], "reducedTo": ["type": "integer"]])
    },
    write: { effect in
      switch effect {
      case .off(let rate): ["off": .integer(rate)]
      case .reducedTo(let amount): ["reducedTo": .integer(amount)]
      }
    },
    read: { (json, reader) throws(PlanReadError) -> FeeRule.Relief.Effect in
      if let rate = json["off"]?.integerValue, (0...100_000).contains(rate) { return .off(thousandthsOfPercent: rate) }
      if let amount = json["reducedTo"]?.integerValue { return .reducedTo(amount) }
      throw reader.expected(Text(vi: "off hoặc reducedTo", en: "off or reducedTo"))
    })
}

extension Format where Value == LimitTerm {
  static let term = Format<LimitTerm>(
    schema: {
      oneOf(["span": Format<Span>.span.schema(), "sameDay": ["const": true], "unknown": ["type": "string"]])
    },
    write: { term in
      switch term {
      case .span(let span): ["span": Format<Span>.span.write(span)]
      case .sameDay: ["sameDay": true]
      case .unknown(let reference): ["unknown": .string(reference)]
      }
    },
    read: { (json, reader) throws(PlanReadError) -> LimitTerm in
      if let span = json["span"] { return .span(try Format<Span>.span.read(span, &reader)) }
      if json["sameDay"]?.boolValue == true { return .sameDay }
      if let reference = json["unknown"]?.stringValue { return .unknown(reference: reference) }
      throw reader.expected(Text(vi: "span, sameDay hoặc unknown", en: "span, sameDay or unknown"))
    })
}

extension Format where Value == CutOff {
  /// The hour and the reading: `day-zero` or `day-one`.
  static let cutOff = Format<CutOff>(
    schema: {
      [
        "type": "object",
        "properties": ["time": ["type": "string"], "meaning": ["enum": ["day-zero", "day-one"]]],
        "required": ["time", "meaning"], "additionalProperties": false,
      ]
    },
    write: { cutOff in
      [
        "time": .string(cutOff.time.description),
        "meaning": cutOff.meaning == .nextWorkingDayIsDayZero ? "day-zero" : "day-one",
      ]
    },
    read: { (json, reader) throws(PlanReadError) -> CutOff in
      guard let time = json["time"]?.stringValue.flatMap({ TimeOfDay(parsing: $0) }),
        let meaning = json["meaning"]?.stringValue, ["day-zero", "day-one"].contains(meaning)
      else {
        throw reader.expected(Text(vi: "giờ chốt {\"time\", \"meaning\"}", en: "a cut-off {\"time\", \"meaning\"}"))
      }
      return CutOff(
        time: time, meaning: meaning == "day-zero" ? .nextWorkingDayIsDayZero : .nextWorkingDayIsDayOne)
    })
}
