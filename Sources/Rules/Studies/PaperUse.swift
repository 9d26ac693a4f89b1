import Decisions
import Plan
import Simulator

/// What the process does with a paper over all cases that must bring it.
enum PaperUse {
  /// Some step examines it in every case that goes to the end.
  case examined
  /// In a case that goes to the end all steps that examine it are passed over.
  case idle(in: Witness)
  /// In no case at all is it examined by a step that the text lets examine it.
  case never(of: Witness)
}

extension Subject {
  /// What becomes of a paper that some steps examine; nil where no step does, or it cannot be told.
  func use(of paper: DossierPaper) -> PaperUse? {
    let nodes = nodes(examining: paper)
    guard let plan, let cases = straightCases, !nodes.isEmpty, !callsOthers, paper.component.manner != .state else {
      return nil
    }
    // A step without a condition is passed over only where the case has ended before.
    let isAlwaysTaken = nodes.contains { plan.nodes[$0].when == nil }
    if isAlwaysTaken, plan.nodes.allSatisfy({ $0.ends == nil }) { return .examined }
    let found = cases.decide { exact throws(Undecided) -> PaperUse? in
      let demanding = try exact.cases(demanding: paper.rule)
      let examining = try exact.cases(takingAny: nodes)
      let usual = exact.usualValues
      let examined = try exact.space.and(demanding, examining)
      if case .never = try exact.space.verdict(on: examined) {
        guard case .happens(let witness) = try exact.space.verdict(on: demanding, preferring: usual) else { return nil }
        return .never(of: witness)
      }
      let completed = try exact.completedCases()
      let finished = try exact.space.and(demanding, completed)
      let idle = try exact.space.subtracting(examining, from: finished)
      guard case .happens(let witness) = try exact.space.verdict(on: idle, preferring: usual) else { return .examined }
      return .idle(in: witness)
    }
    return found ?? nil
  }
}
