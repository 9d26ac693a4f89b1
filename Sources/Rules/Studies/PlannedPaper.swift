import Decisions
import Diagnostics
import Expressions
import Model
import Plan
import Simulator

extension Subject {
  /// The papers of the plan's dossier, in its order; empty where text and plan do not tell which is which.
  var papersOfPlan: [DossierPaper] {
    guard let plan, !isJointService, papers.count == plan.documents.count,
      zip(papers, plan.documents).allSatisfy({ $0.component.document.text == $1.name })
    else { return [] }
    return papers
  }

  /// The nodes whose steps examine a paper, or what is brought in its place.
  func nodes(examining paper: DossierPaper) -> [Int] {
    let names = Set([paper.name] + paper.component.replacements.compactMap(\.document).map(canonical))
    let order = procedure.graph.order
    return order.indices.filter { node in text.process[order[node]].examines.contains { names.contains(canonical($0)) }
    }
  }

  /// A node runs another procedure, which does with the papers what is not seen here.
  var callsOthers: Bool { text.process.contains { $0.calls != nil } }
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
