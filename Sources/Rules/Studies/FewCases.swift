import Expressions
import Plan

/// Conditions that ask for words and yes or no only, looked at case by case.
///
/// Most texts ask for nothing else (`trường hợp = …`, `cách thức nộp != …`). Whether such conditions meet, or leave a case
/// out, is told from a few bits; an exact space of cases is built only where a case has to be shown.
struct FewCases {
  /// One bit for each combination of the values that the conditions ask for.
  let all: UInt64
  /// For each condition the combinations in which it holds; it fails in all others.
  let holding: [UInt64]

  /// Nil where a condition asks for more than that, there are too many combinations, or constraints rule some out.
  init?(of plan: ExecutablePlan, asking conditions: [TypedExpression]) {
    guard plan.constraints.isEmpty, !plan.facts.contains(where: \.hasNoValue) else { return nil }
    var table = Table()
    for condition in conditions {
      for fact in condition.usedFacts where table[fact] == nil {
        guard plan.facts.indices.contains(fact.index), plan.facts[fact.index].origin != .derived,
          table.add(fact, plan.facts[fact.index].type)
        else { return nil }
      }
    }
    var holding: [UInt64] = []
    for condition in conditions {
      guard let cases = table.cases(where: condition) else { return nil }
      holding.append(cases)
    }
    all = table.all
    self.holding = holding
  }

  /// In every case one of the conditions holds.
  var coverAll: Bool { holding.reduce(0, |) == all }

  /// In no case one of the conditions holds.
  var coverNone: Bool { holding.allSatisfy { $0 == 0 } }

  /// In some case two of the conditions hold.
  var overlap: Bool {
    holding.indices.contains { first in holding[..<first].contains { $0 & holding[first] != 0 } }
  }
}

/// All combinations of the values of some facts, numbered; the first fact varies fastest.
private struct Table {
  /// How the numbers of the combinations tell the value of a fact.
  struct Column {
    let fact: FactID
    /// Empty for a yes/no fact.
    let words: [String]
    let count: Int
    let stride: Int
  }

  private var columns: [Column] = []
  private var count = 1

  var all: UInt64 { UInt64.max >> UInt64(64 - count) }

  subscript(fact: FactID) -> Column? { columns.first { $0.fact == fact } }

  /// Adds a fact of few values; false for any other.
  mutating func add(_ fact: FactID, _ type: FactType) -> Bool {
    let column: Column
    switch type {
    case .boolean: column = Column(fact: fact, words: [], count: 2, stride: count)
    case .enumeration(let words): column = Column(fact: fact, words: words, count: words.count, stride: count)
    default: return false
    }
    guard column.count > 0, column.count <= 64 / count else { return false }
    columns.append(column)
    count *= column.count
    return true
  }

  /// The combinations in which a fact has one of its values.
  private func cases(_ column: Column, _ value: Int) -> UInt64 {
    (0..<count).reduce(UInt64(0)) { $1 / column.stride % column.count == value ? $0 | 1 << UInt64($1) : $0 }
  }

  /// The combinations in which a condition holds; nil where it is more than words, yes or no joined by `and`, `or`, `not`.
  func cases(where condition: TypedExpression) -> UInt64? {
    var known: [UInt64?] = []
    known.reserveCapacity(condition.nodes.count)
    for node in condition.nodes {
      switch node {
      case .leaf(.fact(let fact)):
        known.append(self[fact].flatMap { $0.words.isEmpty ? cases($0, 1) : nil })
      case .not(let inner): known.append(known[inner.index].map { all & ~$0 })
      case .and(let left, let right):
        known.append(known[left.index].flatMap { first in known[right.index].map { first & $0 } })
      case .or(let left, let right):
        known.append(known[left.index].flatMap { first in known[right.index].map { first | $0 } })
      case .comparison(.equal, let left, let right):
        known.append(cases(where: condition[left], is: condition[right]))
      case .comparison(.notEqual, let left, let right):
        known.append(cases(where: condition[left], is: condition[right]).map { all & ~$0 })
      default: known.append(nil)
      }
    }
    return known.last ?? nil
  }

  /// The combinations in which a fact is a word of its own.
  private func cases(
    where fact: ExpressionNode<ExpressionLeaf>, is word: ExpressionNode<ExpressionLeaf>
  ) -> UInt64? {
    guard case .leaf(.fact(let id)) = fact, let column = self[id] else { return nil }
    switch word {
    case .leaf(.enumerationValue(let word)), .leaf(.literal(.string(let word))):
      // Words are in NFC, so that their bytes tell them apart; one that is declared twice is left to others.
      let places = column.words.indices.filter { column.words[$0].utf8.elementsEqual(word.utf8) }
      return places.count == 1 ? cases(column, places[0]) : nil
    default: return nil
    }
  }
}

extension PlanFact {
  /// An enumeration without words: then there is no case at all.
  fileprivate var hasNoValue: Bool {
    if case .enumeration(let words) = type { words.isEmpty } else { false }
  }
}
