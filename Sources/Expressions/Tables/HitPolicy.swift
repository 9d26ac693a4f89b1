/// How the rules of a decision table that hold in a case give its result (DMN 1.5, hit policies).
package enum HitPolicy: String, CaseIterable, Hashable, Sendable {
  /// At most one rule holds in any case.
  case unique
  /// Rules that hold together give the same.
  case any
  /// The output that stands first in the order of outputs.
  case priority
  /// The rule that stands first in the table.
  case first
  /// All outputs, in the order of the rules.
  case ruleOrder = "rule-order"
  /// All outputs, in the order of outputs.
  case outputOrder = "output-order"
  /// All outputs, in no order that means anything.
  case collect
  case sum
  case minimum = "min"
  case maximum = "max"
  /// How many rules hold.
  case count

  /// The letter and sign by which DMN's tables show the policy.
  package var letter: String {
    switch self {
    case .unique: "U"
    case .any: "A"
    case .priority: "P"
    case .first: "F"
    case .ruleOrder: "R"
    case .outputOrder: "O"
    case .collect: "C"
    case .sum: "C+"
    case .minimum: "C<"
    case .maximum: "C>"
    case .count: "C#"
    }
  }

  /// Whether the result is a list of outputs.
  package var givesList: Bool { self == .ruleOrder || self == .outputOrder || self == .collect }

  /// Whether the outputs must stand in a declared order.
  package var needsOrder: Bool { self == .priority || self == .outputOrder }

  /// The type of the table's value when its outputs are of a type; what `count` counts may be of any.
  package func resultType(ofOutputs type: FactType) -> FactType {
    if self == .count { return .number }
    return givesList ? .list(type) : type
  }

  /// The type that an output must have in a table whose value is of a type.
  package func outputType(ofResult type: FactType) -> ExpressionType {
    if self == .count { return .any }
    if givesList, case .list(let element) = type { return ExpressionType(element) }
    return ExpressionType(type)
  }

  /// Whether outputs of a type can be added, compared or counted as the policy demands.
  package func suits(_ type: FactType) -> Bool {
    switch (self, type) {
    case (.sum, .number), (.sum, .daysDuration), (.sum, .yearsDuration), (.count, .number): true
    case (.sum, _), (.count, _): false
    case (.minimum, .boolean), (.minimum, .enumeration), (.minimum, .list): false
    case (.maximum, .boolean), (.maximum, .enumeration), (.maximum, .list): false
    default: true
    }
  }
}
