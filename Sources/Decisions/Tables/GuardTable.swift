import Expressions

/// What happens when several rows of a table hold (DMN 1.5, 8.2.10).
package enum RowPolicy: Hashable, Sendable {
  /// At most one row may hold.
  case unique
  /// Rows that hold together must have the same output.
  case any
  /// The output that stands first in this list wins.
  case priority([Int])
  /// The row that stands first wins.
  case first
  /// All outputs, in the order of the rows.
  case ruleOrder
  /// All outputs, in the order of their priority.
  case outputOrder
  /// All outputs, or a sum, extreme or number of them.
  case collect
}

/// Rows of guards, each with what it decides; a row holds where all its guards are true.
package struct GuardTable: Sendable {
  package struct Row: Sendable {
    /// The entries of the row; one for "any" may be left out.
    package var conditions: [TypedExpression]
    /// Equal numbers mean equal outputs.
    package var output: Int

    package init(_ conditions: [TypedExpression], output: Int) {
      self.conditions = conditions
      self.output = output
    }
  }

  package var hitPolicy: RowPolicy
  package var rows: [Row]

  package init(_ hitPolicy: RowPolicy, rows: [Row]) {
    self.hitPolicy = hitPolicy
    self.rows = rows
  }
}

/// What is wrong with a table, or could be simpler; rows by their place.
package struct TableReport: Sendable {
  /// The cases in which no row holds.
  package struct Gap: Sendable {
    package let cases: CaseSet
    package let verdict: Verdict
  }

  /// Two rows that hold in one case where the hit policy does not allow it.
  package struct Overlap: Hashable, Sendable {
    package let first: Int
    package let second: Int
    package let outputsDiffer: Bool
    package let verdict: Verdict
  }

  /// A row that never decides anything.
  package struct Masked: Hashable, Sendable {
    package enum Reason: Hashable, Sendable {
      /// No allowed case satisfies the row.
      case neverHolds
      /// In every case in which it holds one of these rows decides instead, or as well.
      case covered(by: [Int])
    }

    package let row: Int
    package let reason: Reason
    /// A case in which the row holds; nil when there is none.
    package let witness: Witness?
  }

  /// Two rows with one output that differ in one fact only and could be one row.
  package struct Mergeable: Hashable, Sendable {
    package let first: Int
    package let second: Int
    package let fact: FactID
    /// Together they take every value of the fact.
    package let coversFact: Bool
    /// A case that either of them decides.
    package let witness: Witness
  }

  package let gap: Gap
  /// The first overlaps, each pair once, in the order of the rows.
  package let overlaps: [Overlap]
  /// How many pairs of rows overlap against the policy.
  package let overlapCount: Int
  package let masked: [Masked]
  package let mergeable: [Mergeable]

  /// More overlaps than these are counted only.
  package static let overlapLimit = 2_000
}
