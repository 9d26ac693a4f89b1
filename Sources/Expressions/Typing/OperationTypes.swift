import Diagnostics

extension Typing {
  mutating func negative(_ inner: ExpressionNodeID, _ written: ExpressionNodeID) -> Typed {
    let typed = type(inner)
    require([.number, .daysDuration, .yearsDuration], typed.type, inner)
    return emit(.negative(typed.id), typed.type, written)
  }

  mutating func comparison(
    _ comparison: Comparison, _ left: ExpressionNodeID, _ right: ExpressionNodeID, _ written: ExpressionNodeID
  ) -> Typed {
    let first = type(left, hint: enumeration(of: right))
    let second = type(right, hint: enumeration(of: left))
    requireComparable(first.type, second.type, needsOrder: comparison.needsOrder, left, right)
    return emit(.comparison(comparison, first.id, second.id), .boolean, written)
  }

  mutating func between(
    _ value: ExpressionNodeID, _ lower: ExpressionNodeID, _ upper: ExpressionNodeID, _ written: ExpressionNodeID
  ) -> Typed {
    let middle = type(value)
    let low = type(lower)
    let high = type(upper)
    requireComparable(middle.type, low.type, needsOrder: true, value, lower)
    requireComparable(middle.type, high.type, needsOrder: true, value, upper)
    return emit(.between(middle.id, lower: low.id, upper: high.id), .boolean, written)
  }

  mutating func membership(_ value: ExpressionNodeID, _ tests: [ExpressionNodeID], _ written: ExpressionNodeID) -> Typed
  {
    let typed = type(value, hint: tests.compactMap { enumeration(of: $0) }.first)
    var hint: [String]?
    if case .enumeration(let values) = typed.type { hint = values }
    var ids: [ExpressionNodeID] = []
    for test in tests {
      let one = type(test, hint: hint)
      ids.append(one.id)
      requireTest(value, typed.type, test, one.type)
    }
    return emit(.membership(typed.id, tests: ids), .boolean, written)
  }

  private mutating func requireTest(
    _ value: ExpressionNodeID, _ type: ExpressionType, _ test: ExpressionNodeID, _ testType: ExpressionType
  ) {
    switch testType {
    case .range(let bound):
      var needsOrder = true
      if case .test(let comparison, _) = tree[test] { needsOrder = comparison.needsOrder }
      requireComparable(type, bound, needsOrder: needsOrder, value, test)
    case .list(let element):
      var elementType = element
      if case .range(let bound) = element { elementType = bound }
      requireComparable(type, elementType, needsOrder: false, value, test)
    default: requireComparable(type, testType, needsOrder: false, value, test)
    }
  }

  mutating func conditional(
    _ test: ExpressionNodeID, _ then: ExpressionNodeID, _ otherwise: ExpressionNodeID, _ written: ExpressionNodeID,
    _ hint: [String]?
  ) -> Typed {
    let condition = type(test)
    require([.boolean], condition.type, test)
    let first = type(then, hint: hint ?? enumeration(of: otherwise))
    let second = type(otherwise, hint: hint ?? enumeration(of: then))
    return emit(
      .conditional(condition.id, then: first.id, otherwise: second.id), first.type.joined(with: second.type), written)
  }

  mutating func list(_ elements: [ExpressionNodeID], _ written: ExpressionNodeID, _ hint: [String]?) -> Typed {
    let hint = hint ?? enumeration(of: written)
    var ids: [ExpressionNodeID] = []
    var elementType: ExpressionType?
    for element in elements {
      let typed = type(element, hint: hint)
      ids.append(typed.id)
      elementType = elementType.map { $0.joined(with: typed.type) } ?? typed.type
    }
    return emit(.list(ids), .list(elementType ?? .any), written)
  }

  mutating func arithmetic(
    _ operation: Arithmetic, _ left: ExpressionNodeID, _ right: ExpressionNodeID, _ written: ExpressionNodeID
  ) -> Typed {
    let first = type(left)
    let second = type(right)
    var result = ExpressionType.any
    if first.type != .any, first.type != .null, second.type != .any, second.type != .null {
      if let found = Typing.result(operation, first.type, second.type) {
        result = found
      } else {
        let subject = self.subject(left)
        let object = self.subject(right)
        report(
          ExpressionKinds.operandType, written,
          vi: "Không tính được “\(operation.rawValue)” giữa \(first.type.title.vi) và \(second.type.title.vi): "
            + "\(subject.vi), \(object.vi).",
          en: "“\(operation.rawValue)” does not work on \(first.type.title.en) and \(second.type.title.en): "
            + "\(subject.en), \(object.en).")
      }
    }
    return emit(.arithmetic(operation, first.id, second.id), result, written)
  }

  /// The type of what an operation gives, as in FEEL; nil where it is not defined.
  private static func result(
    _ operation: Arithmetic, _ left: ExpressionType, _ right: ExpressionType
  ) -> ExpressionType? {
    let isText = { (type: ExpressionType) -> Bool in
      if case .enumeration = type { return true }
      return type == .string
    }
    switch (operation, left, right) {
    case (_, .number, .number): return .number
    case (.add, _, _) where isText(left) && isText(right): return .string
    case (.add, .date, .daysDuration), (.add, .date, .yearsDuration), (.subtract, .date, .daysDuration),
      (.subtract, .date, .yearsDuration):
      return .date
    case (.add, .daysDuration, .date), (.add, .yearsDuration, .date): return .date
    case (.add, .dateTime, .daysDuration), (.add, .dateTime, .yearsDuration), (.subtract, .dateTime, .daysDuration),
      (.subtract, .dateTime, .yearsDuration):
      return .dateTime
    case (.add, .daysDuration, .dateTime), (.add, .yearsDuration, .dateTime): return .dateTime
    case (.add, .time, .daysDuration), (.subtract, .time, .daysDuration), (.add, .daysDuration, .time): return .time
    case (.subtract, .date, .date), (.subtract, .dateTime, .dateTime), (.subtract, .time, .time): return .daysDuration
    case (.add, .daysDuration, .daysDuration), (.subtract, .daysDuration, .daysDuration): return .daysDuration
    case (.add, .yearsDuration, .yearsDuration), (.subtract, .yearsDuration, .yearsDuration): return .yearsDuration
    case (.multiply, .daysDuration, .number), (.multiply, .number, .daysDuration), (.divide, .daysDuration, .number):
      return .daysDuration
    case (.multiply, .yearsDuration, .number), (.multiply, .number, .yearsDuration),
      (.divide, .yearsDuration, .number):
      return .yearsDuration
    case (.divide, .daysDuration, .daysDuration), (.divide, .yearsDuration, .yearsDuration): return .number
    default: return nil
    }
  }
}
