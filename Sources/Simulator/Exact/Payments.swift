import Decisions
import Diagnostics
import Expressions
import Plan

extension ExactSimulation {
  /// What is paid, in đồng, where every payment is known.
  mutating func payment() throws(Undecided) -> CaseAmount {
    var names: [FoldedName] = []
    var rows: [FoldedName: [Int]] = [:]
    for (index, rule) in plan.fees.enumerated() {
      let name = FoldedName(rule.name)
      if rows[name] == nil { names.append(name) }
      rows[name, default: []].append(index)
    }
    var total = try cases.space.amount(0)
    for name in names {
      for (row, set) in try charged(rows[name, default: []]) {
        let due = try payment(of: row, in: set)
        total = try cases.space.choice(set, then: try cases.space.sum(total, due), otherwise: total)
      }
    }
    return total
  }

  /// Which row of one name is charged in which cases: the first whose condition holds, else the first default.
  package mutating func charged(_ rows: [Int]) throws(Undecided) -> [(row: Int, cases: CaseSet)] {
    var rest = cases.space.all
    var result: [(row: Int, cases: CaseSet)] = []
    for row in rows where plan.fees[row].when != nil {
      let here = try cases.space.and(rest, try cases.cases(where: plan.fees[row].when))
      rest = try cases.space.subtracting(here, from: rest)
      if !cases.space.isEmpty(here) { result.append((row, here)) }
    }
    if let row = rows.first(where: { plan.fees[$0].when == nil }), !cases.space.isEmpty(rest) {
      result.append((row, rest))
    }
    return result
  }

  /// What is due of a row in some cases, after exemption and the best relief; no value where it is not known.
  package mutating func payment(of row: Int, in set: CaseSet) throws(Undecided) -> CaseAmount {
    let rule = plan.fees[row]
    var due: CaseAmount
    switch rule.amount {
    case .unknown: due = cases.space.nothing
    case .known(let amount): due = try cases.space.amount(Int64(rule.bounded(amount)))
    case .formula(let formula): due = try value(of: formula, row)
    }
    let before = due
    for relief in rule.reliefs where relief.isInForce(on: receivedAt.date) {
      let relieved = try cases.space.mapped(before) { Int64(relief.effect.applied(to: Int($0))) }
      let here = try cases.cases(where: relief.when)
      due = try cases.space.minimum(due, try cases.space.restrict(relieved, to: here))
    }
    var exempt = cases.space.none
    for exemption in rule.exemptions {
      exempt = try cases.space.or(exempt, try cases.cases(where: exemption.when))
    }
    let free = try cases.space.amount(0)
    due = try cases.space.choice(exempt, then: free, otherwise: due)
    return try cases.space.restrict(due, to: set)
  }

  /// The formula for every combination of the facts that it asks for; no value, and noted, when those have no end of
  /// values.
  private mutating func value(of formula: TypedExpression, _ row: Int) throws(Undecided) -> CaseAmount {
    let plain = cases.plainFormula(formula)
    var values: [(FactID, [Value])] = []
    for fact in plain.usedFacts {
      switch plan.facts.indices.contains(fact.index) ? plan.facts[fact.index].type : .string {
      case .boolean: values.append((fact, [.boolean(false), .boolean(true)]))
      case .enumeration(let words): values.append((fact, words.map(Value.string)))
      default:
        memory.formulasLeftOpen.insert(row)
        return cases.space.nothing
      }
    }
    return try value(of: plain, plan.fees[row], values[...], known: [:], in: cases.space.all)
  }

  private mutating func value(
    of formula: TypedExpression, _ rule: FeeRule, _ open: ArraySlice<(FactID, [Value])>, known: [FactID: Value],
    in set: CaseSet
  ) throws(Undecided) -> CaseAmount {
    guard !cases.space.isEmpty(set) else { return cases.space.nothing }
    guard let (fact, values) = open.first else {
      guard case .number(let number) = formula.evaluate({ known[$0] ?? .null }),
        let amount = number.rounded(.halfUp)?.intValue
      else { return cases.space.nothing }
      return try cases.space.restrict(try cases.space.amount(Int64(rule.bounded(amount))), to: set)
    }
    var result = cases.space.nothing
    for value in values {
      let here = try cases.space.restrict(set, fact, to: value)
      var known = known
      known[fact] = value
      let part = try self.value(of: formula, rule, open.dropFirst(), known: known, in: here)
      result = try cases.space.maximum(result, part)
    }
    return result
  }
}
