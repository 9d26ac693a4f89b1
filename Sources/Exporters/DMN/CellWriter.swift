import Calendars
import Expressions
import Plan

/// Writes the cells of a table in the language of its engine.
struct CellWriter {
  let writer: DialectWriter

  var language: String? {
    switch writer.dialect {
    case .feel: nil
    case .python: "https://www.python.org/"
    case .juel: "juel"
    }
  }

  /// What a column asks, and the type of its values.
  func input(_ column: Column) throws(UntranslatableExpression) -> (text: String, type: String?, label: String) {
    switch column {
    case .fact(let fact):
      let known = writer.plan.facts[fact.index]
      let type = ExpressionType(known.type)
      let isText = type.dmnName == "string" && !type.isWords
      let text = writer.dialect == .feel ? writer.feel.fact(fact) : expression(writer.variable(fact))
      return (text, isText && writer.dialect == .feel ? nil : type.dmnName, known.label.vi)
    case .receiptDay:
      return (receiptDay, writer.dialect == .feel ? nil : "string", "Ngày nhận hồ sơ")
    case .condition(let condition):
      let text = try writer.condition(Guard(condition)).get()
      return (expression(text), "boolean", condition.print(.vietnamese))
    }
  }

  /// A cell of a column; `-` where nothing is asked.
  func cell(_ test: ColumnTest?, of column: Column) throws(UntranslatableExpression) -> String {
    guard let test else { return "-" }
    switch (test, column, writer.dialect) {
    case (.holds(let holds), _, .feel): return holds ? "true" : "false"
    case (.holds(let holds), _, .python): return holds ? "True" : "False"
    case (.holds(let holds), .condition(let condition), .juel):
      let formula = try writer.truth(of: condition)
      return expression((holds ? formula : formula.negation).text(.juel))
    case (.fact(let test), .fact, .feel): return feel(test)
    case (.fact(let test), .fact, .python): return try python(test)
    case (.fact(let test), .fact(let fact), .juel):
      return expression(try formula(test, of: writer.variable(fact), .juel).text(.juel))
    case (.period(let period), _, .feel): return feel(period)
    case (.period(let period), _, .python): return formula(period, of: "?", .python).text(.python)
    case (.period(let period), _, .juel): return expression(formula(period, of: receiptVariable, .juel).text(.juel))
    default: throw UntranslatableExpression("ô của bảng")
    }
  }

  func output(_ cell: OutputCell) throws(UntranslatableExpression) -> String {
    switch cell {
    case .text(nil), .number(nil): return expression(writer.spelling?.null ?? "null")
    case .number(let number?): return expression("\(number)")
    case .text(let text?): return expression(try literal(.string(text)))
    case .written(let text): return expression(text)
    }
  }

  func literal(_ value: Value) throws(UntranslatableExpression) -> String {
    guard let spelling = writer.spelling else { return TypedExpression.constant(value, of: .string).print(.standard) }
    let names = VariableNames(ExecutablePlan())
    return try TwoValuedWriter(.null, spelling, names).operand(of: value).divided.text
  }

  /// An expression as the engine wants it set off.
  private func expression(_ text: String) -> String { writer.dialect == .juel ? "${\(text)}" : text }

  /// The variable that holds the day or the moment of receipt.
  var receiptVariable: String {
    receiptFact.map { writer.variable($0) } ?? ResultVariable.receiptDay
  }

  var receiptFact: FactID? {
    writer.plan.facts.firstIndex { $0.origin == .receivedAt && ($0.type == .dateTime || $0.type == .date) }
      .map { FactID($0) }
  }

  private var receiptDay: String {
    guard writer.dialect == .feel else { return expression(receiptVariable) }
    return receiptFact.map { fact in
      let written = writer.feel.fact(fact)
      return writer.plan.facts[fact.index].type == .date ? written : "date(\(written))"
    } ?? "date(\(receiptVariable))"
  }

  private func feel(_ test: SingleFactTest) -> String {
    func text(_ value: Value) -> String { TypedExpression.constant(value, of: .string).print(.standard) }
    return switch test {
    case .oneOf(let values): values.map(text).joined(separator: ", ")
    case .noneOf(let values): "not(\(values.map(text).joined(separator: ", ")))"
    case .compare(let comparison, let value): "\(comparison.rawValue) \(text(value))"
    case .range(let bounds): text(.range(bounds))
    }
  }

  private func feel(_ period: Period) -> String {
    func text(_ date: CivilDate) -> String { TypedExpression.constant(.date(date), of: .date).print(.standard) }
    return switch (period.from, period.until) {
    case (let from?, let until?): "[\(text(from))..\(text(until))]"
    case (let from?, nil): ">= \(text(from))"
    case (nil, let until?): "<= \(text(until))"
    case (nil, nil): "-"
    }
  }

  /// One value stands for itself; everything else asks about the column's value, `?`.
  private func python(_ test: SingleFactTest) throws(UntranslatableExpression) -> String {
    if case .oneOf(let values) = test, values.count == 1 { return try literal(values[0]) }
    return try formula(test, of: "?", .python).text(.python)
  }

  private func formula(
    _ test: SingleFactTest, of name: String, _ spelling: Spelling
  ) throws(UntranslatableExpression) -> Formula {
    let isThere = spelling.equality(name, spelling.null).negation
    func compare(_ comparison: Comparison, _ value: Value) throws(UntranslatableExpression) -> Formula {
      let text = try literal(value)
      return .atom(
        "\(name) \(comparison.sign) \(text)", contrary: "\(name) \(comparison.contrary.sign) \(text)")
    }
    switch test {
    case .oneOf(let values), .noneOf(let values):
      var parts: [Formula] = []
      for value in values { parts.append(spelling.equality(name, try literal(value))) }
      let isOne = Formula.any(parts)
      if case .noneOf = test { return isOne.negation }
      return isOne
    case .compare(let comparison, let value): return .all([isThere, try compare(comparison, value)])
    case .range(let bounds):
      return .all([
        isThere, try compare(bounds.includesLower ? .greaterOrEqual : .greater, bounds.lower),
        try compare(bounds.includesUpper ? .lessOrEqual : .less, bounds.upper),
      ])
    }
  }

  /// A moment's text begins with its day: it lies before that of the next day.
  private func formula(_ period: Period, of name: String, _ spelling: Spelling) -> Formula {
    var parts = [spelling.equality(name, spelling.null).negation]
    if let from = period.from?.description {
      parts.append(.atom("\(name) >= '\(from)'", contrary: "\(name) < '\(from)'"))
    }
    if let end = period.until?.adding(days: 1).description {
      parts.append(.atom("\(name) < '\(end)'", contrary: "\(name) >= '\(end)'"))
    }
    return .all(parts)
  }
}

extension ExpressionType {
  /// Text that is only text.
  fileprivate var isWords: Bool {
    switch self {
    case .string, .enumeration: true
    default: false
    }
  }
}
