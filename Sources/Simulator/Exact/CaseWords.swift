import Decisions
import Diagnostics
import Expressions
import Plan

extension CaseSpace {
  /// A case of a plan in words, as a phrase that a sentence can begin with: the facts that make it what it is, fit for
  /// `tthc run --set`, and further things to be said of it.
  package func described(_ witness: Witness, in plan: ExecutablePlan, and turns: [Text] = []) -> Text {
    // Where two facts are compared with each other both make the case.
    let compared = Set(opaqueConditions.flatMap(\.facts))
    let entries = witness.entries.filter { entry in
      (entry.matters || compared.contains(entry.fact)) && plan.facts.indices.contains(entry.fact.index)
    }
    let vi = entries.map { "\(plan.facts[$0.fact.index].label.vi): \($0.value.text(in: .vi))" } + turns.map(\.vi)
    let en = entries.map { "\(plan.facts[$0.fact.index].label.en): \($0.value.text(in: .en))" } + turns.map(\.en)
    guard !vi.isEmpty else { return Text(vi: "Mọi hồ sơ", en: "every case") }
    return Text(
      vi: "Hồ sơ có “\(vi.joined(separator: ", "))”", en: "a case with “\(en.joined(separator: ", "))”")
  }
}

extension ExactSimulation {
  /// A case in words, with the supplements and returns that it goes through.
  package func described(_ witness: Witness) -> Text {
    cases.space.described(witness, in: plan, and: turns(of: witness))
  }

  /// The supplements and returns of a case, in words.
  private func turns(of witness: Witness) -> [Text] {
    var instance = Case(defaultsOf: plan, receivedAt: receivedAt)
    let asking = cases.turns.apply(witness, to: &instance)
    let supplements = Set(asking).sorted().map { node in
      let (name, times) = (plan.nodes[node].label, asking.count { $0 == node })
      return Text(
        vi: "bổ sung hồ sơ ở bước “\(name.vi)”" + (times > 1 ? " \(times) lần" : ""),
        en: "a supplement at step “\(name.en)”" + (times > 1 ? ", \(times) times" : ""))
    }
    return usualTurns(of: witness) + supplements
      + instance.sendBacks.map { event in
        let name = plan.nodes[event.node].label
        return Text(
          vi: "bước “\(name.vi)” trả lại \(event.times) lần",
          en: "step “\(name.en)” sends back \(event.times) time\(event.times == 1 ? "" : "s")")
      }
  }

  /// That nothing turns the case, where that is what makes it so.
  private func usualTurns(of witness: Witness) -> [Text] {
    let mattering = Set(witness.entries.filter { $0.matters && $0.value == .string("0") }.map(\.fact))
    var words: [Text] = []
    if let fact = cases.turns.supplementFact, mattering.contains(fact) {
      words.append(Text(vi: "không phải bổ sung hồ sơ", en: "no supplement"))
    }
    for (position, rule) in cases.turns.returns.enumerated() where mattering.contains(cases.turns.returnFact(position))
    {
      let name = plan.nodes[rule.node].label
      words.append(Text(vi: "bước “\(name.vi)” không trả lại", en: "step “\(name.en)” sends nothing back"))
    }
    return words
  }
}
