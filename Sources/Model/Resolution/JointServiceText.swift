import Diagnostics

extension JointService {
  /// The service as a procedure whose steps call its members, so that one path resolves, lowers and runs both.
  ///
  /// `names` gives the published name of a member's code. A member waits only for members.
  func asProcedure(names: [FoldedName: String]) -> Procedure {
    var text = Procedure(range: range)
    text.code = code ?? name
    text.name = Located(name.text, name.range)
    text.field = field
    text.competentAgencies = leadAgency.map { [CompetentAgency(agency: $0)] } ?? []
    text.subjects = subjects
    text.channels = channels
    text.filingPlaces = filingPlaces
    text.validity = validity
    text.grounds = grounds
    text.facts = facts
    text.tables = tables
    text.constraints = constraints
    text.components = components
    text.fees = fees
    text.limits = limits
    text.supplement = supplement
    text.results = results
    text.scenarios = scenarios
    text.notes = notes
    let codes = Set(members.map(\.procedure.folded))
    text.process = members.map { member in
      var step = Step(range: member.range)
      step.name = Name(names[member.procedure.folded] ?? member.procedure.text, at: member.procedure.range)
      let after = member.after.filter { codes.contains($0.folded) || JointMember.isStart($0) }
      step.after = after.map { Name(names[$0.folded] ?? $0.text, at: $0.range) }
      if after.isEmpty { step.after = [Name("đầu", at: member.procedure.range)] }
      step.condition = member.condition
      step.places = member.agency.map { [StepPlace(agency: $0, range: $0.range)] } ?? []
      step.acts = []
      step.calls = member.procedure
      if let span = member.amount?.value.span {
        step.time = Located(.span(span), member.amount?.range ?? member.range)
      } else if member.sameDay != nil {
        step.time = Located(.noOwnTime, member.sameDay?.range ?? member.range)
      }
      step.notes = member.notes
      return step
    }
    return text
  }
}

extension JointMember {
  /// Whether a name under `sau` is the word for the start and no code.
  static func isStart(_ name: Name) -> Bool { ["đầu", "start"].contains(name.folded.key) }
}
