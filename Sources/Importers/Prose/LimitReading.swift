import Calendars
import Diagnostics

/// What the time of a record says.
package struct LimitReading: Hashable, Sendable {
  package var limits: [ReadLimit] = []
  /// Texts that were not read, or hold more than the limits do.
  package var verbatim: [String] = []
  /// Texts that say only what the limits say.
  package var repeated: [String] = []
}

/// One time limit.
package struct ReadLimit: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// The amount stands under `trong`.
    case within
    /// The amount stands under `trong ngày`.
    case sameDay
  }

  package let kind: Kind
  /// In the language: `3 ngày làm việc`, `theo Quy chế làm việc của Chính phủ`; of the same day the rule, or `có`.
  package let amount: String
  package let condition: ConditionReading?
  /// The limit holds where none of these do.
  package let otherwise: [ConditionReading]
  /// The words that were read; nil where number and unit are the record's own.
  package let wording: String?

  init(
    _ kind: Kind = .within, amount: String, condition: ConditionReading? = nil, otherwise: [ConditionReading] = [],
    wording: String? = nil
  ) {
    self.kind = kind
    self.amount = amount
    self.condition = condition
    self.otherwise = otherwise
    self.wording = wording
  }
}

/// Reads the time of one way of filing: the number, its unit, both as one text, and a description that may state times of
/// its own.
///
/// A number without a unit is no limit, unless the description states the same number with one. Of several times in the
/// description all are read, each with its case, or none.
package func readLimit(value: String?, unit: String?, text: String?, description: String?) -> LimitReading {
  var reading = LimitReading()
  let number = value.flatMap(quantity)
  var stated = statedLimit(number, unit) ?? text.flatMap { statedLimit(in: $0) }
  let description = description.flatMap { filled($0) }
  let clauses = description.flatMap { LimitClause.all(in: $0) }
  // The record has one word for hours; the description may say that they are working hours.
  if let clause = clauses?.first, clauses?.count == 1, clause.condition == nil, clause.isStandard,
    clause.amount.hasSuffix(TimeUnit.workingHour.title.vi), stated == clause.number + " giờ"
  {
    stated = nil
  }
  switch (stated, clauses) {
  case (let stated?, let clauses?):
    reading.limits = limits(stated, clauses)
    if clauses.allSatisfy({ $0.isWhole && $0.isStandard }) && reading.limits.covers(clauses) {
      description.map { reading.repeated.append($0) }
    } else {
      description.map { reading.verbatim.append($0) }
    }
  case (let stated?, nil):
    reading.limits = [ReadLimit(amount: stated)]
    description.map { reading.verbatim.append($0) }
  case (nil, let clauses?):
    let isMeant = number.map { number in clauses.contains { $0.number == number } } ?? true
    if isMeant, clauses.allSatisfy(\.isStandard) { reading.limits = LimitClause.limits(clauses) }
    if !isMeant || reading.limits.isEmpty || !clauses.allSatisfy(\.isWhole) {
      description.map { reading.verbatim.append($0) }
    }
    if !isMeant { text.flatMap(filled).map { reading.verbatim.append($0) } }
  case (nil, nil) where value == nil:
    // A word for the same day may stand in either place.
    for text in [text, description].compactMap({ $0.flatMap(filled) }) {
      if reading.limits.isEmpty, let rule = ProseText(text).sameDayRule() {
        reading.limits = [ReadLimit(.sameDay, amount: rule, wording: text)]
      } else {
        reading.verbatim.append(text)
      }
    }
  case (nil, nil):
    description.map { reading.verbatim.append($0) }
    (text ?? value).flatMap(filled).map { reading.verbatim.append($0) }
  }
  return reading
}

/// The text without space around it; nil for none.
func filled(_ text: String) -> String? {
  let trimmed = text.drop(while: \.isWhitespace)
  guard let last = trimmed.lastIndex(where: { !$0.isWhitespace }) else { return nil }
  return String(trimmed[...last])
}

/// The limit of a number and the record's word for its unit, where the language has it.
private func statedLimit(_ number: String?, _ unit: String?) -> String? {
  guard let number, let unit, let name = unitNames[FoldedName(unit).key] else { return nil }
  let amount = "\(number) \(name)"
  return Span(parsing: amount) == nil ? nil : amount
}

/// The same of a text of just number and unit.
private func statedLimit(in text: String) -> String? {
  let words = text.split(whereSeparator: \.isWhitespace)
  guard words.count >= 2, let number = quantity(String(words[0])) else { return nil }
  return statedLimit(number, words.dropFirst().joined(separator: " "))
}

/// Words of records for units; “KHÁC (unit missing)” and “OTHER” are none.
private let unitNames: [String: String] = [
  FoldedName("ngày làm việc").key: "ngày làm việc", "working_day": "ngày làm việc",
  FoldedName("ngày").key: "ngày", "day": "ngày", FoldedName("giờ").key: "giờ", "hour": "giờ",
  FoldedName("giờ làm việc").key: "giờ làm việc", FoldedName("tháng").key: "tháng", "month": "tháng",
  FoldedName("năm").key: "năm", FoldedName("phút").key: "phút",
]

/// A positive number as the language writes it: `05` and `5.0` are 5, `1.5` is 1,5.
private func quantity(_ text: String) -> String? {
  guard let text = filled(text) else { return nil }
  let parts = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
  guard (1...2).contains(parts.count), let whole = parts.first, (1...5).contains(whole.count),
    parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { $0.isASCII && $0.isNumber } })
  else { return nil }
  let integer = String(Int(whole) ?? 0)
  var fraction = parts.count == 2 ? parts[1] : ""
  while fraction.last == "0" { fraction.removeLast() }
  if fraction.isEmpty { return integer == "0" ? nil : integer }
  return fraction.count <= 2 ? "\(integer),\(fraction)" : nil
}

/// The record's own limit beside what the description says of single cases.
private func limits(_ stated: String, _ clauses: [LimitClause]) -> [ReadLimit] {
  let own = ReadLimit(amount: stated)
  let cases = clauses.filter { $0.condition != nil }
  guard !cases.isEmpty, clauses.allSatisfy(\.isStandard) else { return [own] }
  let conditions = cases.compactMap(\.condition)
  if let general = clauses.first(where: { $0.condition == nil }) {
    guard general.amount == stated else { return [own] }
    return LimitClause.limits(clauses)
  }
  if cases.contains(where: { $0.amount == stated }) {
    return cases.count == 1 ? [own] : LimitClause.limits(clauses)
  }
  // One exceptional case beside the limit of all others.
  guard cases.count == 1 else { return [own] }
  return LimitClause.limits(clauses) + [ReadLimit(amount: stated, otherwise: conditions)]
}

extension [ReadLimit] {
  /// Whether each of the clauses is one of the limits.
  fileprivate func covers(_ clauses: [LimitClause]) -> Bool {
    clauses.allSatisfy { clause in
      contains { $0.amount == clause.amount && $0.condition == clause.condition }
    }
  }
}
