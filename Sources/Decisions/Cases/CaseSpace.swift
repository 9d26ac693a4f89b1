import Expressions

/// A set of cases of one space; equal sets are equal values.
package struct CaseSet: Hashable, Sendable {
  let id: DiagramStore.ID
}

/// All cases that facts and constraints allow, as exact sets over classes of values.
///
/// Sets and amounts belong to the space that made them. Work beyond the budget ends in `Undecided`. Questions are
/// `mutating` even where they change nothing, so that a set made in an argument of the call is known to the space asked.
package struct CaseSpace: Sendable {
  /// First the variables that the diagrams ask, in their order, then those with a single class.
  let variables: [CaseVariable]
  let levelCount: Int
  let levelOfSlot: [Int: Int]
  let variableOfSlot: [Int: Int]
  let pool: FormulaPool
  let guards: [FormulaID]
  /// The conditions of guards that cannot be decided from classes of values.
  package let opaqueConditions: [OpaqueCondition]
  let factCount: Int
  var store: DiagramStore
  /// The cases that each constraint allows.
  private(set) var constraints: [DiagramStore.ID] = []
  private(set) var allowed = DiagramStore.all
  private var meanings: [FormulaID: Meaning] = [:]

  /// Where a formula holds and where it fails; elsewhere it cannot be computed.
  struct Meaning: Sendable {
    var holds: DiagramStore.ID
    var fails: DiagramStore.ID

    init(holds: DiagramStore.ID, fails: DiagramStore.ID) {
      self.holds = holds
      self.fails = fails
    }

    /// The meaning of a constant.
    init(_ truth: Truth) {
      holds = truth == .holds ? DiagramStore.all : DiagramStore.none
      fails = truth == .fails ? DiagramStore.all : DiagramStore.none
    }
  }

  init(
    _ variables: [CaseVariable], levelCount: Int, _ pool: FormulaPool, _ guards: [FormulaID],
    _ constraints: [FormulaID], opaqueConditions: [OpaqueCondition], factCount: Int, isContradictory: Bool,
    _ budget: Budget
  ) throws(Undecided) {
    self.variables = variables
    self.levelCount = levelCount
    self.pool = pool
    self.guards = guards
    self.opaqueConditions = opaqueConditions
    self.factCount = factCount
    variableOfSlot = Dictionary(uniqueKeysWithValues: variables.enumerated().map { ($1.slot, $0) })
    levelOfSlot = Dictionary(uniqueKeysWithValues: variables[..<levelCount].enumerated().map { ($1.slot, $0) })
    store = DiagramStore(arities: variables[..<levelCount].map { Int32(clamping: $0.classCount) }, budget: budget)
    for constraint in constraints {
      let fitting = try store.not(try meaning(of: constraint).fails)
      self.constraints.append(fitting)
      allowed = try store.apply(.and, allowed, fitting)
    }
    if isContradictory { allowed = DiagramStore.none }
  }

  /// How many diagram nodes the space holds; what its work is measured by.
  package var nodeCount: Int { store.nodeCount }

  /// How many steps over pairs of nodes the space has taken.
  package var operationCount: Int { store.operations }

  /// Work that may be given up.
  package struct Attempt {
    fileprivate let nodeCount: Int
    fileprivate let operationLimit: Int
    fileprivate let meanings: [FormulaID: Meaning]
  }

  /// Begins work that throws after so many steps; `keep` or `giveUp` ends it, the last begun first.
  package mutating func begin(operations: Int) -> Attempt {
    let attempt = Attempt(nodeCount: store.nodeCount, operationLimit: store.operationLimit, meanings: meanings)
    store.operationLimit = min(store.operationLimit, store.operations + operations)
    return attempt
  }

  /// Ends an attempt and keeps what it made.
  package mutating func keep(_ attempt: Attempt) { store.operationLimit = attempt.operationLimit }

  /// Ends an attempt and forgets every set and amount that it made.
  package mutating func giveUp(_ attempt: Attempt) {
    store.operationLimit = attempt.operationLimit
    store.rollback(toNodeCount: attempt.nodeCount)
    meanings = attempt.meanings
  }

  /// The facts that have more than one class.
  package var variedFacts: [FactID] {
    variables[..<levelCount].compactMap { if case .fact(let fact, _, _) = $0.subject { fact } else { nil } }
  }

  /// Every case that the constraints allow.
  package var all: CaseSet { CaseSet(id: allowed) }

  /// No case.
  package var none: CaseSet { CaseSet(id: DiagramStore.none) }

  /// The cases in which a guard is true.
  package mutating func cases(where guardID: GuardID) throws(Undecided) -> CaseSet {
    try within(try meaning(of: guards[guardID.index]).holds)
  }

  /// The cases in which a guard is false.
  package mutating func cases(whereNot guardID: GuardID) throws(Undecided) -> CaseSet {
    try within(try meaning(of: guards[guardID.index]).fails)
  }

  /// The cases in which a guard cannot be computed (is null).
  package mutating func cases(whereUnknown guardID: GuardID) throws(Undecided) -> CaseSet {
    let meaning = try meaning(of: guards[guardID.index])
    return try within(try store.not(try store.apply(.or, meaning.holds, meaning.fails)))
  }

  private mutating func within(_ id: DiagramStore.ID) throws(Undecided) -> CaseSet {
    CaseSet(id: try store.apply(.and, id, allowed))
  }

  /// Where a formula holds and fails, before constraints.
  mutating func meaning(of formula: FormulaID) throws(Undecided) -> Meaning {
    if let known = meanings[formula] { return known }
    for id in pool.reachable(from: [formula]) where meanings[id] == nil {
      meanings[id] = try combined(pool[id])
    }
    return meanings[formula] ?? Meaning(holds: DiagramStore.none, fails: DiagramStore.none)
  }

  private func known(_ id: FormulaID) -> Meaning {
    meanings[id] ?? Meaning(holds: DiagramStore.none, fails: DiagramStore.none)
  }

  private mutating func combined(_ formula: Formula) throws(Undecided) -> Meaning {
    switch formula {
    case .constant(let truth): return Meaning(truth)
    case .atom(let atom): return try meaning(of: atom)
    case .not(let inner):
      let meaning = known(inner)
      return Meaning(holds: meaning.fails, fails: meaning.holds)
    case .and(let left, let right):
      let (first, second) = (known(left), known(right))
      return Meaning(
        holds: try store.apply(.and, first.holds, second.holds), fails: try store.apply(.or, first.fails, second.fails))
    case .or(let left, let right):
      let (first, second) = (known(left), known(right))
      return Meaning(
        holds: try store.apply(.or, first.holds, second.holds), fails: try store.apply(.and, first.fails, second.fails))
    case .choice(let test, let then, let otherwise):
      let (first, second, third) = (known(test), known(then), known(otherwise))
      return Meaning(
        holds: try store.choice(first.holds, second.holds, third.holds),
        fails: try store.choice(first.holds, second.fails, third.fails))
    case .same(let left, let right):
      let (first, second) = (known(left), known(right))
      let unknown = try store.apply(
        .and, try store.not(try store.apply(.or, first.holds, first.fails)),
        try store.not(try store.apply(.or, second.holds, second.fails)))
      let alike = try store.apply(
        .or, try store.apply(.and, first.holds, second.holds), try store.apply(.and, first.fails, second.fails))
      let holds = try store.apply(.or, alike, unknown)
      return Meaning(holds: holds, fails: try store.not(holds))
    }
  }

  private mutating func meaning(of atom: Atom) throws(Undecided) -> Meaning {
    let slot =
      switch atom {
      case .fact(let slot, _): slot
      case .opaque(let index, _): factCount + index
      }
    guard let place = variableOfSlot[slot] else { return Meaning(.unknown) }
    let truths = variables[place].truths(of: atom)
    guard let level = levelOfSlot[slot] else { return Meaning(truths.first ?? .unknown) }
    return Meaning(
      holds: try store.node(level, truths.map { $0 == .holds ? DiagramStore.all : DiagramStore.none }),
      fails: try store.node(level, truths.map { $0 == .fails ? DiagramStore.all : DiagramStore.none }))
  }
}
