import Expressions

extension TwoValuedWriter {
  /// What functions on numbers, texts, lists and dates give.
  func call(_ builtin: Builtin, _ arguments: [ExpressionNodeID]) throws(UntranslatableExpression) -> Operand {
    switch builtin {
    case .min, .max: return try extreme(builtin, arguments)
    case .sum: return try sum(arguments)
    case .count: return try count(arguments)
    case .abs:
      let number = try self.number(arguments)
      let opposite = "-\(number.text(.tight))"
      let text =
        spelling == .python ? "abs(\(number.text))" : spelling.choice(isNotNegative(number), number.text, opposite)
      return Operand(text: text, denominator: number.denominator, defined: number.defined)
    case .floor, .ceiling, .roundHalfUp, .roundHalfDown, .roundUp, .roundDown: return try rounded(builtin, arguments)
    case .stringLength: return try text(arguments, python: { "len(\($0))" }, juel: { "\($0).length()" })
    case .upperCase: return try text(arguments, python: { "\($0).upper()" }, juel: { "\($0).toUpperCase()" })
    case .lowerCase: return try text(arguments, python: { "\($0).lower()" }, juel: { "\($0).toLowerCase()" })
    case .date, .time: return try slice(builtin, arguments)
    default: throw UntranslatableExpression(builtin)
    }
  }

  /// The one number that a function takes.
  private func number(_ arguments: [ExpressionNodeID]) throws(UntranslatableExpression) -> Operand {
    guard let first = arguments.first, try kind(first) == .number else {
      throw UntranslatableExpression("hàm về số dùng cho giá trị không phải số")
    }
    return try operand(first)
  }

  private func text(
    _ arguments: [ExpressionNodeID], python: (String) -> String, juel: (String) -> String
  ) throws(UntranslatableExpression) -> Operand {
    guard arguments.count == 1, type(arguments[0]).isText else {
      throw UntranslatableExpression("hàm về chữ dùng cho giá trị không phải chữ")
    }
    let inner = try operand(arguments[0])
    return Operand(
      text: spelling == .python ? python(inner.text(.tight)) : juel(inner.text(.tight)), defined: inner.defined)
  }

  /// The values of a list that is written out, or of arguments that stand for one.
  func elements(_ arguments: [ExpressionNodeID]) throws(UntranslatableExpression) -> [ExpressionNodeID]? {
    guard arguments.count == 1, let only = arguments.first else { return arguments }
    if case .list(let elements) = expression[only] { return elements }
    if case .list = type(only) { return nil }
    return arguments
  }

  private func extreme(_ builtin: Builtin, _ arguments: [ExpressionNodeID]) throws(UntranslatableExpression) -> Operand
  {
    guard let elements = try elements(arguments) else { return try extreme(builtin, ofList: arguments[0]) }
    guard let first = elements.first else { return try operand(of: .null) }
    var result = try operand(first)
    for element in elements {
      switch try kind(element) {
      case .number, .string, .date, .dateTime, .time: continue
      default: throw UntranslatableExpression(builtin)
      }
    }
    for element in elements.dropFirst() {
      let next = try operand(element)
      let (one, two, common) = aligned(result, next)
      let sign = builtin == .min ? "<=" : ">="
      let isFirst = Formula.atom("\(one.text) \(sign) \(two.text)", contrary: "\(two.text) \(sign) \(one.text)")
      let text =
        spelling == .python
        ? "\(builtin == .min ? "min" : "max")(\(one.text), \(two.text))"
        : spelling.choice(isFirst, one.text, two.text)
      result = Operand(text: text, denominator: common, defined: .all([result.defined, next.defined]))
    }
    return result
  }

  /// Of a list that a variable holds.
  private func extreme(
    _ builtin: Builtin, ofList id: ExpressionNodeID
  ) throws(UntranslatableExpression) -> Operand {
    guard spelling == .python, case .list(let element) = type(id), element == .number || element.isText else {
      throw UntranslatableExpression(builtin)
    }
    return try aggregate(builtin == .min ? "min" : "max", ofList: id)
  }

  /// A function of Python over a list without nulls that has elements.
  private func aggregate(_ name: String, ofList id: ExpressionNodeID) throws(UntranslatableExpression) -> Operand {
    let list = try operand(id)
    let isFilled = Formula.atom("len(\(list.text)) > 0", contrary: "len(\(list.text)) == 0")
    let isWhole = Formula.atom("None not in \(list.text)", contrary: "None in \(list.text)")
    return Operand(text: "\(name)(\(list.text))", defined: .all([list.defined, isFilled, isWhole]))
  }

  private func sum(_ arguments: [ExpressionNodeID]) throws(UntranslatableExpression) -> Operand {
    guard let elements = try elements(arguments) else {
      guard spelling == .python, type(arguments[0]) == .list(.number) else { throw UntranslatableExpression(.sum) }
      return try aggregate("sum", ofList: arguments[0])
    }
    guard let first = elements.first else { return try operand(of: .null) }
    var result = try number([first])
    for element in elements.dropFirst() { result = sum(result, "+", try number([element])) }
    return result
  }

  private func count(_ arguments: [ExpressionNodeID]) throws(UntranslatableExpression) -> Operand {
    if let elements = try elements(arguments) { return try operand(of: .number(Decimal(elements.count))) }
    let list = try operand(arguments[0])
    return Operand(
      text: spelling == .python ? "len(\(list.text))" : "\(list.text).size()", defined: list.defined)
  }

  /// The day or the time of day of a moment, cut out of its text.
  private func slice(
    _ builtin: Builtin, _ arguments: [ExpressionNodeID]
  ) throws(UntranslatableExpression) -> Operand {
    guard arguments.count == 1 else { throw UntranslatableExpression(builtin) }
    let (start, end) = builtin == .date ? (0, 10) : (11, 19)
    switch (builtin, type(arguments[0])) {
    case (.date, .date), (.time, .time): return try operand(arguments[0])
    case (_, .dateTime):
      let inner = try operand(arguments[0])
      return Operand(text: cut(inner.text(.tight), start, end), defined: inner.defined)
    default: throw UntranslatableExpression(builtin)
    }
  }

  private func cut(_ text: String, _ start: Int, _ end: Int) -> String {
    spelling == .python ? "\(text)[\(start):\(end)]" : "\(text).substring(\(start), \(end))"
  }

  /// The year, month or other part of a date or time.
  func part(_ name: String, of id: ExpressionNodeID) throws(UntranslatableExpression) -> Operand {
    let inner = try operand(id)
    let isDated = type(id) == .date || type(id) == .dateTime
    let clockStart = type(id) == .time ? 0 : type(id) == .dateTime ? 11 : nil
    let place: (Int, Int)? =
      switch name {
      case "year": isDated ? (0, 4) : nil
      case "month": isDated ? (5, 7) : nil
      case "day": isDated ? (8, 10) : nil
      case "hour": clockStart.map { ($0, $0 + 2) }
      case "minute": clockStart.map { ($0 + 3, $0 + 5) }
      case "second": clockStart.map { ($0 + 6, $0 + 8) }
      default: nil
      }
    guard spelling == .python, let (start, end) = place else {
      throw UntranslatableExpression("phần “\(name)” của một giá trị")
    }
    return Operand(text: "int(\(cut(inner.text(.tight), start, end)))", defined: inner.defined)
  }
}
