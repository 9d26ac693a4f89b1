import Expressions

/// Values that make a way through the classes a case.
struct Realisation {
  /// The case, with what it still has to assume.
  let witness: Witness
  /// No values make the opaque conditions come out as the way needs them.
  let isImpossible: Bool
}

extension CaseSpace {
  /// Chooses values for a way so that opaque conditions come out as it needs them, where that can be found.
  func realisation(of path: [Int], preferring preferred: [FactID: Value]) -> Realisation {
    let needs = variables.enumerated().compactMap { place, variable -> (condition: OpaqueCondition, outcome: Int)? in
      guard case .opaque(let index, _) = variable.subject, let outcome = path[safe: place], outcome >= 0 else {
        return nil
      }
      return (opaqueConditions[index], outcome)
    }
    var values = usualValues(path, preferred)
    var isImpossible = false
    let orders = needs.compactMap { need in need.condition.orderedFacts.map { ($0.0, $0.1, need.outcome) } }
    let isUsual = needs.allSatisfy { need in
      need.condition.comesOut(need.outcome) { values[$0]?.value ?? .null } == true
    }
    if !orders.isEmpty, !isUsual {
      switch ordered(orders, path, values) {
      case .found(let chosen): for (fact, value) in chosen { values[fact]?.value = value }
      case .impossible: isImpossible = true
      case .open: break
      }
    }
    let open = needs.filter { need in need.condition.comesOut(need.outcome) { values[$0]?.value ?? .null } != true }
    let entries = values.map { Witness.Entry(fact: $0, value: $1.value, matters: $1.matters) }
    let assumptions = open.map { need in
      Witness.Assumption(
        condition: need.condition,
        truth: need.condition.outcomes == .truth ? Truth(rawValue: UInt8(clamping: need.outcome)) : nil,
        order: need.condition.outcomes == .order ? need.outcome - 1 : nil)
    }
    return Realisation(
      witness: Witness(entries: entries.sorted { $0.fact < $1.fact }, assumptions: assumptions),
      isImpossible: isImpossible)
  }

  private typealias Chosen = (value: Value, matters: Bool)

  /// The preferred value of each fact where the way allows it, else the one that stands for its class.
  private func usualValues(_ path: [Int], _ preferred: [FactID: Value]) -> [FactID: Chosen] {
    var values: [FactID: Chosen] = [:]
    for (place, variable) in variables.enumerated() {
      guard case .fact(let fact, _, _) = variable.subject else { continue }
      let settled = path[safe: place] ?? -1
      let wish = preferred[fact].flatMap { value in variable.index(of: value).map { (value: value, index: $0) } }
      let index = settled >= 0 ? settled : (wish?.index ?? 0)
      let value = wish?.index == index ? wish?.value : variable.representatives[safe: index]
      values[fact] = (value ?? .null, settled >= 0)
    }
    return values
  }

  private enum Outcome {
    case found([FactID: Value])
    case impossible
    /// Too many combinations of intervals to try, or values that do not stand on one grid.
    case open
  }

  /// How many combinations of intervals of the facts are tried.
  private static let greatestCombinations = 256

  /// Values of facts in the way's classes that stand in the given orders.
  private func ordered(
    _ orders: [(FactID, FactID, Int)], _ path: [Int], _ values: [FactID: Chosen]
  ) -> Outcome {
    let facts = Set(orders.flatMap { [$0.0, $0.1] }).sorted()
    var choices: [[ClosedRange<Int128>]] = []
    var scales: [FactScale] = []
    for fact in facts {
      guard let place = place(of: fact), case .fact(_, let scale, let partition) = variables[place].subject,
        case .grid = scale.kind, let first = partition.cells.first, let last = partition.cells.last
      else { return .open }
      let settled = path[safe: place] ?? -1
      scales.append(scale)
      choices.append(
        settled < 0
          ? [first.lowerBound...last.upperBound]
          : partition.cells.indices.filter { partition.classOfCell[$0] == settled }.map { partition.cells[$0] })
    }
    guard choices.reduce(1, { min($0 * $1.count, 1 << 20) }) <= CaseSpace.greatestCombinations else { return .open }
    let places = Dictionary(uniqueKeysWithValues: facts.enumerated().map { ($1, $0) })
    let relations = orders.compactMap { first, second, outcome -> OrderSystem.Relation? in
      guard let left = places[first], let right = places[second] else { return nil }
      switch outcome {
      case 0: return OrderSystem.Relation(left, right, isEqual: false)
      case 1: return OrderSystem.Relation(left, right, isEqual: true)
      default: return OrderSystem.Relation(right, left, isEqual: false)
      }
    }
    let usual = zip(facts, scales).map { fact, scale in values[fact].flatMap { scale.position(of: $0.value) } }
    let isNumber = scales.allSatisfy(\.isNumber)
    for isPlain in [true, false] {
      for ranges in combinations(choices) {
        var system = OrderSystem(scales.map(\.fineness), ranges, relations)
        guard
          let positions = isPlain ? system.plainSolution(usual, step: isNumber ? 1_000_000_000 : 1) : system.solution()
        else { continue }
        let found = zip(facts, zip(scales, positions)).compactMap { fact, place in
          place.0.value(at: place.1).map { (fact, $0) }
        }
        return found.count == facts.count ? .found(Dictionary(uniqueKeysWithValues: found)) : .open
      }
    }
    return .impossible
  }

  private func combinations(_ choices: [[ClosedRange<Int128>]]) -> [[ClosedRange<Int128>]] {
    choices.reduce([[]]) { sum, next in sum.flatMap { start in next.map { start + [$0] } } }
  }
}

extension FactScale {
  fileprivate var isNumber: Bool {
    if case .grid(.number) = kind { true } else { false }
  }

  /// How many of the finest steps that any scale has one step is: numbers with fewer decimals take longer steps.
  fileprivate var fineness: Int128 {
    if case .grid(.number(let decimals)) = kind { Int128(powerOfTen(9 - decimals)) } else { 1 }
  }
}

/// Positions of several facts in ranges, some of which must be less than or equal to others.
struct OrderSystem {
  struct Relation {
    let left: Int
    let right: Int
    let isEqual: Bool

    /// The left fact is less than the right one, or equal to it.
    init(_ left: Int, _ right: Int, isEqual: Bool) {
      self.left = left
      self.right = right
      self.isEqual = isEqual
    }
  }

  private let steps: [Int128]
  private var lows: [Int128]
  private var highs: [Int128]
  private let relations: [Relation]

  init(_ steps: [Int128], _ ranges: [ClosedRange<Int128>], _ relations: [Relation]) {
    self.steps = steps
    self.relations = relations
    lows = zip(ranges, steps).map { $0.lowerBound * $1 }
    highs = zip(ranges, steps).map { $0.upperBound * $1 }
  }

  /// The least positions that fit; nil when none do.
  ///
  /// Bounds are raised until nothing changes, which takes no more rounds than there are facts unless some stand in a
  /// circle.
  mutating func solution(step coarse: Int128 = 1) -> [Int128]? {
    var isStable = false
    var rounds = 0
    while !isStable {
      isStable = true
      rounds += 1
      guard rounds <= 2 * lows.count + 2 else { return nil }
      for relation in relations {
        let least = relation.isEqual ? lows[relation.left] : lows[relation.left] + 1
        if raise(relation.right, to: least, coarse) { isStable = false }
        if relation.isEqual, raise(relation.left, to: lows[relation.right], coarse) { isStable = false }
      }
      for place in lows.indices where lows[place] > highs[place] { return nil }
    }
    return zip(lows, steps).map { $0 / $1 }
  }

  private mutating func raise(_ place: Int, to least: Int128, _ coarse: Int128) -> Bool {
    guard lows[place] < least else { return false }
    let step = max(steps[place], coarse)
    let (quotient, rest) = least.quotientAndRemainder(dividingBy: step)
    lows[place] = (rest > 0 ? quotient + 1 : quotient) * step
    return true
  }

  /// Positions not below the usual ones, whole numbers where numbers are asked; nil when that does not go.
  mutating func plainSolution(_ usual: [Int128?], step coarse: Int128) -> [Int128]? {
    for place in lows.indices {
      if let start = usual[place], start * steps[place] > lows[place], start * steps[place] <= highs[place] {
        lows[place] = start * steps[place]
      }
    }
    return solution(step: coarse)
  }
}
