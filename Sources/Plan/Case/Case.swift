import Calendars
import Diagnostics
import Expressions

/// One dossier: the value of every fact, when it was received, and what happened to it on the way.
package struct Case: Sendable {
  /// By index of the plan's facts.
  package var values: [Value]
  /// Indices of the facts that the case itself states; the others have the plan's default.
  package var stated: Set<Int>
  package var receivedAt: Moment
  package var supplements: [SupplementEvent]
  package var sendBacks: [SendBackEvent]

  package init(
    values: [Value], stated: Set<Int> = [], receivedAt: Moment, supplements: [SupplementEvent] = [],
    sendBacks: [SendBackEvent] = []
  ) {
    self.values = values
    self.stated = stated
    self.receivedAt = receivedAt
    self.supplements = supplements
    self.sendBacks = sendBacks
  }

  /// A case with the default of every fact.
  package init(defaultsOf plan: ExecutablePlan, receivedAt: Moment) {
    self.init(values: plan.facts.map(\.defaultValue), receivedAt: receivedAt)
    setReceipt(receivedAt, in: plan)
  }

  /// Sets the moment of receipt, and the fact that conditions ask for it.
  package mutating func setReceipt(_ moment: Moment, in plan: ExecutablePlan) {
    receivedAt = moment
    for (index, fact) in plan.facts.enumerated() where fact.origin == .receivedAt && values.indices.contains(index) {
      values[index] = .dateTime(date: moment.date, minutes: moment.time.minutes)
    }
  }
}

/// A node finds the dossier incomplete and asks for a supplement.
package struct SupplementEvent: Hashable, Sendable {
  package let node: Int
  /// When the completed dossier came back; nil when the applicant never came.
  package let resubmitted: Moment?

  package init(node: Int, resubmitted: Moment?) {
    self.node = node
    self.resubmitted = resubmitted
  }
}

/// A node returns the case to an earlier one, so many times.
package struct SendBackEvent: Hashable, Sendable {
  package let node: Int
  package let times: Int

  package init(node: Int, times: Int) {
    self.node = node
    self.times = times
  }
}

/// A line of a case as people write it: the name of a fact with a value, or the list of events of one sort.
package struct CaseEntry: Sendable {
  package let name: String
  package let content: Content

  package init(name: String, content: Content) {
    self.name = name
    self.content = content
  }

  /// A single value.
  package init(name: String, value: String) { self.init(name: name, content: .value(value)) }

  /// A value, or rows of step and detail (moment of resubmission, number of times).
  package enum Content: Sendable {
    case value(String)
    case events([(step: String, detail: String)])
  }
}

/// What is wrong with a line of a case.
package struct CaseProblem: Sendable {
  /// Index of the entry; nil when the case as a whole lacks something.
  package let entry: Int?
  package let message: Text
}
