import Expressions

/// Which way a function of one fact goes as the fact grows.
enum Direction: Sendable {
  case constant
  /// Never falls.
  case rising
  /// Never rises.
  case falling
  case unknown

  var reversed: Direction {
    switch self {
    case .rising: .falling
    case .falling: .rising
    case .constant, .unknown: self
    }
  }

  /// The way of a sum.
  static func + (left: Direction, right: Direction) -> Direction {
    if left == .constant { return right }
    return right == .constant || left == right ? left : .unknown
  }
}

/// A number computed from at most one fact by FEEL arithmetic.
struct Numeric: Sendable {
  /// Nil for a constant.
  var slot: Int?
  var direction: Direction
  /// The exact line `slope · x + offset`, where every step of computing it fits in 34 digits.
  var line: Line?

  struct Line: Sendable {
    var slope: Decimal
    var offset: Decimal
    /// Digits before and after the point that no value on the line exceeds.
    var digits: Digits
  }

  struct Digits: Sendable {
    var before: Int
    var after: Int

    init(_ before: Int, _ after: Int) {
      self.before = before
      self.after = after
    }

    init(of number: Decimal) {
      let text = number.magnitude.description
      let parts = text.split(separator: ".")
      self.init(parts.first?.utf8.count ?? 1, parts.count > 1 ? parts[1].utf8.count : 0)
    }

    var fit: Bool { before + after <= Decimal.precision }
  }

  /// A line near the function, to look near its cuts first.
  private var near: Near?

  private struct Near: Sendable {
    var slope: Decimal
    var offset: Decimal

    func scaled(by factor: Decimal, _ operation: (Decimal, Decimal) -> Decimal?) -> Near? {
      guard let slope = operation(slope, factor), let offset = operation(offset, factor) else { return nil }
      return Near(slope: slope, offset: offset)
    }
  }

  /// Where the function is about zero.
  var nearRoot: Decimal? { near.flatMap { $0.offset.negated.divided(by: $0.slope) } }

  /// The function that is the fact itself.
  init(slot: Int, decimals: Int) {
    self.slot = slot
    direction = .rising
    line = Line(slope: .one, offset: .zero, digits: Digits(19, decimals))
    near = Near(slope: .one, offset: .zero)
  }

  init(constant: Decimal) {
    direction = .constant
    line = Line(slope: .zero, offset: constant, digits: Digits(of: constant))
    near = Near(slope: .zero, offset: constant)
  }

  private init(_ slot: Int?, _ direction: Direction, _ line: Line?, _ near: Near?) {
    self.slot = slot
    self.near = near
    self.line = line.flatMap { $0.digits.fit ? $0 : nil }
    self.direction = direction
    guard direction == .unknown, let line = self.line else { return }
    self.direction = line.slope.isZero ? .constant : (line.slope < .zero ? .falling : .rising)
  }

  var negated: Numeric {
    Numeric(
      slot, direction.reversed,
      line.map { Line(slope: $0.slope.negated, offset: $0.offset.negated, digits: $0.digits) },
      near.map { Near(slope: $0.slope.negated, offset: $0.offset.negated) })
  }

  /// The sum; nil when it asks for two facts.
  func adding(_ other: Numeric) -> Numeric? {
    guard slot == nil || other.slot == nil || slot == other.slot else { return nil }
    var sum: Line?
    if let line, let second = other.line, let slope = line.slope.adding(second.slope),
      let offset = line.offset.adding(second.offset)
    {
      let before = max(line.digits.before, second.digits.before) + 1
      sum = Line(slope: slope, offset: offset, digits: Digits(before, max(line.digits.after, second.digits.after)))
    }
    var about: Near?
    if let near, let second = other.near, let slope = near.slope.adding(second.slope),
      let offset = near.offset.adding(second.offset)
    {
      about = Near(slope: slope, offset: offset)
    }
    return Numeric(slot ?? other.slot, direction + other.direction, sum, about)
  }

  /// The function times a constant.
  func multiplied(by factor: Decimal) -> Numeric {
    var product: Line?
    if let line, let slope = line.slope.multiplied(by: factor), let offset = line.offset.multiplied(by: factor) {
      let digits = Digits(of: factor)
      product = Line(
        slope: slope, offset: offset,
        digits: Digits(line.digits.before + digits.before, line.digits.after + digits.after))
    }
    return Numeric(slot, turned(by: factor), product, near?.scaled(by: factor) { $0.multiplied(by: $1) })
  }

  /// The function through a constant that is not zero; the quotient may be rounded, so it is no line.
  func divided(by divisor: Decimal) -> Numeric {
    Numeric(slot, turned(by: divisor), nil, near?.scaled(by: divisor) { $0.divided(by: $1) })
  }

  private func turned(by factor: Decimal) -> Direction {
    factor.isZero ? .constant : (factor < .zero ? direction.reversed : direction)
  }

  /// The function followed by a rounding that keeps the order.
  var rounded: Numeric { Numeric(slot, direction, nil, near) }

  /// The lesser or greater of two functions of one fact; nil when they ask for two.
  func extreme(with other: Numeric) -> Numeric? {
    guard slot == nil || other.slot == nil || slot == other.slot else { return nil }
    return Numeric(slot ?? other.slot, direction + other.direction, nil, nil)
  }
}

/// The value of a number computed from facts, as FEEL's evaluation gives it; nil when it is none.
func number(at id: ExpressionNodeID, of expression: TypedExpression, where fact: (FactID) -> Decimal?) -> Decimal? {
  let value = expression.evaluate(id) { fact($0).map(Value.number) ?? .null }
  if case .number(let number) = value { return number }
  return nil
}
