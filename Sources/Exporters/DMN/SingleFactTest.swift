import Expressions

/// What a cell asks of the fact of its column.
enum SingleFactTest: Hashable, Sendable {
  /// Equal to one of the values; null is a value too.
  case oneOf([Value])
  case noneOf([Value])
  /// There, and in an order with the value.
  case compare(Comparison, Value)
  case range(Value.Bounds)

  /// What is asked when the test must not hold; nil where a missing value would pass neither.
  var negated: SingleFactTest? {
    switch self {
    case .oneOf(let values): .noneOf(values)
    case .noneOf(let values): .oneOf(values)
    case .compare, .range: nil
    }
  }

  /// Both tests as one.
  enum Conjunction {
    case test(SingleFactTest)
    case never
    /// More than a cell can say.
    case none
  }

  func and(_ other: SingleFactTest) -> Conjunction {
    if self == other { return .test(self) }
    switch (self, other) {
    case (.noneOf(let first), .noneOf(let second)):
      return .test(.noneOf(first + second.filter { !first.has($0) }))
    case (.oneOf(let values), let test), (let test, .oneOf(let values)):
      let left = values.filter { test.holds($0) }
      return left.isEmpty ? .never : .test(.oneOf(left))
    case (.compare(let first, let bound), .compare(let second, let other)):
      return SingleFactTest.range(first, bound, second, other) ?? SingleFactTest.range(second, other, first, bound)
        ?? .none
    default: return .none
    }
  }

  /// A lower and an upper bound as a range.
  private static func range(
    _ first: Comparison, _ lower: Value, _ second: Comparison, _ upper: Value
  ) -> Conjunction? {
    guard first == .greater || first == .greaterOrEqual, second == .less || second == .lessOrEqual,
      lower.isLess(than: upper) == true
    else { return nil }
    return .test(
      .range(
        Value.Bounds(
          lower: lower, upper: upper, includesLower: first == .greaterOrEqual, includesUpper: second == .lessOrEqual)))
  }

  private func holds(_ value: Value) -> Bool {
    switch self {
    case .oneOf(let values): return values.has(value)
    case .noneOf(let values): return !values.has(value)
    case .compare(let comparison, let bound): return comparison.holds(value, bound) == true
    case .range(let bounds):
      let lower: Comparison = bounds.includesLower ? .greaterOrEqual : .greater
      let upper: Comparison = bounds.includesUpper ? .lessOrEqual : .less
      return lower.holds(value, bounds.lower) == true && upper.holds(value, bounds.upper) == true
    }
  }
}

extension [Value] {
  fileprivate func has(_ value: Value) -> Bool { contains { $0.isEqual(to: value) == true } }
}

extension Comparison {
  /// Three-valued; nil when the values have no order or are of different kinds.
  fileprivate func holds(_ left: Value, _ right: Value) -> Bool? {
    switch self {
    case .equal: left.isEqual(to: right)
    case .notEqual: left.isEqual(to: right).map { !$0 }
    case .less: left.isLess(than: right)
    case .greater: right.isLess(than: left)
    case .lessOrEqual: right.isLess(than: left).map { !$0 }
    case .greaterOrEqual: left.isLess(than: right).map { !$0 }
    }
  }

  fileprivate var turned: Comparison {
    switch self {
    case .less: .greater
    case .lessOrEqual: .greaterOrEqual
    case .greater: .less
    case .greaterOrEqual: .lessOrEqual
    case .equal, .notEqual: self
    }
  }

  fileprivate var isEquality: Bool { self == .equal || self == .notEqual }
}

extension TypedExpression {
  /// The tests of single facts that hold exactly when the expression does; nil when it says anything else.
  var conjunctionOfTests: [(FactID, SingleFactTest)]? {
    var result: [(FactID, SingleFactTest)] = []
    for (fact, test) in tests(joinedBy: \.andParts) ?? [] {
      guard let place = result.firstIndex(where: { $0.0 == fact }) else {
        result.append((fact, test))
        continue
      }
      guard case .test(let both) = result[place].1.and(test) else { return nil }
      result[place].1 = both
    }
    return result.isEmpty ? nil : result
  }

  /// The tests of different facts of which one holds exactly when the expression does.
  var disjunctionOfTests: [(FactID, SingleFactTest)]? {
    guard let tests = tests(joinedBy: \.orParts), Set(tests.map(\.0)).count == tests.count else { return nil }
    return tests
  }

  private func tests(
    joinedBy parts: (ExpressionNode<ExpressionLeaf>) -> (ExpressionNodeID, ExpressionNodeID)?
  ) -> [(FactID, SingleFactTest)]? {
    var result: [(FactID, SingleFactTest)] = []
    var open = [root]
    while let id = open.popLast() {
      if let (left, right) = parts(self[id]) {
        open += [right, left]
      } else if let test = test(id) {
        result.append(test)
      } else {
        return nil
      }
    }
    return result
  }

  private func test(_ id: ExpressionNodeID) -> (FactID, SingleFactTest)? {
    switch self[id] {
    case .leaf: return scalarFact(id).map { ($0, .oneOf([.boolean(true)])) }
    case .not(let inner): return negatedTest(inner)
    case .comparison(let comparison, let left, let right):
      if let fact = scalarFact(left), let value = scalar(right) { return (fact, comparison.test(value)) }
      if let fact = scalarFact(right), let value = scalar(left) { return (fact, comparison.turned.test(value)) }
      return nil
    case .between(let subject, let lower, let upper):
      guard let fact = scalarFact(subject), let lower = ordered(lower), let upper = ordered(upper) else { return nil }
      return (fact, .range(Value.Bounds(lower: lower, upper: upper, includesLower: true, includesUpper: true)))
    case .membership(let subject, let tests):
      guard let fact = scalarFact(subject) else { return nil }
      return membership(tests).map { (fact, $0) }
    default: return nil
    }
  }

  private func negatedTest(_ inner: ExpressionNodeID) -> (FactID, SingleFactTest)? {
    if let fact = scalarFact(inner) { return (fact, .oneOf([.boolean(false)])) }
    guard let (fact, test) = test(inner) else { return nil }
    if case .compare(let comparison, let value) = test { return (fact, .compare(comparison.contrary, value)) }
    // A truth value that is missing is neither true nor false.
    if case .leaf = self[inner] { return nil }
    if case .not = self[inner] { return nil }
    return test.negated.map { (fact, $0) }
  }

  private func membership(_ tests: [ExpressionNodeID]) -> SingleFactTest? {
    if tests.count == 1, let only = tests.first {
      switch self[only] {
      case .range(let lower, let upper, let includesLower, let includesUpper):
        guard let lower = ordered(lower), let upper = ordered(upper) else { return nil }
        return .range(
          Value.Bounds(lower: lower, upper: upper, includesLower: includesLower, includesUpper: includesUpper))
      case .test(let comparison, let inner): return scalar(inner).map { comparison.test($0) }
      default: break
      }
    }
    var values: [Value] = []
    for test in tests {
      if case .list(let elements) = self[test] {
        for element in elements {
          guard let value = scalar(element) else { return nil }
          values.append(value)
        }
      } else {
        guard let value = scalar(test) else { return nil }
        values.append(value)
      }
    }
    return .oneOf(values)
  }

  private func scalarFact(_ id: ExpressionNodeID) -> FactID? {
    guard case .leaf(.fact(let fact)) = self[id] else { return nil }
    switch types[id.index] {
    case .boolean, .number, .string, .enumeration, .date, .dateTime, .time: return fact
    default: return nil
    }
  }

  /// A literal that a cell can hold; dates and times only where every engine compares them alike.
  private func scalar(_ id: ExpressionNodeID) -> Value? {
    switch self[id] {
    case .leaf(.literal(let value)):
      switch value {
      case .null, .boolean, .number, .string: return value
      case .date(let date): return date.description.utf8.count == 10 ? value : nil
      case .dateTime(let moment): return moment.description.utf8.count == 19 ? value : nil
      case .time(let time): return time.description.utf8.count == 8 ? value : nil
      default: return nil
      }
    case .leaf(.enumerationValue(let name)): return .string(name)
    case .negative(let inner):
      if case .number(let number)? = scalar(inner) { return .number(number.negated) }
      return nil
    default: return nil
    }
  }

  private func ordered(_ id: ExpressionNodeID) -> Value? { scalar(id).flatMap { $0 == .null ? nil : $0 } }
}

extension Comparison {
  fileprivate func test(_ value: Value) -> SingleFactTest {
    switch self {
    case .equal: .oneOf([value])
    case .notEqual: .noneOf([value])
    default: .compare(self, value)
    }
  }
}

extension ExpressionNode {
  fileprivate var andParts: (ExpressionNodeID, ExpressionNodeID)? {
    if case .and(let left, let right) = self { (left, right) } else { nil }
  }

  fileprivate var orParts: (ExpressionNodeID, ExpressionNodeID)? {
    if case .or(let left, let right) = self { (left, right) } else { nil }
  }
}
