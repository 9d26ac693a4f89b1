/// One step of a program: values are pushed on and taken from a stack.
enum Instruction: Sendable {
  case constant(Int32)
  case fact(Int32)
  case compareFact(Comparison, fact: Int32, constant: Int32)
  case compare(Comparison)
  /// Whether the value below lies between the two above it.
  case between(includesLower: Bool, includesUpper: Bool)
  case arithmetic(Arithmetic)
  case negate
  case not
  case and
  case or
  /// Takes the value under the top away.
  case dropBelow
  /// Null on top becomes false: a list takes no notice of what it cannot compare.
  case settle
  /// Jumps if the top is false, which stays.
  case jumpIfFalse(Int32)
  /// Jumps if the top is true, which stays.
  case jumpIfTrue(Int32)
  /// Takes the top and jumps unless it is true.
  case jumpUnlessTrue(Int32)
  case jump(Int32)
}

/// A condition or amount as a flat program over flat values: running it allocates nothing.
///
/// It gives the same as `TypedExpression.evaluate` on the scalars of the same facts.
package struct GuardProgram: Sendable {
  let instructions: [Instruction]
  let constants: [Scalar]
  /// The highest that the stack can get.
  let height: Int

  /// The value under the facts, which stand in the order of their ids.
  package func run(_ facts: borrowing [Scalar]) -> Scalar {
    withUnsafeTemporaryAllocation(of: Scalar.self, capacity: height) { memory in
      var stack = Stack(memory: memory)
      var place = 0
      while place < instructions.count {
        step(instructions[place], facts, &stack, &place)
        place += 1
      }
      return stack.top
    }
  }

  /// The truth of a condition; nil when it cannot be told.
  package func truth(_ facts: borrowing [Scalar]) -> Bool? {
    switch run(facts).truth {
    case .true: true
    case .false: false
    case .unknown: nil
    }
  }

  @inline(__always)
  private func step(_ instruction: Instruction, _ facts: borrowing [Scalar], _ stack: inout Stack, _ place: inout Int) {
    switch instruction {
    case .constant(let index): stack.push(constants[Int(index)])
    case .fact(let index): stack.push(Int(index) < facts.count ? facts[Int(index)] : .null)
    case .compareFact(let comparison, let fact, let constant):
      let value = Int(fact) < facts.count ? facts[Int(fact)] : .null
      stack.push(comparison.holds(value, constants[Int(constant)]).scalar)
    case .compare(let comparison):
      let right = stack.pop()
      stack.top = comparison.holds(stack.top, right).scalar
    case .between(let includesLower, let includesUpper):
      let upper = stack.pop()
      let lower = stack.pop()
      let above = (includesLower ? Comparison.greaterOrEqual : .greater).holds(stack.top, lower)
      let below = (includesUpper ? Comparison.lessOrEqual : .less).holds(stack.top, upper)
      stack.top = GuardProgram.and(above, below).scalar
    case .arithmetic(let operation):
      let right = stack.pop()
      stack.top = operation.scalar(stack.top, right)
    case .negate:
      if case .number(let number) = stack.top { stack.top = .number(number.negated) } else { stack.top = .null }
    case .not:
      let truth = stack.top.truth
      stack.top = truth == .unknown ? .null : .boolean(truth == .false)
    case .and:
      let right = stack.pop().truth
      stack.top = GuardProgram.and(stack.top.truth, right).scalar
    case .or:
      let right = stack.pop().truth
      stack.top = GuardProgram.or(stack.top.truth, right).scalar
    case .dropBelow:
      let top = stack.pop()
      stack.top = top
    case .settle: stack.top = .boolean(stack.top.truth == .true)
    case .jumpIfFalse(let target): if stack.top.truth == .false { place = Int(target) - 1 }
    case .jumpIfTrue(let target): if stack.top.truth == .true { place = Int(target) - 1 }
    case .jumpUnlessTrue(let target): if stack.pop().truth != .true { place = Int(target) - 1 }
    case .jump(let target): place = Int(target) - 1
    }
  }

  private static func and(_ left: Truth, _ right: Truth) -> Truth {
    if left == .false || right == .false { return .false }
    return left == .true && right == .true ? .true : .unknown
  }

  private static func or(_ left: Truth, _ right: Truth) -> Truth {
    if left == .true || right == .true { return .true }
    return left == .false && right == .false ? .false : .unknown
  }

  /// The operands that wait; the compiler has counted how many there can be.
  private struct Stack {
    let memory: UnsafeMutableBufferPointer<Scalar>
    var count = 0

    mutating func push(_ value: Scalar) {
      memory[count] = value
      count += 1
    }

    mutating func pop() -> Scalar {
      count -= 1
      return memory[count]
    }

    var top: Scalar {
      get { memory[count - 1] }
      nonmutating set { memory[count - 1] = newValue }
    }
  }
}

extension Arithmetic {
  func scalar(_ left: Scalar, _ right: Scalar) -> Scalar {
    guard case .number(let first) = left, case .number(let second) = right else { return .null }
    let result: Decimal? =
      switch self {
      case .add: first.adding(second)
      case .subtract: first.subtracting(second)
      case .multiply: first.multiplied(by: second)
      case .divide: first.divided(by: second)
      case .power: first.power(second)
      }
    return result.map(Scalar.number) ?? .null
  }
}
