extension Builtin {
  /// Functions that make one value of a list (DMN 1.5, table 75).
  func aggregate(_ arguments: [Value]) -> Value {
    guard case .list(let elements) = arguments[0] else { return .null }
    switch self {
    case .count: return .number(Decimal(elements.count))
    case .all, .any: return logical(elements)
    case .min, .max: return extreme(elements)
    case .sum: return Builtin.sum(elements)
    case .mean:
      return elements.isEmpty ? .null : Arithmetic.divide.value(Builtin.sum(elements), .number(Decimal(elements.count)))
    default: break
    }
    var numbers: [Decimal] = []
    for element in elements {
      guard case .number(let number) = element else { return .null }
      numbers.append(number)
    }
    switch self {
    case .product:
      guard let first = numbers.first else { return .null }
      return numbers.dropFirst().reduce(Decimal?.some(first)) { $0?.multiplied(by: $1) }.map(Value.number) ?? .null
    case .median: return Builtin.median(numbers.sorted()).map(Value.number) ?? .null
    case .mode: return Builtin.mode(numbers.sorted())
    case .stddev: return Builtin.standardDeviation(numbers).map(Value.number) ?? .null
    default: return .null
    }
  }

  private func logical(_ elements: [Value]) -> Value {
    // A value that is neither a truth value nor null is an error, however the others stand.
    guard elements.allSatisfy({ $0 == .null || $0.truth != nil }) else { return .null }
    let truths = elements.map(\.truth)
    return Value(truth: self == .all ? allTrue(truths) : anyTrue(truths))
  }

  private func extreme(_ elements: [Value]) -> Value {
    guard var result = elements.first, result.isLess(than: result) != nil else { return .null }
    for element in elements.dropFirst() {
      guard let isLess = self == .min ? element.isLess(than: result) : result.isLess(than: element)
      else { return .null }
      if isLess { result = element }
    }
    return result
  }

  private static func sum(_ elements: [Value]) -> Value {
    guard let first = elements.first else { return .null }
    switch first {
    case .number, .daysDuration, .yearsDuration: break
    default: return .null
    }
    return elements.dropFirst().reduce(first) { Arithmetic.add.value($0, $1) }
  }

  private static func median(_ sorted: [Decimal]) -> Decimal? {
    guard !sorted.isEmpty else { return nil }
    let middle = sorted.count / 2
    guard sorted.count.isMultiple(of: 2) else { return sorted[middle] }
    return sorted[middle - 1].adding(sorted[middle])?.divided(by: Decimal(2))
  }

  /// The most frequent numbers, in ascending order.
  private static func mode(_ sorted: [Decimal]) -> Value {
    var counts: [(number: Decimal, count: Int)] = []
    for number in sorted {
      if counts.last?.number == number {
        counts[counts.count - 1].count += 1
      } else {
        counts.append((number, 1))
      }
    }
    let most = counts.map(\.count).max()
    return .list(counts.filter { $0.count == most }.map { .number($0.number) })
  }

  /// Of a sample: the squares are divided by one less than their number.
  private static func standardDeviation(_ numbers: [Decimal]) -> Decimal? {
    guard numbers.count > 1, let total = numbers.reduce(Decimal?.some(.zero), { $0?.adding($1) }),
      let mean = total.divided(by: Decimal(numbers.count))
    else { return nil }
    let squares = numbers.reduce(Decimal?.some(.zero)) { sum, number in
      guard let difference = number.subtracting(mean), let square = difference.multiplied(by: difference)
      else { return nil }
      return sum?.adding(square)
    }
    return squares?.divided(by: Decimal(numbers.count - 1))?.squareRoot
  }
}
