import Expressions
import Plan

/// Which arrows a picture shows between steps: those that a case can take, without those that follow from others.
///
/// A plan's steps stand in a row even where a case takes one of two ways; a reader of a picture expects the ways apart.
/// So a step is not drawn as following one that would have ended the case, nor one whose condition excludes its own.
struct PictureOrder {
  /// The steps from which an arrow leads to each step.
  private(set) var links: [[Int]] = []
  let isDrawn: [Bool]
  private let plan: ExecutablePlan
  private let order: StepOrder
  private let guards: ExclusiveGuards

  init(of plan: ExecutablePlan) {
    self.plan = plan
    order = StepOrder(of: plan)
    isDrawn = order.isReached
    guards = ExclusiveGuards(plan: plan)
    var before: [Set<Int>] = []
    for index in plan.nodes.indices {
      let direct = sources(of: index)
      before.append(direct.reduce(into: Set(direct)) { $0.formUnion(before[$1]) })
      links.append(
        direct.filter { candidate in !direct.contains { $0 != candidate && before[$0].contains(candidate) } })
    }
  }

  private func sources(of target: Int) -> [Int] {
    var found: Set<Int> = []
    var seen: Set<Int> = []
    var open = order.predecessors[target].map { (step: $0, passedOver: Int?.none) }
    while let (step, passedOver) = open.popLast() {
      let isNew = seen.insert(step).inserted
      guard isNew || passedOver == nil else { continue }
      let precludes = ends(step, before: target) || exclude(step, target)
      if !precludes, passedOver.map({ exclude(step, $0) }) ?? true {
        found.insert(step)
      }
      guard plan.nodes[step].when != nil, isNew else { continue }
      let next = precludes ? passedOver : step
      open += order.predecessors[step].map { ($0, next) }
    }
    return found.sorted()
  }

  /// Whether no case takes both steps; what is said of numbers or dates is only known to exclude its own negation.
  private func exclude(_ first: Int, _ second: Int) -> Bool {
    guard let one = plan.nodes[first].when, let other = plan.nodes[second].when else { return false }
    let (left, right) = (one.expression.print(.standard), other.expression.print(.standard))
    return left == "not(\(right))" || right == "not(\(left))" || guards.exclude(one, other)
  }

  /// Whether no case takes both of two steps: their conditions forbid it, or one ends the case before the other.
  func areAlternatives(_ first: Int, _ second: Int) -> Bool {
    exclude(first, second) || ends(first, before: second) || ends(second, before: first)
  }

  /// Whether a step is only done when one that ends the case is not, without a condition that says so.
  func isOtherwise(_ step: Int, than ending: Int) -> Bool {
    step != ending && ends(ending, before: step) && !exclude(ending, step)
  }

  /// Whether the conditions of two steps leave no doubt that a case may take both.
  func areIndependent(_ first: Int, _ second: Int) -> Bool {
    guard let one = plan.nodes[first].when, let other = plan.nodes[second].when else { return true }
    return one == other
  }

  /// Whether a case in which a step is taken never gets to another: the step, or one after it under the same
  /// condition, ends it.
  private func ends(_ step: Int, before target: Int) -> Bool {
    guard plan.nodes[step].when != nil else { return false }
    return plan.nodes.indices.contains { ending in
      plan.nodes[ending].ends != nil && plan.nodes[ending].when == plan.nodes[step].when
        && order.isBefore(ending, target) && (ending == step || order.isBefore(step, ending))
    }
  }
}
