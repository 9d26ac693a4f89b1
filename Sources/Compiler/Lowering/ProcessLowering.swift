import Calendars
import Expressions
import Model
import Plan

extension ProcedureLowering {
  /// The process in topological order.
  var nodes: [PlanNode] {
    var ids = UniqueIdentifiers()
    let placesOfSteps = text.placesOfSteps
    return procedure.graph.order.map { index in
      let step = text.process[index]
      var node = PlanNode()
      node.id = ids.make(step.name.folded)
      node.label = Label(step.name.text)
      node.kind = kind(of: step)
      node.predecessors = procedure.graph.predecessors[index].compactMap { nodeOfStep[$0] }.sorted()
      node.when = guarded(step.condition)
      node.places = lower(placesOfSteps[index])
      lowerWork(of: step, at: index, into: &node)
      lowerTurns(of: step, into: &node)
      node.grounds = step.grounds.map(\.text)
      node.notes = step.notes
      node.source = places.reference(step.range)
      return node
    }
  }

  private func kind(of step: Step) -> NodeKind {
    if step.calls != nil { return .call }
    let acts = step.acts.map(\.value)
    return step.waits || acts == [.wait] ? .wait : .work
  }

  private func lower(_ stepPlaces: [StepPlace]) -> [Place] {
    guard !stepPlaces.isEmpty else { return [filingPlace(when: nil)] }
    return stepPlaces.map { stepPlace in
      let condition = guarded(stepPlace.condition)
      guard let agency = stepPlace.agency else { return filingPlace(when: condition) }
      return place(agency, when: condition)
    }
  }

  private func filingPlace(when condition: Guard?) -> Place {
    var place = Place()
    place.isFilingPlace = true
    place.isOneStop = true
    place.when = condition
    return place
  }

  private func lowerWork(of step: Step, at index: Int, into node: inout PlanNode) {
    node.unit = step.unit?.text
    node.role = step.role?.text
    node.acts = step.acts.map { Term($0.value) }
    node.task = step.task
    node.examines = step.examines.map(\.text)
    node.produces = step.produces.map(\.text)
    node.determines = procedure.facts.indices.filter { procedure.facts[$0].determinedBy == index }
    node.slips = step.slips.map(\.value)
    node.time = step.time?.value.span
    node.clock = step.clock.flatMap { ClockEffect(rawValue: $0.value.rawValue) } ?? .counts
    node.calls = step.calls?.text
    node.consultations = step.consultations.map { consultation in
      var rule = ConsultationRule()
      rule.agency = consultation.agency.text
      rule.span = consultation.amount
      rule.when = guarded(consultation.condition)
      rule.onOverdue = consultation.silence.flatMap { SilenceEffect(rawValue: $0.rawValue) }
      return rule
    }
  }

  /// What may turn the case: a supplement, a return, an end.
  private func lowerTurns(of step: Step, into node: inout PlanNode) {
    if let request = step.supplement {
      var policy = lower(text.supplement)
      policy.atMost = request.atMost ?? policy.atMost
      policy.applicantTime = request.applicantTime ?? policy.applicantTime
      if let clock = request.clock { policy.clock = clock == .stands ? .stands : .restarts }
      policy.grounds += request.grounds.map(\.text)
      node.onIncomplete = policy
    }
    if let sendBack = step.sendBack, let target = self.node(sendBack.step) {
      var rule = SendBackRule()
      rule.to = target
      rule.when = guarded(sendBack.condition)
      rule.atMost = sendBack.atMost
      node.sendBack = rule
    }
    node.ends = step.ending.flatMap { Outcome(rawValue: $0.value.rawValue) }
  }
}
