import Calendars

/// What a node is to an engine.
package enum NodeKind: String, CaseIterable, Sendable {
  case work
  /// Only time passes: public posting, another body's answer.
  case wait
  /// Another procedure runs.
  case call
}

/// What a node does to the legal clock.
package enum ClockEffect: String, CaseIterable, Sendable {
  case counts, stands, outside, restarts
}

/// How a case can end.
package enum Outcome: String, CaseIterable, Sendable {
  case completed, refused, stopped
}

/// What silence of a consulted body means.
package enum SilenceEffect: String, CaseIterable, Sendable {
  case deemedConsent = "deemed-consent"
  case proceed
  case wait
}

/// Where a node is carried out, under a condition where several are told apart.
package struct Place: Sendable {
  package var agency = ""
  package var level: String?
  package var isOneStop = false
  /// Wherever the dossier was filed.
  package var isFilingPlace = false
  package var when: Guard?

  package init() {}
}

/// One step of the process.
package struct PlanNode: Sendable {
  /// ASCII, unique in the plan.
  package var id = ""
  package var label = Label("")
  package var kind = NodeKind.work
  /// Nodes that have ended or been passed over before this one begins.
  package var predecessors: [Int] = []
  package var when: Guard?
  package var places: [Place] = []
  package var unit: String?
  package var role: String?
  package var acts: [Term] = []
  package var task: String?
  package var examines: [String] = []
  package var produces: [String] = []
  /// Facts that the node settles.
  package var determines: [Int] = []
  package var slips: [String] = []
  /// Nil for a node without a time of its own.
  package var time: Span?
  package var clock = ClockEffect.counts
  package var onIncomplete: SupplementPolicy?
  package var sendBack: SendBackRule?
  package var ends: Outcome?
  /// The code of the procedure called.
  package var calls: String?
  package var consultations: [ConsultationRule] = []
  package var grounds: [String] = []
  package var notes: [String] = []
  package var source = SourceReference()

  package init() {}
}

/// A bounded return to an earlier node; without a guard it happens when the case says so.
package struct SendBackRule: Sendable {
  package var to = 0
  package var when: Guard?
  package var atMost = 1

  package init() {}
}

/// A body that a node asks for its opinion.
package struct ConsultationRule: Sendable {
  package var agency = ""
  package var span: Span?
  package var when: Guard?
  package var onOverdue: SilenceEffect?

  package init() {}
}

extension ExecutablePlan {
  /// The papers that a case ended by a node gives: what the node produces, else what earlier nodes under the same
  /// condition do (a refusal is drafted and signed before it is handed over).
  package func papers(ofEnding index: Int) -> [String] {
    let ending = nodes[index]
    guard ending.produces.isEmpty, ending.when != nil else { return ending.produces }
    return nodes[..<index].filter { $0.when == ending.when }.flatMap(\.produces)
  }
}
