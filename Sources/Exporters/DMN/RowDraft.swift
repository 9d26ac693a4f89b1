import Calendars
import Expressions
import Plan

/// A condition that must hold for certain in a row, or that must not.
struct RowCondition: Hashable, Sendable {
  var expression: TypedExpression
  var holds: Bool
}

/// A stretch of days without a gap; open where an end is nil.
struct Period: Hashable, Sendable {
  var from: CivilDate?
  var until: CivilDate?

  var isAlways: Bool { from == nil && until == nil }
}

/// A row of a table before it has been brought into columns.
struct RowDraft: Sendable {
  var conditions: [RowCondition] = []
  /// The days of receipt for which the row stands.
  var period = Period()
  var outputs: [OutputCell]
  /// Legal grounds and notes.
  var annotation = ""

  /// The row under a further condition.
  func under(_ condition: Guard?, holds: Bool = true) -> RowDraft {
    guard let condition else { return self }
    var result = self
    result.conditions.append(RowCondition(expression: condition.expression, holds: holds))
    return result
  }
}

/// The content of an output cell.
enum OutputCell: Sendable {
  case text(String?)
  case number(Int?)
  /// Already in the language of the table.
  case written(String)
}

/// A decision table of the exported file.
struct TableDraft: Sendable {
  struct Output: Sendable {
    var name: String
    var label: String
    /// The type of DMN; nil where values are of several.
    var type: String?
  }

  var reference: DecisionReference
  var policy: HitPolicy
  /// What the values are listed in order of, for policies that need one.
  var outputOrder: [Value] = []
  var outputs: [Output]
  var rows: [RowDraft]
  /// What holds when no row does, where no row can say so.
  var defaultOutput: OutputCell?
  /// The type of the decision's variable.
  var resultType: String?
  var about: String?
}

/// A column of a table and what rows ask in it.
enum Column: Hashable, Sendable {
  case fact(FactID)
  case receiptDay
  case condition(TypedExpression)
}

enum ColumnTest: Hashable, Sendable {
  case fact(SingleFactTest)
  case period(Period)
  case holds(Bool)
}

extension RowDraft {
  /// What the row asks of each column; nil for a row that no case meets.
  var tests: [Column: ColumnTest]? {
    var result: [Column: ColumnTest] = [:]
    if !period.isAlways { result[.receiptDay] = .period(period) }
    for condition in conditions {
      guard let merged = condition.merged(into: result) else { return nil }
      result = merged
    }
    return result
  }
}

extension RowCondition {
  /// The tests with those of the condition, in columns of single facts where its parts allow; nil when they never hold
  /// together.
  fileprivate func merged(into tests: [Column: ColumnTest]) -> [Column: ColumnTest]? {
    var merged = tests
    var fits = true
    for (fact, test) in factTests ?? [] {
      var combined = test
      if case .fact(let other)? = merged[.fact(fact)] {
        switch other.and(test) {
        case .test(let both): combined = both
        case .never: return nil
        case .none: fits = false
        }
      }
      merged[.fact(fact)] = .fact(combined)
    }
    if fits, factTests != nil { return merged }
    merged = tests
    if case .leaf(.literal(.boolean(let truth))) = expression[expression.root] { return truth == holds ? tests : nil }
    if let other = merged[.condition(expression)], other != .holds(holds) { return nil }
    merged[.condition(expression)] = .holds(holds)
    return merged
  }

  private var factTests: [(FactID, SingleFactTest)]? {
    if holds { return expression.conjunctionOfTests }
    guard let tests = expression.disjunctionOfTests else { return nil }
    let negated = tests.compactMap { fact, test in test.negated.map { (fact, $0) } }
    return negated.count == tests.count ? negated : nil
  }
}
