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

extension JSON {
  /// The member of an object that has just one.
  fileprivate var onlyMember: Member? { members?.count == 1 ? members?.first : nil }
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
      if let member = json.onlyMember {
        if member.key == "known", let value = member.value.integerValue { return .known(value) }
        if member.key == "unknown", let reference = member.value.stringValue { return .unknown(reference: reference) }
        if member.key == "formula" { return .formula(try formula.read(member.value, &reader)) }
      }
      throw reader.expected(Text(vi: "một trong known, formula, unknown", en: "one of known, formula, unknown"))
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
      if let member = json.onlyMember, let number = member.value.integerValue {
        if member.key == "off", (0...100_000).contains(number) { return .off(thousandthsOfPercent: number) }
        if member.key == "reducedTo" { return .reducedTo(number) }
      }
      throw reader.expected(Text(vi: "một trong off, reducedTo", en: "one of off, reducedTo"))
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
      if let member = json.onlyMember {
        if member.key == "span" { return .span(try Format<Span>.span.read(member.value, &reader)) }
        if member.key == "sameDay", member.value == true { return .sameDay }
        if member.key == "unknown", let reference = member.value.stringValue { return .unknown(reference: reference) }
      }
      throw reader.expected(Text(vi: "một trong span, sameDay, unknown", en: "one of span, sameDay, unknown"))
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
      guard json.has(only: "time", "meaning"), let time = json["time"]?.stringValue.flatMap({ TimeOfDay(parsing: $0) }),
        let meaning = json["meaning"]?.stringValue, ["day-zero", "day-one"].contains(meaning)
      else {
        throw reader.expected(Text(vi: "giờ chốt {\"time\", \"meaning\"}", en: "a cut-off {\"time\", \"meaning\"}"))
      }
      return CutOff(
        time: time, meaning: meaning == "day-zero" ? .nextWorkingDayIsDayZero : .nextWorkingDayIsDayOne)
    })
}
