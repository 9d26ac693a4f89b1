import Expressions

extension TwoValuedWriter {
  /// A value that is known.
  func operand(of value: Value) throws(UntranslatableExpression) -> Operand {
    var operand = Operand.word("", .constant(value != .null))
    operand.literal = value
    switch value {
    case .null: operand.text = spelling.null
    case .boolean(let truth): operand.text = spelling.truth(truth)
    case .number(let number):
      if let (numerator, denominator) = number.fraction {
        (operand.text, operand.denominator) = ("\(numerator)", denominator)
      } else {
        operand.text = number.description
        let isWhole = number.intValue == nil && !number.description.contains(".")
        if spelling == .juel, isWhole { throw UntranslatableExpression("số quá lớn") }
      }
      if number.isNegative { operand.strength = .sign }
    case .string(let text): operand.text = spelling.quoted(text)
    case .date(let date): operand.text = try fixed(date.description, width: 10)
    case .time(let time): operand.text = try fixed(time.description, width: 8)
    case .dateTime(let moment): operand.text = try fixed(moment.description, width: 19)
    case .daysDuration(let duration): operand.text = spelling.quoted(duration.description)
    case .yearsDuration(let duration): operand.text = spelling.quoted(duration.description)
    case .list(let elements):
      guard spelling == .python else { throw UntranslatableExpression("danh sách") }
      var texts: [String] = []
      for element in elements { texts.append(try self.operand(of: element).divided.text) }
      operand.text = "[\(texts.joined(separator: ", "))]"
    case .context, .range, .function: throw UntranslatableExpression("giá trị kiểu ngữ cảnh, khoảng hoặc hàm")
    }
    return operand
  }

  /// A date or time whose text compares as it does: without a zone, without parts of a second.
  private func fixed(_ text: String, width: Int) throws(UntranslatableExpression) -> String {
    guard text.utf8.count == width else {
      throw UntranslatableExpression("ngày giờ có múi giờ, có phần lẻ của giây hoặc ngoài các năm 0–9999")
    }
    return spelling.quoted(text)
  }

  func list(_ elements: [ExpressionNodeID]) throws(UntranslatableExpression) -> Operand {
    guard spelling == .python else { throw UntranslatableExpression("danh sách") }
    var texts: [String] = []
    for element in elements { texts.append(try operand(element).nullable(spelling)) }
    return .word("[\(texts.joined(separator: ", "))]", .yes)
  }

  /// Both texts over a common denominator.
  func aligned(
    _ left: Operand, _ right: Operand
  ) -> ((text: String, strength: Operand.Strength), (text: String, strength: Operand.Strength), Int) {
    guard let common = commonDenominator(left.denominator, right.denominator) else {
      return (left.divided, right.divided, 1)
    }
    return (left.numerator(over: common), right.numerator(over: common), common)
  }

  func negative(_ id: ExpressionNodeID) throws(UntranslatableExpression) -> Operand {
    guard type(id) == .number else { throw UntranslatableExpression("số đối của một giá trị không phải số") }
    var result = try operand(id)
    result.text = "-\(result.text(.tight))"
    result.strength = .sign
    result.isBare = false
    return result
  }

  /// Reckons with numbers, or joins texts.
  func compute(
    _ arithmetic: Arithmetic, _ left: ExpressionNodeID, _ right: ExpressionNodeID
  ) throws(UntranslatableExpression) -> Operand {
    let (first, second) = (try operand(left), try operand(right))
    if first.defined == .no || second.defined == .no { return try operand(of: .null) }
    if arithmetic == .add, type(left).isText, type(right).isText, spelling == .python {
      return Operand(
        text: "\(first.text(.sum)) + \(second.text(.product))", strength: .sum,
        defined: .all([first.defined, second.defined]))
    }
    guard try kind(left) == .number, try kind(right) == .number else {
      throw UntranslatableExpression("phép “\(arithmetic.rawValue)” trên giá trị không phải số")
    }
    switch arithmetic {
    case .add, .subtract: return sum(first, arithmetic.rawValue, second)
    case .multiply: return product(first, second)
    case .divide: return try quotient(first, second)
    case .power: throw UntranslatableExpression("phép lũy thừa")
    }
  }

  /// The type of what a node gives, where its parts tell more than its own.
  func kind(_ id: ExpressionNodeID) throws(UntranslatableExpression) -> ExpressionType {
    guard type(id) == .any else { return type(id) }
    if case .call(_, let arguments) = expression[id], let first = arguments.first {
      if case .list(let elements) = expression[first], let element = elements.first { return try kind(element) }
      if case .list(let element) = type(first) { return element }
      return try kind(first)
    }
    throw UntranslatableExpression("giá trị chưa rõ kiểu")
  }

  func sum(_ left: Operand, _ sign: String, _ right: Operand) -> Operand {
    let (first, second, common) = aligned(left, right)
    let one = Operand(text: first.text, strength: first.strength)
    let two = Operand(text: second.text, strength: second.strength)
    return Operand(
      text: "\(one.text(.sum)) \(sign) \(two.text(.product))", strength: .sum, denominator: common,
      defined: .all([left.defined, right.defined]))
  }

  private func product(_ left: Operand, _ right: Operand) -> Operand {
    var (first, second) = (left, right)
    let (denominator, overflow) = first.denominator.multipliedReportingOverflow(by: second.denominator)
    let isExact = !overflow && denominator <= 1_000_000_000_000
    if !isExact { (first, second) = (first.whole, second.whole) }
    return Operand(
      text: "\(first.text(.product)) * \(second.text(.sign))", strength: .product,
      denominator: isExact ? denominator : 1, defined: .all([first.defined, second.defined]))
  }

  private func quotient(_ left: Operand, _ right: Operand) throws(UntranslatableExpression) -> Operand {
    if case .number(let divisor)? = right.literal {
      guard !divisor.isZero else { return try operand(of: .null) }
      if let inverse = divisor.magnitude.fraction,
        let scaled = commonMultiple(left.denominator, inverse.numerator)
      {
        let factor = (divisor.isNegative ? -1 : 1) * inverse.denominator
        let text = factor == 1 ? left.text : "\(left.text(.product)) * \(factor)"
        return Operand(
          text: text, strength: factor == 1 ? left.strength : .product, denominator: scaled, defined: left.defined)
      }
    }
    let (first, second, _) = aligned(left, right)
    let one = Operand(text: first.text, strength: first.strength)
    let two = Operand(text: second.text, strength: second.strength)
    let isZero = Formula.atom("\(two.text) == 0", contrary: "\(two.text) != 0")
    return Operand(
      text: "\(one.text(.product)) / \(two.text(.sign))", strength: .product,
      defined: .all([left.defined, right.defined, isZero.negation]))
  }

  private func commonMultiple(_ left: Int, _ right: Int) -> Int? {
    let (product, overflow) = left.multipliedReportingOverflow(by: right)
    return overflow || product > 1_000_000_000_000 || product < 1 ? nil : product
  }
}

extension ExpressionType {
  var isText: Bool {
    switch self {
    case .string, .enumeration: true
    default: false
    }
  }
}
