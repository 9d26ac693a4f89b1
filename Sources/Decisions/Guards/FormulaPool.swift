/// The place of a formula in its pool.
typealias FormulaID = Int32

/// What a formula asks about one variable: a fact, or an opaque condition.
enum Atom: Hashable, Sendable {
  case fact(slot: Int, TruthProfile)
  /// The truth for each outcome of the condition.
  case opaque(Int, [Truth])
}

/// One part of a condition in three-valued logic.
enum Formula: Hashable, Sendable {
  case constant(Truth)
  case atom(Atom)
  case not(FormulaID)
  case and(FormulaID, FormulaID)
  case or(FormulaID, FormulaID)
  case choice(FormulaID, then: FormulaID, otherwise: FormulaID)
  /// Whether two conditions have the same truth value; null equals null only.
  case same(FormulaID, FormulaID)

  var children: [FormulaID] {
    switch self {
    case .constant, .atom: []
    case .not(let inner): [inner]
    case .and(let left, let right), .or(let left, let right), .same(let left, let right): [left, right]
    case .choice(let test, let then, let otherwise): [test, then, otherwise]
    }
  }
}

/// Formulas, each kept once; parts come before the wholes.
struct FormulaPool: Sendable {
  private(set) var formulas: [Formula] = []
  private var places: [Formula: FormulaID] = [:]

  subscript(id: FormulaID) -> Formula { formulas[Int(id)] }

  mutating func add(_ formula: Formula) -> FormulaID {
    if let known = places[formula] { return known }
    let id = FormulaID(formulas.count)
    formulas.append(formula)
    places[formula] = id
    return id
  }

  mutating func constant(_ truth: Truth) -> FormulaID { add(.constant(truth)) }

  private func truth(_ id: FormulaID) -> Truth? {
    if case .constant(let truth) = self[id] { truth } else { nil }
  }

  mutating func not(_ inner: FormulaID) -> FormulaID {
    switch self[inner] {
    case .constant(let truth): constant(truth.negated)
    case .not(let deeper): deeper
    default: add(.not(inner))
    }
  }

  mutating func and(_ left: FormulaID, _ right: FormulaID) -> FormulaID {
    if left == right || truth(right) == .holds || truth(left) == .fails { return left }
    if truth(left) == .holds || truth(right) == .fails { return right }
    return add(.and(left, right))
  }

  mutating func or(_ left: FormulaID, _ right: FormulaID) -> FormulaID {
    if left == right || truth(right) == .fails || truth(left) == .holds { return left }
    if truth(left) == .fails || truth(right) == .holds { return right }
    return add(.or(left, right))
  }

  /// All formulas below some and themselves, parts before wholes.
  func reachable(from roots: [FormulaID]) -> [FormulaID] {
    var seen: Set<FormulaID> = []
    var open = roots
    while let id = open.popLast() {
      if seen.insert(id).inserted { open += self[id].children }
    }
    return seen.sorted()
  }
}
