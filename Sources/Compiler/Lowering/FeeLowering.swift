import Diagnostics
import Expressions
import Model
import Plan

extension ProcedureLowering {
  /// The fee table.
  var fees: [FeeRule] {
    var ids = UniqueIdentifiers()
    guard let stated = text.fees else {
      // A text that says nothing of payments leaves them unknown; only “không” means that there are none.
      var rule = FeeRule()
      rule.id = ids.make(FoldedName("phí, lệ phí"))
      rule.name = "Phí, lệ phí"
      rule.amount = .unknown(reference: "văn bản chưa nêu")
      rule.source = places.reference(text.range)
      return [rule]
    }
    return stated.items.map { fee in
      var rule = FeeRule()
      rule.id = ids.make(fee.name.folded)
      rule.name = fee.name.text
      rule.kind = fee.kind == .charge ? .charge : .fee
      rule.amount = amount(of: fee)
      rule.cap = fee.cap?.amount
      rule.floor = fee.floor?.amount
      rule.when = guarded(fee.condition)
      rule.exemptions = fee.exemptions.map(lower)
      rule.reliefs = fee.reliefs.compactMap(lower)
      rule.collected = fee.collected.map { Term($0) }
      rule.setBy = fee.setBy?.value
      rule.grounds = fee.grounds.map(\.text)
      rule.source = places.reference(fee.range)
      return rule
    }
  }

  /// What is not stated is not known: neither zero nor free.
  private func amount(of fee: Fee) -> Amount {
    if let formula = procedure.expression(fee.formula) { return .formula(formula) }
    switch fee.amount?.value {
    case .fixed(let money): return .known(money.amount)
    case .free: return .known(0)
    case .setElsewhere(let reference): return .unknown(reference: reference)
    case nil: return .unknown(reference: fee.setBy?.value ?? fee.name.text)
    }
  }

  private func lower(_ exemption: Fee.Exemption) -> FeeRule.Exemption {
    var result = FeeRule.Exemption()
    result.label = exemption.subject.text
    result.when = both(holds(exemption.subject.text), guarded(exemption.condition))
    result.grounds = exemption.grounds.map(\.text)
    return result
  }

  private func lower(_ relief: Fee.Relief) -> FeeRule.Relief? {
    guard let amount = relief.amount?.value else { return nil }
    var result = FeeRule.Relief()
    result.label = relief.subject?.text
    result.effect =
      switch amount {
      case .off(let rate): .off(thousandthsOfPercent: rate.thousandthsOfPercent)
      case .reducedTo(let money): .reducedTo(money.amount)
      }
    result.when = both(relief.subject.flatMap { holds($0.text) }, guarded(relief.condition))
    result.from = relief.validity.from
    result.until = relief.validity.until
    result.grounds = relief.grounds.map(\.text)
    return result
  }
}
