import Diagnostics
import Expressions
import Model
import Plan

/// A step of the text with the node that stands for it in the plan.
struct PlannedStep: Sendable {
  /// Index of the plan's node.
  let index: Int
  let text: Step
  let node: PlanNode
  /// The papers that it examines and makes, under the names by which they count.
  let examined: Set<FoldedName>
  let produced: Set<FoldedName>

  var acts: Set<Act> { Set(text.acts.map(\.value)) }
  var name: String { text.name.text }
  var minutes: Int? { node.time?.workingMinutes }

  func does(_ nature: ActNature) -> Bool { text.acts.contains { $0.value.nature == nature } }

  /// Does something, and nothing but these acts.
  func does(only allowed: Set<Act>) -> Bool { !text.acts.isEmpty && acts.isSubset(of: allowed) }

  /// Does something, and nothing but acts of these natures.
  func does(only natures: Set<ActNature>) -> Bool {
    !text.acts.isEmpty && text.acts.allSatisfy { natures.contains($0.value.nature) }
  }

  /// Office work that neither turns nor ends the case, calls or asks nobody, and leaves the legal clock alone.
  var isPlainWork: Bool {
    node.kind == .work && node.clock == .counts && node.ends == nil && node.calls == nil && node.sendBack == nil
      && node.onIncomplete == nil && node.consultations.isEmpty
  }

  /// Plain work that leaves nothing behind: no paper, no slip, no fact.
  var leavesNothing: Bool { isPlainWork && produced.isEmpty && node.determines.isEmpty && text.slips.isEmpty }

  /// The one agency at which it is done; nil where that depends on the case or is not said.
  var onlyPlace: Place? {
    guard node.places.count == 1, let place = node.places.first, place.holder != nil else { return nil }
    return place
  }

  /// Agency and unit, where both cases of one step are done by the same people.
  var office: String? {
    onlyPlace?.holder.map { holder in "\(holder) · \(node.unit.map { FoldedName($0).key } ?? "")" }
  }
}

/// The process of a procedure as the checks of redundant steps look at it.
struct ProcessStudy: Sendable {
  let plan: ExecutablePlan
  /// In the order of the plan.
  let steps: [PlannedStep]
  /// For every step all that come after it.
  let following: [Set<Int>]
  /// The facts on which anything in the plan depends.
  private let usedFacts: Set<Int>

  /// Nil for a joint service, and where text and plan do not correspond.
  init?(of procedure: ResolvedProcedure, plan: ExecutablePlan, canonical: (Name) -> FoldedName) {
    let order = procedure.graph.order
    let text = procedure.text.process
    guard procedure.jointService == nil, !plan.nodes.isEmpty, order.count == plan.nodes.count,
      order.allSatisfy(text.indices.contains)
    else { return nil }
    self.plan = plan
    following = plan.reachableNodes
    steps = order.enumerated().map { index, place in
      let step = text[place]
      return PlannedStep(
        index: index, text: step, node: plan.nodes[index], examined: Set(step.examines.map(canonical)),
        produced: Set(step.produces.map(canonical)))
    }
    usedFacts = plan.baseFacts(of: plan.askedFacts)
  }

  /// Steps that come before one, the nearest first.
  func before(_ step: PlannedStep) -> [PlannedStep] {
    steps[..<step.index].reversed().filter { following[$0.index].contains(step.index) }
  }

  /// Steps that come after one, in the order of the plan.
  func after(_ step: PlannedStep) -> [PlannedStep] { steps.filter { following[step.index].contains($0.index) } }

  /// Steps that come after one and before another.
  func between(_ earlier: PlannedStep, _ later: PlannedStep) -> [PlannedStep] {
    after(earlier).filter { following[$0.index].contains(later.index) }
  }

  /// The step settles a fact on which something depends.
  func settlesSomething(_ step: PlannedStep) -> Bool { !usedFacts.isDisjoint(with: step.node.determines) }

  /// What the step finds can change the course of a case.
  func turnsCases(_ step: PlannedStep) -> Bool {
    settlesSomething(step) || step.node.onIncomplete != nil || step.node.sendBack != nil
      || step.acts.contains(.refuse) || (step.node.ends.map { $0 != .completed } ?? false)
  }

  /// The facts for which a step asks: whether it is done, where, and whom it consults.
  func askedFacts(of step: PlannedStep) -> Set<Int> {
    let node = step.node
    let guards = [node.when] + node.places.map(\.when) + node.consultations.map(\.when)
    return plan.baseFacts(of: guards.compactMap { $0 }.flatMap { $0.expression.usedFacts.map(\.index) })
  }
}

extension ExecutablePlan {
  /// The facts for which any condition or formula asks.
  fileprivate var askedFacts: [Int] {
    var guards: [Guard?] = documents.flatMap { [$0.when] + $0.replacements.map(\.when) }
    var formulas: [TypedExpression] = []
    for fee in fees {
      guards += [fee.when] + fee.exemptions.map(\.when) + fee.reliefs.map(\.when)
      if case .formula(let formula) = fee.amount { formulas.append(formula) }
    }
    guards += limits.map(\.when) + results.map(\.when) + competentAgencies.map(\.when)
    for node in nodes {
      guards += [node.when, node.sendBack?.when] + node.places.map(\.when) + node.consultations.map(\.when)
    }
    return (guards.compactMap { $0?.expression } + formulas).flatMap { $0.usedFacts.map(\.index) }
  }

  /// The plan with neither supplements nor returns: what becomes of cases that go straight through.
  var withoutTurns: ExecutablePlan {
    var straight = self
    for index in nodes.indices {
      straight.nodes[index].onIncomplete = nil
      straight.nodes[index].sendBack = nil
    }
    return straight
  }

  var hasTurns: Bool { nodes.contains { $0.onIncomplete != nil || ($0.sendBack.map { $0.atMost > 0 } ?? false) } }
}
