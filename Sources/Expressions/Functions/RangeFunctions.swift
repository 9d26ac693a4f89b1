extension Builtin {
  /// How two points or ranges lie to each other (DMN 1.5, table 78).
  func relation(_ arguments: [Value]) -> Value {
    guard let first = arguments[0].interval, let second = arguments[1].interval,
      first.lower.isLess(than: second.lower) != nil
    else { return .null }
    switch self {
    case .coincides: return Value(truth: first.isSame(as: second))
    case .before: return Value(truth: first.isBefore(second))
    case .after: return Value(truth: second.isBefore(first))
    case .includes: return Value(truth: first.includes(second))
    case .during: return Value(truth: second.includes(first))
    case .finishes, .starts: return second.isRange ? Value(truth: touches(first, second)) : .null
    case .finishedBy, .startedBy: return first.isRange ? Value(truth: touches(second, first)) : .null
    default: break
    }
    guard first.isRange, second.isRange else { return .null }
    switch self {
    case .meets: return Value(truth: first.meets(second))
    case .metBy: return Value(truth: second.meets(first))
    case .overlaps:
      return Value(truth: allTrue([first.isBefore(second).map { !$0 }, second.isBefore(first).map { !$0 }]))
    case .overlapsBefore: return Value(truth: first.overlapsBefore(second))
    case .overlapsAfter: return Value(truth: second.overlapsBefore(first))
    default: return .null
    }
  }

  /// Whether the inner one begins or ends where the outer one does and does not go beyond it.
  private func touches(_ inner: Interval, _ outer: Interval) -> Bool? {
    self == .finishes || self == .finishedBy
      ? allTrue([inner.endsWith(outer), inner.startsNotBefore(outer)])
      : allTrue([inner.startsWith(outer), inner.endsNotAfter(outer)])
  }
}

/// A range, or a point as the range of itself.
private struct Interval {
  let lower: Value
  let upper: Value
  let includesLower: Bool
  let includesUpper: Bool
  let isRange: Bool

  func isSame(as other: Interval) -> Bool? { allTrue([startsWith(other), endsWith(other)]) }

  /// Every point of this one lies before every point of the other.
  func isBefore(_ other: Interval) -> Bool? {
    anyTrue([
      upper.isLess(than: other.lower),
      allTrue([upper.isEqual(to: other.lower), !(includesUpper && other.includesLower)]),
    ])
  }

  func meets(_ other: Interval) -> Bool? {
    allTrue([includesUpper, other.includesLower, upper.isEqual(to: other.lower)])
  }

  func includes(_ other: Interval) -> Bool? { allTrue([other.startsNotBefore(self), other.endsNotAfter(self)]) }

  func startsWith(_ other: Interval) -> Bool? {
    allTrue([lower.isEqual(to: other.lower), includesLower == other.includesLower])
  }

  func endsWith(_ other: Interval) -> Bool? {
    allTrue([upper.isEqual(to: other.upper), includesUpper == other.includesUpper])
  }

  func startsNotBefore(_ other: Interval) -> Bool? {
    anyTrue([
      other.lower.isLess(than: lower),
      allTrue([lower.isEqual(to: other.lower), other.includesLower || !includesLower]),
    ])
  }

  func endsNotAfter(_ other: Interval) -> Bool? {
    anyTrue([
      upper.isLess(than: other.upper),
      allTrue([upper.isEqual(to: other.upper), other.includesUpper || !includesUpper]),
    ])
  }

  /// Begins before the other begins and ends inside it or with it.
  func overlapsBefore(_ other: Interval) -> Bool? {
    allTrue([
      anyTrue([
        lower.isLess(than: other.lower),
        allTrue([lower.isEqual(to: other.lower), includesLower && !other.includesLower]),
      ]),
      isBefore(other).map { !$0 }, endsNotAfter(other),
    ])
  }
}

extension Value {
  /// Nil for what has no order, and for the values of a comparison such as `< 5`, which has no second end.
  fileprivate var interval: Interval? {
    switch self {
    case .range(let bounds):
      guard bounds.comparison == nil, bounds.upper.isLess(than: bounds.lower) != nil else { return nil }
      return Interval(
        lower: bounds.lower, upper: bounds.upper, includesLower: bounds.includesLower,
        includesUpper: bounds.includesUpper, isRange: true)
    default:
      guard isLess(than: self) != nil else { return nil }
      return Interval(lower: self, upper: self, includesLower: true, includesUpper: true, isRange: false)
    }
  }

  /// `range("[1..3]")`: the ends are literals in the right order.
  static func range(parsing value: Value) -> Value {
    guard case .string(let text) = value, let bounds = rangeBounds(of: text) else { return .null }
    let isOpen = bounds.lower == .null || bounds.upper == .null
    guard !isOpen, bounds.upper.isLess(than: bounds.lower) == false else { return .null }
    return .range(bounds)
  }

  private static func rangeBounds(of text: String) -> Bounds? {
    var parser = Parser(FoldedText(text, .standard), Scope([]))
    guard text.utf8.count <= Parser.textLimit, let root = parser.parse(),
      case .range(let lower, let upper, let includesLower, let includesUpper) = parser.tree[root],
      let first = parser.literal(lower), let last = parser.literal(upper)
    else { return nil }
    return Bounds(lower: first, upper: last, includesLower: includesLower, includesUpper: includesUpper)
  }

  /// The same values, written the same: zones and all.
  func isIdentical(to other: Value) -> Bool {
    switch (self, other) {
    case (.time, .time), (.dateTime, .dateTime): self == other
    default: self == other || isEqual(to: other) == true
    }
  }
}

extension Parser {
  /// The value of a node that is a literal, or a call that only makes one of a string.
  fileprivate func literal(_ id: ExpressionNodeID) -> Value? {
    switch tree[id] {
    case .leaf(.literal(let value)): return value
    case .negative(let inner): return literal(inner).map(\.negated)
    case .call(let builtin, let arguments):
      guard [.date, .time, .dateAndTime, .duration].contains(builtin), arguments.count == 1,
        case .leaf(.literal(let value)) = tree[arguments[0]]
      else { return nil }
      return builtin.conversion([value])
    default: return nil
    }
  }
}
