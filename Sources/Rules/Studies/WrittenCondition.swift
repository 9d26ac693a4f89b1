import Diagnostics
import Expressions
import Model

/// A typed condition as it stands in the text, with the conditions inside which it stands.
struct WrittenCondition {
  let owner: SettledCondition.Owner
  let range: SourceRange
  let condition: TypedExpression
  let context: [TypedExpression]
}

extension Subject {
  /// Every condition of the text, in its order.
  var writtenConditions: [WrittenCondition] {
    var list = ConditionList(procedure: procedure)
    for agency in text.competentAgencies { list.add(agency.condition, of: .agency) }
    if mayHaveConditionalPapers {
      for item in text.components?.items ?? [] { list.add(item, in: []) }
    }
    for fee in text.fees?.items ?? [] { list.add(fee) }
    for limit in text.limits { list.add(limit.condition, of: .limit) }
    for result in text.results?.items ?? [] { list.add(result.condition, of: .result) }
    for (index, step) in text.process.enumerated() { list.add(step, at: index) }
    return list.conditions
  }

  /// False for a plain list of papers, as most are.
  private var mayHaveConditionalPapers: Bool {
    let isPlain = (text.components?.items ?? []).allSatisfy { if case .component = $0 { true } else { false } }
    return !isPlain
      || papers.contains { $0.isConditional || $0.component.replacements.contains { $0.condition != nil } }
  }
}

private struct ConditionList {
  let procedure: ResolvedProcedure
  var conditions: [WrittenCondition] = []

  init(procedure: ResolvedProcedure) { self.procedure = procedure }

  mutating func add(_ written: Condition?, of owner: SettledCondition.Owner, in context: [TypedExpression] = []) {
    guard let written, let condition = procedure.expression(written) else { return }
    conditions.append(
      WrittenCondition(owner: owner, range: written.range, condition: condition, context: context))
  }

  /// The context of what stands inside a condition.
  private func inside(_ condition: Condition?, _ context: [TypedExpression]) -> [TypedExpression] {
    context + [procedure.expression(condition)].compactMap { $0 }
  }

  mutating func add(_ item: ComponentItem, in context: [TypedExpression]) {
    switch item {
    case .component(let component):
      add(component.condition, of: .component, in: context)
      let inner = inside(component.condition, context)
      for replacement in component.replacements { add(replacement.condition, of: .replacement, in: inner) }
      for fallback in component.fallbacks { add(fallback, in: inner) }
    case .group(let group):
      add(group.condition, of: .component, in: context)
      for item in group.items { add(item, in: inside(group.condition, context)) }
    case .choice(let choice):
      add(choice.condition, of: .component, in: context)
      for item in choice.items { add(item, in: inside(choice.condition, context)) }
    }
  }

  mutating func add(_ fee: Fee) {
    add(fee.condition, of: .fee)
    let inner = inside(fee.condition, [])
    for exemption in fee.exemptions { add(exemption.condition, of: .exemption, in: inner) }
    for relief in fee.reliefs { add(relief.condition, of: .relief, in: inner) }
  }

  mutating func add(_ step: Step, at index: Int) {
    add(step.condition, of: .step(index))
    let inner = inside(step.condition, [])
    for place in step.places { add(place.condition, of: .place, in: inner) }
    for consultation in step.consultations { add(consultation.condition, of: .consultation, in: inner) }
  }
}
