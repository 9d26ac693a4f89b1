extension Builtin {
  /// Functions on lists (DMN 1.5, table 75); a list that does not fit is null.
  func list(_ arguments: [Value], _ evaluation: inout Evaluation) -> Value {
    guard case .list(let elements) = arguments[0], evaluation.mayMake(elements.count) else { return .null }
    switch self {
    case .listContains: return .boolean(elements.contains { $0.isEqual(to: arguments[1]) == true })
    case .reverse: return .list(elements.reversed())
    case .append:
      guard case .list(let items) = arguments[1] else { return .null }
      return .list(elements + items)
    case .concatenate, .union:
      let all = elements.flatMap(\.elements)
      guard evaluation.mayMake(all.count) else { return .null }
      return self == .union ? distinct(all, &evaluation) : .list(all)
    case .distinctValues: return distinct(elements, &evaluation)
    case .duplicateValues: return duplicates(elements, &evaluation)
    case .flatten: return .list(elements.flatMap(\.flattened))
    case .indexOf:
      let places = elements.indices.filter { elements[$0].isEqual(to: arguments[1]) == true }
      return .list(places.map { .number(Decimal($0 + 1)) })
    case .sublist: return Builtin.sublist(elements, arguments)
    case .insertBefore, .remove:
      guard let place = Builtin.place(arguments[1], in: elements) else { return .null }
      var changed = elements
      if self == .remove { changed.remove(at: place) } else { changed.insert(arguments[2], at: place) }
      return .list(changed)
    default: return .null
    }
  }

  /// The index of a position that counts from 1, from the end when negative; nil when there is none.
  static func place(_ position: Value, in elements: [Value]) -> Int? {
    guard case .number(let written) = position, let place = written.rounded(.down)?.intValue, place != 0,
      place.magnitude <= elements.count
    else { return nil }
    return place > 0 ? place - 1 : elements.count + place
  }

  private static func sublist(_ elements: [Value], _ arguments: [Value]) -> Value {
    guard let start = place(arguments[1], in: elements) else { return .null }
    var length = elements.count - start
    if arguments.count > 2, case .number(let written) = arguments[2] {
      guard let wanted = written.rounded(.down)?.intValue, (0...length).contains(wanted) else { return .null }
      length = wanted
    }
    return .list(Array(elements[start..<start + length]))
  }

  private func distinct(_ elements: [Value], _ evaluation: inout Evaluation) -> Value {
    var kept: [Value] = []
    for element in elements {
      guard evaluation.mayCompare(kept.count) else { return .null }
      if !kept.contains(where: { $0.isEqual(to: element) == true }) { kept.append(element) }
    }
    return .list(kept)
  }

  private func duplicates(_ elements: [Value], _ evaluation: inout Evaluation) -> Value {
    var kept: [Value] = []
    for (index, element) in elements.enumerated() {
      guard evaluation.mayCompare(elements.count) else { return .null }
      let isAgain = elements[(index + 1)...].contains { $0.isEqual(to: element) == true }
      if isAgain, !kept.contains(where: { $0.isEqual(to: element) == true }) { kept.append(element) }
    }
    return .list(kept)
  }

  /// `sort` and `list replace`, which call functions.
  func ordering(_ arguments: [Value], _ evaluation: inout Evaluation, _ facts: (FactID) -> Value) -> Value {
    guard case .list(let elements) = arguments[0], evaluation.mayMake(elements.count) else { return .null }
    guard self == .listReplace else { return sorted(elements, arguments, &evaluation, facts) }
    guard case .function(let match) = arguments[1] else {
      guard let place = Builtin.place(arguments[1], in: elements) else { return .null }
      var changed = elements
      changed[place] = arguments[2]
      return .list(changed)
    }
    var changed: [Value] = []
    for element in elements {
      guard let isMatch = match.call([element, arguments[2]], &evaluation, facts).truth else { return .null }
      changed.append(isMatch ? arguments[2] : element)
    }
    return .list(changed)
  }

  /// A stable merge sort by the author's `precedes`, or by the order of the values.
  private func sorted(
    _ elements: [Value], _ arguments: [Value], _ evaluation: inout Evaluation, _ facts: (FactID) -> Value
  ) -> Value {
    var precedes: FunctionValue?
    if arguments.count > 1, case .function(let function) = arguments[1] { precedes = function }
    var runs = elements.map { [$0] }
    while runs.count > 1 {
      var next: [[Value]] = []
      for index in stride(from: 0, to: runs.count, by: 2) {
        guard index + 1 < runs.count else {
          next.append(runs[index])
          continue
        }
        var merged: [Value] = []
        var (left, right) = (runs[index][...], runs[index + 1][...])
        while let first = left.first, let second = right.first {
          let comes =
            precedes.map { $0.call([second, first], &evaluation, facts).truth } ?? second.isLess(than: first)
          guard let comes, evaluation.mayCompare(1) else { return .null }
          if comes { merged.append(right.removeFirst()) } else { merged.append(left.removeFirst()) }
        }
        next.append(merged + left + right)
      }
      runs = next
    }
    return .list(runs.first ?? [])
  }
}

extension Evaluation {
  /// Whether so many comparisons may still be made.
  mutating func mayCompare(_ count: Int) -> Bool {
    steps = steps &+ max(0, count)
    return steps < Evaluation.stepLimit
  }
}

extension Value {
  /// The elements of a list, else the value alone.
  fileprivate var elements: [Value] {
    if case .list(let elements) = self { elements } else { [self] }
  }

  /// The values of a list and of the lists in it; nesting is bounded by the limits of evaluation.
  fileprivate var flattened: [Value] {
    if case .list(let elements) = self { elements.flatMap(\.flattened) } else { [self] }
  }
}
