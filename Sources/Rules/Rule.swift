import Diagnostics
import Model
import Plan

/// A check of one procedure: its kind (manual page, levels, examples) and the function that looks.
package struct Rule: Sendable {
  package let kind: Kind
  /// What a procedure must give for the rule to judge it: all of this. A rule that looks for what is absent needs nothing.
  package let needs: Information
  /// And one of these, where there are any.
  package let needsOneOf: Information
  private let look: @Sendable (Subject, inout RuleReport) -> Void

  init(
    _ kind: Kind, needs: Information = [], needsOneOf: Information = [],
    look: @escaping @Sendable (Subject, inout RuleReport) -> Void
  ) {
    self.kind = kind
    self.needs = needs
    self.needsOneOf = needsOneOf
    self.look = look
  }

  /// Whether the procedure gives what the rule needs; without it there is nothing that the rule could find.
  package func canJudge(_ subject: Subject) -> Bool {
    subject.information.isSuperset(of: needs)
      && (needsOneOf.isEmpty || !subject.information.isDisjoint(with: needsOneOf))
  }

  /// What the rule finds in a procedure; it does not look at one that it cannot judge.
  package func findings(in subject: Subject) -> [Finding] {
    canJudge(subject) ? findingsOfLook(at: subject) : []
  }

  /// What the rule finds wherever it looks.
  func findingsOfLook(at subject: Subject) -> [Finding] {
    var report = RuleReport(kind: kind, procedure: subject.procedure.code.text)
    look(subject, &report)
    return report.findings
  }
}

/// Collects what one rule finds in one procedure.
struct RuleReport {
  let kind: Kind
  let procedure: String
  private(set) var findings: [Finding] = []

  init(kind: Kind, procedure: String) {
    self.kind = kind
    self.procedure = procedure
  }

  mutating func add(
    at range: SourceRange, vi: String, en: String, notes: [Note] = [], fix: Fix? = nil, ground: Text? = nil,
    severity: Severity? = nil
  ) {
    findings.append(
      Finding(
        kind, at: range, Text(vi: vi, en: en), severity: severity, notes: notes, fix: fix, ground: ground,
        procedure: procedure))
  }
}
