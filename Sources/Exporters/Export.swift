import Diagnostics
import Plan

/// What became of writing a plan for a target.
package enum ExportOutcome: Sendable {
  /// The whole content of the file, in UTF-8.
  case file([UInt8])
  /// The plan holds nothing that the target could show: a procedure without a process has no diagram.
  case nothing
  /// Why the target cannot say what the plan says.
  case impossible([ExportProblem])
}

/// Something in a plan that a target or a dialect has no words for.
package struct ExportProblem: Hashable, Sendable {
  package let message: Text
  /// The line of the specification that it comes from.
  package let source: SourceReference?
  /// Whether it lies in the tables, to which a process refers.
  package internal(set) var isOfTables = false

  package init(message: Text, source: SourceReference?) {
    self.message = message
    self.source = source
  }
}

/// A plan as a file for a target; `dialect` matters to the processes and tables that an engine evaluates.
package func export(_ plan: ExecutablePlan, to target: ExportTarget, dialect: Dialect) -> ExportOutcome {
  switch target {
  case .plan: .file(plan.json.encoded(.pretty))
  case .bpmn: bpmnDocument(of: plan, dialect: dialect)
  case .dmn: decisionDocument(plan, dialect)
  case .pnml: pnmlDocument(of: plan)
  case .cpsv: publicService(of: plan)
  case .svg: svgPicture(of: plan)
  case .mermaid: mermaidChart(of: plan)
  }
}
