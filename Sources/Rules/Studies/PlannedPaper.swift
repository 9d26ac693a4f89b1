import Decisions
import Diagnostics
import Expressions
import Model
import Plan
import Simulator

/// A paper of the dossier, as the text states it and as it stands in the plan's table.
struct PlannedPaper {
  /// Index of the plan's document rule.
  let rule: Int
  let component: Component
  /// The name under which it counts.
  let name: FoldedName
  let standing: Standing
  /// It, or what it stands in, has a condition.
  let isConditional: Bool

  /// What a paper is in the dossier.
  enum Standing {
    /// Demanded by itself.
    case own
    /// One of several among which the applicant chooses.
    case alternative
    /// What an applicant without another paper gives.
    case fallback
  }

  /// Sheets of all sets, as far as they are handed in.
  func sheets(in plan: ExecutablePlan) -> Int {
    guard component.manner != .present, component.manner != .state else { return 0 }
    let (one, isTooMany) = component.counts.originals.addingReportingOverflow(component.counts.copies)
    let (all, overflow) = one.multipliedReportingOverflow(by: plan.sets)
    return isTooMany || overflow ? Int.max : all
  }
}

extension Subject {
  /// The papers of the plan's dossier, in its order; empty where text and plan do not tell which is which.
  var papersOfPlan: [PlannedPaper] {
    guard let plan, !isJointService else { return [] }
    var list = PaperList(subject: self)
    for item in text.components?.items ?? [] { list.add(item, .own, isConditional: false) }
    let papers = list.papers
    guard papers.count == plan.documents.count,
      zip(papers, plan.documents).allSatisfy({ $0.component.document.text == $1.name })
    else { return [] }
    return papers
  }

  /// The nodes whose steps examine a paper, or what is brought in its place.
  func nodes(examining paper: PlannedPaper) -> [Int] {
    let names = Set([paper.name] + paper.component.replacements.compactMap(\.document).map(canonical))
    let order = procedure.graph.order
    return order.indices.filter { node in text.process[order[node]].examines.contains { names.contains(canonical($0)) }
    }
  }

  /// A node runs another procedure, which does with the papers what is not seen here.
  var callsOthers: Bool { text.process.contains { $0.calls != nil } }
}

/// Walks a dossier in the order in which it becomes the plan's table.
private struct PaperList {
  let subject: Subject
  var papers: [PlannedPaper] = []

  init(subject: Subject) { self.subject = subject }

  mutating func add(_ item: ComponentItem, _ standing: PlannedPaper.Standing, isConditional: Bool) {
    switch item {
    case .component(let component):
      let isConditional = isConditional || component.condition != nil
      papers.append(
        PlannedPaper(
          rule: papers.count, component: component, name: subject.canonical(component.document), standing: standing,
          isConditional: isConditional))
      for fallback in component.fallbacks { add(fallback, .fallback, isConditional: isConditional) }
    case .group(let group):
      for item in group.items { add(item, standing, isConditional: isConditional || group.condition != nil) }
    case .choice(let choice):
      let inside = standing == .fallback ? standing : .alternative
      for item in choice.items { add(item, inside, isConditional: isConditional || choice.condition != nil) }
    }
  }
}

extension ExactSimulation {
  /// The cases that must bring a paper, or what takes its place.
  mutating func cases(demanding rule: Int) throws(Undecided) -> CaseSet {
    let sets = try knownDossier().demanded.filter { $0.rule == rule }.map(\.cases)
    return try space.union(sets)
  }

  /// The cases that go to the end, neither refused nor stopped.
  mutating func completedCases() throws(Undecided) -> CaseSet {
    try outcomes().first { $0.outcome == .completed }?.cases ?? space.none
  }
}
