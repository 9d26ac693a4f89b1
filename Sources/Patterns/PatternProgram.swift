/// One instruction of a program; places are indices of instructions.
enum PatternInstruction: Sendable {
  case scalar(ScalarTest)
  case anchor(PatternAnchor)
  case reference(group: Int)
  /// Writes the position into a slot.
  case mark(slot: Int)
  case jump(Int)
  /// Goes to the first place, and to the second if that leads to no match.
  case fork(first: Int, second: Int)
  /// Repeats the scalar test that is the next instruction.
  case span(PatternQuantifier)
  /// Starts a counted loop: two slots, the number of rounds and where the last round started.
  case enter(counter: Int)
  /// Goes on with another round, which is the next instruction, or leaves the loop.
  case test(counter: Int, PatternQuantifier, exit: Int)
  /// Counts a round.
  case iterate(counter: Int)
}

/// A pattern as flat instructions; to come past the last one is to match. As long as the pattern, whatever its counts.
struct PatternProgram: Sendable {
  private(set) var instructions: [PatternInstruction] = []
  private(set) var slotCount: Int
  let groups: Int
  let classes: [ScalarClass]
  let ignoresCase: Bool

  init(_ tree: PatternNode, groups: Int, classes: [ScalarClass], flags: PatternFlags) {
    self.groups = groups
    self.classes = classes
    ignoresCase = flags.ignoresCase
    slotCount = groups * 2
    emit(tree)
  }

  /// The slots with the start and the end of a group.
  static func slots(ofGroup group: Int) -> (start: Int, end: Int) { (group * 2 - 2, group * 2 - 1) }

  /// Whether a match can only begin where the text begins.
  var isAnchored: Bool {
    if case .anchor(.textStart) = instructions.first { true } else { false }
  }

  /// The test that a match repeats without bound at its start. If no match starts at a scalar that passes it, none
  /// starts at the next scalar that does.
  var leadingSpan: ScalarTest? {
    guard case .span(let quantifier) = instructions.first, quantifier.maximum == PatternQuantifier.unbounded,
      case .scalar(let test) = instructions[1]
    else { return nil }
    return test
  }

  private mutating func emit(_ node: PatternNode) {
    switch node {
    case .scalar(let test): instructions.append(.scalar(test))
    case .anchor(let anchor): instructions.append(.anchor(anchor))
    case .reference(let group): instructions.append(.reference(group: group))
    case .capture(let node, let group):
      let slots = PatternProgram.slots(ofGroup: group)
      instructions.append(.mark(slot: slots.start))
      emit(node)
      instructions.append(.mark(slot: slots.end))
    case .sequence(let nodes): nodes.forEach { emit($0) }
    case .choice(let nodes): emitChoice(nodes)
    case .repetition(let node, let quantifier): emitRepetition(node, quantifier)
    }
  }

  private mutating func emitChoice(_ branches: [PatternNode]) {
    var ends: [Int] = []
    for branch in branches.dropLast() {
      let fork = reserve()
      emit(branch)
      ends.append(reserve())
      instructions[fork] = .fork(first: fork + 1, second: instructions.count)
    }
    if let last = branches.last { emit(last) }
    for end in ends { instructions[end] = .jump(instructions.count) }
  }

  private mutating func emitRepetition(_ node: PatternNode, _ quantifier: PatternQuantifier) {
    switch (node, quantifier.minimum, quantifier.maximum) {
    case (_, _, 0): break
    case (_, 1, 1): emit(node)
    case (.scalar(let test), _, _): instructions += [.span(quantifier), .scalar(test)]
    case (_, 0, 1):
      let fork = reserve()
      emit(node)
      instructions[fork] = self.fork(quantifier, again: fork + 1, exit: instructions.count)
    case (_, 0, PatternQuantifier.unbounded) where !node.mayBeEmpty:
      let fork = reserve()
      emit(node)
      instructions.append(.jump(fork))
      instructions[fork] = self.fork(quantifier, again: fork + 1, exit: instructions.count)
    case (_, 1, PatternQuantifier.unbounded) where !node.mayBeEmpty:
      let start = instructions.count
      emit(node)
      instructions.append(fork(quantifier, again: start, exit: instructions.count + 1))
    default: emitCounted(node, quantifier)
    }
  }

  private mutating func emitCounted(_ node: PatternNode, _ quantifier: PatternQuantifier) {
    let counter = slotCount
    slotCount += 2
    instructions.append(.enter(counter: counter))
    let test = reserve()
    instructions.append(.iterate(counter: counter))
    emit(node)
    instructions.append(.jump(test))
    instructions[test] = .test(counter: counter, quantifier, exit: instructions.count)
  }

  private func fork(_ quantifier: PatternQuantifier, again: Int, exit: Int) -> PatternInstruction {
    quantifier.isLazy ? .fork(first: exit, second: again) : .fork(first: again, second: exit)
  }

  /// A place for an instruction whose target is not known yet.
  private mutating func reserve() -> Int {
    instructions.append(.jump(instructions.count + 1))
    return instructions.count - 1
  }
}
