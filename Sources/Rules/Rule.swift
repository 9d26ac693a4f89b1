import Diagnostics
import Model
import Plan

/// A check of one procedure: its kind (manual page, levels, examples) and the function that looks.
package struct Rule: Sendable {
  package let kind: Kind
  private let look: @Sendable (Subject, inout RuleReport) -> Void

  init(_ kind: Kind, look: @escaping @Sendable (Subject, inout RuleReport) -> Void) {
    self.kind = kind
    self.look = look
  }

  /// What the rule finds in a procedure.
  package func findings(in subject: Subject) -> [Finding] {
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
