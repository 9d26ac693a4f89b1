import Expressions

/// The number of a guard among those that a case space is asked about.
package struct GuardID: Hashable, Sendable {
  let index: Int
}

/// Gathers the facts and all guards that will be asked; then the space of cases can be built.
package struct CaseSpaceBuilder: Sendable {
  private let domains: [FactDomain]
  private var reading: GuardReading
  private var guards: [FormulaID] = []
  /// How often each guard was declared.
  private var uses: [Int] = []
  private var constraints: [FormulaID] = []
  private var known: [TypedExpression: GuardID] = [:]

  /// Starts with the facts that vary; a guard that asks for others leans on an opaque condition.
  package init(_ facts: [FactDomain]) {
    domains = facts
    reading = GuardReading(facts)
  }

  /// Declares a guard that will be asked; equal guards have one number.
  package mutating func add(_ expression: TypedExpression) -> GuardID {
    if let id = known[expression] {
      uses[id.index] += 1
      return id
    }
    let id = GuardID(index: guards.count)
    guards.append(reading.read(expression))
    uses.append(1)
    known[expression] = id
    return id
  }

  /// Leaves out the cases in which the expression is false; those in which it cannot be computed stay.
  package mutating func constrain(_ expression: TypedExpression) { constraints.append(reading.read(expression)) }

  /// The space of all cases that the constraints allow.
  package func build(
    budget: Budget = Budget(), order: VariableOrder = .grouped
  ) throws(Undecided) -> CaseSpace {
    var profiles = [[TruthProfile]](repeating: [], count: domains.count)
    for formula in reading.pool.formulas {
      if case .atom(.fact(let slot, let profile)) = formula { profiles[slot].append(profile) }
    }
    var variables: [CaseVariable] = []
    var isContradictory = false
    for (slot, domain) in domains.enumerated() {
      let scale = reading.scales[slot]
      let partition = ClassPartition(scale.range, profiles[slot] + domain.profilesTellingAllApart)
      isContradictory = isContradictory || partition.classCount == 0
      guard partition.classCount > 0 else { continue }
      variables.append(CaseVariable(.fact(domain.fact, scale, partition), slot: slot))
    }
    for (index, condition) in reading.opaqueConditions.enumerated() {
      variables.append(CaseVariable(.opaque(index, condition.outcomes), slot: domains.count + index))
    }
    // Facts that no guard tells apart need no place of their own in the diagrams.
    let asked = variables.filter { $0.classCount > 1 }
    guard asked.count <= DiagramStore.greatestLevelCount else {
      throw .tooManyVariables(limit: DiagramStore.greatestLevelCount)
    }
    let slots = Dictionary(uniqueKeysWithValues: asked.enumerated().map { ($1.slot, $0) })
    let groups = (guards + constraints).map { slotsAsked(by: $0).compactMap { slots[$0] } }
    let rejection = order == .selective ? self.rejection(asked, groups) : []
    let arranged = order.arranged(asked.count, groups, rejection: rejection).map { asked[$0] }
    return try CaseSpace(
      arranged + variables.filter { $0.classCount == 1 }, levelCount: asked.count, reading.pool, guards, constraints,
      opaqueConditions: reading.opaqueConditions, factCount: domains.count, isContradictory: isContradictory, budget)
  }

  /// The variables of a formula as it names them.
  private func slotsAsked(by formula: FormulaID) -> [Int] {
    var slots: [Int] = []
    for id in reading.pool.reachable(from: [formula]) {
      guard case .atom(let atom) = reading.pool[id] else { continue }
      switch atom {
      case .fact(let slot, _): slots.append(slot)
      case .opaque(let index, _): slots.append(domains.count + index)
      }
    }
    return slots
  }

  /// For every variable the shares of classes that guards on it alone leave out, added up over their uses.
  private func rejection(_ variables: [CaseVariable], _ groups: [[Int]]) -> [Double] {
    var sums = [Double](repeating: 0, count: variables.count)
    for (index, formula) in guards.enumerated() {
      let asked = Set(groups[index])
      guard asked.count == 1, let place = asked.first else { continue }
      let truths = reading.pool.truths(of: formula, in: variables[place])
      let left = truths.count { $0 == .holds }
      sums[place] += Double(uses[index]) * (1 - Double(left) / Double(max(truths.count, 1)))
    }
    return sums
  }
}

extension FactDomain {
  /// One profile for each binary digit of a word's place, where every word counts: of an enumeration or a yes/no fact.
  fileprivate var profilesTellingAllApart: [TruthProfile] {
    let count: Int
    switch type {
    case .boolean: count = 2
    case .enumeration(let words): count = words.count
    default: return []
    }
    guard isEnumerated else { return [] }
    return (0..<(Int.bitWidth - count.leadingZeroBitCount)).map { digit in
      TruthProfile(places: (0..<count).map { $0 >> digit & 1 == 1 ? .holds : .fails })
    }
  }
}

extension FormulaPool {
  /// The truth of a formula that asks one variable only, in each of its classes.
  fileprivate func truths(of root: FormulaID, in variable: CaseVariable) -> [Truth] {
    var known: [FormulaID: [Truth]] = [:]
    for id in reachable(from: [root]) { known[id] = truths(self[id], known, variable) }
    return known[root] ?? []
  }

  private func truths(_ formula: Formula, _ known: [FormulaID: [Truth]], _ variable: CaseVariable) -> [Truth] {
    let part = { (id: FormulaID) in known[id] ?? [] }
    switch formula {
    case .constant(let truth): return [Truth](repeating: truth, count: variable.classCount)
    case .atom(let atom): return variable.truths(of: atom)
    case .not(let inner): return part(inner).map(\.negated)
    case .and(let left, let right):
      return zip(part(left), part(right)).map { $0 == .fails || $1 == .holds ? $0 : ($1 == .fails ? .fails : .unknown) }
    case .or(let left, let right):
      return zip(part(left), part(right)).map { $0 == .holds || $1 == .fails ? $0 : ($1 == .holds ? .holds : .unknown) }
    case .choice(let test, let then, let otherwise):
      return part(test).indices.map { part(test)[$0] == .holds ? part(then)[$0] : part(otherwise)[$0] }
    case .same(let left, let right): return zip(part(left), part(right)).map { $0 == $1 ? .holds : .fails }
    }
  }
}
