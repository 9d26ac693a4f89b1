import Expressions

extension GuardReading {
  /// A comparison, brought to "less" or "equal".
  mutating func compared(
    _ comparison: Comparison, _ left: ExpressionNodeID, _ right: ExpressionNodeID, _ reading: inout Reading
  ) -> FormulaID {
    switch comparison {
    case .equal: return equal(left, right, &reading)
    case .notEqual: return pool.not(equal(left, right, &reading))
    case .less: return less(left, right, &reading)
    case .greater: return less(right, left, &reading)
    case .lessOrEqual: return pool.not(less(right, left, &reading))
    case .greaterOrEqual: return pool.not(less(left, right, &reading))
    }
  }

  private mutating func less(
    _ left: ExpressionNodeID, _ right: ExpressionNodeID, _ reading: inout Reading
  ) -> FormulaID {
    let first = Operand(node: left, term: reading.terms[left.index])
    let second = Operand(node: right, term: reading.terms[right.index])
    if case .constant(let low) = first.term, case .constant(let high) = second.term {
      return pool.constant(Truth(low.isLess(than: high)))
    }
    if let ordering = ordering(first, second, in: reading.expression) { return atom(ordering.slot, ordering.less) }
    if let uniform = uniform(first, second, { $0.isLess(than: $1) }) { return uniform }
    return opaque(left, right, .less, &reading)
  }

  private mutating func equal(
    _ left: ExpressionNodeID, _ right: ExpressionNodeID, _ reading: inout Reading
  ) -> FormulaID {
    let first = Operand(node: left, term: reading.terms[left.index])
    let second = Operand(node: right, term: reading.terms[right.index])
    if case .constant(let low) = first.term, case .constant(let high) = second.term {
      return pool.constant(Truth(low.isEqual(to: high)))
    }
    if case .fact(let slot) = first.term, case .fact(let other) = second.term,
      let sames = sameWords(slot, other)
    {
      return sames
    }
    if let ordering = ordering(first, second, in: reading.expression) { return atom(ordering.slot, ordering.equal) }
    if let uniform = uniform(first, second, { $0.isEqual(to: $1) }) { return uniform }
    return opaque(left, right, .equal, &reading)
  }

  /// A fact with few values, or none of the constant's kind, against a constant: each value is tried.
  private mutating func uniform(
    _ left: Operand, _ right: Operand, _ test: (Value, Value) -> Bool?
  ) -> FormulaID? {
    switch (left.term, right.term) {
    case (.fact(let slot), .constant(let value)): return tried(slot, value) { test($0, value) }
    case (.constant(let value), .fact(let slot)): return tried(slot, value) { test(value, $0) }
    default: return nil
    }
  }

  private mutating func tried(_ slot: Int, _ constant: Value, _ test: (Value) -> Bool?) -> FormulaID? {
    switch scales[slot].kind {
    case .truth:
      return atom(slot, TruthProfile(places: [Truth(test(.boolean(false))), Truth(test(.boolean(true)))]))
    case .words(let words): return atom(slot, TruthProfile(places: words.map { Truth(test(.string($0))) }))
    case .text:
      guard case .string(let text) = constant else { return pool.constant(Truth(test(.string("")))) }
      // Texts are told apart by equality alone: the order of two texts is not decided here.
      guard test(constant) == true, let place = scales[slot].position(ofText: text) else { return nil }
      return atom(slot, TruthProfile(.fails, [(place, .holds), (place + 1, .fails)]))
    case .grid(let grid):
      // Values of another kind compare the same with all values of the grid; zones of time may not.
      guard let sample = grid.sample, sample.isLess(than: constant) == nil else { return nil }
      switch (grid, constant) {
      case (_, .null), (.number, _), (.date, _), (.months, _): return pool.constant(Truth(test(sample)))
      default: return nil
      }
    }
  }

  /// The equality of two facts with few values: for some word both have it.
  private mutating func sameWords(_ left: Int, _ right: Int) -> FormulaID? {
    guard case .words(let words) = scales[left].kind, case .words(let others) = scales[right].kind else { return nil }
    var sum = pool.constant(.fails)
    for word in words where others.contains(word) {
      let first = TruthProfile(places: words.map { $0 == word ? .holds : .fails } + [.fails])
      let second = TruthProfile(places: others.map { $0 == word ? .holds : .fails } + [.fails])
      sum = pool.or(sum, pool.and(atom(left, first), atom(right, second)))
    }
    return sum
  }
}
