import Decisions
import Plan

/// What cases must bring, and what is looked up instead, on the day of receipt.
package struct DossierSets {
  /// A paper and the cases that must bring it.
  package struct Demand {
    /// Index of the plan's document rule.
    package let rule: Int
    /// Index of the replacement that is brought in its place; nil for the paper itself.
    package let replacement: Int?
    package let cases: CaseSet
  }

  package let demanded: [Demand]
  /// Papers in whose place a database is asked.
  package let lookedUp: [Demand]
}

extension ExactSimulation {
  /// What every case must bring.
  package mutating func knownDossier() throws(Undecided) -> DossierSets {
    if let dossier = memory.dossier { return try dossier.get() }
    let answer = Answer { () throws(Undecided) in try dossierSets() }
    memory.dossier = answer
    return try answer.get()
  }

  private mutating func dossierSets() throws(Undecided) -> DossierSets {
    var demanded: [DossierSets.Demand] = []
    var lookedUp: [DossierSets.Demand] = []
    for (index, rule) in plan.documents.enumerated() {
      var rest = try cases.cases(where: rule.when)
      for (position, replacement) in rule.replacements.enumerated() where replacement.isInForce(on: receivedAt.date) {
        let replaced = try cases.space.and(rest, try cases.cases(where: replacement.when))
        guard !cases.space.isEmpty(replaced) else { continue }
        rest = try cases.space.subtracting(replaced, from: rest)
        let demand = DossierSets.Demand(rule: index, replacement: position, cases: replaced)
        if replacement.isDatabase { lookedUp.append(demand) } else { demanded.append(demand) }
      }
      if !cases.space.isEmpty(rest) { demanded.append(DossierSets.Demand(rule: index, replacement: nil, cases: rest)) }
    }
    return DossierSets(demanded: demanded, lookedUp: lookedUp)
  }
}
