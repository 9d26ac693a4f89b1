import Diagnostics
import Expressions
import Model
import Plan
import Simulator

extension LoadLowering {
  /// The facts that differ between dossiers: the shares of the workload, and those of the procedure where it states none.
  mutating func mixes(of entry: WorkloadDossiers, in plan: ExecutablePlan) -> [FactMix] {
    var stated: [Int: FactMix] = [:]
    var asked: Set<Int> = []
    for share in entry.shares {
      guard let fact = fact(share.fact, in: plan) else { continue }
      if !asked.insert(fact).inserted {
        report(
          WorkloadKinds.entryTwice, at: share.fact.range,
          vi: "Dữ kiện “\(plan.facts[fact].label.vi)” đã có tỷ lệ.",
          en: "The fact “\(plan.facts[fact].label.en)” has shares already.")
        continue
      }
      if let mix = mix(of: share.share, fact, in: plan, at: share.fact) { stated[fact] = mix }
    }
    let needed = plan.factsOfCourse
    return plan.facts.indices.compactMap { index in
      if asked.contains(index) { return stated[index] }
      let fact = plan.facts[index]
      if let mix = fact.declaredMix(index) { return mix }
      if needed.contains(index), fact.origin != .receivedAt, fact.origin != .derived, fact.origin != .channel {
        assumptions.defaultFacts.add(fact.label.vi, of: plan.code)
      }
      return nil
    }
  }

  private mutating func fact(_ name: Name, in plan: ExecutablePlan) -> Int? {
    let spellings = [FactNames(.vi), FactNames(.en)].map { FoldedName($0.canonical(name)) }
    guard let index = plan.facts.firstIndex(where: { spellings.contains(FoldedName($0.label.vi)) }) else {
      let offer = suggestion(nearestNames(to: name.text, among: plan.facts.map(\.label.vi), limit: 3))
      report(
        WorkloadKinds.unknownName, at: name.range,
        vi: "Thủ tục \(plan.code) không có dữ kiện “\(name.text)”.\(offer.vi)",
        en: "Procedure \(plan.code) has no fact “\(name.text)”.\(offer.en)")
      return nil
    }
    switch plan.facts[index].origin {
    case .receivedAt, .derived:
      report(
        WorkloadKinds.badShare, at: name.range,
        vi: "“\(name.text)” được tính ra từ hồ sơ nên không đặt tỷ lệ được.",
        en: "“\(name.text)” follows from the dossier, so shares cannot be stated for it.")
      return nil
    case .declared, .channel, .subject, .filingPlace, .choice, .availability, .entitlement: return index
    }
  }

  private mutating func mix(of share: FactShare, _ index: Int, in plan: ExecutablePlan, at name: Name) -> FactMix? {
    let fact = plan.facts[index]
    switch share {
    case .holds(let rate):
      guard fact.type == .boolean else {
        report(
          WorkloadKinds.badShare, at: name.range,
          vi: "“\(fact.label.vi)” không phải dữ kiện có/không; hãy ghi tỷ lệ của từng giá trị, như {…: 60%, …: 40%}.",
          en: "“\(fact.label.en)” is no yes/no fact; state the share of each value, like {…: 60%, …: 40%}.")
        return nil
      }
      return fact.completed([(.boolean(true), rate.thousandthsOfPercent)], index)
    case .byValue(let rates):
      var values: [(Value, Int)] = []
      for (word, rate) in rates {
        guard let value = value(word, of: fact) else { continue }
        values.append((value, rate.thousandthsOfPercent))
      }
      guard values.count == rates.count else { return nil }
      let total = values.reduce(0) { $0 + $1.1 }
      guard total > 0, total <= Share.whole else {
        report(
          WorkloadKinds.badShare, at: name.range,
          vi: "Tỷ lệ các giá trị của “\(fact.label.vi)” cộng lại là \(total.asPercent(.vi)), phải từ trên 0% đến 100%.",
          en:
            "The shares of “\(fact.label.en)” add up to \(total.asPercent(.en)), not to more than 0% and at most 100%.")
        return nil
      }
      return fact.completed(values, index)
    }
  }

  private mutating func value(_ word: Name, of fact: PlanFact) -> Value? {
    switch Value.parse(fact.value(of: word.text), as: fact.type) {
    case .success(let value) where fact.allows(value): return value
    case .success:
      report(
        WorkloadKinds.badShare, at: word.range,
        vi: "“\(word.text)” nằm ngoài khoảng của dữ kiện “\(fact.label.vi)” (\(fact.bounds.vi)).",
        en: "“\(word.text)” lies outside the range of the fact “\(fact.label.en)” (\(fact.bounds.en)).")
    case .failure(let error):
      var offer = Text(same: "")
      if case .enumeration(let values) = fact.type {
        offer = suggestion(nearestNames(to: word.text, among: values, limit: 2))
      }
      report(
        WorkloadKinds.badShare, at: word.range,
        vi: "“\(word.text)” không hợp với dữ kiện “\(fact.label.vi)”: cần \(error.expected.vi).\(offer.vi)",
        en: "“\(word.text)” does not fit the fact “\(fact.label.en)”: expected \(error.expected.en).\(offer.en)")
    }
    return nil
  }
}

extension Int {
  /// Thousandths of a percent in words.
  func asPercent(_ language: Language) -> String {
    let (whole, rest) = quotientAndRemainder(dividingBy: 1000)
    var digits = String(1000 + rest).dropFirst()
    while digits.last == "0" { digits.removeLast() }
    return digits.isEmpty ? "\(whole)%" : "\(whole)\(language == .vi ? "," : ".")\(digits)%"
  }
}

extension PlanFact {
  /// The mix that the procedure declares; nil when it declares none that can be used.
  fileprivate func declaredMix(_ index: Int) -> FactMix? {
    var values: [(Value, Int)] = []
    for share in shares {
      guard case .success(let value) = Value.parse(self.value(of: share.value), as: type), allows(value) else {
        return nil
      }
      values.append((value, share.thousandthsOfPercent))
    }
    guard !values.isEmpty, values.reduce(0, { $0 + $1.1 }) <= Simulator.Share.whole else { return nil }
    return completed(values, index)
  }

  /// What the shares leave falls to the other value of a yes/no fact, else to the default.
  fileprivate func completed(_ values: [(Value, Int)], _ index: Int) -> FactMix? {
    let rest = Simulator.Share.whole - values.reduce(0) { $0 + $1.1 }
    var values = values
    if rest > 0 {
      var other = defaultValue
      if values.count == 1, case .boolean(let value) = values[0].0 { other = .boolean(!value) }
      if let known = values.firstIndex(where: { $0.0 == other }) {
        values[known].1 += rest
      } else if other != .null {
        values.append((other, rest))
      }
    }
    return FactMix(fact: index, values: values.map { (value: $0.0, weight: $0.1) })
  }
}

extension ExecutablePlan {
  /// The facts on which the course and the limit of a case rest.
  fileprivate var factsOfCourse: Set<Int> {
    var guards = nodes.flatMap { node in [node.when, node.sendBack?.when] + node.places.map(\.when) }
    guards += limits.map(\.when)
    return baseFacts(of: Set(guards.compactMap { $0 }.flatMap { $0.expression.usedFacts.map(\.index) }))
  }
}
