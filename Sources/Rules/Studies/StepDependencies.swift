import Diagnostics
import Model
import Plan

/// Which steps must wait for which others, whatever order the text has put them in.
///
/// Only work that finds something out may change places: looking up, verifying, inspecting, surveying, asking, examining
/// what is named. It waits for what settles its condition, makes what it examines, or might make what it needs; an
/// appraisal waits for everything found out before it. All else keeps its place. When in doubt a step waits.
struct StepDependencies: Sendable {
  /// For each step the earlier ones for which it waits, over any number of steps.
  let needed: [Set<Int>]
  /// Steps that only pass the dossier on: another order does without them.
  let passing: Set<Int>

  init(of process: ProcessStudy) {
    passing = Set(process.steps.filter(\.isMereHandOver).map(\.index))
    let examined = process.steps.reduce(into: Set<FoldedName>()) { $0.formUnion($1.examined) }
    var needed: [Set<Int>] = []
    for step in process.steps {
      var own: Set<Int> = []
      for earlier in process.before(step) where !own.contains(earlier.index) {
        guard process.mustWait(step, for: earlier, examined) else { continue }
        own.insert(earlier.index)
        own.formUnion(needed[earlier.index])
      }
      needed.append(own)
    }
    self.needed = needed
  }

  /// Neither step waits for the other.
  func areIndependent(_ first: PlannedStep, _ second: PlannedStep) -> Bool {
    !needed[first.index].contains(second.index) && !needed[second.index].contains(first.index)
  }
}

extension ProcessStudy {
  fileprivate func mustWait(_ step: PlannedStep, for earlier: PlannedStep, _ examined: Set<FoldedName>) -> Bool {
    guard step.findsOut, earlier.findsOut else { return !(step.isMereHandOver || earlier.isMereHandOver) }
    if !step.examined.isDisjoint(with: earlier.produced) { return true }
    if !askedFacts(of: step).isDisjoint(with: earlier.node.determines) { return true }
    // A paper for which nobody is named may be meant for whoever comes next.
    if !earlier.produced.isSubset(of: examined) { return true }
    return step.weighs && (step.examined.isEmpty || !earlier.weighs)
  }
}

extension PlannedStep {
  private static let findingOut: Set<Act> = [.appraise, .examine, .verify, .lookUp, .consult, .inspect, .survey]

  /// Office work that only finds something out.
  var findsOut: Bool {
    node.kind == .work && node.clock == .counts && node.ends == nil && node.calls == nil && node.sendBack == nil
      && node.onIncomplete == nil && text.slips.isEmpty && does(only: PlannedStep.findingOut)
  }

  /// Weighs what others have found out.
  fileprivate var weighs: Bool { acts.contains(.appraise) || acts.contains(.examine) }

  fileprivate var isMereHandOver: Bool {
    leavesNothing && examined.isEmpty && text.grounds.isEmpty && does(only: [.transfer])
  }
}
