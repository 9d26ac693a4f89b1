/// What is done with two diagrams, case by case.
enum DiagramOperation: Int32 {
  case and = 1
  case or
  /// In the first set and not in the second.
  case difference
  case plus
  case minimum
  case maximum
  /// The set of cases in which the first amount is the greater one.
  case greater
  /// The amount in the cases of a set (given first), no value elsewhere.
  case within

  var isSymmetric: Bool {
    switch self {
    case .and, .or, .plus, .minimum, .maximum: true
    case .difference, .greater, .within: false
    }
  }
}

extension DiagramStore {
  /// The result of an operation on two diagrams.
  mutating func apply(_ operation: DiagramOperation, _ first: ID, _ second: ID) throws(Undecided) -> ID {
    pending.removeAll(keepingCapacity: true)
    return try combined(operation, first, second)
  }

  mutating func not(_ set: ID) throws(Undecided) -> ID { try apply(.difference, DiagramStore.all, set) }

  /// The first amount in the cases of a set, the second elsewhere; works for sets too.
  mutating func choice(_ set: ID, _ then: ID, _ otherwise: ID) throws(Undecided) -> ID {
    let inside = try apply(.within, set, then)
    let outside = try apply(.within, try not(set), otherwise)
    return try apply(.maximum, inside, outside)
  }

  /// As `apply`, inside a computation that keeps results in `pending`.
  mutating func combined(_ operation: DiagramOperation, _ first: ID, _ second: ID) throws(Undecided) -> ID {
    if let result = try immediate(operation, first, second) { return result }
    var first = first
    var second = second
    if operation.isSymmetric, first > second { swap(&first, &second) }
    if let known = cache.result(operation.rawValue, first, second) { return known }
    try step()
    let firstLevel = levels[Int(first)]
    let secondLevel = levels[Int(second)]
    let level = min(firstLevel, secondLevel)
    for index in 0..<Int(arities[Int(level)]) {
      let left = firstLevel == level ? child(first, index) : first
      let right = secondLevel == level ? child(second, index) : second
      pending.append(try combined(operation, left, right))
    }
    let result = try node(level)
    cache.store(operation.rawValue, first, second, result)
    return result
  }

  private mutating func immediate(_ operation: DiagramOperation, _ first: ID, _ second: ID) throws(Undecided) -> ID? {
    let none = DiagramStore.none
    let all = DiagramStore.all
    switch operation {
    case .and:
      if first == second || second == all { return first }
      if first == none || second == none { return none }
      return first == all ? second : nil
    case .or:
      if first == second || second == none { return first }
      if first == all || second == all { return all }
      return first == none ? second : nil
    case .difference:
      if second == none { return first }
      return first == none || second == all || first == second ? none : nil
    case .within:
      if first == none || second == DiagramStore.outside { return DiagramStore.outside }
      return first == all ? second : nil
    case .plus, .minimum, .maximum, .greater: return try immediateAmount(operation, first, second)
    }
  }

  private mutating func immediateAmount(
    _ operation: DiagramOperation, _ first: ID, _ second: ID
  ) throws(Undecided) -> ID? {
    let outside = DiagramStore.outside
    switch operation {
    case .plus:
      if first == outside || second == outside { return outside }
      if first == DiagramStore.none { return second }
      if second == DiagramStore.none { return first }
    case .greater:
      if first == second || first == outside || second == outside { return DiagramStore.none }
    default:
      if first == second || second == outside { return first }
      if first == outside { return second }
    }
    guard isLeaf(first), isLeaf(second) else { return nil }
    let left = leafValue(first)
    let right = leafValue(second)
    switch operation {
    case .plus:
      let (sum, overflow) = left.addingReportingOverflow(right)
      guard !overflow else { throw .amountTooLarge }
      return try leaf(sum)
    case .minimum: return left < right ? first : second
    case .maximum: return left > right ? first : second
    default: return left > right ? DiagramStore.all : DiagramStore.none
    }
  }

  /// Whether two sets have no case in common; builds nothing.
  mutating func isDisjoint(_ first: ID, _ second: ID) throws(Undecided) -> Bool {
    let code: Int32 = 64
    if first == DiagramStore.none || second == DiagramStore.none { return true }
    if first == second || first == DiagramStore.all || second == DiagramStore.all { return false }
    let low = min(first, second)
    let high = max(first, second)
    if let known = cache.result(code, low, high) { return known == 1 }
    try step()
    let lowLevel = levels[Int(low)]
    let highLevel = levels[Int(high)]
    let level = min(lowLevel, highLevel)
    var result = true
    for index in 0..<Int(arities[Int(level)]) where result {
      let left = lowLevel == level ? child(low, index) : low
      let right = highLevel == level ? child(high, index) : high
      result = try isDisjoint(left, right)
    }
    cache.store(code, low, high, result ? 1 : 0)
    return result
  }
}
