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
    concerns(subject) && subject.information.isSuperset(of: needs)
      && (needsOneOf.isEmpty || !subject.information.isDisjoint(with: needsOneOf))
  }

  /// What the rule finds in a procedure; it does not look at one that it cannot judge.
  package func findings(in subject: Subject) -> [Finding] {
    canJudge(subject) ? findingsOfLook(at: subject) : []
  }

  /// What the rule finds wherever it looks.
  func findingsOfLook(at subject: Subject) -> [Finding] {
    guard concerns(subject) else { return [] }
    var report = RuleReport(kind: kind, procedure: subject.procedure.code.text)
    look(subject, &report)
    return report.findings
  }
}

extension Rule {
  /// Of an internal process that stands alone only steps and times are judged.
  private func concerns(_ subject: Subject) -> Bool { !subject.procedure.standsAlone || judgesProcessAlone }

  /// Whether the rule asks for no part that only a published text has.
  private var judgesProcessAlone: Bool {
    switch kind.group {
    case .process, .duration: true
    case .levels, .oneStop, .legality, .consistency: Rule.ofProcessAlone.contains(kind.id)
    case .completeness, .dossier, .fees, .digital: false
    case .syntax, .language, .expressions, .scenarios, .workload, .office: true
    }
  }

  private static let ofProcessAlone: Set<String> = [
    "step-at-district-level", "reference-to-dissolved-body", "not-received-at-one-stop", "not-returned-at-one-stop",
    "guidance-at-specialist-room", "late-hand-over", "no-receipt-slip", "no-supplement-slip", "no-refusal-slip",
    "no-apology-on-late-path", "undefined-abbreviation", "call-cycle", "called-procedure-not-in-force",
  ]
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
