extension TypedExpression {
  /// The expression as a program; nil when it needs more than conditions and sums over flat values.
  package func program(_ words: inout WordTable) -> GuardProgram? {
    var compiler = GuardCompiler(expression: self, words: words)
    guard compiler.compile(root) else { return nil }
    words = compiler.words
    return GuardProgram(
      instructions: compiler.instructions, constants: compiler.constants, height: compiler.greatestHeight)
  }
}

/// Writes the instructions of a tree, children first, and counts how high the stack gets.
private struct GuardCompiler {
  let expression: TypedExpression
  var words: WordTable
  var instructions: [Instruction] = []
  var constants: [Scalar] = []
  var height = 0
  var greatestHeight = 1

  private mutating func emit(_ instruction: Instruction, pushes: Int) {
    instructions.append(instruction)
    height += pushes
    greatestHeight = max(greatestHeight, height)
  }

  private mutating func constant(_ value: Scalar) -> Int32 {
    if let index = constants.firstIndex(of: value) { return Int32(index) }
    constants.append(value)
    return Int32(constants.count - 1)
  }

  /// Instructions that leave the node's value on the stack; false when there are none.
  mutating func compile(_ id: ExpressionNodeID) -> Bool {
    switch expression[id] {
    case .leaf(let leaf): return self.leaf(leaf)
    case .not(let inner): return unary(inner, .not)
    case .negative(let inner): return expression.types[inner.index] == .number && unary(inner, .negate)
    case .and(let left, let right): return joined(left, right, isAnd: true)
    case .or(let left, let right): return joined(left, right, isAnd: false)
    case .comparison(let comparison, let left, let right):
      if let instruction = simple(comparison, left, right) {
        emit(instruction, pushes: 1)
        return true
      }
      guard mayCompare(left, right), compile(left), compile(right) else { return false }
      emit(.compare(comparison), pushes: -1)
      return true
    case .arithmetic(let operation, let left, let right):
      guard expression.types[left.index] == .number, expression.types[right.index] == .number, compile(left),
        compile(right)
      else { return false }
      emit(.arithmetic(operation), pushes: -1)
      return true
    case .between(let value, let lower, let upper):
      guard compile(value), compile(lower), compile(upper) else { return false }
      emit(.between(includesLower: true, includesUpper: true), pushes: -2)
      return true
    case .membership(let value, let tests): return membership(value, tests)
    case .conditional(let test, let then, let otherwise): return conditional(test, then, otherwise)
    default: return false
    }
  }

  private mutating func leaf(_ leaf: ExpressionLeaf) -> Bool {
    switch leaf {
    case .literal(let value):
      guard let scalar = scalar(value) else { return false }
      emit(.constant(constant(scalar)), pushes: 1)
    case .enumerationValue(let name): emit(.constant(constant(.word(words.number(for: name)))), pushes: 1)
    case .fact(let id):
      guard expression.isFlat(id) else { return false }
      emit(.fact(Int32(id.index)), pushes: 1)
    case .local: return false
    }
    return true
  }

  /// A literal as a constant of programs; nil for one with parts or a time of day.
  private mutating func scalar(_ value: Value) -> Scalar? {
    switch value {
    case .null: .null
    case .string(let text): .word(words.number(for: text))
    case .boolean, .number, .date, .yearsDuration, .daysDuration: words.scalar(value)
    case .time, .dateTime, .list, .context, .range, .function: nil
    }
  }

  private mutating func unary(_ inner: ExpressionNodeID, _ instruction: Instruction) -> Bool {
    guard compile(inner) else { return false }
    emit(instruction, pushes: 0)
    return true
  }

  /// A fact beside a constant, in one instruction.
  private mutating func simple(
    _ comparison: Comparison, _ left: ExpressionNodeID, _ right: ExpressionNodeID
  ) -> Instruction? {
    guard case .leaf(.fact(let fact)) = expression[left], expression.isFlat(fact) else { return nil }
    let value: Scalar?
    switch expression[right] {
    case .leaf(.literal(let literal)): value = scalar(literal)
    case .leaf(.enumerationValue(let name)): value = .word(words.number(for: name))
    default: return nil
    }
    return value.map { .compareFact(comparison, fact: Int32(fact.index), constant: constant($0)) }
  }

  /// Two free texts cannot be compared by number, since strings that no guard names have none; order needs the letters.
  private func mayCompare(_ left: ExpressionNodeID, _ right: ExpressionNodeID) -> Bool {
    let isText = { (id: ExpressionNodeID) in
      switch expression.types[id.index] {
      case .string, .any: true
      default: false
      }
    }
    return !(isText(left) && isText(right))
  }

  private mutating func joined(_ left: ExpressionNodeID, _ right: ExpressionNodeID, isAnd: Bool) -> Bool {
    guard compile(left) else { return false }
    let jump = instructions.count
    emit(.jump(0), pushes: 0)
    guard compile(right) else { return false }
    emit(isAnd ? .and : .or, pushes: -1)
    let end = Int32(instructions.count)
    instructions[jump] = isAnd ? .jumpIfFalse(end) : .jumpIfTrue(end)
    return true
  }

  private mutating func conditional(
    _ test: ExpressionNodeID, _ then: ExpressionNodeID, _ otherwise: ExpressionNodeID
  ) -> Bool {
    guard compile(test) else { return false }
    let toOtherwise = instructions.count
    emit(.jumpUnlessTrue(0), pushes: -1)
    guard compile(then) else { return false }
    let toEnd = instructions.count
    emit(.jump(0), pushes: -1)
    instructions[toOtherwise] = .jumpUnlessTrue(Int32(instructions.count))
    guard compile(otherwise) else { return false }
    instructions[toEnd] = .jump(Int32(instructions.count))
    return true
  }

  /// `x in (…)`: the value stays below while the tests are joined above it.
  private mutating func membership(_ value: ExpressionNodeID, _ tests: [ExpressionNodeID]) -> Bool {
    guard compile(value) else { return false }
    for (index, test) in tests.enumerated() {
      if index > 0 {
        // The value lies under the disjunction so far and is needed again: it is computed again, which costs no more.
        guard compile(value) else { return false }
      }
      guard self.test(test, beside: value) else { return false }
      if index > 0 { emit(.or, pushes: -1) }
    }
    return !tests.isEmpty
  }

  /// One test of the value on top, which it replaces.
  private mutating func test(_ test: ExpressionNodeID, beside value: ExpressionNodeID) -> Bool {
    switch expression[test] {
    case .test(let comparison, let inner):
      guard mayCompare(value, inner), compile(inner) else { return false }
      emit(.compare(comparison), pushes: -1)
    case .range(let lower, let upper, let includesLower, let includesUpper):
      guard compile(lower), compile(upper) else { return false }
      emit(.between(includesLower: includesLower, includesUpper: includesUpper), pushes: -2)
    case .list(let elements): return list(elements, beside: value)
    default:
      switch expression.types[test.index] {
      case .list, .range, .any, .context, .function: return false
      default: break
      }
      guard mayCompare(value, test), compile(test) else { return false }
      emit(.compare(.equal), pushes: -1)
    }
    return true
  }

  /// True if an element is equal or a range holds it; a list is never unsure.
  private mutating func list(_ elements: [ExpressionNodeID], beside value: ExpressionNodeID) -> Bool {
    emit(.constant(constant(.boolean(false))), pushes: 1)
    emit(.dropBelow, pushes: -1)
    for element in elements {
      if case .list = expression[element] { return false }
      guard compile(value), test(element, beside: value) else { return false }
      emit(.settle, pushes: 0)
      emit(.or, pushes: -1)
    }
    return true
  }
}

extension TypedExpression {
  /// Whether the fact's values are scalars of programs.
  fileprivate func isFlat(_ id: FactID) -> Bool {
    switch scope[id]?.type {
    case .boolean, .number, .string, .date, .daysDuration, .yearsDuration, .enumeration: true
    case .time, .dateTime, .list, nil: false
    }
  }
}
